// One look at the API, whatever comes back.
import type { Installation } from '../../api/src/contract/shapes/organisation.ts';

export type { Installation };

export interface Answer {
  /** 0 when nothing answered. */
  readonly status: number;
  readonly json: unknown;
}

export const noAnswer = 'not known before the API answers';

/** The first call may have to wait for an instance to start. */
const patienceMs = 45_000;

export const ask = async (url: string, token?: string, method: 'GET' | 'POST' = 'GET'): Promise<Answer> => {
  try {
    const answer = await fetch(url, {
      method,
      headers: token ? { authorization: `Bearer ${token}` } : {},
      signal: AbortSignal.timeout(patienceMs),
    });
    const text = await answer.text();
    return { status: answer.status, json: text ? JSON.parse(text) : undefined };
  } catch (error) {
    return { status: error instanceof SyntaxError ? 500 : 0, json: undefined };
  }
};
