import type { ChannelTab } from '../places/place.ts';
import type { Frame } from '../state/frame.ts';
import type { Calls } from './calls.ts';
import { settingsCalls } from './configuration.ts';
import type { Page } from './context.ts';
import { conversationCalls } from './conversations.ts';
import { dialogCalls } from './dialogs.ts';
import { navigationCalls } from './navigation.ts';
import { peopleCalls } from './people.ts';
import { startCalls } from './start.ts';

/** Everything that a page of the app may ask of this host, in whatever place it stands. */
export function pageCalls(
  frame: Frame,
  page: Page,
  also: { tab?: ChannelTab; failed?: (failure: { reason: string; message: string }) => void } = {},
): Calls {
  const place = () => page.place;
  return {
    ...startCalls(frame, page, also.failed),
    ...peopleCalls(frame, place),
    ...navigationCalls(frame, place),
    ...conversationCalls(frame),
    ...dialogCalls(frame),
    ...settingsCalls(() => also.tab),
  };
}
