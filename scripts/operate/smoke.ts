// What an administrator wants to know after installing: what works, what does not, and what to do about it. One line each.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filled, inTab } from '../placeholders.ts';
import { root } from '../tool.ts';
import { type Answer, ask, type Installation, noAnswer } from './ask.ts';

export interface Deployment {
  /** The API, without a path. */
  readonly api: string;
  /** The tab, without a path; what concerns it is not checked without one. */
  readonly tab?: string | undefined;
  /** A program administrator's token for the API; what needs one is not checked without it. */
  readonly token?: string | undefined;
  /** A channel that the administrator is a member of and where the app is installed. */
  readonly team?: string | undefined;
  readonly channel?: string | undefined;
}

/** `off`: not checked, or allowed to be missing; `says` has the reason. */
export interface Line {
  readonly name: string;
  readonly state: 'green' | 'red' | 'off';
  readonly says: string;
  /** What to do when red. */
  readonly todo?: string;
}

const green = (name: string, says: string): Line => ({ name, state: 'green', says });
const red = (name: string, says: string, todo: string): Line => ({ name, state: 'red', says, todo });
const off = (name: string, says: string): Line => ({ name, state: 'off', says });

type Check = 'tables' | 'queue' | 'key' | 'graph';

const fixes: Record<Check, [works: string, broken: string, todo: string]> = {
  tables: [
    'rows are read',
    'the tables do not answer',
    'Storage account of the data: does it exist, and has the identity the role Storage Table Data Contributor on it? A new role takes up to ten minutes.',
  ],
  queue: [
    'the queue is there',
    'the queue does not answer',
    'Storage account of the data: has the identity the role Storage Queue Data Contributor on it? Until then nothing is delivered; nothing is lost.',
  ],
  key: [
    'wraps and unwraps',
    'the key does not wrap and unwrap',
    'Key Vault: is the key "wrapping" enabled, and has the identity the role Key Vault Crypto User on it? Was the vault moved or restored?',
  ],
  graph: [
    'the app signs in as itself',
    'Entra does not let the app sign in to Microsoft Graph',
    'Run `npm run trust -- --env prod` once more (docs/operate.md, step 3): the registration has to trust the identity of the API.',
  ],
};

const checkLine = (check: Check, state: 'ok' | 'down'): Line => {
  const [works, broken, todo] = fixes[check];
  return state === 'ok' ? green(check, works) : red(check, broken, todo);
};

const apiLine = ({ status, json }: Answer): Line => {
  const version = (json as { version?: string } | undefined)?.version;
  if (version) return green('api', `runs, version ${version}`);
  return red(
    'api',
    status === 0 ? 'does not answer' : `answered ${status} without a version`,
    'Azure portal, the Function App, Log stream: a setting that is missing or malformed is named there, with where to set it. Is the address right?',
  );
};

const signInLine = (stranger: Answer, mine: Answer | undefined): Line => {
  const todo = 'The settings TENANT_ID and API_CLIENT_ID of the Function App are those of the app registration?';
  if (stranger.status === 200)
    return red('token', 'a stranger without a token was let in', 'Take the app offline and report this.');
  if (!mine) return off('token', 'no token given: sign in with `az login`, or set COMMON_GROUND_TOKEN');
  if (mine.status === 401)
    return red(
      'token',
      'an administrator’s token was refused',
      `${todo} Is the token for this app and not older than an hour?`,
    );
  if (mine.status === 503) return off('token', 'not known before the red lines are repaired');
  return green('token', 'people are let in, strangers are not');
};

/** What stands behind a call that was answered with 503, by the words of its problem. */
const downBy = ({ json }: Answer): Check | undefined => {
  const detail = String((json as { detail?: string } | undefined)?.detail ?? '');
  if (detail.includes('key service')) return 'key';
  return detail.includes('sign-in service') ? 'graph' : undefined;
};

const installationLines = (answer: Answer | undefined): Line[] => {
  const unknown = (why: string) => [off('key', why), off('graph', why), off('rights', why)];
  if (!answer) return unknown('needs an administrator’s token');
  if (answer.status === 403) {
    return [
      red(
        'role',
        'the token is not a program administrator’s',
        'Entra, Enterprise applications, Common Ground, Users and groups: assign the role Program administrator, then sign in again.',
      ),
      ...unknown('needs a program administrator’s token'),
    ];
  }
  const down = downBy(answer);
  if (answer.status !== 200) {
    const rest = unknown('not known before the red lines are repaired').filter(({ name }) => name !== down);
    return down ? [checkLine(down, 'down'), ...rest] : rest;
  }
  const { checks, rights } = answer.json as Installation;
  const missing = rights.filter(({ isGranted }) => !isGranted);
  const without = missing.map(({ name, without: what }) => `${name} (without it: no ${what})`).join('; ');
  return [
    checkLine('key', checks.key),
    checkLine('graph', checks.graph),
    missing.length === 0
      ? green('rights', rights.map(({ name }) => name).join(', '))
      : off('rights', `not granted, and the app works: ${without}`),
  ];
};

const membersLine = async ({ api, token, team, channel }: Deployment): Promise<Line> => {
  if (!token || !team || !channel)
    return off('members', 'give --team and --channel, with a token, to try the rights that a team gives');
  const path = `/teams/${team}/channels/${encodeURIComponent(channel)}/members?limit=1`;
  const { status } = await ask(`${api}/api${path}`, token);
  return status === 200
    ? green('members', 'the app reads who belongs to the channel')
    : red(
        'members',
        `the members of the channel cannot be read (${status})`,
        'Are you a member of this channel? Add the app to its team, and let its owner accept what the app asks for.',
      );
};

const corsLine = async ({ api, tab }: Deployment): Promise<Line> => {
  if (!tab) return off('cors', 'give --tab');
  const allowedFor = async (origin: string) => {
    const headers = {
      origin,
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'authorization',
    };
    const answer = await fetch(`${api}/api/me`, { method: 'OPTIONS', headers }).catch(() => undefined);
    return answer?.headers.get('access-control-allow-origin') ?? '';
  };
  const [own, foreign] = await Promise.all([allowedFor(tab), allowedFor('https://stranger.example')]);
  const todo = `Function App, CORS: ${tab} and nothing else, without credentials.`;
  if (own !== tab) return red('cors', 'the tab may not call the API', todo);
  return foreign === ''
    ? green('cors', 'the tab may call the API, no other page may')
    : red('cors', 'pages of strangers may call the API', todo);
};

const headersLine = async ({ api, tab }: Deployment): Promise<Line> => {
  if (!tab) return off('headers', 'give --tab');
  const file = filled(
    'tab/headers.json',
    readFileSync(join(root, 'tab', 'headers.json'), 'utf8'),
    inTab,
    { API_URL: api },
    { loosely: true },
  );
  const answer = await fetch(`${tab}/mine`).catch(() => undefined);
  const todo = 'Deploy the tab again with `npm run package -- --env prod` and the step after it.';
  if (!answer?.ok) return red('headers', 'the tab does not answer', todo);
  const wrong = Object.entries(JSON.parse(file) as Record<string, string>).filter(
    ([name, value]) => answer.headers.get(name) !== value,
  );
  const page = await answer.text();
  if (wrong.length > 0)
    return red('headers', `differ from tab/headers.json: ${wrong.map(([name]) => name).join(', ')}`, todo);
  if (answer.headers.has('x-frame-options'))
    return red('headers', 'X-Frame-Options keeps Teams from showing the tab', todo);
  return page.includes(`"apiUrl": "${api}"`)
    ? green('headers', 'as in tab/headers.json, and the tab knows its API')
    : red('headers', 'the tab calls another API', todo);
};

/** Looks at a deployed app from outside. Changes nothing there. */
export const smoke = async (deployment: Deployment): Promise<Line[]> => {
  const { api, token } = deployment;
  const [health, stranger, mine, installation, members, cors, headers] = await Promise.all([
    ask(`${api}/api/health`),
    ask(`${api}/api/me`),
    token ? ask(`${api}/api/me`, token) : undefined,
    token ? ask(`${api}/api/organisation/installation`, token) : undefined,
    membersLine(deployment),
    corsLine(deployment),
    headersLine(deployment),
  ]);
  const runs = apiLine(health);
  if (runs.state === 'red') {
    const waiting = ['tables', 'queue', 'token', 'key', 'graph', 'rights', 'members', 'cors'];
    return [runs, ...waiting.map((name) => off(name, noAnswer)), headers];
  }
  const { checks } = health.json as { checks: Pick<Installation['checks'], 'tables' | 'queue'> };
  const stored = [checkLine('tables', checks.tables), checkLine('queue', checks.queue)];
  return [runs, ...stored, signInLine(stranger, mine), ...installationLines(installation), members, cors, headers];
};
