import type { Notes } from '@common-ground/api/contract/shapes/hearing.ts';
import type { QueryClient } from '@tanstack/react-query';
import { call } from '../../client/call.ts';
import { keyOf } from '../../client/queries.ts';
import type { Door, Draft, Saver } from '../../client/saving/draft.ts';
import { sentOf } from '../../client/saving/sent.ts';
import type { Vault } from '../../client/vault.ts';

/** The one section of the notes. */
interface Words {
  readonly notes: Pick<Notes, 'text'>;
}

export type NotesDraft = Draft<Notes, Words>;
export type NotesSaver = Saver<Notes, Words>;

/** The way of the mediator's own notes to the API (M9). */
export const notesDoor = (id: string, queries: QueryClient, vault: Vault): Door<Notes, Words> => {
  const params = { id };
  const took = (notes: Notes) => {
    queries.setQueryData(keyOf('getNotes', { params }), notes);
    return notes;
  };
  return {
    vault,
    sectionsOf: ({ text }) => ({ notes: { text } }),
    send: async ({ notes }, ifMatch) => {
      try {
        const body = { text: notes?.text ?? '' };
        return { kind: 'saved', request: took((await call('putNotes', { params, body, ifMatch })).data) };
      } catch (reason) {
        return sentOf(reason);
      }
    },
    read: async () => {
      try {
        return took((await call('getNotes', { params })).data);
      } catch {
        return undefined;
      }
    },
  };
};
