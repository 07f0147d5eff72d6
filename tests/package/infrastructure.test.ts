// infra/: parsed for real, and held to what this installation promises: no key, no password, nothing public, least rights.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { outboxQueue } from '../../api/src/platform/storage/queue.ts';
import { tableNames } from '../../api/src/platform/storage/tables.ts';
import { type Setting, settings } from '../../api/src/settings.ts';
import { type Bicep, bicepReader, type Declared, type Value } from '../support/package/bicep.ts';

const infra = join(import.meta.dirname, '../../infra');
const files = globSync('{main.bicep,modules/*.bicep}', { cwd: infra }).map((path) => path.replaceAll('\\', '/'));
let all: Record<string, Bicep>;
beforeAll(async () => {
  const read = await bicepReader();
  all = Object.fromEntries(files.map((path) => [path, read(join(infra, path))]));
});

const file = (path: string): Bicep => {
  const found = all[path];
  if (!found) throw new Error(`There is no ${path}.`);
  return found;
};
const resources = () => Object.values(all).flatMap((one) => one.resources);
const ofType = (type: string) => resources().filter(({ of }) => of.split('@')[0] === type);
const properties = ({ body }: Declared) => body.properties as Record<string, Value>;
const expressionOf = (value: Value | undefined) =>
  typeof value === 'object' && value !== null && 'expression' in value ? String(value.expression) : String(value);

test.each(files)('%s is Bicep, and every name in it is declared', (path) => {
  const { brokenLines, used, known } = file(path);
  expect(brokenLines).toEqual([]);
  expect([...used].filter((name) => !known.has(name))).toEqual([]);
});

test('every module gets each of its parameters and no other, and what is asked of it is an output', () => {
  const { modules } = file('main.bicep');
  expect(modules.map(({ of }) => of).toSorted()).toEqual(files.filter((path) => path !== 'main.bicep').toSorted());
  for (const { of, body } of modules) {
    expect(Object.keys(body.params as object).toSorted(), of).toEqual(
      file(of)
        .parameters.map(({ name }) => name)
        .toSorted(),
    );
  }
  const text = readFileSync(join(infra, 'main.bicep'), 'utf8');
  const asked = [...text.matchAll(/(\w+)\.outputs\.(\w+)/g)];
  expect(asked.length).toBeGreaterThan(10);
  for (const [whole, symbol, output] of asked) {
    const module = modules.find((one) => one.symbol === symbol);
    expect(module && file(module.of).outputs.map(({ name }) => name), whole).toContain(output);
  }
});

describe('settings of the API', () => {
  const given = () => {
    const app = ofType('Microsoft.Web/sites')[0];
    const { appSettings } = (app ? properties(app).siteConfig : {}) as {
      appSettings: { name: string; value: Value }[];
    };
    return new Map(appSettings.map(({ name, value }) => [name, expressionOf(value)]));
  };
  /** What the Functions host and the exporter read by themselves. */
  const hosts = [
    'APPLICATIONINSIGHTS_AUTHENTICATION_STRING',
    'APPLICATIONINSIGHTS_STATSBEAT_DISABLED',
    'APPLICATION_INSIGHTS_NO_STATSBEAT',
    'AzureWebJobsStorage__blobServiceUri',
    'AzureWebJobsStorage__clientId',
    'AzureWebJobsStorage__credential',
    'DATA_STORAGE__clientId',
    'DATA_STORAGE__credential',
  ];

  test('are all that an organisation needs, and nothing else', () => {
    const table: readonly Setting[] = settings;
    const needed = table.filter(({ isLocal }) => !isLocal).map(({ name }) => name);
    expect([...given().keys()].toSorted()).toEqual([...needed, ...hosts].toSorted());
  });

  test('hold no secret: only addresses, ids, and who asks', () => {
    for (const [name, value] of given()) expect(`${name}=${value}`).not.toMatch(/listKeys|AccountKey|secret|password/i);
    expect([given().get('DATA_STORAGE__credential'), given().get('AzureWebJobsStorage__credential')]).toEqual([
      'managedidentity',
      'managedidentity',
    ]);
  });
});

describe('nobody gets in', () => {
  test('by a key: storage and telemetry take tokens only, and no template asks for a key', () => {
    const accounts = ofType('Microsoft.Storage/storageAccounts');
    expect(accounts).toHaveLength(2);
    for (const account of accounts)
      expect(properties(account)).toMatchObject({
        allowSharedKeyAccess: false,
        allowBlobPublicAccess: false,
        allowCrossTenantReplication: false,
        defaultToOAuthAuthentication: true,
        minimumTlsVersion: 'TLS1_2',
        supportsHttpsTrafficOnly: true,
      });
    for (const insights of ofType('Microsoft.Insights/components'))
      expect(properties(insights)).toMatchObject({ DisableLocalAuth: true, DisableIpMasking: false });
    const texts = files.map((path) => readFileSync(join(infra, path), 'utf8')).join('\n');
    expect(texts).not.toMatch(/list(Keys|Secrets|AccountSas|ServiceSas)?\(|@secure/);
  });

  test('in public: no container is open, the vault goes by roles, the API by https and for the tab alone', () => {
    for (const container of ofType('Microsoft.Storage/storageAccounts/blobServices/containers'))
      expect(properties(container)).toMatchObject({ publicAccess: 'None' });
    const [vault] = ofType('Microsoft.KeyVault/vaults');
    expect(vault && properties(vault)).toMatchObject({
      enableRbacAuthorization: true,
      enablePurgeProtection: true,
      enableSoftDelete: true,
      enabledForDeployment: false,
      enabledForDiskEncryption: false,
      enabledForTemplateDeployment: false,
    });
    const [app] = ofType('Microsoft.Web/sites');
    expect(app && properties(app)).toMatchObject({
      httpsOnly: true,
      siteConfig: {
        minTlsVersion: '1.2',
        cors: { allowedOrigins: [{ expression: 'tabOrigin' }], supportCredentials: false },
      },
    });
  });

  test('by a user name: publishing with a password is off, both ways', () => {
    const [passwords] = ofType('Microsoft.Web/sites/basicPublishingCredentialsPolicies');
    expect(passwords && properties(passwords)).toEqual({ allow: false });
    expect(readFileSync(join(infra, 'modules/api.bicep'), 'utf8')).toContain("['scm', 'ftp']");
  });
});

/** The built-in roles that this installation may give, each with the one kind of thing that it is given on. */
const allowedRoles: Record<string, string> = {
  'b7e6dc6d-f1e8-4753-8033-0f276bb0955b': 'host (Storage Blob Data Owner)',
  '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3': 'data (Storage Table Data Contributor)',
  '974c5e8b-45b9-4653-ba55-5f855dd0fb88': 'data (Storage Queue Data Contributor)',
  '12338af0-0e69-4776-bea7-57ae8d297424': 'key (Key Vault Crypto User)',
  '3913510d-42f4-4e42-8a64-420c390055eb': 'insights (Monitoring Metrics Publisher)',
};

test('every right is a known role on one thing: wide ones never on the data, the key alone instead of the vault', () => {
  const granted = Object.values(all).flatMap(({ resources: list, variables }) =>
    list
      .filter(({ of }) => of.startsWith('Microsoft.Authorization/roleAssignments@'))
      .map(({ body }) => {
        const asked = expressionOf((body.properties as Record<string, Value>).roleDefinitionId);
        const [, variable = '', member] = /roleDefinitions', (\w+)(?:\.(\w+))?\)/.exec(asked) ?? [];
        const value = variables[variable];
        const id = member ? (value as Record<string, string>)[member] : String(value);
        return `${expressionOf(body.scope)} ${id}`;
      }),
  );
  const expected = Object.entries(allowedRoles).map(([id, what]) => `${what.split(' ')[0]} ${id}`);
  expect(granted.toSorted()).toEqual(expected.toSorted());
});

test('the tables and queues are those of the API', () => {
  const text = readFileSync(join(infra, 'modules/storage.bicep'), 'utf8');
  const listed = (name: string) =>
    JSON.parse((text.match(new RegExp(`for ${name} in (\\[.*?\\])`))?.[1] ?? '[]').replaceAll("'", '"'));
  expect(listed('tableName')).toEqual([...tableNames]);
  expect(listed('queueName')).toEqual([outboxQueue, `${outboxQueue}-poison`]);
});

test('the runtime is the Node of this project', () => {
  const root = JSON.parse(readFileSync(join(infra, '../package.json'), 'utf8'));
  const [app] = ofType('Microsoft.Web/sites');
  expect(app && properties(app).functionAppConfig).toMatchObject({
    runtime: { name: 'node', version: { expression: 'nodeVersion' } },
  });
  const given = file('main.bicep').parameters.find(({ name }) => name === 'nodeVersion');
  expect(given?.otherwise).toBe(root.devDependencies.node.split('.')[0]);
});

test('every event that an alert waits for is one that the API says', () => {
  const source = globSync('../api/src/**/*.ts', { cwd: infra })
    .map((path) => readFileSync(join(infra, path), 'utf8'))
    .join('\n');
  const text = readFileSync(join(infra, 'modules/alerts.bicep'), 'utf8');
  const events = [...text.matchAll(/Message == "([\w-]+)"/g)].map(([, event]) => event);
  expect(events).toEqual(
    expect.arrayContaining(['effect-parked', 'wake-up-set-aside', 'key-failed', 'graph-throttled']),
  );
  for (const event of events) expect(source).toMatch(new RegExp(`log\\.(warn|error)\\('${event}'`));
});

test('every alert is explained in docs/operate.md', () => {
  const text = readFileSync(join(infra, 'modules/alerts.bicep'), 'utf8');
  const guide = readFileSync(join(infra, '../docs/operate.md'), 'utf8');
  const names = [...text.matchAll(/^ {4}name: '([\w-]+)'/gm)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(5);
  for (const name of [...names, 'storage-throttled']) expect(guide).toContain(`\`${name}\``);
});

test.each(['small', 'large'])('the parameters for a %s organisation fill what has no value of its own', (size) => {
  const { parameters } = JSON.parse(readFileSync(join(infra, `${size}.parameters.json`), 'utf8')) as {
    parameters: Record<string, { value: unknown }>;
  };
  const own = file('main.bicep').parameters;
  expect(Object.keys(parameters).filter((name) => !own.some((one) => one.name === name))).toEqual([]);
  expect(
    own.filter(({ name, otherwise }) => otherwise === undefined && !(name in parameters)).map(({ name }) => name),
  ).toEqual([]);
});
