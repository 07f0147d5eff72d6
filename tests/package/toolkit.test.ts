// teamsapp.yml, the app registration, the workflow of a fork and the step that replaces a secret: read, not believed.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { againstDraft7 } from '../support/package/schema.ts';

const root = join(import.meta.dirname, '../..');
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');

type Step = {
  uses: string;
  name?: string;
  with?: Record<string, unknown>;
  writeToEnvironmentFile?: Record<string, string>;
};
type Project = { version: string } & Record<'provision' | 'deploy' | 'publish', Step[]>;
const project = (file: string) => parse(read(file)) as Project;
const stepsOf = ({ provision, deploy, publish = [] }: Project) => [...provision, ...deploy, ...publish];

/** From the package of the toolkit's CLI (MIT), resource/yaml-schema/v1.13. */
const schema = JSON.parse(read('tests', 'package', 'schemas', 'toolkit.v1.13.schema.json'));
const registration = JSON.parse(read('infra', 'app-registration.json'));

describe.each(['teamsapp.yml', 'teamsapp.local.yml'])('%s', (file) => {
  test('fits the schema of the version that it names', () => {
    expect(project(file).version).toBe('v1.13');
    expect(againstDraft7(schema, project(file))).toEqual([]);
  });

  test('is refused with an action that does not exist', () => {
    const wrong = structuredClone(project(file));
    wrong.provision[0] = { uses: 'teamsApp/invent', with: { name: 'x' } };
    expect(againstDraft7(schema, wrong)).not.toEqual([]);
  });

  test('makes no secret, and every file that it names is there', () => {
    const creation = project(file).provision.find(({ uses }) => uses === 'aadApp/create');
    expect(creation?.with).toMatchObject({ generateClientSecret: false, signInAudience: 'AzureADMyOrg' });
    const named = [...read(file).matchAll(/(?:manifestPath|path): (\.\/(?:infra|appPackage)\S+)/g)].map(
      ([, path]) => path ?? '',
    );
    expect(named.length).toBeGreaterThan(1);
    for (const path of named) expect(existsSync(join(root, path)), path).toBe(true);
  });

  test('every variable is known before it is used', () => {
    const environment = file === 'teamsapp.yml' ? 'prod' : 'local';
    const known = new Set([...read('env', `.env.${environment}`).matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name));
    const outputs = [...read('infra', 'main.bicep').matchAll(/^output (\w+)/gm)].map(([, name]) => name);
    // The toolkit makes up the id of the scope while it reads the registration.
    known.add('AAD_APP_ACCESS_AS_USER_PERMISSION_ID');
    const variables = (text: string) => [...text.matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name]) => name);
    for (const step of stepsOf(project(file))) {
      const texts = [JSON.stringify(step.with ?? {})];
      if (step.uses === 'aadApp/update') texts.push(read('infra', 'app-registration.json'));
      if (step.uses === 'teamsApp/zipAppPackage') texts.push(read('appPackage', 'manifest.json'));
      if (step.uses === 'arm/deploy')
        texts.push(read('infra', 'small.parameters.json'), read('infra', 'large.parameters.json'));
      expect(
        texts.flatMap(variables).filter((name) => !known.has(name)),
        step.name ?? step.uses,
      ).toEqual([]);
      for (const name of Object.values(step.writeToEnvironmentFile ?? {})) known.add(name);
      if (step.uses === 'arm/deploy') for (const name of outputs) known.add(name);
    }
  });
});

test('teamsapp.yml never uses the toolkit’s own deployment of Functions, which Flex Consumption refuses', () => {
  const used = stepsOf(project('teamsapp.yml')).map(({ uses }) => uses);
  expect(used).not.toContain('azureFunctions/zipDeploy');
  expect(read('teamsapp.yml')).toContain('az functionapp deployment source config-zip');
  expect(used).toEqual(expect.arrayContaining(['teamsApp/validateAppPackage', 'teamsApp/publishAppPackage']));
});

describe('the app registration', () => {
  const scope = registration.api.oauth2PermissionScopes[0];

  test('offers access_as_user in version 2 tokens for one organisation, to the clients of Teams and nobody else', () => {
    expect(scope).toMatchObject({ value: 'access_as_user', isEnabled: true, type: 'User' });
    expect(registration).toMatchObject({ signInAudience: 'AzureADMyOrg', api: { requestedAccessTokenVersion: 2 } });
    expect(registration.api.preAuthorizedApplications).toEqual(
      // Teams on desktop and mobile, Teams in the browser.
      ['1fec8e78-bce4-4aaf-ab1b-5451cc387264', '5e3ce6c0-2b1f-4285-8d4b-75ee78787346'].map((appId) => ({
        appId,
        delegatedPermissionIds: [scope.id],
      })),
    );
  });

  test('has the address that the manifest signs in to, the administrator role of the API, and no way to a token by redirect', () => {
    const manifest = JSON.parse(read('appPackage', 'manifest.json'));
    expect(registration.identifierUris).toEqual([manifest.webApplicationInfo.resource]);
    const [role, ...others] = registration.appRoles;
    expect(others).toEqual([]);
    expect(role).toMatchObject({ allowedMemberTypes: ['User'], isEnabled: true });
    expect(read('api', 'src', 'platform', 'token.ts')).toContain(`'${role.value}'`);
    expect([
      registration.web.redirectUris,
      registration.spa.redirectUris,
      registration.publicClient.redirectUris,
    ]).toEqual([[], [], []]);
    expect(JSON.stringify(registration)).not.toMatch(/passwordCredentials|keyCredentials/);
  });
});

// Each run starts a dozen programs: on a busy machine that takes its time.
describe('npm run trust', { timeout: 30_000 }, () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  /** Runs it with an Azure CLI that answers from a list and writes down what it was asked. */
  const trust = (answers: { hasAccount: boolean; trusted: unknown[] }) => {
    const folder = mkdtempSync(join(tmpdir(), 'trust-'));
    folders.push(folder);
    const asked = join(folder, 'asked');
    writeFileSync(
      join(folder, 'az'),
      `#!${process.execPath}
const fs = require('node:fs');
const args = process.argv.slice(2);
const file = args[args.indexOf('--parameters') + 1];
fs.appendFileSync(${JSON.stringify(asked)}, JSON.stringify({ args, body: args.includes('--parameters') ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined }) + '\\n');
const answers = ${JSON.stringify(answers)};
if (args.includes('list')) console.log(JSON.stringify(answers.trusted));
else if (args.includes('show') && !answers.hasAccount) process.exit(3);
else console.log('{}');
`,
    );
    chmodSync(join(folder, 'az'), 0o755);
    const said = execFileSync(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        join(root, 'scripts', 'operate', 'trust.ts'),
        '--app',
        'app-id',
        '--identity',
        'principal',
        '--tenant',
        'tenant',
      ],
      { encoding: 'utf8', env: { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` } },
    );
    const calls = readFileSync(asked, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { args: string[]; body?: unknown });
    return { said, changes: calls.filter(({ args }) => args.includes('create') || args.includes('update')) };
  };
  const credential = {
    name: 'common-ground-api',
    issuer: 'https://login.microsoftonline.com/tenant/v2.0',
    subject: 'principal',
    audiences: ['api://AzureADTokenExchange'],
  };

  test.skipIf(process.platform === 'win32')(
    'makes the account of the app and trusts the identity, with no secret',
    () => {
      const { changes } = trust({ hasAccount: false, trusted: [] });
      expect(changes.map(({ args }) => args.slice(0, 4))).toEqual([
        ['ad', 'sp', 'create', '--id'],
        ['ad', 'app', 'federated-credential', 'create'],
      ]);
      expect(changes[1]?.body).toMatchObject(credential);
    },
  );

  test.skipIf(process.platform === 'win32')('changes nothing the second time, and follows a new identity', () => {
    expect(trust({ hasAccount: true, trusted: [credential] }).changes).toEqual([]);
    const { changes } = trust({ hasAccount: true, trusted: [{ ...credential, subject: 'another' }] });
    expect(changes.map(({ args }) => args[3])).toEqual(['update']);
    expect(changes[0]?.body).toMatchObject(credential);
  });
});

describe('the workflow of a fork', () => {
  const text = read('.github', 'workflows', 'deploy.yml');
  const workflow = parse(text) as {
    permissions: object;
    jobs: Record<string, { needs?: string; permissions?: object; steps: { run?: string; uses?: string }[] }>;
  };

  test('runs the test command of the README before anything is deployed', () => {
    expect(read('README.md')).toContain('npm test');
    expect(workflow.jobs.test?.steps.map(({ run }) => run)).toContain('npm test');
    expect(workflow.jobs.deploy?.needs).toBe('test');
  });

  test('signs in by OpenID Connect, holds no secret, and may do nothing else', () => {
    expect(text).not.toMatch(/secrets\./);
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(workflow.jobs.deploy?.permissions).toEqual({ contents: 'read', 'id-token': 'write' });
    expect(workflow.jobs.deploy?.steps.map(({ uses }) => uses)).toContain('azure/login@v2');
  });

  test('every command of this project that it runs exists', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const used = [...`${text}${read('teamsapp.yml')}`.matchAll(/(?:npm run|args: run) ([\w-]+)/g)].map(
      ([, name]) => name ?? '',
    );
    expect(used.length).toBeGreaterThan(3);
    for (const name of used) expect(scripts).toHaveProperty(name);
  });
});
