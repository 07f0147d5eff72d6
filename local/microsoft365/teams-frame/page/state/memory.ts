import type { Frame, FrameState } from './frame.ts';

/** What the frame remembers in this browser: added tabs, and which notifications were seen and opened. */
type Remembered = Pick<FrameState, 'channelTabs' | 'seen' | 'opened'>;

const key = 'teams-frame';
/** Enough for every entry that anybody scrolls to. */
const longest = 1000;

export function recall(): Remembered {
  const nothing: Remembered = { channelTabs: {}, seen: [], opened: [] };
  try {
    return { ...nothing, ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Remembered>) };
  } catch {
    return nothing;
  }
}

export function keepRemembering(frame: Frame): void {
  let kept: unknown[] = [];
  frame.subscribe(() => {
    const { channelTabs, seen, opened } = frame.state();
    const now = [channelTabs, seen, opened];
    if (now.every((part, index) => part === kept[index])) return;
    kept = now;
    const remembered: Remembered = { channelTabs, seen: seen.slice(-longest), opened: opened.slice(-longest) };
    localStorage.setItem(key, JSON.stringify(remembered));
  });
}
