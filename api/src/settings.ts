/** Every setting of the API as one table: docs/configuration.md is made from it, and infra/ provides what it asks for. */
export interface Setting {
  readonly name: string;
  readonly kind: keyof typeof shapes;
  /** What it is, as an administrator understands it. */
  readonly what: string;
  /** Where its value is found. */
  readonly where: string;
  /** `always`, only where nothing stands in for it, or with this value when it is left out. */
  readonly needed: 'always' | { readonly unless: string } | { readonly otherwise: string };
  /** For a machine of one's own; an organisation never sets it. */
  readonly isLocal?: true;
}

const isUrl = (text: string) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

/** What a value has to look like, and how to say so. */
export const shapes = {
  guid: { says: 'a GUID', fits: (text: string) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text) },
  url: { says: 'an address with https://', fits: isUrl },
  key: {
    says: 'the address of a key, https://<vault>.vault.azure.net/keys/<name>',
    fits: (text: string) => isUrl(text) && /^\/keys\/[^/]+(\/[^/]+)?$/.test(new URL(text).pathname),
  },
  telemetry: {
    says: 'a connection string that begins with InstrumentationKey=',
    fits: (text: string) => /^InstrumentationKey=[^;]+/.test(text),
  },
  text: { says: 'a text', fits: () => true },
} as const;

const bicep = '`infra/main.bicep` sets it';

export const settings = [
  {
    name: 'TENANT_ID',
    kind: 'guid',
    what: 'The directory (tenant) whose people may use the app. Tokens of any other are refused.',
    where: `${bicep}: the tenant of the subscription`,
    needed: 'always',
  },
  {
    name: 'API_CLIENT_ID',
    kind: 'guid',
    what: 'The app registration: the audience of every token, and who the app is when it calls Microsoft Graph.',
    where: `${bicep} from its parameter \`apiClientId\``,
    needed: 'always',
  },
  {
    name: 'TEAMS_APP_ID',
    kind: 'guid',
    what: 'The id of the Teams app, as the links in notifications name it.',
    where: `${bicep} from its parameter \`teamsAppId\``,
    needed: 'always',
  },
  {
    name: 'AZURE_CLIENT_ID',
    kind: 'guid',
    what: 'The managed identity as which the API reads its storage and key, and which vouches for the app registration.',
    where: `${bicep}: the identity it creates`,
    needed: { unless: 'GRAPH_CLIENT_SECRET, DATA_STORAGE and KEY_FILE' },
  },
  {
    name: 'DATA_STORAGE__tableServiceUri',
    kind: 'url',
    what: 'The tables of the app.',
    where: `${bicep}: the storage account of the data`,
    needed: { unless: 'DATA_STORAGE' },
  },
  {
    name: 'DATA_STORAGE__queueServiceUri',
    kind: 'url',
    what: 'The queue of what is to be delivered; the Functions host reads it under the same name.',
    where: `${bicep}: the storage account of the data`,
    needed: { unless: 'DATA_STORAGE' },
  },
  {
    name: 'KEY_VAULT_KEY_ID',
    kind: 'key',
    what: 'The key that wraps the keys of conflict requests. Without a version, so that a rotation needs no change here.',
    where: `${bicep}: the key it creates`,
    needed: { unless: 'KEY_FILE' },
  },
  {
    name: 'APPLICATIONINSIGHTS_CONNECTION_STRING',
    kind: 'telemetry',
    what: 'Where telemetry goes. Timings, call names and codes; never a name, a word or an address of a call.',
    where: `${bicep}: the Application Insights it creates`,
    needed: { otherwise: 'no telemetry is sent' },
  },
  {
    name: 'ENTRA_AUTHORITY',
    kind: 'url',
    what: 'The sign-in service. Another one in national clouds.',
    where: `${bicep}: that of the cloud`,
    needed: { otherwise: 'https://login.microsoftonline.com' },
  },
  {
    name: 'GRAPH_URL',
    kind: 'url',
    what: 'Microsoft Graph. Another one in national clouds.',
    where: `${bicep} from its parameter \`graphUrl\``,
    needed: { otherwise: 'https://graph.microsoft.com' },
  },
  {
    name: 'DATA_STORAGE',
    kind: 'text',
    what: 'A connection string, instead of the two addresses and the identity.',
    where: 'the local world',
    needed: { otherwise: 'the identity is used' },
    isLocal: true,
  },
  {
    name: 'GRAPH_CLIENT_SECRET',
    kind: 'text',
    what: 'A secret of the app registration, instead of the identity that vouches for it.',
    where: 'the local world',
    needed: { otherwise: 'the identity is used' },
    isLocal: true,
  },
  {
    name: 'KEY_FILE',
    kind: 'text',
    what: 'A file with a key, instead of a key in Key Vault. It is made when it is not there.',
    where: 'the local world',
    needed: { otherwise: 'Key Vault is used' },
    isLocal: true,
  },
] as const satisfies readonly Setting[];

export type SettingName = (typeof settings)[number]['name'];

/** The row of a setting. */
export const settingOf = (name: SettingName): Setting => settings.find((setting) => setting.name === name) as Setting;
