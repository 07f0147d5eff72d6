import { expect, test } from 'vitest';
import { isWanted } from './switches.ts';

const all = {
  recognitionReceived: true,
  recognitionResponses: true,
  recognitionConsent: true,
  news: true,
  checkIn: true,
};

test('a kind that somebody switched off is not sent', () => {
  expect(isWanted('news', { ...all, news: false })).toBe(false);
  expect(isWanted('news', all)).toBe(true);
});

test('a mediator cannot switch off new requests', () => {
  const none = {
    recognitionReceived: false,
    recognitionResponses: false,
    recognitionConsent: false,
    news: false,
    checkIn: false,
  };
  expect(isWanted('requestReceived', none)).toBe(true);
  expect(isWanted('promiseOverdue', none)).toBe(true);
});
