// Which deployment a command is about, and as whom it is asked.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../tool.ts';

const windows = process.platform === 'win32';

/** Runs the Azure CLI. @throws with what it said */
export const az = (...args: string[]): string =>
  execFileSync('az', args, { encoding: 'utf8', shell: windows, stdio: ['ignore', 'pipe', 'pipe'] });

/** The token of whoever is signed in to the Azure CLI, for this app. */
const tokenOfCli = (tab: string | undefined, clientId: string | undefined): string | undefined => {
  if (!tab || !clientId) return undefined;
  const scope = `api://${new URL(tab).host}/${clientId}/.default`;
  try {
    return az('account', 'get-access-token', '--scope', scope, '--query', 'accessToken', '--output', 'tsv').trim();
  } catch {
    return undefined;
  }
};

const origin = (text: string | undefined) => text?.replace(/\/+$/, '');

export interface Whom {
  readonly api: string | undefined;
  readonly tab: string | undefined;
  readonly token: string | undefined;
}

/**
 * From `--api` and `--tab`, or from what provisioning wrote to env/.env.<env>. The token is that of COMMON_GROUND_TOKEN, or
 * of whoever is signed in to the Azure CLI.
 */
export const whom = (given: { env?: string | undefined; api?: string | undefined; tab?: string | undefined }): Whom => {
  if (given.env) process.loadEnvFile(join(root, 'env', `.env.${given.env}`));
  const { API_URL, TAB_DOMAIN, API_CLIENT_ID, COMMON_GROUND_TOKEN } = process.env;
  const tab = origin(given.tab ?? (TAB_DOMAIN && `https://${TAB_DOMAIN}`));
  return { api: origin(given.api ?? API_URL), tab, token: COMMON_GROUND_TOKEN || tokenOfCli(tab, API_CLIENT_ID) };
};
