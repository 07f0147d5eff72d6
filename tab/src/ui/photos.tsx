import { createContext, useContext, useEffect, useState } from 'react';

/** Gets a photo as an object URL, or nothing when the person has none. The app says how. */
export type LoadPhoto = (photoUrl: string) => Promise<string | undefined>;

export const Photos = createContext<LoadPhoto>(async () => undefined);

/** A person's photo once it has come; initials stand in until then. */
export const usePhoto = (photoUrl: string | undefined): string | undefined => {
  const load = useContext(Photos);
  const [photo, setPhoto] = useState<string>();
  useEffect(() => {
    let wanted = true;
    setPhoto(undefined);
    if (photoUrl) {
      load(photoUrl).then(
        (loaded) => wanted && setPhoto(loaded),
        () => {},
      );
    }
    return () => {
      wanted = false;
    };
  }, [load, photoUrl]);
  return photo;
};
