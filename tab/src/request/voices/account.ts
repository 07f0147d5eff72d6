import type { Perspective } from '@common-ground/api/contract/shapes/hearing.ts';
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

/** The calls behind an account, and where its newest version is shown. */
interface Calls {
  read(): Promise<Perspective>;
  write(text: string, ifMatch: string): Promise<Perspective>;
  show(perspective: Perspective): void;
}

/** The way of one's own account to the API: its author writes it, version by version. */
export const accountDoor = (calls: Calls, vault: Vault): AccountDoor => {
  let answers = 0;
  const took = (perspective: Perspective) => {
    answers += 1;
    calls.show(perspective);
  };
  const read = () => calls.read().catch(() => undefined);
  return {
    vault,
    sectionsOf: ({ text }) => ({ account: { text } }),
    send: async ({ account }, ifMatch) => {
      try {
        const request = await calls.write(account?.text ?? '', ifMatch);
        took(request);
        return { kind: 'saved', request };
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
