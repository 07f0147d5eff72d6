// The whole story in the browser, from the first question to the second check-in: one asks, two others are heard, one mediates.
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Place } from '../../api/src/contract/place.ts';
import { askForHelp, answer as field, heading } from '../support/asking.ts';
import { as } from '../support/call.ts';
import { moveClock, resetClock } from '../support/controls.ts';
import { open } from '../support/e2e.ts';
import { barriers, inTab, type Opened, passTime, settled } from '../support/frame.ts';
import { file, inDays } from '../support/mediation.ts';
import { administrator, atWork, canary, makeRoom, own, withdrawAll } from '../support/requests.ts';
import { wallOf } from '../support/walls.ts';
import { type Person, person } from '../support/world.ts';

const { team, channel } = wallOf('Platform', 'General');
const [seoyeon, khai, olena, mira] = [person('seoyeon'), person('khai'), person('olena'), person('mira')];
const parties = [seoyeon, khai, olena];
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };

beforeAll(async () => {
  await makeRoom();
  await withdrawAll(seoyeon);
  for (const who of parties) await atWork(who);
});
afterEach(async () => {
  await resetClock();
  await withdrawAll(seoyeon);
});

const button = ({ tab }: Opened, name: string) => tab.getByRole('button', { name, exact: true });
const look = async (opened: Opened) => {
  await passTime(opened, 20);
  await settled(opened);
};
const days = (count: number) => moveClock({ advanceSeconds: count * 86_400 });

test('three people and a mediator go from a request through voices and an agreement to the second check-in', {
  timeout: 420_000,
}, async () => {
  const mark = canary('story');
  const windows: Opened[] = [];
  const enter = async (who: Person, at: Place, window?: object): Promise<Opened> => {
    const opened = await open(who.userPrincipalName, {
      at,
      channelId: channel.id,
      timeMoves: true,
      ...(window && { window }),
    });
    windows.push(opened);
    return opened;
  };

  // One asks for help.
  const requester = await enter(seoyeon, { page: 'new-request', teamId: team.id, channelId: channel.id });
  const receipt = await askForHelp(requester, {
    about: [khai.displayName, olena.displayName],
    mediator: mira.displayName,
    mark,
    look: async () => {},
  });
  const { items } = await as(seoyeon).does('listRequests', { query: { limit: 1 } });
  const id = items[0]?.id ?? '';
  const mediator = await enter(mira, { page: 'desk', requestId: id });
  await mediator.tab.getByRole('radio', { name: /^No conflict of interest/ }).click();
  await button(mediator, 'Accept the request').click();
  await heading(mediator, `Request ${receipt}`).waitFor();

  // Nobody is invited before the requester says that the summary is right.
  await button(mediator, 'Write the summary').click();
  await field(mediator, 'Your summary').fill('Three people want handovers without gaps.');
  await button(mediator, `Save and show it to ${seoyeon.displayName}`).click();
  await mediator.tab.getByText(`${seoyeon.displayName} reads it and says whether it is right.`).waitFor();
  for (const who of [khai, olena]) expect((await as(who).call('getRequest', { params: { id } })).status).toBe(404);
  await look(requester);
  await requester.tab.getByText('Three people want handovers without gaps.').waitFor();
  await button(requester, 'Give the go-ahead for this text').click();
  await button(requester, 'Give the go-ahead for this text').waitFor({ state: 'detached' });
  await look(mediator);
  for (const { displayName } of [khai, olena]) {
    await button(mediator, `Invite ${displayName}`).click();
    await button(mediator, 'Send the invitation').click();
    await button(mediator, `Invite ${displayName}`).waitFor({ state: 'detached' });
  }

  // Both others say yes; neither learns of the other before.
  const others: [Person, Opened][] = [];
  for (const [who, window] of [
    [khai, phone],
    [olena, undefined],
  ] as const) {
    const opened = await enter(who, { page: 'mine' }, window);
    others.push([who, opened]);
    await opened.tab
      .getByRole('link', { name: /You are invited to be heard/ })
      .first()
      .click();
    await heading(opened, 'You are invited to be heard').waitFor();
    const shown = String(await inTab(opened, 'document.body.innerText'));
    for (const secret of [mark, receipt, ...parties.filter((one) => one !== who).map((one) => one.displayName)])
      expect(shown).not.toContain(secret);
    await button(opened, 'Take part').click();
    await heading(opened, 'Before you take part').waitFor();
    await button(opened, 'Take part').click();
    await heading(opened, 'Your side').waitFor();
  }

  // Everybody is heard, and says so.
  const everybody: [Person, Opened][] = [[seoyeon, requester], ...others];
  for (const [who, opened] of everybody) {
    await look(opened);
    await field(opened, 'In your own words').fill(`How ${who.userPrincipalName} sees it. ${mark}`);
    await button(opened, `Hand in to ${mira.displayName}`).click();
    await opened.tab.getByText(`${mira.displayName} can read this.`).waitFor();
  }
  await look(mediator);
  await mediator.tab.getByRole('tab', { name: 'Voices' }).click();
  for (const { displayName, userPrincipalName } of parties) {
    await mediator.tab.getByText(`How ${userPrincipalName} sees it. ${mark}`).waitFor();
    await field(mediator, `What you heard from ${displayName}`).fill('You want to know in the evening what is open.');
    await button(mediator, `Say it back to ${displayName}`).click();
    await mediator.tab.getByText(`Waiting for the answer of ${displayName}`).waitFor();
  }
  for (const [, opened] of everybody) {
    await look(opened);
    await button(opened, 'Yes, that is right').click();
    await opened.tab.getByText(/^You confirmed it/).waitFor();
  }

  // What they agree on holds when each has confirmed it.
  await look(mediator);
  await button(mediator, 'Write the agreement').first().click();
  await mediator.tab.getByRole('tab', { name: 'Agreement', selected: true }).waitFor();
  await button(mediator, 'Write the agreement').last().click();
  const row = mediator.tab.getByRole('group', { name: 'Commitment 1' });
  await row.getByRole('textbox', { name: 'What was agreed' }).fill(`The list is written before six. ${mark}`);
  await row.getByRole('combobox', { name: 'Who' }).selectOption({ label: khai.displayName });
  await row.getByLabel('By when').fill(inDays(10));
  await button(mediator, 'Save and ask to confirm').click();
  await mediator.tab.getByRole('table').getByText(`The list is written before six. ${mark}`).waitFor();
  for (const [, opened] of everybody) {
    await look(opened);
    await opened.tab.getByText(`The list is written before six. ${mark}`).first().waitFor();
    await button(opened, 'Confirm the agreement').click();
    await button(opened, 'Confirm the agreement').waitFor({ state: 'detached' });
  }
  expect((await own(seoyeon, id)).state).toBe('follow-up');

  // Two weeks later, and a month after the agreement, each is asked whether it is holding.
  const checkIn = async (opened: Opened, holding: string, worse: string) => {
    await look(opened);
    await opened.tab
      .getByRole('radiogroup', { name: 'Is the agreement holding?' })
      .getByRole('radio', { name: holding, exact: true })
      .check();
    await opened.tab
      .getByRole('radiogroup', { name: /^Has anything become worse/ })
      .getByRole('radio', { name: worse, exact: true })
      .check();
    await button(opened, 'Send to the mediator').click();
    await opened.tab.getByText(`Thank you. Your answer is with ${mira.displayName} and with nobody else.`).waitFor();
  };
  await days(15);
  await checkIn(requester, 'In part', 'Yes');
  await requester.tab.getByText('You need not carry this alone').waitFor();
  for (const [, opened] of others) await checkIn(opened, 'Yes', 'No');
  await days(16);
  for (const [, opened] of everybody) await checkIn(opened, 'Yes', 'No');
  const { checkIns } = await file(mira, id);
  expect(checkIns.map(({ answers }) => answers.length)).toEqual([3, 3, 0]);
  await look(mediator);
  await mediator.tab.getByText('Something has become worse for them because of this.').waitFor();
  for (const [, opened] of [[mira, mediator] as const, ...everybody]) expect(await barriers(opened)).toEqual([]);

  // An administrator keeps all this running and learns nothing of it.
  const admin = administrator();
  expect((await as(admin).call('getRequest', { params: { id } })).status).toBe(404);
  const settings = await enter(admin, { page: 'mine' });
  await settings.tab.getByRole('link', { name: 'Settings' }).click();
  await heading(settings, 'Settings').waitFor();
  await settled(settings);
  const shown = String(await inTab(settings, 'document.body.innerText'));
  for (const secret of [mark, receipt, seoyeon.displayName]) expect(shown).not.toContain(secret);
  for (const { errors } of windows) expect(errors).toEqual([]);
});
