import { expect, test } from 'vitest';
import { ConfigurationIncomplete, readConfig } from './config.ts';
import { settings } from './settings.ts';

const id = '6b2c7b6e-0000-4000-8000-000000000001';
const local = {
  TENANT_ID: id,
  API_CLIENT_ID: id,
  GRAPH_CLIENT_SECRET: 'secret',
  DATA_STORAGE: 'UseDevelopmentStorage=true',
  KEY_FILE: 'key',
  TEAMS_APP_ID: id,
};
const deployed = {
  TENANT_ID: id,
  API_CLIENT_ID: id,
  TEAMS_APP_ID: id,
  AZURE_CLIENT_ID: id,
  DATA_STORAGE__tableServiceUri: 'https://data.table.core.windows.net/',
  DATA_STORAGE__queueServiceUri: 'https://data.queue.core.windows.net/',
  KEY_VAULT_KEY_ID: 'https://vault.vault.azure.net/keys/wrapping',
};

const problemsOf = (env: Record<string, string>) => {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigurationIncomplete) return error.problems.map(({ name }) => name);
    throw error;
  }
};

test('names everything that is missing at once, each with what it is and where it comes from', () => {
  const incomplete = () => readConfig({ API_CLIENT_ID: ' ' });
  expect(problemsOf({ API_CLIENT_ID: ' ' }).toSorted()).toEqual(Object.keys(deployed).toSorted());
  expect(incomplete).toThrow(/TENANT_ID is missing\. The directory .*infra\/main\.bicep/);
  expect(incomplete).toThrow(/KEY_VAULT_KEY_ID is missing, unless there is KEY_FILE/);
});

test.each(Object.keys(deployed))('%s alone, left out or malformed, is named alone', (name) => {
  expect(problemsOf({ ...deployed, [name]: '' })).toEqual([name]);
  expect(problemsOf({ ...deployed, [name]: 'nonsense' })).toEqual([name]);
});

test('a malformed setting that may be left out stops the start too, and its value is not repeated', () => {
  const wrong = { ...deployed, GRAPH_URL: 'graph', APPLICATIONINSIGHTS_CONNECTION_STRING: 'hidden' };
  expect(problemsOf(wrong).toSorted()).toEqual(['APPLICATIONINSIGHTS_CONNECTION_STRING', 'GRAPH_URL']);
  expect(() => readConfig(wrong)).not.toThrow('hidden');
});

test('needs no managed identity where secrets and files stand in for it, and production hosts are the default', () => {
  expect(readConfig(local)).toMatchObject({
    entraAuthority: 'https://login.microsoftonline.com',
    graphUrl: 'https://graph.microsoft.com',
  });
  expect(readConfig(local)).not.toHaveProperty('telemetry');
});

test('needs the managed identity as soon as one of them is used', () => {
  const { KEY_FILE: _, ...withoutFile } = local;
  const vault = { ...withoutFile, KEY_VAULT_KEY_ID: deployed.KEY_VAULT_KEY_ID };
  expect(problemsOf(vault)).toEqual(['AZURE_CLIENT_ID']);
});

test('every setting of the table is read', () => {
  const asked: string[] = [];
  const env = new Proxy<Record<string, string>>({}, { get: (_, name) => void asked.push(String(name)) });
  expect(() => readConfig(env)).toThrow();
  expect([...new Set(asked)].toSorted()).toEqual(settings.map(({ name }) => name).toSorted());
});
