import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesOf } from './files.ts';

let outer: string;
let file: ReturnType<typeof filesOf>;
beforeAll(() => {
  outer = mkdtempSync(join(tmpdir(), 'common-ground-files-'));
  mkdirSync(join(outer, 'dist', 'assets'), { recursive: true });
  writeFileSync(join(outer, 'secret.txt'), 'secret');
  writeFileSync(join(outer, 'dist', 'privacy.html'), 'privacy');
  writeFileSync(join(outer, 'dist', 'assets', 'index-CvOiXg3W.js'), 'code');
  writeFileSync(join(outer, 'dist', 'assets', 'index-CvOiXg3W.js.br'), 'packed');
  file = filesOf(join(outer, 'dist'));
});
afterAll(() => rmSync(outer, { recursive: true }));

test('a file with a hash in its name is kept for ever and sent as the build compressed it', () => {
  const found = file('/assets/index-CvOiXg3W.js');
  expect(found?.cache).toContain('immutable');
  expect(`${found?.bodies.br}`).toBe('packed');
  expect(found?.type).toContain('javascript');
});

test('other files are asked for again', () => expect(file('/privacy.html')?.cache).toBe('no-cache'));

test.each(['/../secret.txt', '../secret.txt', '/assets/../../secret.txt', '/assets', '/', '/none.js'])(
  '%s is no file',
  (path) => expect(file(path)).toBeUndefined(),
);
