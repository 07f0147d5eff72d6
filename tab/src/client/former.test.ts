import { expect, test } from 'vitest';
import { callFormer, readNamed } from './former.ts';

const answer = {
  id: 'r',
  mediator: { id: 'm', displayName: 'a former colleague', gone: true },
  parties: [
    { id: 'o', displayName: 'Olena' },
    { id: 'k', displayName: 'a former colleague', gone: true },
  ],
};

test('people whose account is gone are named in the reader’s language, wherever they stand; nobody else is renamed', async () => {
  expect(await readNamed(JSON.stringify(answer))).toEqual(answer);
  callFormer(Promise.resolve('eine frühere Kollegin'));
  expect(await readNamed(JSON.stringify(answer))).toMatchObject({
    mediator: { displayName: 'eine frühere Kollegin' },
    parties: [{ displayName: 'Olena' }, { displayName: 'eine frühere Kollegin' }],
  });
});

test('texts that cannot be loaded leave the name that the API gave', async () => {
  callFormer(Promise.reject(new Error('offline')));
  expect(await readNamed(JSON.stringify(answer))).toEqual(answer);
});
