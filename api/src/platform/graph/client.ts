import { decodeJwt } from 'jose';
import type { Config } from '../../config.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { Refused, unavailable } from '../refused.ts';
import { graphTokenOf } from './app-token.ts';

/** Graph said no for good; `status` tells why (400, 403, 404, 409, …). */
export class GraphRefused extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`graph answered ${status}`);
    this.status = status;
  }
}

export interface Graph {
  /** @throws GraphRefused for a lasting no; Refused `unavailable` with the time to wait for an outage or throttling. */
  get<T>(path: string): Promise<T>;
  /** All pages of a list. */
  all<T>(path: string): Promise<T[]>;
  bytes(path: string): Promise<{ readonly body: Uint8Array; readonly type: string }>;
  post(path: string, body: unknown): Promise<void>;
  /** The rights for the whole organisation that the app's token carries. @throws Refused `unavailable` without a token */
  rights(): Promise<readonly string[]>;
}

const timeoutMs = 6_000;
const shortWaitSeconds = 2;
const tries = 3;

const pause = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

/** Seconds that the answer asks to wait; Retry-After is seconds or a date. */
const retryAfter = (response: Response, clock: Clock): number => {
  const header = response.headers.get('retry-after');
  if (!header) return 1;
  const seconds = Number(header);
  return Number.isFinite(seconds) ? seconds : Math.max(0, (Date.parse(header) - clock.now().getTime()) / 1000);
};

/** The Graph REST client: paging, Retry-After, time limits. Short waits are made here, long ones are the caller's to plan. */
export const graphOf = (config: Config, clock: Clock, log: Log): Graph => {
  const token = graphTokenOf(config, clock, log);

  const once = async (url: string, init: RequestInit): Promise<Response> => {
    try {
      return await fetch(url, {
        ...init,
        headers: { ...init.headers, authorization: `Bearer ${await token.get()}` },
        signal: AbortSignal.timeout(timeoutMs),
      });
    } catch (error) {
      throw error instanceof Refused ? error : unavailable('Microsoft Graph');
    }
  };

  const request = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const url = path.startsWith('http') ? path : `${config.graphUrl}/v1.0${path}`;
    for (let attempt = 1; ; attempt++) {
      const response = await once(url, init);
      if (response.ok) return response;
      await response.body?.cancel();
      if (response.status === 401 && attempt === 1) {
        token.forget();
        continue;
      }
      if (response.status === 429) log.warn('graph-throttled', { attempt });
      else if (response.status >= 500) log.warn('graph-failed', { status: response.status, attempt });
      if (response.status !== 429 && response.status < 500) throw new GraphRefused(response.status);
      const wait = retryAfter(response, clock);
      if (attempt >= tries || wait > shortWaitSeconds)
        throw unavailable('Microsoft Graph', Math.max(1, Math.ceil(wait)));
      await pause(wait);
    }
  };

  return {
    async rights() {
      const { roles } = decodeJwt(await token.get());
      return Array.isArray(roles) ? roles.map(String) : [];
    },
    get: async <T>(path: string) => (await (await request(path)).json()) as T,
    async all<T>(path: string) {
      const items: T[] = [];
      for (let next: string | undefined = path; next; ) {
        const page = (await (await request(next)).json()) as { value: T[]; '@odata.nextLink'?: string };
        items.push(...page.value);
        next = page['@odata.nextLink'];
        if (next && !next.startsWith(`${config.graphUrl}/`)) throw unavailable('Microsoft Graph');
      }
      return items;
    },
    async bytes(path) {
      const response = await request(path);
      return {
        body: new Uint8Array(await response.arrayBuffer()),
        type: response.headers.get('content-type') ?? 'application/octet-stream',
      };
    },
    async post(path, body) {
      const response = await request(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      await response.body?.cancel();
    },
  };
};
