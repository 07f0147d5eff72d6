// The timer trigger, by this process's `Date`: when that is moved, what became due on the way fires at once.
import { messageOf } from '../trouble.ts';
import type { Triggered } from './core.ts';
import type { Invoke } from './invoke.ts';
import { parseSchedule, type Schedule } from './ncrontab.ts';

/** `setTimeout` takes no more than 24 days; a look a day is cheap. */
const longestSleep = 86_400_000;

interface Timer {
  triggered: Triggered;
  schedule: Schedule;
  next: number | undefined;
}

/** An app setting in percent signs stands for its value, as in the real host. */
const expand = (text: string) => text.replace(/%(\w+)%/g, (_, name: string) => process.env[name] ?? '');

export const createTimers = (invoke: Invoke, triggers: readonly Triggered[]) => {
  const timers: Timer[] = triggers.map((triggered) => {
    const schedule = parseSchedule(expand(triggered.binding.schedule ?? ''));
    return { triggered, schedule, next: schedule.next(Date.now()) };
  });
  const running = new Set<Promise<void>>();
  let sleep: NodeJS.Timeout | undefined;

  const run = async ({ triggered, next }: Timer, isPastDue: boolean) => {
    const status = {
      Schedule: { AdjustForDST: true },
      ScheduleStatus: { Next: new Date(next ?? Date.now()) },
      IsPastDue: isPastDue,
    };
    try {
      await invoke(triggered, { json: JSON.stringify(status) });
    } catch (error) {
      console.error(`Timer ${triggered.registered.id}: ${messageOf(error)}`);
    }
  };

  const start = (timer: Timer, isPastDue: boolean) => {
    const once = run(timer, isPastDue).finally(() => running.delete(once));
    running.add(once);
    return once;
  };

  /** Everything due by now, once each and in the order it was due, as a host that had been asleep would. */
  const due = () =>
    timers.filter(({ next }) => next !== undefined && next <= Date.now()).sort((a, b) => (a.next ?? 0) - (b.next ?? 0));

  const arm = () => {
    clearTimeout(sleep);
    const first = Math.min(...timers.map(({ next }) => next ?? Number.POSITIVE_INFINITY));
    if (Number.isFinite(first)) sleep = setTimeout(tick, Math.max(0, Math.min(first - Date.now(), longestSleep)));
  };

  const tick = () => {
    for (const timer of due()) {
      void start(timer, false);
      timer.next = timer.schedule.next(Date.now());
    }
    arm();
  };

  return {
    start: () => {
      for (const timer of timers) if (timer.triggered.binding.runOnStartup) void start(timer, false);
      arm();
    },
    /** To be called when `Date` has been moved; settles when what became due has run. */
    clockMoved: async () => {
      clearTimeout(sleep);
      for (const timer of due()) {
        await start(timer, true);
        timer.next = timer.schedule.next(Date.now());
      }
      // After a move back, the next time is nearer than the one that was planned.
      for (const timer of timers) timer.next = timer.schedule.next(Date.now());
      arm();
    },
    /** Starts nothing more, and settles when what runs has ended. */
    stop: async () => {
      clearTimeout(sleep);
      await Promise.allSettled(running);
    },
  };
};
