// The app without a mouse: Tab to a thing, then a key.
import type { Locator } from 'playwright-core';
import type { Opened } from './frame.ts';

export const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === element.ownerDocument.activeElement && element.ownerDocument.hasFocus());

/** More than a whole round through the window and the app. */
const mostPresses = 150;

/** Presses Tab until the target has the focus. */
export const tabTo = async ({ page }: Opened, target: Locator): Promise<void> => {
  await target.waitFor();
  for (let pressed = 0; pressed < mostPresses; pressed++) {
    if (await hasFocus(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not reach ${target}.`);
};

/** Tab to the target, then this key. */
export const press = async (opened: Opened, target: Locator, key = 'Enter'): Promise<void> => {
  await tabTo(opened, target);
  await opened.page.keyboard.press(key);
};

/** Tab to a field, then these words. */
export const write = async (opened: Opened, field: Locator, words: string): Promise<void> => {
  await tabTo(opened, field);
  await opened.page.keyboard.insertText(words);
};
