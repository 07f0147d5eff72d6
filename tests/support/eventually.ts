/**
 * Looks again and again until `look` gives something without throwing, and gives that; after `within` ms the last
 * complaint is thrown. For what follows later by design (effects, notifications, restarts): never sleep and hope.
 */
export const eventually = async <T>(
  look: () => T | Promise<T>,
  { within = 30_000, every = 100 }: { within?: number; every?: number } = {},
): Promise<T> => {
  const end = performance.now() + within;
  for (;;) {
    try {
      return await look();
    } catch (complaint) {
      if (performance.now() + every > end) throw complaint;
    }
    await new Promise((resolve) => setTimeout(resolve, every));
  }
};
