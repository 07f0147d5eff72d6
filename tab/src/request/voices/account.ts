import type { Perspective } from '@common-ground/api/contract/shapes/hearing.ts';
import type { QueryClient } from '@tanstack/react-query';
import { call } from '../../client/call.ts';
import { keyOf } from '../../client/queries.ts';
import type { Door, Draft, Saver } from '../../client/saving/draft.ts';
import { sentOf } from '../../client/saving/sent.ts';
import { type Vault, vaultFor } from '../../client/vault.ts';

/** The one section of an account. */
interface Words {
  readonly account: Pick<Perspective, 'text'>;
}

export type Account = Draft<Perspective, Words>;
export type AccountSaver = Saver<Perspective, Words>;

/** Beside the request's own words on this device: letting those go leaves these. */
export const accountVault = (personId: string, requestId: string): Vault =>
  vaultFor(personId, `perspective/${requestId}`);

export interface AccountDoor extends Door<Perspective, Words> {
  /** Reads it anew; nothing when it cannot be read, or when something was saved while it was read. */
  look(): Promise<Perspective | undefined>;
  /** Another call answered with this version. */
  took(perspective: Perspective): void;
}

/** The way of one's own account to the API: its author writes it, version by version. */
export const accountDoor = (requestId: string, personId: string, queries: QueryClient, vault: Vault): AccountDoor => {
  const params = { id: requestId, personId };
  const key = keyOf('getPerspective', { params });
  let answers = 0;
  const took = (perspective: Perspective) => {
    answers += 1;
    queries.setQueryData(key, perspective);
  };
  const read = async () => {
    try {
      return (await call('getPerspective', { params })).data;
    } catch {
      return undefined;
    }
  };
  return {
    vault,
    sectionsOf: ({ text }) => ({ account: { text } }),
    send: async ({ account }, ifMatch) => {
      try {
        const body = { text: account?.text ?? '' };
        const { data } = await call('putPerspective', { params, body, ifMatch });
        took(data);
        return { kind: 'saved', request: data };
      } catch (reason) {
        return sentOf(reason);
      }
    },
    read,
    took,
    look: async () => {
      const before = answers;
      const fresh = await read();
      return before === answers ? fresh : undefined;
    },
  };
};
