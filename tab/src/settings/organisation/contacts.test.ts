import type { ReferralContact } from '@common-ground/api/contract/shapes/organisation.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areComplete, areContacts, contactsOf, freshContact, written } from './contacts.ts';

const text = fc.string({ minLength: 1 }).map((one) => `x${one}y`);
const contact: fc.Arbitrary<ReferralContact> = fc.record(
  { name: text, role: text, channel: text, hours: text, personId: fc.uuid() },
  { requiredKeys: ['name', 'role', 'channel'] },
);

test('contacts that are opened and saved untouched are what they were, and can be kept in between', () => {
  fc.assert(
    fc.property(fc.array(contact, { maxLength: 20 }), (contacts) => {
      const all = written(contacts);
      expect(contactsOf(all)).toEqual(contacts);
      expect(areContacts(structuredClone(all))).toBe(true);
      expect(areComplete(all)).toBe(true);
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    }),
  );
});

test('one without a name or a way to reach them is not complete; blanks are none', () => {
  const whole = { ...freshContact(), name: 'Ombuds office', channel: 'ombuds@meridian.example' };
  expect(areComplete([whole])).toBe(true);
  for (const gap of ['name', 'channel']) expect(areComplete([whole, { ...whole, [gap]: ' ' }])).toBe(false);
  expect(contactsOf([{ ...whole, hours: ' ' }])).toEqual([
    { name: 'Ombuds office', role: '', channel: 'ombuds@meridian.example' },
  ]);
});
