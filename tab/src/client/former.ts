interface Former {
  readonly displayName: string;
  readonly gone: true;
}

const isFormer = (value: unknown): value is Former =>
  typeof value === 'object' && value !== null && 'gone' in value && value.gone === true && 'displayName' in value;

let naming: Promise<string | undefined> = Promise.resolve(undefined);

/** How the reader's language calls somebody whose account is gone; the API says it in English. */
export const callFormer = (name: Promise<string>): void => {
  naming = name.catch(() => undefined);
};

/** Reads an answer of the API, with such people named in the reader's language wherever they stand in it. */
export const readNamed = async (json: string): Promise<unknown> => {
  const name = await naming;
  return JSON.parse(json, (_, value) =>
    name !== undefined && isFormer(value) ? { ...value, displayName: name } : value,
  );
};
