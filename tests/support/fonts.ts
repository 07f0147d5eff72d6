// Fonts for pictures on machines that have few: a stand-in for Segoe UI and coloured emoji, put where Segoe UI is asked for.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from 'playwright-core';
import { packedChromium } from './chromium.ts';

const face = (file: string, kind: string, rest = '') =>
  existsSync(file)
    ? `@font-face { font-family: 'Segoe UI'; ${rest} src: url(data:font/${kind};base64,${readFileSync(file, 'base64')}); }`
    : '';

const styles = () => {
  // Open Sans comes with the packed Chromium; a browser that is installed finds fonts of its machine.
  const openSans = (name: string) => join(packedChromium, 'fonts/fonts/Open_Sans', `OpenSans-${name}.ttf`);
  const emoji = fileURLToPath(import.meta.resolve('twemoji-colr-font/twemoji.woff2'));
  return [
    face(openSans('Regular'), 'ttf'),
    face(openSans('Bold'), 'ttf', 'font-weight: 600 700;'),
    face(emoji, 'woff2', 'unicode-range: U+2600-27BF, U+FE0F, U+1F000-1FAFF;'),
  ].join('\n');
};

/** Every page of the context, frames too, shows these fonts. */
export const useFonts = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(`addEventListener('DOMContentLoaded', () => {
    const style = document.createElement('style');
    style.textContent = ${JSON.stringify(styles())};
    document.head.append(style);
  })`);
