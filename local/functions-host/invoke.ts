// Runs a triggered function and writes what it put into its queue output bindings, whatever triggered it.
import { QueueClient } from '@azure/storage-queue';
import type { Core, Triggered } from './core.ts';
import type { Result, TypedData } from './protocol.ts';
import type { HostSettings } from './settings.ts';

/** Throws what the function throws, or what its output queue does. */
export type Invoke = (
  triggered: Triggered,
  data: TypedData,
  triggerMetadata?: Record<string, TypedData>,
) => Promise<Result>;

/** The queue of a binding; `connection` names the app setting with the connection string. */
export const queueFor = ({ queueName = '', connection = 'AzureWebJobsStorage' }: Partial<Triggered['binding']>) => {
  const connectionString = process.env[connection];
  if (!connectionString) throw new Error(`The setting ${connection} is missing: the queue ${queueName} needs it.`);
  return new QueueClient(connectionString, queueName);
};

/** A list is one message each. */
const messagesIn = ({ json, string, bytes }: TypedData): string[] => {
  if (!json) return [string ?? Buffer.from(bytes ?? []).toString('utf8')];
  const value: unknown = JSON.parse(json);
  return Array.isArray(value) ? value.map((item) => (typeof item === 'string' ? item : JSON.stringify(item))) : [json];
};

export const createInvoke = (core: Core, { isBase64 }: HostSettings['queues']): Invoke => {
  const queues = new Map<string, QueueClient>();

  const open = async (binding: Triggered['binding']) => {
    const key = `${binding.connection} ${binding.queueName}`;
    const known = queues.get(key);
    if (known) return known;
    const queue = queueFor(binding);
    await queue.createIfNotExists();
    queues.set(key, queue);
    return queue;
  };

  return async ({ registered, name }, data, triggerMetadata) => {
    const result = await core.invoke(registered, { name, data }, triggerMetadata);
    for (const output of result.outputData ?? []) {
      const binding = registered.metadata.bindings[output.name];
      if (binding?.type !== 'queue') continue;
      const queue = await open(binding);
      for (const text of messagesIn(output.data))
        await queue.sendMessage(isBase64 ? Buffer.from(text, 'utf8').toString('base64') : text);
    }
    return result;
  };
};
