/** The time that the API host, the stand-ins and their tokens share: the machine's, moved by an offset. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Milliseconds between the machine's time and this one. */
  offset(): number;
  move(offset: number): void;
}

export const createClock = (): Clock => {
  let moved = 0;
  return {
    now: () => Date.now() + moved,
    offset: () => moved,
    move: (offset) => {
      moved = offset;
    },
  };
};
