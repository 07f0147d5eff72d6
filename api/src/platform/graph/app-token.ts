import { ManagedIdentityCredential } from '@azure/identity';
import type { Config } from '../../config.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { unavailable } from '../refused.ts';

const renewBeforeMs = 5 * 60_000;

/** Entra's code of a refusal (`AADSTS…`), which says what to set right and holds nothing else. */
const errorOf = async (response: Response): Promise<string> =>
  /AADSTS\d+/.exec(await response.text().catch(() => ''))?.[0] ?? 'unknown';

/**
 * The app's own token for Graph, by client credentials at the Entra token endpoint. Rights given to a Teams app belong to its
 * app registration, so the managed identity does not call Graph itself: it vouches for the registration (federated credential).
 */
export const graphTokenOf = (
  config: Pick<Config, 'tenantId' | 'clientId' | 'entraAuthority' | 'graphUrl' | 'graphCredential'>,
  clock: Clock,
  log: Log,
) => {
  const { graphCredential: credential } = config;
  const identity =
    credential.kind === 'managed-identity'
      ? new ManagedIdentityCredential({ clientId: credential.clientId })
      : undefined;
  let current: Promise<{ readonly token: string; readonly until: number }> | undefined;

  const proof = async (): Promise<Record<string, string>> =>
    credential.kind === 'secret'
      ? { client_secret: credential.secret }
      : {
          client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
          client_assertion: (await identity?.getToken('api://AzureADTokenExchange'))?.token ?? '',
        };

  const fetchToken = async () => {
    const response = await fetch(`${config.entraAuthority}/${config.tenantId}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: config.clientId,
        scope: `${config.graphUrl}/.default`,
        ...(await proof()),
      }),
      signal: AbortSignal.timeout(5_000),
    });
    if (!response.ok) {
      log.error('graph-sign-in-refused', { status: response.status, error: await errorOf(response) });
      throw unavailable('The sign-in service');
    }
    const { access_token: token, expires_in: seconds } = (await response.json()) as {
      access_token: string;
      expires_in: number;
    };
    return { token, until: clock.now().getTime() + seconds * 1000 };
  };

  return {
    async get(): Promise<string> {
      const held = await current?.catch(() => undefined);
      if (held && held.until - renewBeforeMs > clock.now().getTime()) return held.token;
      current = fetchToken().catch((error) => {
        current = undefined;
        throw error instanceof TypeError || error instanceof DOMException ? unavailable('The sign-in service') : error;
      });
      return (await current).token;
    },
    /** After Graph refused the token. */
    forget(): void {
      current = undefined;
    },
  };
};
