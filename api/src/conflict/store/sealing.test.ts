import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dataKeys } from '../../platform/sealed/data-key.ts';
import { openRow, sealRow } from './sealing.ts';

const keys = dataKeys({
  wrap: async (key) => Buffer.from(key).toString('base64'),
  unwrap: async (wrapped) => Buffer.from(wrapped, 'base64'),
});
const { key, wrapped } = await keys.create('tenant', 'request');

type Fields = Record<string, unknown>;
const sealed = (fields: Fields, rowKey = 'section') => ({ rowKey, ...sealRow(key, rowKey, { sealed: fields }) });
const opened = (row: { rowKey: string }, names: string[]) => openRow<Fields>(key, row, names);
const bytesOf = (row: object, name: string) => (row as Record<string, Uint8Array>)[name] ?? new Uint8Array();

test('a text opens as it was sealed, whatever is in it', () => {
  const sign = fc.integer({ min: 0, max: 0x1ffff }).map((code) => String.fromCodePoint(code).toWellFormed());
  fc.assert(
    fc.property(fc.string({ unit: sign }), (text) => {
      expect(opened(sealed({ text }), ['text'])).toEqual({ text });
    }),
  );
});

test('so do numbers, lists, answers of every kind; what has no value stays without', () => {
  const fields = {
    no: false,
    yes: true,
    zero: 0,
    none: null,
    empty: '',
    list: ['a', 'ü'],
    deep: { needs: { a: '"' } },
  };
  const row = sealed({ ...fields, left: undefined });
  expect(opened(row, [...Object.keys(fields), 'left', 'never'])).toEqual(fields);
});

test('the length tells nothing about short answers, and little about long ones', () => {
  const lengthOf = (one: unknown) => bytesOf(sealed({ one }), 'one').length;
  const short = [true, false, undefined, null, 0, 'separate', [], '漢'.repeat(70)];
  expect(new Set(short.map(lengthOf)).size).toBe(1);
  expect(lengthOf('x'.repeat(300))).toBe(lengthOf('x'.repeat(500)));
});

test('the longest text fits into a property of 64 KiB', () => {
  for (const unit of ['漢', '\u0001', '"', '\\']) {
    const text = unit.repeat(20_000);
    const row = sealed({ text });
    expect(bytesOf(row, 'text').length).toBeLessThanOrEqual(65_536);
    expect(opened(row, ['text'])).toEqual({ text });
  }
});

describe('sealed bytes open nowhere else', () => {
  const row = sealed({ mine: 'words', yours: 'other words' });
  test('not under another name', () =>
    expect(() => opened({ ...row, yours: bytesOf(row, 'mine') } as never, ['yours'])).toThrow());
  test('not in another row', () => expect(() => opened({ ...row, rowKey: 'elsewhere' }, ['mine'])).toThrow());
  test('not in another request', async () => {
    const elsewhere = await keys.open('tenant', 'another', wrapped);
    expect(() => openRow(elsewhere, row, ['mine' as never])).toThrow();
  });
  test('not with a byte changed', () => {
    const bytes = bytesOf(row, 'mine');
    for (const at of bytes.keys()) {
      const changed = Uint8Array.from(bytes, (byte, position) => (position === at ? byte ^ 1 : byte));
      expect(() => opened({ ...row, mine: changed } as never, ['mine'])).toThrow();
    }
  });
});
