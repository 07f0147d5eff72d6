// What an installation puts into the files that ship: four values, from the environment or from env/.env.<name>.

/** The values, each with what it looks like and where it comes from. */
const known = {
  TEAMS_APP_ID: [/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i, 'the id of the Teams app, a GUID'],
  API_CLIENT_ID: [/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i, 'the client id of the app registration, a GUID'],
  TAB_DOMAIN: [/^[a-z\d-]+(\.[a-z\d-]+)+$/, 'the host name of the tab in lower case, without https://'],
  API_URL: [/^https:\/\/[^/\s]+$/, 'the address of the API with https:// and without a slash at the end'],
} as const;

type Name = keyof typeof known;

/** Names every placeholder that has no value, or one of the wrong shape. */
export class Unfilled extends Error {
  readonly names: readonly string[];
  constructor(file: string, names: readonly string[]) {
    const lines = names.map((name) => `  ${name}: ${known[name as Name]?.[1] ?? 'nobody knows this placeholder'}`);
    super(
      `${file} is not filled. These values are missing or have another shape:\n${lines.join('\n')}\n` +
        'Provisioning writes them to env/.env.<environment>: name it with --env, or set them in the environment.',
    );
    this.names = names;
  }
}

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Replaces what `pattern` finds, its first group being the name.
 * @throws Unfilled with every name that has no value of its shape
 */
export const filled = (
  file: string,
  text: string,
  pattern: RegExp,
  env: Env,
  /** Any value will do: for comparing with what is deployed, which may be on this machine. */
  { loosely = false } = {},
): string => {
  const bad = new Set<string>();
  const result = text.replace(pattern, (_, name: string) => {
    const value = env[name]?.trim() ?? '';
    if (loosely ? !value : !known[name as Name]?.[0].test(value)) bad.add(name);
    return value;
  });
  if (bad.size > 0) throw new Unfilled(file, [...bad]);
  return result;
};

/** `${{NAME}}`, as the toolkit writes it. */
export const inManifest = /\$\{\{(\w+)\}\}/g;
/** `%NAME%`, in the page and the headers of the tab. */
export const inTab = /%([A-Z][A-Z_]+)%/g;
