// The whole request as a page to print or keep: for those who take part in it, with what they may see and nothing else.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { as } from '../support/call.ts';
import {
  accept,
  canary,
  completeDraft,
  declare,
  makeRoom,
  own,
  submit,
  talk,
  told,
  withdrawAll,
} from '../support/requests.ts';
import { type Person, person } from '../support/world.ts';

const priya = person('priya.venkata');
const other = person('olena.kovalenko');
const mira = person('mira.okafor');
const params = (id: string) => ({ params: { id } });
const page = (who: Person, id: string) => as(who).call('getDocument', params(id));

beforeAll(makeRoom);
afterAll(() => withdrawAll(priya));

describe('a request that a mediator has taken on', () => {
  const [mark, added, disclosed] = [canary('words'), canary('added'), canary('disclosed')];
  let id = '';

  beforeAll(async () => {
    ({ id } = await submit(priya, mira, { others: [other], mark, details: { format: 'separate' } }));
    await told(priya, id);
    await as(priya).does('addInformation', { ...params(id), body: { text: added } });
    await declare(mira, id, 'disclosure', disclosed);
    const agreed = { agreed: true };
    await as(priya).does('answerDisclosure', { ...params(id), ifMatch: (await own(priya, id)).etag, body: agreed });
  });

  test('is one page with everything they wrote and everything they were told', async () => {
    const answer = await page(priya, id);
    const { receipt = '' } = await own(priya, id);
    expect(answer.status).toBe(200);
    const words = Object.values(talk(mark));
    for (const text of [
      ...words,
      added,
      disclosed,
      receipt,
      mira.displayName,
      other.displayName,
      'Separate talks first',
    ])
      expect(answer.text).toContain(text);
    expect(answer.text.indexOf(added)).toBeGreaterThan(answer.text.indexOf(mark));
  });

  test('is kept by nobody on the way, and runs nothing when it is opened by itself', async () => {
    const { headers, text } = await page(priya, id);
    expect(headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.get('Content-Security-Policy')).toBe("default-src 'none'; style-src 'unsafe-inline'; sandbox");
    expect(headers.get('Content-Disposition')).toMatch(/^attachment; filename="common-ground-CG-\w{4}-\w{4}\.html"$/);
    expect(text).not.toMatch(/<script|<img|<link|https?:/);
  });

  test('is nobody else’s: not its mediator’s, who has a desk, nor the other party’s, for whom it does not exist', async () => {
    expect((await page(mira, id)).status).toBe(403);
    expect((await page(other, id)).status).toBe(404);
  });
});

test('people’s words stay words, whatever they look like', async () => {
  const hostile = `</p><script>alert('x')</script><img src=x onerror="y"> & "quotes" ${canary('html')}`;
  const { id } = await completeDraft(priya, { others: [other], details: { outcomeHopedFor: hostile } });
  const { text } = await page(priya, id);
  expect(text).not.toContain('<script');
  expect(text).not.toContain('<img');
  expect(text).toContain(
    '&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&lt;img src=x onerror=&quot;y&quot;&gt; &amp; &quot;quotes&quot;',
  );
});

test('a draft can be kept as well, and says that only its author can read it', async () => {
  const { id } = await completeDraft(priya, { others: [other] });
  const { text } = await page(priya, id);
  const readers = text.slice(text.indexOf('Who can read it'));
  expect(readers).toContain(priya.displayName);
  expect(readers).not.toContain(mira.displayName);
});

test('whoever stepped aside is in it by name, and why is not', async () => {
  const { id } = await submit(priya, mira, { others: [other] });
  await told(priya, id);
  const reason = canary('reason');
  await declare(mira, id, 'recusal', reason);
  const { text } = await page(priya, id);
  expect(text).toContain(`Mediator stepped aside: ${mira.displayName}`);
  expect(text).not.toContain(reason);
  expect((await page(mira, id)).status).toBe(404);
});

test('speaks the language that is asked for, and English where there is no other', async () => {
  const severity = {
    frequency: 'weekly',
    duration: 'months',
    worstMoment: 3,
    workEffect: 2,
    wellbeingEffect: 0,
  } as const;
  const { id } = await completeDraft(priya, { others: [other], details: { severity } });
  const read = async (language?: string) =>
    (await as(priya).call('getDocument', { ...params(id), query: { language } })).text;
  const [british, unknown, plain] = [await read('en-GB'), await read('xx-YY'), await read()];
  expect(british).toContain('<html lang="en-GB" dir="ltr">');
  expect(british).toMatch(/Made<\/dt><dd dir="auto">\d{1,2} \p{L}+ \d{4}/u);
  for (const page of [unknown, plain]) expect(page).toMatch(/Made<\/dt><dd dir="auto">\p{L}+ \d/u);
  expect(unknown).toContain('<html lang="en" dir="ltr">');
  expect(plain).toContain(
    'It happens every week. It has gone on for months. One moment was very grave. It affects your work a lot. It should be taken up first.',
  );
  const long = await as(priya).call('getDocument', { ...params(id), query: { language: 'e'.repeat(36) } });
  expect(long.status).toBe(400);
});

test('after it was taken on it says that the mediator can read it', async () => {
  const { id } = await submit(priya, mira, { others: [other] });
  await told(priya, id);
  await accept(mira, id);
  const { text } = await page(priya, id);
  expect(text.slice(text.indexOf('Who can read it'))).toContain(`${mira.displayName}, who mediates it`);
});
