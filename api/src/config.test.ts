import { expect, test } from 'vitest';
import { ConfigurationIncomplete, readConfig } from './config.ts';

const local = {
  TENANT_ID: 'tenant',
  API_CLIENT_ID: 'client',
  GRAPH_CLIENT_SECRET: 'secret',
  STORAGE_CONNECTION_STRING: 'UseDevelopmentStorage=true',
  KEY_FILE: 'key',
  TEAMS_APP_ID: 'app',
};

test('names everything that is missing at once', () => {
  const incomplete = () => readConfig({ API_CLIENT_ID: ' ' });
  expect(incomplete).toThrow(ConfigurationIncomplete);
  for (const name of [
    'TENANT_ID',
    'API_CLIENT_ID',
    'TEAMS_APP_ID',
    'TABLES_URL',
    'QUEUES_URL',
    'KEY_VAULT_KEY_ID',
    'AZURE_CLIENT_ID',
  ]) {
    expect(incomplete).toThrow(name);
  }
});

test('needs no managed identity where secrets and files stand in for it, and production hosts are the default', () => {
  expect(readConfig(local)).toMatchObject({
    entraAuthority: 'https://login.microsoftonline.com',
    graphUrl: 'https://graph.microsoft.com',
  });
});

test('needs the managed identity as soon as one of them is used', () => {
  const { KEY_FILE: _, ...withoutFile } = local;
  expect(() => readConfig({ ...withoutFile, KEY_VAULT_KEY_ID: 'https://vault/keys/wrap/1' })).toThrow(
    'AZURE_CLIENT_ID',
  );
});
