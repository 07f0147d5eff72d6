import { openApi } from '../../contract/openapi.ts';
import type { Platform } from '../platform.ts';
import { type Operation, operation } from './operation.ts';

const waitMs = 2_000;

/** Whether something answers in time. */
export const up = async (check: () => Promise<unknown>): Promise<'ok' | 'down'> => {
  const timeout = new Promise<never>((_, reject) => setTimeout(reject, waitMs).unref());
  try {
    await Promise.race([check(), timeout]);
    return 'ok';
  } catch {
    return 'down';
  }
};

export const storageChecks = async ({ tables, wakeUps }: Pick<Platform, 'tables' | 'wakeUps'>) => {
  const [tablesUp, queueUp] = await Promise.all([
    up(() => tables.get('platform', 'installation', 'secret')),
    up(() => wakeUps.ensure()),
  ]);
  return { tables: tablesUp, queue: queueUp };
};

/** Whether the API can do its work: 503 as soon as the tables or the queue do not answer. */
export const getHealth: Operation<'getHealth'> = operation(
  'getHealth',
  async (_, { tables, wakeUps, config }: Platform) => {
    const checks = await storageChecks({ tables, wakeUps });
    const status = Object.values(checks).includes('down') ? 'down' : 'ok';
    return { body: { status, version: config.version, checks }, ...(status === 'down' && { status: 503 }) };
  },
);

export const getOpenApi = operation('getOpenApi', async (_, { config }) => ({ body: openApi(config.version) }));
