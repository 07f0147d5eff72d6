import { expect, test } from 'vitest';
import { cursorAfter, keyOfCursor } from '../cursor.ts';
import { parkedRow } from './parked.ts';

test('the key of what is put aside says not what it is about, differs for each, and continues a list', () => {
  const requestId = '01a26a1f-d230-708b-80ab-c0c1782dee95';
  const keyOf = (about: string, partition = 'tenant|request') => {
    const effect = { name: 'tell-check-in', about, state: 'parked', attempts: 1, notBefore: 0 } as const;
    return parkedRow('requests', partition, 'out_1', effect, new Date()).rowKey;
  };
  const [one, other] = [keyOf(`1 ${requestId}`), keyOf(`2 ${requestId}`)];
  expect(one).not.toBe(other);
  expect(keyOf('1 requester'), 'nobody finds it by trying').not.toBe(keyOf('1 requester', 'tenant|other'));
  for (const key of [one, other]) {
    expect(key).not.toContain(requestId);
    expect(keyOfCursor(cursorAfter(key))).toBe(key);
  }
});
