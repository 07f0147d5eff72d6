import { app, authentication } from '@microsoft/teams-js';
import { within } from './limit.ts';

export type ThemeName = 'default' | 'dark' | 'contrast';

/** What Teams says about where the tab is shown. A hint for showing, never proof: the API decides by the token. */
export interface HostContext {
  /** The tab: `wall`, `mine` or `desk`. */
  readonly entityId: string;
  /** Where a deep link leads inside the tab: a path without its leading slash. */
  readonly subPageId?: string;
  readonly theme: ThemeName;
  /** BCP 47, as Teams has it, e.g. `en-us`. */
  readonly locale: string;
  readonly userId: string;
  readonly tenantId: string;
  readonly teamId?: string;
  readonly teamName?: string;
  readonly channelId?: string;
  readonly channelName?: string;
  /** `content`, or `settings` while the tab is being added to a channel. */
  readonly frame: string;
  readonly clientType: string;
}

const themeOf = (name: string | undefined): ThemeName => (name === 'dark' || name === 'contrast' ? name : 'default');

const contextOf = ({ app: shown, page, user, team, channel }: app.Context): HostContext => ({
  entityId: page.id,
  subPageId: page.subPageId || undefined,
  theme: themeOf(shown.theme),
  locale: shown.locale || 'en',
  userId: user?.id ?? '',
  tenantId: user?.tenant?.id ?? '',
  // In a private or shared channel the team is the channel's owner; `groupId` is missing or another team's.
  teamId: channel?.ownerGroupId || team?.groupId,
  teamName: team?.displayName,
  channelId: channel?.id,
  channelName: channel?.displayName,
  frame: page.frameContext,
  clientType: shown.host.clientType,
});

let current: HostContext | undefined;

/** Where the tab is shown, for code that isn't a component; undefined until `startHost` has answered. */
export const shownIn = (): HostContext | undefined => current;

/** Teams did not give a token. `consent` can be solved by the person, `blocked` by an administrator only. */
class SignInProblem extends Error {
  override readonly name = 'SignInProblem';
  readonly kind: 'consent' | 'blocked' | 'other';
  constructor(reason: string) {
    super(reason);
    this.kind = /Consent|Mfa|Cancelled|FailedToOpenWindow|tokenRevoked/i.test(reason)
      ? 'consent'
      : /resourceDisabled/i.test(reason)
        ? 'blocked'
        : 'other';
  }
}

const askToken = async (): Promise<string> => {
  // Teams may ask the person to agree in a window of its own, so the limit leaves time to read it.
  const token = within(60, authentication.getAuthToken());
  return token.catch((reason: unknown) => {
    throw reason instanceof Error && reason.name !== 'HostSilent' ? new SignInProblem(reason.message) : reason;
  });
};

/** Asked for together with the context, for the first call of the API: the two take about the same time. */
let early: Promise<string> | undefined;

const connect = async (): Promise<HostContext | 'outside-teams'> => {
  if (window.parent === window && !('nativeInterface' in window)) return 'outside-teams';
  const connected = app.initialize();
  early = askToken();
  early.catch(() => {});
  await within(15, connected);
  current = contextOf(await within(10, app.getContext()));
  return current;
};

let started: ReturnType<typeof connect> | undefined;

/** Connects to Teams once. Rejects with `HostSilent` when nothing answers. */
export const startHost = (): ReturnType<typeof connect> => {
  started ??= connect();
  return started;
};

export const onThemeChange = (changed: (theme: ThemeName) => void): void =>
  app.registerOnThemeChangeHandler((name) => changed(themeOf(name)));

/** An Entra access token for the API. Teams keeps and renews it: ask before every call, never store it. */
export const getToken = (): Promise<string> => {
  const token = early ?? askToken();
  early = undefined;
  return token;
};

export const notifyLoaded = (): void => app.notifyAppLoaded();

export const notifySuccess = (): void => {
  // Hosts may answer this or not; nothing waits for it.
  app.notifySuccess().catch(() => {});
};
