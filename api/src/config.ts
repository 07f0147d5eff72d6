/** Every setting of the API. This file is the only reader of the environment. */
export interface Config {
  readonly tenantId: string;
  /** The token audience: client id of the app registration. */
  readonly clientId: string;
  /** Where tokens come from, without a trailing slash. */
  readonly entraAuthority: string;
  readonly graphUrl: string;
  /** How the app proves itself to Entra when it calls Graph. */
  readonly graphCredential:
    | { readonly kind: 'secret'; readonly secret: string }
    | { readonly kind: 'managed-identity'; readonly clientId: string };
  readonly storage:
    | { readonly kind: 'connection-string'; readonly connectionString: string }
    | {
        readonly kind: 'managed-identity';
        readonly tablesUrl: string;
        readonly queuesUrl: string;
        readonly clientId: string;
      };
  /** What wraps the data keys of conflict requests. */
  readonly keyWrapping:
    | { readonly kind: 'file'; readonly path: string }
    | { readonly kind: 'key-vault'; readonly keyId: string; readonly clientId: string };
  readonly teamsAppId: string;
  readonly version: string;
}

export class ConfigurationIncomplete extends Error {
  readonly missing: readonly string[];
  constructor(missing: readonly string[]) {
    super(`These settings are missing or empty: ${missing.join(', ')}. See docs/operate.md for what each one means.`);
    this.missing = missing;
  }
}

/** Reads all settings at once and names everything that is missing in one error. */
export const readConfig = (env: Readonly<Record<string, string | undefined>>): Config => {
  const missing: string[] = [];
  const optional = (name: string): string | undefined => env[name]?.trim() || undefined;
  const required = (name: string, unless = ''): string => {
    const value = optional(name);
    if (!value) missing.push(unless ? `${name} (or ${unless})` : name);
    return value ?? '';
  };
  const withoutSlash = (url: string) => url.replace(/\/+$/, '');

  const graphSecret = optional('GRAPH_CLIENT_SECRET');
  const connectionString = optional('STORAGE_CONNECTION_STRING');
  const keyFile = optional('KEY_FILE');
  const identity = graphSecret && connectionString && keyFile ? '' : required('AZURE_CLIENT_ID');

  const config: Config = {
    tenantId: required('TENANT_ID'),
    clientId: required('API_CLIENT_ID'),
    entraAuthority: withoutSlash(optional('ENTRA_AUTHORITY') ?? 'https://login.microsoftonline.com'),
    graphUrl: withoutSlash(optional('GRAPH_URL') ?? 'https://graph.microsoft.com'),
    graphCredential: graphSecret
      ? { kind: 'secret', secret: graphSecret }
      : { kind: 'managed-identity', clientId: identity },
    storage: connectionString
      ? { kind: 'connection-string', connectionString }
      : {
          kind: 'managed-identity',
          tablesUrl: required('TABLES_URL', 'STORAGE_CONNECTION_STRING'),
          queuesUrl: required('QUEUES_URL', 'STORAGE_CONNECTION_STRING'),
          clientId: identity,
        },
    keyWrapping: keyFile
      ? { kind: 'file', path: keyFile }
      : { kind: 'key-vault', keyId: required('KEY_VAULT_KEY_ID', 'KEY_FILE'), clientId: identity },
    teamsAppId: required('TEAMS_APP_ID'),
    version: optional('APP_VERSION') ?? '0.1.0',
  };
  if (missing.length > 0) throw new ConfigurationIncomplete(missing);
  return config;
};

export const config = (): Config => readConfig(process.env);
