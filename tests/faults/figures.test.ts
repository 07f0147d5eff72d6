// P7: numbers of whole quarters, over HTTP: shown from five on, a week after the quarter is over, and never changing.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Figures } from '../../api/src/contract/shapes/organisation.ts';
import { as } from '../support/call.ts';
import { moveClock, resetClock } from '../support/controls.ts';
import { eventually } from '../support/eventually.ts';
import { agree, commitment, confirm, file, heard, hearing, inDays } from '../support/mediation.ts';
import { accept, administrator, makeRoom, own, stop, submit, told } from '../support/requests.ts';
import { type Person, person } from '../support/world.ts';

const day = 86_400_000;
const [mira, noor] = [person('mira.okafor'), person('noor.khan')];
const requesters = ['diego.luna', 'priya.venkata', 'olena.kovalenko', 'misaki.tanaka', 'khai.ngo'].map((key) =>
  person(key),
);

/** So many quarters ahead that no other test has moved the clock into it and ended something there. */
const quiet = 5;

/** The first day of the quarter that begins so many quarters after this one. */
const quarterStart = (after: number) => {
  const now = new Date();
  return Date.UTC(now.getUTCFullYear(), (Math.floor(now.getUTCMonth() / 3) + after) * 3, 1);
};
const at = (time: number) => moveClock({ now: new Date(time).toISOString() });
const figures = async (): Promise<Figures['items']> => (await as(administrator()).does('getFigures')).items;
/** Heard, agreed and closed; its commitments are due after the moved clock. */
const agreedAndClosed = async (who: Person) => {
  const of = await hearing(who, mira, { others: [noor] });
  for (const one of [who, noor]) await heard(of, one);
  await agree(of, [commitment(who, { due: inDays(30, quarterStart(quiet)) })]);
  for (const one of [who, noor]) await confirm(of, one);
  const { id } = of;
  return as(mira).does('closeRequest', {
    params: { id },
    ifMatch: (await file(mira, id)).etag,
    body: { outcome: 'agreed' },
  });
};

/** One request taken on and ended in this way. */
const ended = async (who: Person, how: 'withdrawn' | 'referred' | 'not-agreed') => {
  const { id } = await submit(who, mira, { others: [noor] });
  await told(who, id);
  await accept(mira, id);
  const { etag } = await own(who, id);
  if (how === 'referred') return as(who).does('referRequest', { params: { id }, ifMatch: etag, body: {} });
  if (how === 'withdrawn') return stop(who, id);
  const body = { outcome: how };
  return as(mira).does('closeRequest', { params: { id }, ifMatch: (await file(mira, id)).etag, body });
};

beforeAll(makeRoom);
afterAll(resetClock);

test('a quarter with five of each shows them; four of one are hidden, and nothing changes what was shown', {
  timeout: 240_000,
}, async () => {
  await at(quarterStart(quiet) + 2 * day);
  const name = (await figures()).map(({ quarter }) => quarter);
  for (const who of requesters) {
    await agreedAndClosed(who);
    await ended(who, 'withdrawn');
    await ended(who, 'not-agreed');
    if (who !== requesters[0]) await ended(who, 'referred');
  }
  await at(quarterStart(quiet + 1) + 6 * day);
  expect((await figures()).map(({ quarter }) => quarter).slice(1), 'what is delivered late still counts').toEqual(
    name.slice(0, -1),
  );
  await at(quarterStart(quiet + 1) + 8 * day);
  const [newest] = await eventually(async () => {
    const shown = await figures();
    expect(shown[0]?.submitted).toBe(19);
    return shown;
  });
  expect(newest).toMatchObject({
    accepted: 19,
    outcomes: { agreed: 5, withdrawn: 5, 'not-agreed': 5, referred: null, ended: null },
    daysToAgree: 0,
  });
  // Nothing that is shown holds a hidden number: no figure is the sum of others, and none belongs to another quarter.
  expect(Object.keys(newest ?? {}).toSorted()).toEqual(
    ['accepted', 'daysToAgree', 'hoursToAccept', 'outcomes', 'quarter', 'submitted'].toSorted(),
  );
  await ended(requesters[0] as Person, 'referred');
  expect((await figures())[0]).toEqual(newest);
});
