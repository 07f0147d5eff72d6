// `npm run trust`: makes the app registration trust the managed identity of the API (federated credential), so that the API
// proves itself to Entra without a secret. Uses the Azure CLI and its sign-in; running it again changes nothing.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../tool.ts';
import { az } from './whom.ts';

/** Asks the Azure CLI for JSON. */
const ask = (...args: string[]): string => az(...args, '--output', 'json');

/** What the registration trusts: tokens of this tenant for this identity. */
const credentialFor = (identity: string, tenant: string) => ({
  name: 'common-ground-api',
  issuer: `https://login.microsoftonline.com/${tenant}/v2.0`,
  subject: identity,
  description: 'The API signs in to Microsoft Graph as this app through its managed identity.',
  audiences: ['api://AzureADTokenExchange'],
});

const createCredential = (app: string, credential: { name: string }, isThere: boolean) => {
  const folder = mkdtempSync(join(tmpdir(), 'common-ground-trust-'));
  const file = join(folder, 'credential.json');
  try {
    writeFileSync(file, JSON.stringify(credential));
    if (isThere)
      ask(
        'ad',
        'app',
        'federated-credential',
        'update',
        '--id',
        app,
        '--federated-credential-id',
        credential.name,
        '--parameters',
        file,
      );
    else ask('ad', 'app', 'federated-credential', 'create', '--id', app, '--parameters', file);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** Whether the app has an account (service principal) in this directory. */
const hasAccount = (app: string): boolean => {
  try {
    ask('ad', 'sp', 'show', '--id', app);
    return true;
  } catch {
    return false;
  }
};

const main = () => {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { env: text, app: text, identity: text, tenant: text } });
  if (values.env) process.loadEnvFile(join(root, 'env', `.env.${values.env}`));
  const app = values.app ?? process.env.API_CLIENT_ID;
  const identity = values.identity ?? process.env.IDENTITY_PRINCIPAL_ID;
  const tenant = values.tenant ?? process.env.AAD_APP_TENANT_ID;
  if (!app || !identity || !tenant)
    throw new Error(
      'npm run trust -- --env prod, or --app <client id> --identity <principal id of the identity> --tenant <tenant id>',
    );
  if (!hasAccount(app)) ask('ad', 'sp', 'create', '--id', app);
  const wanted = credentialFor(identity, tenant);
  const trusted = JSON.parse(ask('ad', 'app', 'federated-credential', 'list', '--id', app)) as (typeof wanted)[];
  const same = trusted.find(({ name }) => name === wanted.name);
  if (same?.subject === identity && same.issuer === wanted.issuer)
    console.log('The registration trusts the identity already.');
  else {
    createCredential(app, wanted, same !== undefined);
    console.log('The registration trusts the identity from now on.');
  }
};

try {
  main();
} catch (error) {
  const said = error && typeof error === 'object' && 'stderr' in error ? String(error.stderr).trim() : '';
  console.error(said || (error instanceof Error ? error.message : error));
  console.error('Sign in with `az login` as an application administrator and run this again.');
  process.exitCode = 1;
}
