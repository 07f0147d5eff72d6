/** The things that were used last, by a key: a map that forgets what has not been asked for longest. */
export const recentlyUsed = <Value>(most: number) => {
  const known = new Map<string, Value>();
  const put = (key: string, value: Value): Value => {
    known.delete(key);
    known.set(key, value);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return value;
  };
  return {
    get: (key: string): Value | undefined => {
      const value = known.get(key);
      return value === undefined ? undefined : put(key, value);
    },
    put,
  };
};
