// The queue trigger on real queues: leases, tries again, and puts aside what fails too often.

import { setTimeout as pause } from 'node:timers/promises';
import type { DequeuedMessageItem } from '@azure/storage-queue';
import { messageOf } from '../trouble.ts';
import type { Triggered } from './core.ts';
import { type Invoke, queueFor } from './invoke.ts';
import type { TypedData } from './protocol.ts';
import type { HostSettings } from './settings.ts';

/**
 * Seconds for which a message is this host's, renewed while its function runs. The real host leases for ten minutes;
 * shorter, so that after a killed host nobody waits ten minutes to see the message again.
 */
const lease = 15;
const renewEvery = 5_000;
const fastest = 100;
const slowest = 1_000;

const decode = (text: string, isBase64: boolean) => (isBase64 ? Buffer.from(text, 'base64').toString('utf8') : text);

const told = (at: Date): TypedData => ({ json: JSON.stringify(at.toISOString()) });

export const listenToQueue = (invoke: Invoke, triggered: Triggered, settings: HostSettings['queues']) => {
  const { binding } = triggered;
  const queue = queueFor(binding);
  const poison = queueFor({ ...binding, queueName: `${binding.queueName}-poison` });
  const running = new Set<Promise<void>>();
  const stopping = new AbortController();

  const run = (message: DequeuedMessageItem) => {
    const text = decode(message.messageText, settings.isBase64);
    return invoke(
      triggered,
      { string: text },
      {
        QueueTrigger: { string: text },
        DequeueCount: { int: message.dequeueCount },
        Id: { string: message.messageId },
        PopReceipt: { string: message.popReceipt },
        InsertionTime: told(message.insertedOn),
        ExpirationTime: told(message.expiresOn),
        NextVisibleTime: told(message.nextVisibleOn),
      },
    );
  };

  const handle = async (message: DequeuedMessageItem) => {
    let receipt = message.popReceipt;
    const renew = async (visibleIn: number) => {
      const { popReceipt } = await queue.updateMessage(message.messageId, receipt, undefined, visibleIn);
      receipt = popReceipt ?? receipt;
    };
    let renewal = Promise.resolve();
    const renewing = setInterval(() => {
      renewal = renewal.then(() => renew(lease)).catch(() => undefined);
    }, renewEvery);
    const settle = async () => {
      clearInterval(renewing);
      await renewal;
    };
    try {
      await run(message);
      await settle();
      await queue.deleteMessage(message.messageId, receipt);
    } catch (error) {
      await settle();
      console.error(`Queue ${binding.queueName}, try ${message.dequeueCount}: ${messageOf(error)}`);
      if (message.dequeueCount < settings.maxDequeueCount) return renew(settings.visibilityTimeout);
      await poison.createIfNotExists();
      await poison.sendMessage(message.messageText);
      await queue.deleteMessage(message.messageId, receipt);
    }
  };

  /** How many messages were taken. */
  const take = async () => {
    if (running.size > settings.newBatchThreshold) return 0;
    const { receivedMessageItems } = await queue.receiveMessages({
      numberOfMessages: settings.batchSize,
      visibilityTimeout: lease,
      abortSignal: stopping.signal,
    });
    for (const message of receivedMessageItems) {
      const once = handle(message)
        // A message whose lease ran out meanwhile comes again; nothing is lost.
        .catch((error: unknown) => console.error(`Queue ${binding.queueName}: ${messageOf(error)}`))
        .finally(() => running.delete(once));
      running.add(once);
    }
    return receivedMessageItems.length;
  };

  const poll = async () => {
    let wait = fastest;
    while (!stopping.signal.aborted) {
      try {
        wait = (await take()) || running.size ? fastest : Math.min(wait * 1.5, slowest);
      } catch (error) {
        if (stopping.signal.aborted) return;
        // Said once per outage: storage that is away is away for many polls.
        if (wait !== slowest) console.error(`Queue ${binding.queueName} can't be read: ${messageOf(error)}`);
        await queue.createIfNotExists().catch(() => undefined);
        wait = slowest;
      }
      await pause(wait, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };

  const polling = queue
    .createIfNotExists()
    .catch(() => undefined)
    .then(poll);

  return {
    /** Takes nothing more, and settles when what runs has ended. */
    stop: async () => {
      stopping.abort();
      await polling;
      await Promise.allSettled(running);
    },
  };
};
