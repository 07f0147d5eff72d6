// Fonts for pictures on machines that have few: a stand-in for Segoe UI, Japanese, Korean, and coloured emoji.
// They are put where the page asks for Segoe UI, and come from the page's own origin, as its security policy wants.
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from 'playwright-core';
import { packedChromium } from './chromium.ts';

const fileOf = (specifier: string) => fileURLToPath(import.meta.resolve(specifier));

const emoji = fileOf('twemoji-colr-font/twemoji.woff2');
const sheets = ['jp', 'kr'].map((script) => fileOf(`@fontsource-variable/noto-sans-${script}/index.css`));
/** Open Sans comes with the packed Chromium; a browser that is installed finds fonts of its machine. */
const openSans = join(packedChromium, 'fonts/fonts/Open_Sans');

const address = (name: string) => `/picture-fonts/${name}`;
const face = (name: string, weight: string, rest = '') =>
  `@font-face { font-family: 'Segoe UI'; font-weight: ${weight}; src: url(${address(name)}); ${rest} }`;

/** A browser joins faces to one font only where they declare the same weight, so each is declared for both. */
const styles = () =>
  [
    { weight: '400', latin: 'OpenSans-Regular.ttf' },
    { weight: '600 700', latin: 'OpenSans-Bold.ttf' },
  ].flatMap(({ weight, latin }) => [
    ...(existsSync(openSans) ? [face(latin, weight)] : []),
    // Many files, each with a range of characters: the browser loads those that it needs.
    ...sheets.map((sheet) =>
      readFileSync(sheet, 'utf8')
        .replaceAll(/font-family: [^;]+/g, "font-family: 'Segoe UI'")
        .replaceAll(/font-weight: [^;]+/g, `font-weight: ${weight}`)
        .replaceAll('./files/', address('')),
    ),
    face('twemoji.woff2', weight, 'unicode-range: U+2600-27BF, U+FE0F, U+1F000-1FAFF;'),
  ]);

const folders = [openSans, dirname(emoji), ...sheets.map((sheet) => join(dirname(sheet), 'files'))];

/** Every page of the context, frames too, shows these fonts. */
export const useFonts = async (context: BrowserContext): Promise<void> => {
  await context.route(`**${address('*')}`, async (route) => {
    const name = basename(new URL(route.request().url()).pathname);
    const folder = folders.find((candidate) => existsSync(join(candidate, name)));
    if (folder) await route.fulfill({ path: join(folder, name) });
    else await route.abort();
  });
  await context.addInitScript(`addEventListener('DOMContentLoaded', () => {
    const style = document.createElement('style');
    style.textContent = ${JSON.stringify(styles().join('\n'))};
    document.head.append(style);
  })`);
};
