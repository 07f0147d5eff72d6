// appPackage/: what Teams, its store and this app ask of the package, as far as a machine can check it without a network.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entityOfPlace } from '../../api/src/contract/place.ts';
import { drawIcons, icons } from '../../scripts/icons.ts';
import { languageFiles } from '../../scripts/languages.ts';
import { staticWebApp, teamsPackage } from '../../scripts/package.ts';
import { Unfilled } from '../../scripts/placeholders.ts';
import { zip } from '../../scripts/zip.ts';
import { launchForTests } from '../support/chromium.ts';
import { againstDraft4, teamsSchema } from '../support/package/schema.ts';

const root = join(import.meta.dirname, '../..');
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');
const id = '6b2c7b6e-0000-4000-8000-00000000000';
const env = {
  TEAMS_APP_ID: `${id}1`,
  API_CLIENT_ID: `${id}2`,
  TAB_DOMAIN: 'tab.example.org',
  API_URL: 'https://api.example.org',
};
const files = new Map(teamsPackage(env).map(({ name, body }) => [name, body]));
const manifest = JSON.parse(String(files.get('manifest.json')));
const languages = [...files.keys()].filter((name) => /^\w\w\.json$/.test(name));

describe('the manifest', () => {
  test('fits its schema, which is the newest that is released', () => {
    expect(againstDraft4(teamsSchema(manifest.manifestVersion), manifest)).toEqual([]);
    const require = createRequire(import.meta.url);
    const schemas = dirname(
      dirname(require.resolve('@microsoft/app-manifest/build/json-schemas/teams/v1.30/MicrosoftTeams.schema.json')),
    );
    const released = readdirSync(schemas).filter((name) => /^v\d+\.\d+$/.test(name));
    const [newest] = released.toSorted((a, b) => b.localeCompare(a, 'en', { numeric: true }));
    expect(`v${manifest.manifestVersion}`).toBe(newest);
    expect(manifest.$schema).toContain(`/${newest}/MicrosoftTeams.schema.json`);
  });

  test.each<[string, (wrong: typeof manifest) => void]>([
    ['a scope in the wrong case', (wrong) => wrong.configurableTabs[0].scopes.push('groupchat')],
    ['a text that is too long', (wrong) => (wrong.activities.activityTypes[0].templateText = 'x'.repeat(129))],
    ['no accent colour', (wrong) => delete wrong.accentColor],
    ['a field that nobody knows', (wrong) => (wrong.packageName = 'org.example')],
  ])('is refused with %s', (_, spoil) => {
    const wrong = structuredClone(manifest);
    spoil(wrong);
    expect(againstDraft4(teamsSchema(manifest.manifestVersion), wrong)).not.toEqual([]);
  });

  test('has the version of the project', () => {
    expect(manifest.version).toBe(JSON.parse(read('package.json')).version);
  });

  test('has the tabs that links lead to: the wall for channels, Mine and Desk for a person', () => {
    expect(manifest.configurableTabs[0]).toMatchObject({
      id: entityOfPlace({ page: 'wall' }),
      scopes: ['team'],
      context: ['channelTab'],
    });
    expect(manifest.staticTabs.map(({ entityId }: { entityId: string }) => entityId)).toEqual([
      entityOfPlace({ page: 'mine' }),
      entityOfPlace({ page: 'desk' }),
    ]);
    expect(manifest.supportsChannelFeatures).toBe('tier1');
    expect(manifest.permissions).toEqual(['identity']);
  });

  test('every address is on the tab’s own host, which is the only valid domain, and sign-in is for that host', () => {
    expect(manifest.validDomains).toEqual([env.TAB_DOMAIN]);
    const addresses = JSON.stringify(manifest).match(/https:\/\/[^"/]+/g) ?? [];
    expect(new Set(addresses)).toEqual(new Set([`https://${env.TAB_DOMAIN}`, 'https://developer.microsoft.com']));
    expect(manifest.webApplicationInfo.resource).toBe(`api://${env.TAB_DOMAIN}/${manifest.webApplicationInfo.id}`);
  });

  test('its pages for everybody exist, open without sign-in and load nothing from elsewhere', () => {
    for (const url of [manifest.developer.privacyUrl, manifest.developer.termsOfUseUrl]) {
      const page = read('tab', 'public', new URL(url).pathname);
      expect(page).toMatch(/<html lang="en">[\s\S]*<title>[\s\S]*<h1>/);
      expect(page).not.toMatch(/<script|src=|href="http/);
    }
    expect(read('tab', 'src', 'app', 'routes.tsx')).toContain(
      `path="${new URL(manifest.developer.websiteUrl).pathname}"`,
    );
  });

  test('names no product of Microsoft as its own, and promises no spinner: the page has a skeleton', () => {
    const names = [manifest.name.short, manifest.name.full, manifest.developer.name].join();
    expect(names).not.toMatch(/teams|microsoft|office|outlook/i);
    expect(manifest.showLoadingIndicator).toBe(false);
    expect(read('tab', 'index.html')).toContain('id="skeleton"');
  });

  test('asks for exactly what the API uses, and docs/operate.md explains each right', () => {
    const asked = manifest.authorization.permissions.resourceSpecific as { name: string; type: string }[];
    expect(asked.map(({ name }) => name).toSorted()).toEqual([
      'ChannelMember.Read.Group',
      'ChannelSettings.Read.Group',
      'TeamMember.Read.Group',
      'TeamsActivity.Send.Group',
      'TeamsActivity.Send.User',
    ]);
    expect(asked.every(({ type }) => type === 'Application')).toBe(true);
    const guide = read('docs', 'operate.md');
    const rights = [
      ...read('api', 'src', 'organisation', 'operations', 'see-installation.ts').matchAll(
        /'([A-Z]\w+\.Read(?:\.All)?)'/g,
      ),
    ];
    expect(rights.length).toBe(3);
    for (const name of [...asked.map((one) => one.name), ...rights.map(([, right]) => right), 'access_as_user'])
      expect(guide).toContain(`\`${name}\``);
  });
});

describe('its languages', () => {
  test('are the six of the app, English first', () => {
    expect(languages.toSorted()).toEqual(['ar.json', 'de.json', 'en.json', 'es.json', 'fr.json', 'ja.json']);
    expect(manifest.localizationInfo).toMatchObject({ defaultLanguageTag: 'en', defaultLanguageFile: 'en.json' });
  });

  const texts = (name: string) => JSON.parse(String(files.get(name))) as Record<string, string>;
  const placeholders = (text = '') => (text.match(/\{\w+\}/g) ?? []).toSorted();

  test.each(languages)('%s fits its schema, says everything and keeps every parameter', (name) => {
    const schema = teamsSchema(manifest.manifestVersion, 'MicrosoftTeams.Localization.schema.json');
    expect(againstDraft4(schema, texts(name))).toEqual([]);
    const english = texts('en.json');
    expect(Object.keys(texts(name)).toSorted()).toEqual(Object.keys(english).toSorted());
    for (const [key, text] of Object.entries(texts(name)))
      expect(placeholders(text), key).toEqual(placeholders(english[key]));
  });

  test('are made from texts that are kept by name (npm run languages), of activity types that exist', () => {
    for (const [name, text] of Object.entries(languageFiles())) expect(String(files.get(name)), name).toBe(text);
    const types = manifest.activities.activityTypes.map(({ type }: { type: string }) => type);
    for (const name of languages.filter((one) => one !== 'en.json'))
      expect(types).toEqual(
        expect.arrayContaining(Object.keys(JSON.parse(read('appPackage', 'texts', name)).activities)),
      );
  });
});

describe('its icons', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchForTests();
  }, 60_000);
  afterAll(() => browser?.close());

  /** Runs in the browser. */
  const decode = `async (data) => {
    const image = new Image();
    image.src = 'data:image/png;base64,' + data;
    await image.decode();
    const { width, height } = image;
    const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
    context.drawImage(image, 0, 0);
    return { width, height, data: [...context.getImageData(0, 0, width, height).data] };
  }`;
  /** Width, height and all pixels (red, green, blue, opacity) of a PNG. */
  const pixelsOf = async (png: Buffer) => {
    const page = await browser.newPage();
    const found = await page.evaluate(`(${decode})('${png.toString('base64')}')`);
    await page.close();
    return found as { width: number; height: number; data: number[] };
  };
  const pixel = ({ width, data }: { width: number; data: number[] }, x: number, y: number) =>
    data.slice((y * width + x) * 4, (y * width + x) * 4 + 4);

  test('are drawn from the SVG in the repository', async () => {
    for (const { name, png } of await drawIcons()) {
      const [kept, drawn] = await Promise.all([
        pixelsOf(readFileSync(join(root, 'appPackage', `${name}.png`))),
        pixelsOf(png),
      ]);
      const different = kept.data.filter((value, at) => Math.abs(value - (drawn.data[at] ?? -255)) > 24).length;
      expect(different / kept.data.length, name).toBeLessThan(0.01);
    }
  }, 60_000);

  test('the coloured one is square, filled to its edge, and keeps its symbol in the middle half', async () => {
    const image = await pixelsOf(readFileSync(join(root, 'appPackage', manifest.icons.color)));
    expect([image.width, image.height]).toEqual([icons[0].size, icons[0].size]);
    const background = pixel(image, 0, 0);
    expect(background).toEqual([15, 108, 92, 255]);
    expect(manifest.accentColor.toLowerCase()).toBe(
      `#${background
        .slice(0, 3)
        .map((part) => part.toString(16).padStart(2, '0'))
        .join('')}`,
    );
    const outside: string[] = [];
    for (let y = 0; y < 192; y++)
      for (let x = 0; x < 192; x++) if (x < 47 || x > 144 || y < 47 || y > 144) outside.push(pixel(image, x, y).join());
    expect(new Set(outside)).toEqual(new Set([background.join()]));
  });

  test('the outline is white on nothing and reaches the edge', async () => {
    const image = await pixelsOf(readFileSync(join(root, 'appPackage', manifest.icons.outline)));
    expect([image.width, image.height]).toEqual([32, 32]);
    const columns = new Set<number>();
    for (let at = 0; at < image.data.length; at += 4) {
      const [red = 0, green = 0, blue = 0, opacity = 0] = image.data.slice(at, at + 4);
      if (opacity > 8) {
        if (Math.min(red, green, blue) < 245) throw new Error(`Not white: ${red}, ${green}, ${blue}`);
        columns.add((at / 4) % 32);
      }
    }
    expect([Math.min(...columns), Math.max(...columns)]).toEqual([0, 31]);
  });
});

describe('packing', () => {
  test.each(Object.keys(env).filter((name) => name !== 'API_URL'))('without %s stops and names it alone', (name) => {
    const pack = (value: string | undefined) => () => teamsPackage({ ...env, [name]: value });
    for (const value of [undefined, ' ', 'https://']) {
      expect(pack(value)).toThrow(Unfilled);
      expect(pack(value)).toThrow(new RegExp(`appPackage/manifest\\.json is not filled.*\\n  ${name}: `));
    }
  });

  test('the tab names everything that is missing at once', () => {
    expect(() => staticWebApp({})).toThrow('API_URL');
  });

  test('the headers of the tab are those of tab/headers.json, with this API’s address', () => {
    const { globalHeaders, navigationFallback } = staticWebApp(env);
    expect(globalHeaders).toEqual(JSON.parse(read('tab', 'headers.json').replace('%API_URL%', env.API_URL)));
    expect(navigationFallback.rewrite).toBe('/index.html');
    expect(Object.keys(globalHeaders).map((name) => name.toLowerCase())).not.toContain('x-frame-options');
    const ancestors = /frame-ancestors ([^;]+)/.exec(globalHeaders['Content-Security-Policy'] ?? '')?.[1]?.split(' ');
    expect(ancestors).toEqual([
      "'self'",
      'https://*.cloud.microsoft',
      'https://teams.microsoft.com',
      'https://*.teams.microsoft.com',
      'https://*.microsoft365.com',
      'https://*.office.com',
      'https://outlook.office.com',
      'https://outlook.office365.com',
      'https://outlook-sdf.office.com',
      'https://outlook-sdf.office365.com',
    ]);
  });

  test('an archive holds every file at its top, whole, and is the same each time', () => {
    const entries = teamsPackage(env);
    const bytes = zip(entries);
    expect(zip(teamsPackage(env)).equals(bytes)).toBe(true);
    let at = 0;
    for (const { name, body } of entries) {
      const [packed, length] = [bytes.readUInt32LE(at + 18), bytes.readUInt16LE(at + 26)];
      expect(bytes.toString('utf8', at + 30, at + 30 + length)).toBe(name);
      expect(inflateRawSync(bytes.subarray(at + 30 + length, at + 30 + length + packed)).equals(body)).toBe(true);
      at += 30 + length + packed;
      expect(name).not.toContain('/');
    }
    expect(bytes.readUInt16LE(bytes.length - 12)).toBe(entries.length);
  });
});

test('the Functions host keeps addresses of calls to itself, and they would name people', () => {
  const { logging } = JSON.parse(read('api', 'host.json'));
  expect(logging.logLevel).toMatchObject({ default: 'Warning', 'Host.Results': 'None', 'Host.Aggregator': 'None' });
  expect(logging.applicationInsights).toMatchObject({ enableDependencyTracking: false, enableLiveMetrics: false });
});
