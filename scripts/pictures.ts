// `npm run pictures`: the README's pictures, taken from the running app on a seed of its own.
import { mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startWorld } from '../local/world.ts';
import { launchChromium } from '../tests/support/chromium.ts';
import { type Opened, type Opening, openFrame } from '../tests/support/frame.ts';
import { fetchWorld } from '../tests/support/world.ts';
import { root } from './tool.ts';

type Picture = Omit<Opening, 'person' | 'fonts'> & {
  /** The beginning of a display name. */
  as: string;
  /** What has to be on the screen before the picture is taken, and what the person does to get there. */
  steps(opened: Opened): Promise<void>;
};

const wide = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1.5 };
const phone = { viewport: { width: 390, height: 780 }, deviceScaleFactor: 2 };

const wall: Pick<Picture, 'at' | 'steps'> = {
  at: { page: 'wall' },
  steps: async ({ tab }) => {
    await tab.getByRole('article').first().waitFor();
  },
};

const pictures: Record<string, Picture> = {
  'wall-light': { as: 'mira', window: wide, ...wall },
  'wall-dark': { as: 'mira', window: wide, theme: 'dark', ...wall },
  'wall-phone': { as: 'mira', window: phone, width: 360, ...wall },
  compose: {
    as: 'mira',
    window: wide,
    at: { page: 'wall' },
    steps: async ({ tab }) => {
      await tab.getByRole('button', { name: 'Thank someone' }).click();
      await tab.getByRole('dialog').waitFor();
    },
  },
};

const data = await mkdtemp(join(tmpdir(), 'common-ground-pictures-'));
const running = await startWorld({
  port: Number(process.env.PORT) || 3000,
  dataFolder: data,
  fresh: true,
  quiet: true,
  seed: true,
});
const browser = await launchChromium();
try {
  const folder = join(root, 'docs', 'pictures');
  mkdirSync(folder, { recursive: true });
  const world = await fetchWorld(running.urls.frame);
  for (const [name, { as, steps, ...opening }] of Object.entries(pictures)) {
    const person = world.people.find(({ displayName }) => displayName.toLowerCase().startsWith(as));
    if (!person) throw new Error(`Nobody called ${as} lives in the local world.`);
    const opened = await openFrame(browser, world, { person, fonts: true, ...opening });
    await steps(opened);
    await opened.picture(join(folder, `${name}.png`));
    await opened.close();
    console.log(`✓ docs/pictures/${name}.png`);
  }
} finally {
  await browser.close();
  await running.stop();
  await rm(data, { recursive: true, force: true });
}
