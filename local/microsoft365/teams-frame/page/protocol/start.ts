import type { Frame } from '../state/frame.ts';
import { type Calls, textOf } from './calls.ts';
import { type Page, teamsContext } from './context.ts';
import { observed } from './observed.ts';

/** What this host can do. Only what the frame really answers: the rest is for the app to do without. */
const capabilities = {
  app: {},
  calendar: {},
  chat: {},
  dialog: { url: {}, update: {} },
  pages: { config: {}, currentApp: {} },
  people: {},
  teamsCore: {},
};

function runtime(): string {
  const missing = observed().unsupported ?? [];
  return JSON.stringify({
    apiVersion: 4,
    hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
    isLegacyTeams: false,
    supports: Object.fromEntries(Object.entries(capabilities).filter(([name]) => !missing.includes(name))),
  });
}

/** The handshake, the context, the token, and what the page says about its start. */
export function startCalls(
  frame: Frame,
  page: Page,
  failed?: (failure: { reason: string; message: string }) => void,
): Calls {
  return {
    initialize: () => {
      const { frameContext, hostClientType } = teamsContext(frame, page);
      return [frameContext, hostClientType, runtime(), '2.0.8'];
    },
    getContext: () => [{ ...teamsContext(frame, page), appId: frame.world.appId }],
    'authentication.getAuthToken': async () => {
      const { tokenFault } = observed();
      if (tokenFault) return [false, tokenFault];
      try {
        await frame.clock.lookIfStale();
        return [true, await frame.tokens.of(frame.state().person)];
      } catch (error) {
        return [false, error instanceof Error ? error.message : 'Get Auth token failed'];
      }
    },
    'appInitialization.failure': ([reason, message]) => {
      failed?.({ reason: textOf(reason) || 'Other', message: textOf(message) });
      return undefined;
    },
  };
}
