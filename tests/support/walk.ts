// Walks one row of the route table with everything a careless or hostile caller sends before any rule is asked.
// Gives findings as sentences, so that the same walk can be proved against a server with planted faults.
import type { CallName } from '../../api/src/contract/calls.ts';
import { statusOf } from '../../api/src/contract/errors.ts';
import { routes } from '../../api/src/contract/routes.ts';
import { sampleOf } from './sample.ts';

/** Where to walk: the API's base url, an honest token, and tokens that must not be accepted, by what is wrong with them. */
export type Walk = { api: string; token: string; forged: Record<string, string> };

type Sent = { query?: Record<string, string>; headers?: Record<string, string | undefined>; body?: string };

const tooLarge = JSON.stringify({ filler: 'a'.repeat(1024 * 1024) });

/** Ids that belong to nobody: what is refused here is refused before anything is looked up. */
const params: Record<string, string> = { kind: 'clap', n: '1', channelId: '19:nowhere@thread.tacv2' };
const nobody = '6f1d2c3b-4a59-4e68-8f70-1a2b3c4d5e6f';
const pathOf = (name: CallName) =>
  routes[name].path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(params[key] ?? nobody));

/** One row's well-formed request, from which each test of the walk departs in one thing. */
const request = (name: CallName, { api, token }: Walk) => {
  const { method, query, body, once, ifMatch } = routes[name];
  const honest = {
    Authorization: `Bearer ${token}`,
    'Content-Type': body && 'application/json',
    'Idempotency-Key': once && crypto.randomUUID(),
    'If-Match': ifMatch && '"nothing"',
  };
  const honestQuery = query ? (sampleOf(query) as Record<string, string>) : {};
  const honestBody = body && JSON.stringify(sampleOf(body));
  return (change: Sent = {}) => {
    const url = new URL(`${api}${pathOf(name)}`);
    url.search = new URLSearchParams({ ...honestQuery, ...change.query }).toString();
    const headers = Object.entries({ ...honest, ...change.headers });
    return fetch(url, {
      method,
      headers: headers.filter((entry): entry is [string, string] => entry[1] !== undefined),
      body: change.body ?? honestBody ?? null,
    });
  };
};

/** What is wrong with a refusal, if anything: its status, its shape, or that it says too much. */
const flaws = async (answer: Response, status: number, mentions = ''): Promise<string[]> => {
  const text = await answer.text();
  if (answer.status !== status) return [`answered ${answer.status}, not ${status}`];
  const found: string[] = [];
  if (!answer.headers.get('Content-Type')?.startsWith('application/problem+json')) found.push('is no problem+json');
  if (status === 401 && !answer.headers.get('WWW-Authenticate')?.startsWith('Bearer'))
    found.push('lacks WWW-Authenticate');
  if (/\n\s+at |node_modules|\.ts:\d/.test(text)) found.push('shows a stack');
  if (!text.includes(mentions)) found.push(`does not mention ${mentions}`);
  try {
    const problem = JSON.parse(text) as Record<string, unknown>;
    for (const field of ['type', 'title', 'detail', 'code', 'traceId']) {
      if (typeof problem[field] !== 'string' || problem[field] === '') found.push(`has no ${field}`);
    }
    if (problem.status !== status) found.push('repeats another status');
    if (statusOf[problem.code as keyof typeof statusOf] !== status) found.push(`has the code ${problem.code}`);
  } catch {
    found.push('is no JSON');
  }
  return found;
};

/** Does the row answer 501 `not-built-yet` to a well-formed request? */
export const isNotBuilt = async (name: CallName, walk: Walk): Promise<boolean> => {
  const answer = await request(name, walk)();
  const text = await answer.text();
  return answer.status === 501 && text.includes('"not-built-yet"');
};

/** Everything that is wrong with how one row treats callers it does not know and requests it cannot read. */
export const walkRow = async (name: CallName, walk: Walk): Promise<string[]> => {
  const send = request(name, walk);
  const { open, body, query, once, ifMatch } = routes[name];
  const findings: string[] = [];
  const expectRefusal = async (what: string, sent: Sent, status: number, mentions?: string) => {
    const found = await flaws(await send(sent), status, mentions);
    findings.push(...found.map((flaw) => `${name}: ${what} ${flaw}`));
  };

  if (!open) {
    await expectRefusal('no token', { headers: { Authorization: undefined } }, 401);
    await expectRefusal(
      'no token and no JSON',
      { headers: { Authorization: undefined }, ...(body && { body: '{' }) },
      401,
    );
    await expectRefusal(
      'a token in the address',
      { headers: { Authorization: undefined }, query: { access_token: walk.token } },
      401,
    );
    await Promise.all(
      Object.entries(walk.forged).map(([what, token]) =>
        expectRefusal(`a token with ${what}`, { headers: { Authorization: `Bearer ${token}` } }, 401),
      ),
    );
    await expectRefusal('another scheme', { headers: { Authorization: `Basic ${walk.token}` } }, 401);
  }
  if (await isNotBuilt(name, walk)) return findings;

  if (query && sampleOf(query))
    await expectRefusal('an unknown query', { query: { unexpected: '1' } }, 400, 'unexpected');
  if (once) {
    await expectRefusal('no Idempotency-Key', { headers: { 'Idempotency-Key': undefined } }, 400);
    await expectRefusal('an empty Idempotency-Key', { headers: { 'Idempotency-Key': '' } }, 400);
    await expectRefusal('a long Idempotency-Key', { headers: { 'Idempotency-Key': 'k'.repeat(129) } }, 400);
  }
  if (ifMatch) await expectRefusal('no If-Match', { headers: { 'If-Match': undefined } }, 428);
  if (body) {
    const unknown = JSON.stringify({ ...(sampleOf(body) as object), unexpected: 1 });
    await expectRefusal('a body that is no JSON', { body: '{"a":' }, 400);
    await expectRefusal('an empty body', { body: '' }, 400);
    await expectRefusal('a body that is a list', { body: '[]' }, 400);
    await expectRefusal('an unknown field', { body: unknown }, 400, 'unexpected');
    await expectRefusal('a body of plain text', { headers: { 'Content-Type': 'text/plain' } }, 415);
    await expectRefusal('a body of over 1 MiB', { body: tooLarge }, 413);
  }
  return findings;
};
