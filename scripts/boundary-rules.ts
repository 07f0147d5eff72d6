// The import rules, one row each. Paths are from the root; packages by their name.
// A file under api/src that sits in no known room of an area, or in a folder of the tab that is no known part,
// falls under the strictest row that fits: a new folder is an area (api) or a place (tab) until it is named here.

type Rule = { name: string; forbids(from: string, target: string): boolean };

const isTest = (path: string) => /\.test\.tsx?$/.test(path);
const isOwn = (target: string) => /^(api|tab|local|tests|scripts|infra|appPackage)\//.test(target);
const under =
  (...folders: string[]) =>
  (target: string) =>
    folders.some((folder) => target.startsWith(`${folder}/`));

/** `api/src/conflict/rules/lifecycle.ts` → area `conflict`, room `rules`. A file directly in an area is its own room. */
const areaOf = (path: string) => {
  const [, area, room = ''] = path.match(/^api\/src\/([^/]+)\/([^/]+)/) ?? [];
  if (!area || area === 'contract' || area === 'platform') return undefined;
  return { area, room: room.replace(/\.ts$/, ''), folder: `api/src/${area}` };
};

const contract = under('api/src/contract');
const platform = under('api/src/platform');
const tests = ['vitest', 'fast-check'];
const parts = ['app', 'host', 'client', 'ui', 'text'];

/** The folder of the tab a path is in, when that folder is a place a person goes. */
const placeOf = (path: string) => {
  const place = path.match(/^tab\/src\/([^/]+)\//)?.[1];
  return place && !parts.includes(place) ? place : undefined;
};

/** A row about one room of every area: all imports outside `allows` are violations. Tests may use the test tools too. */
const room = (name: string, rooms: string[], allows: (target: string, folder: string) => boolean): Rule => ({
  name,
  forbids: (from, target) => {
    const at = areaOf(from);
    if (!at || !rooms.includes(at.room)) return false;
    return !(allows(target, at.folder) || (isTest(from) && tests.includes(target)));
  },
});

const importRules: Rule[] = [
  {
    name: 'contract imports zod only',
    forbids: (from, target) =>
      contract(from) && !contract(target) && target !== 'zod' && !(isTest(from) && tests.includes(target)),
  },
  room(
    'rules import the contract and rules of the same area (and Temporal, for arithmetic with zones)',
    ['rules'],
    (target, folder) => contract(target) || under(`${folder}/rules`)(target) || target === 'temporal-polyfill',
  ),
  room(
    'views import the contract and rules of the same area',
    ['views'],
    (target, folder) => contract(target) || under(`${folder}/rules`, `${folder}/views`)(target),
  ),
  room(
    'a store imports platform, contract types and rules of its area',
    ['store'],
    (target, folder) =>
      contract(target) ||
      platform(target) ||
      under(`${folder}/rules`, `${folder}/store`)(target) ||
      (!isOwn(target) && !target.startsWith('node:')),
  ),
  {
    name: 'an area reaches another area through its index.ts only',
    forbids: (from, target) => {
      const [here, there] = [areaOf(from), areaOf(target)];
      return here !== undefined && there !== undefined && here.area !== there.area && there.room !== 'index';
    },
  },
  {
    name: 'an area imports contract, platform and areas, never what composes them',
    forbids: (from, target) =>
      areaOf(from) !== undefined && isOwn(target) && !contract(target) && !platform(target) && !areaOf(target),
  },
  {
    name: 'platform imports the contract and config, never an area',
    forbids: (from, target) =>
      platform(from) && isOwn(target) && !contract(target) && !platform(target) && target !== 'api/src/config.ts',
  },
  {
    name: 'the tab uses the contract of the api through its door, and nothing else of it',
    forbids: (from, target) => under('tab')(from) && (under('api')(target) || target === '@common-ground/api'),
  },
  {
    name: 'places of the tab never import each other',
    forbids: (from, target) => {
      const [here, there] = [placeOf(from), placeOf(target)];
      return here !== undefined && there !== undefined && here !== there;
    },
  },
  {
    name: 'ui imports no data: neither client nor host nor app nor a place',
    forbids: (from, target) =>
      under('tab/src/ui')(from) &&
      (under('tab/src/client', 'tab/src/host', 'tab/src/app')(target) ||
        placeOf(target) !== undefined ||
        target === '@tanstack/react-query'),
  },
  {
    name: 'only tab/src/host imports @microsoft/teams-js',
    forbids: (from, target) => target === '@microsoft/teams-js' && !under('tab/src/host')(from),
  },
  {
    name: 'nothing of the product imports local, tests or scripts',
    forbids: (from, target) =>
      under('api', 'tab')(from) &&
      (under('local', 'tests', 'scripts')(target) || /^@common-ground\/(local|tests)$/.test(target)),
  },
];

/** What has to stay out of pure code: a clock, I/O, randomness, and ways around this very list. */
const impure =
  /^(= )?(process|crypto|performance|globalThis|console|Math\.random|Math\.\*|Temporal\.(Now|\*))\b|^= (Date|Math)$|^Date\.(now|\*)|^Date\(\)$|^new (Date\(\)|WebSocket|XMLHttpRequest|EventSource)|^(fetch|setTimeout|setInterval|setImmediate|queueMicrotask|require)\(\)$|^import\(\)$|^temporal-polyfill#(\*|Now)$/;

const touchRules: Rule[] = [
  {
    name: 'rules have no clock, I/O or randomness of their own: take the time and ids as arguments',
    forbids: (from, target) => areaOf(from)?.room === 'rules' && !isTest(from) && impure.test(target),
  },
  {
    name: 'only api/src/config.ts reads process.env',
    forbids: (from, target) =>
      under('api/src', 'tab/src')(from) &&
      from !== 'api/src/config.ts' &&
      /^(process\.(env|\*)|= process|node:process#(env|default|\*)|globalThis\.process|= globalThis)$/.test(target),
  },
  {
    name: "only api/src/functions.ts uses app of '@azure/functions'",
    forbids: (from, target) => from !== 'api/src/functions.ts' && /^@azure\/functions#(app|default|\*)$/.test(target),
  },
  {
    name: 'every import of the product names its module, so that these rules can read it',
    forbids: (from, target) => under('api/src', 'tab/src')(from) && target === 'import()',
  },
];

export const rules = { import: importRules, touch: touchRules };
