// The one browser of the tests and the pictures, found without any download of its own.
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type LaunchOptions } from 'playwright-core';

/** Quiet, offline and without a sandbox, which a container or a root user does not offer. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const installed = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap((folder) =>
    folder
      ? [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')]
      : [],
  ),
];

/** Where the packed Chromium and its fonts lie once they were needed. */
export const packedChromium = join(import.meta.dirname, '../../node_modules/.cache/common-ground-chromium');

/**
 * Unpacks the Chromium inside the npm package `@sparticuz/chromium` (Linux x64) once per installation.
 * The package unpacks into the temp folder and takes any file of that name for a whole one, so this lets it work in a
 * folder of its own and moves the finished one into place.
 */
const unpacked = async () => {
  const program = join(packedChromium, 'chromium');
  if (existsSync(program)) return program;
  const work = `${packedChromium}-${process.pid}`;
  await mkdir(work, { recursive: true });
  const temp = process.env.TMPDIR;
  process.env.TMPDIR = work;
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    await packed.executablePath();
  } finally {
    if (temp === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = temp;
  }
  // Another process may have been faster: its folder is as good as this one.
  await rename(work, packedChromium).catch(() => rm(work, { recursive: true, force: true }));
  return program;
};

const executablePath = async () =>
  process.env.CHROMIUM_PATH ?? installed.find((path) => existsSync(path)) ?? (await unpacked());

const launch = async (more: readonly string[] = [], options: LaunchOptions = {}) =>
  chromium.launch({ executablePath: await executablePath(), args: [...args, ...more], ...options });

/** As people have it, for what is measured. */
export const launchChromium = () => launch();

/**
 * For tests, whose pages live for seconds: what compiling a script once more would win, it costs twice. Graphics in the
 * browser's own process need no software that renders in 3D; loading it sets an environment variable while other threads
 * read theirs, and that has ended the browser while it started.
 */
const shortLived = ['--js-flags=--no-maglev --no-turbofan', '--in-process-gpu', '--disable-software-rasterizer'];

export const launchForTests = () => launch(shortLived);

/**
 * For all tests of a worker. Vitest asks a worker to end and kills it half a second later, which is too short to close a
 * browser in peace: leaving at once takes the browser and its folders along.
 */
export const launchForWorker = async () => {
  const browser = await launch(shortLived, { handleSIGTERM: false });
  process.once('SIGTERM', () => process.exit());
  return browser;
};
