// Moves `Date` inside this process, so that the product code can go on reading the one clock it knows.

const realDate = Date;
let offset = 0;

const now = () => realDate.now() + offset;

/** `new Date()`, `Date()` and `Date.now()` tell the moved time; everything else of `Date` is as it was. */
export const takeOverDate = (): void => {
  globalThis.Date = new Proxy(realDate, {
    apply: () => new realDate(now()).toString(),
    construct: (target, given: [], asked) => Reflect.construct(target, given.length ? given : [now()], asked),
    get: (target, name, receiver) => (name === 'now' ? now : Reflect.get(target, name, receiver)),
  });
};

/** Milliseconds between this process's `Date` and the machine's. */
export const moveClock = (to: number): void => {
  offset = to;
};
