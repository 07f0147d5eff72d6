// `npm run icons`: draws the icons of the Teams package from their SVG (appPackage/icons) in the browser of the tests.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '../tests/support/chromium.ts';
import { root } from './tool.ts';

export const icons = [
  { name: 'color', size: 192 },
  { name: 'outline', size: 32 },
] as const;

/** Every icon as PNG, transparent where nothing is drawn. */
export const drawIcons = async (): Promise<{ name: string; size: number; png: Buffer }[]> => {
  const browser = await launchChromium();
  try {
    const drawn: { name: string; size: number; png: Buffer }[] = [];
    for (const { name, size } of icons) {
      const page = await browser.newPage({ viewport: { width: size, height: size }, deviceScaleFactor: 1 });
      const svg = readFileSync(join(root, 'appPackage', 'icons', `${name}.svg`), 'utf8');
      await page.setContent(`<style>html,body{margin:0}svg{display:block}</style>${svg}`);
      drawn.push({ name, size, png: await page.screenshot({ omitBackground: true }) });
      await page.close();
    }
    return drawn;
  } finally {
    await browser.close();
  }
};

if (import.meta.main) {
  for (const { name, png } of await drawIcons()) writeFileSync(join(root, 'appPackage', `${name}.png`), png);
}
