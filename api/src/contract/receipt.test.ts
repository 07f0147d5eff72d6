import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readReceipt, receiptOf } from './receipt.ts';

const id = fc.uuid();
const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

test('a receipt has no sign that looks like another, and reads back as itself', () => {
  fc.assert(
    fc.property(id, (one) => {
      const receipt = receiptOf(one);
      expect(receipt).toMatch(/^CG-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
      expect(receiptOf(one)).toBe(receipt);
      for (const typed of [receipt.toLowerCase(), receipt.replaceAll('-', ' '), receipt.slice(3).replace('-', '')])
        expect(readReceipt(typed)).toBe(receipt);
    }),
  );
});

/** Where a sign stands in `CG-XXXX-XXXX`. */
const placeOf = (position: number) => position + (position < 4 ? 3 : 4);

test('one wrong sign is found', () => {
  fc.assert(
    fc.property(id, fc.nat(7), fc.constantFrom(...signs), (one, position, sign) => {
      const receipt = receiptOf(one);
      const place = placeOf(position);
      fc.pre(receipt[place] !== sign);
      expect(readReceipt(receipt.slice(0, place) + sign + receipt.slice(place + 1))).toBeUndefined();
    }),
  );
});

test('two neighbours swapped are found', () => {
  fc.assert(
    fc.property(id, fc.nat(6), (one, position) => {
      const plain = receiptOf(one).slice(3).replace('-', '');
      const [left = '', right = ''] = plain.slice(position, position + 2);
      fc.pre(left !== right);
      expect(readReceipt(plain.slice(0, position) + right + left + plain.slice(position + 2))).toBeUndefined();
    }),
  );
});

test('different requests have different receipts', () => {
  const receipts = new Set(fc.sample(id, 5000).map(receiptOf));
  expect(receipts.size).toBe(5000);
});
