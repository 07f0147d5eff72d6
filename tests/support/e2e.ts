// What an end-to-end test opens: a window per person, left when the test ends, pictured when it fails.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFailed, onTestFinished } from 'vitest';
import { launchForWorker } from './chromium.ts';
import { inTab, type Opened, type Opening, showFrame } from './frame.ts';
import { windowsOf } from './windows.ts';
import { person, world } from './world.ts';

const launch = async () =>
  // What the frame says of its world is a page that does nothing.
  windowsOf(await launchForWorker(), new URL('/local/world.json', world().urls.frame).href);
let launched: ReturnType<typeof launch> | undefined;

const failures = join(import.meta.dirname, '../../build/e2e');

/**
 * Opens the Teams frame as somebody, by the beginning of their name: `await open('mira', { at: { page: 'desk' } })`.
 * A failing test leaves a picture of every page it had open under `build/e2e`, and says the errors and the last calls of
 * its windows.
 */
export const open = async (who: string, opening: Omit<Opening, 'person'> = {}): Promise<Opened> => {
  launched ??= launch();
  const windows = await launched;
  const window = await windows.take(opening);
  const opened = await showFrame(window, world(), { person: person(who), ...opening });
  onTestFailed(async ({ task }) => {
    mkdirSync(failures, { recursive: true });
    const name = `${who}: ${task.name}`.replace(/[^\w() -]+/g, '_').slice(0, 120);
    for (const [position, page] of opened.page.context().pages().entries()) {
      // A page that has crashed has no picture.
      await page.screenshot({ path: join(failures, `${name} ${position + 1}.png`) }).catch(() => undefined);
    }
    for (const said of [...opened.errors, ...opened.calls]) console.error(`${who}: ${said}`);
    await opened.close();
  });
  onTestFinished(async ({ task }) => {
    if (task.result?.state !== 'fail') await windows.leave(window, opening);
  });
  return opened;
};

/** The page's errors without the calls that came to nothing: for tests that take something away on purpose. */
export const uncaught = ({ errors }: Opened): string[] =>
  errors.filter((error) => !error.startsWith('Failed to load resource'));

/** How many pieces of unsent words this device keeps. */
export const wordsKept = (opened: Opened): Promise<unknown> =>
  inTab(
    opened,
    `new Promise((done) => {
      const opening = indexedDB.open('common-ground-unsent');
      opening.onsuccess = () => {
        const count = opening.result.transaction('copies').objectStore('copies').count();
        count.onsuccess = () => {
          opening.result.close();
          done(count.result);
        };
      };
    })`,
  );
