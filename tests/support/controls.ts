// What a test can do to the local world. All but reading is shared by every caller: only where files run one by one.
import { forgetTokens } from './tokens.ts';
import { fetchWorld, world } from './world.ts';

const post = async (url: string | URL, body: unknown) => {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`POST ${url}: ${answer.status} ${await answer.text()}`);
};

/** Moves the clock of the API and the stand-ins; everybody's tokens age with it. */
export const moveClock = async (to: { now: string } | { advanceSeconds: number }) => {
  await post(new URL('/local/clock', world().urls.frame), to);
  forgetTokens();
};

/** Back to the machine's own time. */
export const resetClock = () => moveClock({ now: new Date().toISOString() });

export type GraphFault = { pathPattern: string; status: number; retryAfterSeconds?: number; times: number };

/** Makes Graph misbehave for whoever calls it next. */
export const breakGraph = (fault: GraphFault) => post(`${world().urls.graph}/local/faults`, fault);

export const repairGraph = async () => {
  await fetch(`${world().urls.graph}/local/faults`, { method: 'DELETE' });
};

/** What Graph accepted for one person, newest first: whole request bodies. */
export const notificationsOf = async (userId: string): Promise<Record<string, unknown>[]> => {
  const answer = await fetch(`${world().urls.graph}/local/notifications?userId=${userId}`);
  const body: unknown = await answer.json();
  return (Array.isArray(body) ? body : ((body as { value?: unknown }).value ?? [])) as Record<string, unknown>[];
};

/** Kills the API host as a crash would; the world starts it again. */
export const crashApi = async () => {
  const { processes } = await fetchWorld(world().urls.frame);
  process.kill(processes.api, 'SIGKILL');
};

/** Stops the storage from answering, or lets it go on with what it was asked meanwhile. */
export const storage = async (how: 'stands still' | 'goes on') => {
  const { processes } = await fetchWorld(world().urls.frame);
  process.kill(processes.azurite, how === 'stands still' ? 'SIGSTOP' : 'SIGCONT');
};

/** Puts somebody into a channel or takes them out of it, as an owner does in Teams; the app learns of it as it does there. */
export const setMember = async (channelId: string, personId: string, isMember: boolean) => {
  const url = `${world().urls.graph}/local/channels/${encodeURIComponent(channelId)}/members/${personId}`;
  const answer = await fetch(url, { method: isMember ? 'PUT' : 'DELETE' });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
};
