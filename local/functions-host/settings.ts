// The parts of host.json that this host obeys, with the defaults of the real one.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord } from '../http.ts';

export interface HostSettings {
  routePrefix: string;
  queues: {
    batchSize: number;
    newBatchThreshold: number;
    maxDequeueCount: number;
    /** Seconds until a message whose function failed is tried again. */
    visibilityTimeout: number;
    isBase64: boolean;
  };
}

const numberOr = (value: unknown, otherwise: number) => (typeof value === 'number' ? value : otherwise);
const part = (value: unknown, name: string): Record<string, unknown> => {
  const found = isRecord(value) ? value[name] : undefined;
  return isRecord(found) ? found : {};
};

/** `hh:mm:ss` as seconds. */
const seconds = (span: unknown): number => {
  const match = typeof span === 'string' ? /^(\d+):(\d\d):(\d\d)$/.exec(span) : null;
  if (!match) return 0;
  const [hours, minutes, rest] = match.slice(1).map(Number);
  return (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (rest ?? 0);
};

export const readSettings = (appFolder: string): HostSettings => {
  const host: unknown = JSON.parse(readFileSync(join(appFolder, 'host.json'), 'utf8'));
  const extensions = part(host, 'extensions');
  const { routePrefix } = part(extensions, 'http');
  const queues = part(extensions, 'queues');
  const batchSize = numberOr(queues.batchSize, 16);
  return {
    routePrefix: typeof routePrefix === 'string' ? routePrefix : 'api',
    queues: {
      batchSize,
      newBatchThreshold: numberOr(queues.newBatchThreshold, batchSize / 2),
      maxDequeueCount: numberOr(queues.maxDequeueCount, 5),
      visibilityTimeout: seconds(queues.visibilityTimeout),
      isBase64: queues.messageEncoding !== 'none',
    },
  };
};
