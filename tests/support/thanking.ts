// Thanking somebody on a wall, as a person does it: the dialog, the cards, the reactions.
import type { FrameLocator, Locator } from 'playwright-core';

type Shown = { tab: FrameLocator };

/** The card with these words on the wall, once it is posted: before that nobody can answer it. */
export const onWall = ({ tab }: Shown, words: string): Locator =>
  tab
    .getByRole('list', { name: 'Recognitions, newest first' })
    .getByRole('article')
    .filter({ hasText: words, has: tab.getByRole('group', { name: 'Reactions' }) });

export const thankingDialog = ({ tab }: Shown): Locator => tab.getByRole('dialog', { name: 'Thank someone' });

export const wordsIn = (dialog: Locator): Locator => dialog.getByRole('textbox', { name: 'Your words' });

export const startThanking = async (shown: Shown): Promise<Locator> => {
  await shown.tab.getByRole('button', { name: 'Thank someone' }).first().click();
  const dialog = thankingDialog(shown);
  await dialog.waitFor();
  return dialog;
};

/** Fills the dialog in: members by the beginning of their names, a value by its name, the words. */
export const writeThanks = async (
  shown: Shown,
  { to, value = 'Took ownership', message }: { to: string[]; value?: string; message: string },
): Promise<Locator> => {
  const dialog = await startThanking(shown);
  const whom = dialog.getByRole('combobox', { name: 'Whom do you thank?' });
  for (const name of to) {
    await whom.fill(name);
    await shown.tab.getByRole('option', { name }).click();
  }
  await dialog.getByRole('radio', { name: value }).click();
  await wordsIn(dialog).fill(message);
  return dialog;
};

export const post = (dialog: Locator): Locator => dialog.getByRole('button', { name: 'Post' });
