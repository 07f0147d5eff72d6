// /local: what this world is, and its clock.
import { BadBody, isRecord, type Reply, type Route, serve } from '../http.ts';
import { messageOf } from '../trouble.ts';

/** Where to move the clock: to a time, or on by seconds. */
export type Move = { now: string | number | Date } | { advanceSeconds: number };

export interface Time {
  now: string;
  /** Seconds between the machine's clock and this one. */
  offsetSeconds: number;
}

export interface Controls {
  describe(): Promise<unknown>;
  time(): Time;
  /** When the next notification goes out that waits for somebody's working hours. */
  waitingUntil(): Promise<string | undefined>;
  moveClock(move: Move): Promise<Time>;
}

const moveIn = (body: unknown): Move | undefined => {
  if (!isRecord(body)) return undefined;
  const { now, advanceSeconds } = body;
  if (typeof now === 'string' && Number.isFinite(Date.parse(now))) return { now };
  if (typeof advanceSeconds === 'number' && Number.isFinite(advanceSeconds)) return { advanceSeconds };
  return undefined;
};

const problem = (status: number, detail: string): Reply => ({ status, json: { title: 'Not done', status, detail } });

export const controls = ({ describe, time, waitingUntil, moveClock }: Controls) => {
  const routes: Route[] = [
    [
      'GET',
      /^\/local\/world\.json$/,
      async () => ({ json: await describe(), headers: { 'cache-control': 'no-store' } }),
    ],
    [
      'GET',
      /^\/local\/clock$/,
      async () => ({
        json: { ...time(), waitingUntil: await waitingUntil() },
        headers: { 'cache-control': 'no-store' },
      }),
    ],
    [
      'POST',
      /^\/local\/clock$/,
      async ({ json }) => {
        const move = moveIn(await json());
        return move
          ? { json: await moveClock(move) }
          : problem(400, 'Send {"now": "<ISO 8601>"} or {"advanceSeconds": <number>}.');
      },
    ],
  ];
  const onError = (error: unknown) => problem(error instanceof BadBody ? 400 : 503, messageOf(error));
  return serve({ routes, onError, notFound: () => problem(404, 'There is nothing here.') });
};
