import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { logTo } from '../log.ts';
import { dataKeys } from './data-key.ts';
import { wrappingOf } from './wrapping.ts';

const folder = mkdtempSync(join(tmpdir(), 'keys-'));
const path = join(folder, 'deep', 'key');
afterAll(() => rmSync(folder, { recursive: true }));

const keys = () => dataKeys(wrappingOf({ keyWrapping: { kind: 'file', path } }, logTo()));

describe('sealed text', () => {
  test('opens to the same text in any script, also in another process that has the wrapped key', async () => {
    const { key, wrapped } = await keys().create('tenant', 'request');
    const again = await keys().open('tenant', 'request', wrapped);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(again.open('field', key.seal('field', text))).toBe(text.toWellFormed());
      }),
    );
  });

  test('opens nowhere else: not under another field, object or key, and not with one changed byte', async () => {
    const { key, wrapped } = await keys().create('tenant', 'request');
    const sealed = Buffer.from(key.seal('ask', 'Please call me first'));
    expect(() => key.open('need', sealed)).toThrow();
    const elsewhere = await keys().open('tenant', 'another', wrapped);
    expect(() => elsewhere.open('ask', sealed)).toThrow();
    const { key: other } = await keys().create('tenant', 'request');
    expect(() => other.open('ask', sealed)).toThrow();
    for (let position = 0; position < sealed.length; position++) {
      const changed = Buffer.from(sealed);
      changed[position] = (changed[position] ?? 0) ^ 1;
      expect(() => key.open('ask', changed), `byte ${position}`).toThrow();
    }
  });

  test('never looks the same twice, and shows no word', async () => {
    const { key } = await keys().create('tenant', 'request');
    const seen = new Set(
      Array.from({ length: 500 }, () => Buffer.from(key.seal('ask', 'overtime')).toString('latin1')),
    );
    expect(seen.size).toBe(500);
    expect([...seen].some((bytes) => bytes.includes('overtime'))).toBe(false);
  });

  test('a wrapped key that was changed opens nothing', async () => {
    const { wrapped } = await keys().create('tenant', 'request');
    const changed = `${wrapped.slice(0, -6)}AAAAA=`;
    await expect(keys().open('tenant', 'request', changed)).rejects.toThrow();
  });

  test('the key file is made once and is readable by its owner alone', async () => {
    await keys().create('tenant', 'request');
    const before = readFileSync(path, 'utf8');
    await keys().create('tenant', 'request');
    expect(readFileSync(path, 'utf8')).toBe(before);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });
});
