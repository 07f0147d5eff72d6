// One screen in every theme and at every width: without barriers, and never wider than its frame.
import { expect } from 'vitest';
import { barriers, inTab, type Opened, settled, sideways, switchTheme } from './frame.ts';

const ground = (opened: Opened) => inTab(opened, 'getComputedStyle(document.documentElement).backgroundColor');

/** Light, dark and high contrast, each with a ground of its own; light again afterwards. */
export const inEveryTheme = async (opened: Opened): Promise<void> => {
  const grounds: unknown[] = [];
  for (const theme of ['default', 'dark', 'contrast'] as const) {
    await switchTheme(opened, theme);
    await settled(opened);
    // The theme follows Teams while the app is open: the page takes other colours, which takes a moment.
    await expect.poll(async () => grounds.includes(await ground(opened))).toBe(false);
    grounds.push(await ground(opened));
    await expect.poll(async () => [theme, await barriers(opened)]).toEqual([theme, []]);
  }
  await switchTheme(opened, 'default');
  await expect.poll(() => ground(opened)).toBe(grounds[0]);
};

/** A tablet, a phone, and a page magnified fourfold, which is laid out as on the phone. */
export const atEveryWidth = async (opened: Opened): Promise<void> => {
  for (const width of [768, 360, 320]) {
    // The frame is as wide as its window but for the rail, which narrow windows have at the bottom.
    await opened.page.setViewportSize({ width, height: 800 });
    await settled(opened);
    expect({ width, barriers: await barriers(opened), sideways: await sideways(opened) }).toEqual({
      width,
      barriers: [],
      sideways: 0,
    });
  }
};
