import { callForFile } from './call.ts';

const photos = new Map<string, Promise<string | undefined>>();

const fetchPhoto = async (id: string): Promise<string | undefined> => {
  const photo = await callForFile('getPhoto', { params: { id } });
  return photo.size ? URL.createObjectURL(photo) : undefined;
};

/** A person's photo as an object URL, fetched once; nothing when there is none. Photos need the token, so `img` can't. */
export const loadPhoto = (photoUrl: string): Promise<string | undefined> => {
  const id = photoUrl.match(/people\/([^/]+)\/photo/)?.[1];
  if (!id) return Promise.resolve(undefined);
  const known = photos.get(id);
  if (known) return known;
  const loading = fetchPhoto(id).catch(() => undefined);
  photos.set(id, loading);
  return loading;
};
