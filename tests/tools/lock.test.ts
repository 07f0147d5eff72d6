// What makes `npm ci` work on every machine: the lock file is whole, names no registry, and nothing floats.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

type Package = {
  resolved?: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
};

const root = join(import.meta.dirname, '../..');
const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8')) as unknown;
const { packages } = read('package-lock.json') as { packages: Record<string, Package> };

test('programs for every platform are locked, also those that this machine cannot use or its registry does not offer', () => {
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {}).filter(
      (name) => !packages[`${place}/node_modules/${name}`] && !packages[`node_modules/${name}`],
    ),
  );
  expect(missing).toEqual([]);
});

test('no address of a registry is in the lock file', () => {
  const addresses = Object.values(packages).flatMap(({ resolved }) => (resolved?.includes(':') ? [resolved] : []));
  expect(addresses).toEqual([]);
});

test('every version that we ask for is exact', () => {
  const floating = globSync('{.,api,tab,local,tests}/package.json', { cwd: root }).flatMap((path) => {
    const { dependencies, devDependencies } = read(path) as Package;
    return Object.entries({ ...dependencies, ...devDependencies })
      .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      .map(([name, version]) => `${path}: ${name} ${version}`);
  });
  expect(floating).toEqual([]);
});
