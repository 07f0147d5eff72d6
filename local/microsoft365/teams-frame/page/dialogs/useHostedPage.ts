import { useRef } from 'react';
import type { ChannelTab } from '../places/place.ts';
import type { Calls } from '../protocol/calls.ts';
import { type Connection, connect } from '../protocol/connection.ts';
import type { Page } from '../protocol/context.ts';
import { pageCalls } from '../protocol/page.ts';
import { useFrame } from '../state/frame.ts';

/**
 * Connects a page of the app in a dialog as long as it is shown. Gives the iframe's ref callback, and the connection to
 * send events with. What the page may ask besides the common calls is looked up at every call, so it may change.
 */
export function useHostedPage(page: Page, calls: Calls, tab?: ChannelTab) {
  const frame = useFrame();
  const connection = useRef<Connection>(undefined);
  const latest = useRef({ page, calls, tab });
  latest.current = { page, calls, tab };

  const attached = useRef((iframe: HTMLIFrameElement | null) => {
    if (!iframe) return;
    const { page, tab, calls } = latest.current;
    const own = Object.fromEntries(
      Object.keys(calls).map((func) => [func, (args: unknown[]) => latest.current.calls[func]?.(args)]),
    );
    const opened = connect(iframe, page.frameContext, { ...pageCalls(frame, page, { tab }), ...own });
    connection.current = opened;
    return () => opened.close();
  });
  return { attached: attached.current, connection };
}
