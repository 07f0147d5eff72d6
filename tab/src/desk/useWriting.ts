import { useUnsent } from '../client/useUnsent.ts';

interface Unsent {
  readonly text: string;
  /** The version these words were begun on. */
  readonly on: string;
}

const unsentFrom = (kept: unknown): Unsent | undefined => {
  const { text, on } = (kept ?? {}) as Partial<Record<keyof Unsent, unknown>>;
  return typeof text === 'string' && typeof on === 'string' ? { text, on } : undefined;
};

/** What a mediator writes over something kept: theirs on this device until it is sent, whatever happens to the kept one. */
export const useWriting = (userId: string, about: string, kept: { readonly text: string; readonly etag: string }) => {
  const { words, put, sent, unkept } = useUnsent(userId, about, unsentFrom);
  return {
    text: words?.text ?? kept.text,
    isBegun: words !== undefined,
    /** The kept one has changed since: by another device, or because somebody answered. */
    isPassed: words !== undefined && words.on !== kept.etag,
    /** Not even this device could keep it. */
    unkept,
    write: (text: string) => put({ text, on: words?.on ?? kept.etag }),
    letGo: () => put(undefined),
    /** These words were sent; what was written since then stays. */
    sent: (text: string) => sent((now) => now.text === text),
  };
};
