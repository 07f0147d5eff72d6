import about from '../package.json' with { type: 'json' };
import { type SettingName, settingOf, shapes } from './settings.ts';

/** The settings of the API, read and checked. This file is the only reader of the environment. */
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
  /** Where telemetry goes, and as whom it is sent; without it none is. */
  readonly telemetry?: { readonly connectionString: string; readonly clientId?: string };
  readonly version: string;
}

/** What is wrong with one setting, and where to set it right. */
export interface SettingProblem {
  readonly name: SettingName;
  readonly problem: string;
}

export class ConfigurationIncomplete extends Error {
  readonly problems: readonly SettingProblem[];
  constructor(problems: readonly SettingProblem[]) {
    const lines = problems.map(({ name, problem }) => `  ${name} ${problem}`);
    super(
      ['Common Ground does not start before these settings are right:', ...lines, 'See docs/configuration.md.'].join(
        '\n',
      ),
    );
    this.problems = problems;
  }
}

/** Reads all settings at once. @throws ConfigurationIncomplete with everything that is missing or malformed */
export const readConfig = (env: Readonly<Record<string, string | undefined>>): Config => {
  const problems: SettingProblem[] = [];
  const optional = (name: SettingName): string | undefined => {
    const value = env[name]?.trim();
    if (!value) return undefined;
    const { kind, where } = settingOf(name);
    if (!shapes[kind].fits(value)) {
      problems.push({ name, problem: `is not ${shapes[kind].says} (where it comes from: ${where})` });
    }
    return value;
  };
  const required = (name: SettingName): string => {
    const { what, where, needed } = settingOf(name);
    const value = optional(name);
    const instead = typeof needed === 'object' && 'unless' in needed ? `, unless there is ${needed.unless}` : '';
    if (!value) problems.push({ name, problem: `is missing${instead}. ${what} (Where it comes from: ${where})` });
    return value ?? '';
  };
  const withoutSlash = (url: string) => url.replace(/\/+$/, '');

  const graphSecret = optional('GRAPH_CLIENT_SECRET');
  const connectionString = optional('DATA_STORAGE');
  const keyFile = optional('KEY_FILE');
  const identity = graphSecret && connectionString && keyFile ? undefined : required('AZURE_CLIENT_ID');
  const managed = { kind: 'managed-identity', clientId: identity ?? '' } as const;
  const telemetry = optional('APPLICATIONINSIGHTS_CONNECTION_STRING');

  const config: Config = {
    tenantId: required('TENANT_ID'),
    clientId: required('API_CLIENT_ID'),
    entraAuthority: withoutSlash(optional('ENTRA_AUTHORITY') ?? 'https://login.microsoftonline.com'),
    graphUrl: withoutSlash(optional('GRAPH_URL') ?? 'https://graph.microsoft.com'),
    graphCredential: graphSecret ? { kind: 'secret', secret: graphSecret } : managed,
    storage: connectionString
      ? { kind: 'connection-string', connectionString }
      : {
          ...managed,
          tablesUrl: required('DATA_STORAGE__tableServiceUri'),
          queuesUrl: required('DATA_STORAGE__queueServiceUri'),
        },
    keyWrapping: keyFile
      ? { kind: 'file', path: keyFile }
      : { ...managed, kind: 'key-vault', keyId: required('KEY_VAULT_KEY_ID') },
    teamsAppId: required('TEAMS_APP_ID'),
    ...(telemetry && { telemetry: { connectionString: telemetry, ...(identity && { clientId: identity }) } }),
    version: about.version,
  };
  if (problems.length > 0) throw new ConfigurationIncomplete(problems);
  return config;
};

export const config = (): Config => readConfig(process.env);
