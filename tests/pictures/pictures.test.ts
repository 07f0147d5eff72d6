// The pictures of the README, taken from the running app with its seed: `npm run pictures`.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Details, OpenCommunication } from '../../api/src/contract/shapes/conflict.ts';
import { as } from '../support/call.ts';
import { open } from '../support/e2e.ts';
import { inTab, type Opened, type Opening, settled } from '../support/frame.ts';
import { makeRoom, start, told } from '../support/requests.ts';
import { person } from '../support/world.ts';

type Picture = Omit<Opening, 'person' | 'fonts'> & {
  name: string;
  who: string;
  /** Makes what the picture shows, over HTTP, and gives where it is. */
  before?(): Promise<Partial<Opening>>;
  /** What the person does before the picture is taken. */
  steps(opened: Opened): Promise<unknown>;
};

const wide = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1.5 };
const phone = { viewport: { width: 390, height: 760 }, deviceScaleFactor: 2 };

const words: OpenCommunication = {
  observation: 'On Monday and on Thursday the night shift began without a handover note.',
  effect: 'I called three customers back without knowing what they had been promised. I felt left alone with it.',
  myPart: 'I never said that I read the note first thing every evening.',
  need: 'To know in the evening what is still open.',
  ask: 'Could we write three lines before each shift ends, both of us?',
  commonGround: 'We both want nobody to wait twice.',
};
const details: Details = {
  outcomeHopedFor: 'That we hand over without a gap and say early when we cannot.',
  severity: { frequency: 'weekly', duration: 'weeks', worstMoment: 1, workEffect: 2, wellbeingEffect: 1 },
  format: 'separate',
};

const draft = async (who: string, other: string) => {
  const author = person(who);
  const { id, etag } = await start(author);
  const body = { openCommunication: words, details: { ...details, otherPartyIds: [person(other).id] } };
  return { id, etag: (await as(author).does('saveRequest', { params: { id }, ifMatch: etag, body })).etag };
};

/** A request that has reached its mediator. */
const submitted = async (who: string, other: string, mediator: string) => {
  const { id, etag } = await draft(who, other);
  const body = { mediatorId: person(mediator).id, consent: true };
  await as(person(who)).does('submitRequest', { params: { id }, ifMatch: etag, body });
  await told(person(who), id);
  return id;
};

const nothing = async () => {};

const thank = async ({ tab }: Opened) => {
  await tab.getByRole('button', { name: 'Thank someone' }).click();
  const dialog = tab.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Whom do you thank?' }).fill('Amina');
  await tab.getByRole('option', { name: 'Amina' }).click();
  await dialog.getByRole('radio', { name: 'Listened and understood' }).check();
  await dialog
    .getByRole('textbox', { name: 'Your words' })
    .fill('You let me finish, said back what you had heard, and only then told me how the night shift sees it.');
};

const pictures: Picture[] = [
  { name: 'wall', who: 'jon', window: wide, at: { page: 'wall' }, steps: nothing },
  { name: 'wall-dark', who: 'jon', window: wide, at: { page: 'wall' }, theme: 'dark', steps: nothing },
  { name: 'wall-phone', who: 'jon', window: phone, at: { page: 'wall' }, steps: nothing },
  { name: 'compose', who: 'jon', window: wide, at: { page: 'wall' }, steps: thank },
  {
    name: 'path',
    who: 'diego',
    window: wide,
    before: async () => ({ at: { page: 'request', id: (await draft('diego', 'jon')).id } }),
    steps: ({ tab }) => tab.getByRole('navigation').getByRole('button', { name: 'Talk' }).click(),
  },
  {
    name: 'desk',
    who: 'mira',
    window: wide,
    before: async () => {
      // Whatever the hour, the mediator is at work and told at once.
      await makeRoom();
      await submitted('khai', 'olena', 'mira');
      return { at: { page: 'desk', requestId: await submitted('elodie', 'juergen', 'mira') } };
    },
    steps: nothing,
  },
];

const folder = join(import.meta.dirname, '../../docs/pictures');

test.each(pictures)('$name', async ({ name, who, before, steps, ...opening }) => {
  const opened = await open(who, { fonts: true, ...opening, ...(await before?.()) });
  await settled(opened);
  await steps(opened);
  await settled(opened);
  await inTab(opened, 'document.fonts.ready.then(() => true)');
  mkdirSync(folder, { recursive: true });
  await opened.picture(join(folder, `${name}.png`));
  expect(opened.errors).toEqual([]);
});
