import { ManagedIdentityCredential } from '@azure/identity';
import { QueueClient } from '@azure/storage-queue';
import type { Config } from '../../config.ts';
import { orUnavailable } from './failures.ts';
import type { TableName } from './tables.ts';

export const outboxQueue = 'common-ground-outbox';

/** Says *look into this partition's outbox*; holds no content. */
export interface WakeUp {
  readonly table: TableName;
  readonly partition: string;
  /** How often somebody has looked and found nothing. */
  readonly looked: number;
}

/** Takes a wake-up off the queue that nobody needs any more; one that stays wakes somebody who finds nothing to do. */
export type TakeBack = () => Promise<void>;

export interface WakeUps {
  send(wakeUp: WakeUp, visibleInSeconds: number): Promise<TakeBack>;
  ensure(): Promise<void>;
}

export const wakeUpsOf = ({ storage }: Pick<Config, 'storage'>): WakeUps => {
  const options = { retryOptions: { maxTries: 3, retryDelayInMs: 150, tryTimeoutInMs: 5_000 } };
  const client =
    storage.kind === 'connection-string'
      ? new QueueClient(storage.connectionString, outboxQueue, options)
      : new QueueClient(
          `${storage.queuesUrl.replace(/\/+$/, '')}/${outboxQueue}`,
          new ManagedIdentityCredential({ clientId: storage.clientId }),
          options,
        );
  return {
    send: (wakeUp, visibleInSeconds) =>
      orUnavailable(async () => {
        const { messageId, popReceipt } = await client.sendMessage(JSON.stringify(wakeUp), {
          visibilityTimeout: Math.max(0, Math.min(Math.ceil(visibleInSeconds), 7 * 86_400 - 1)),
        });
        return async () => {
          await client.deleteMessage(messageId, popReceipt).catch(() => undefined);
        };
      }),
    ensure: () =>
      orUnavailable(async () => {
        await client.createIfNotExists();
      }),
  };
};
