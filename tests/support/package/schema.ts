// JSON Schema as tests use it: every complaint as one line, nothing fetched from anywhere.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

interface Complaint {
  readonly instancePath: string;
  readonly message?: string;
}
interface Validator {
  validate(schema: object, value: unknown): boolean;
  readonly errors?: readonly Complaint[] | null;
}

/** The schemas hold expressions that are written for engines without Unicode mode. */
const options = { strict: false, allErrors: true, unicodeRegExp: false };
const withFormats = (validator: Validator): Validator => {
  require('ajv-formats').default(validator);
  return validator;
};

const complaints = (validator: Validator, schema: object, value: unknown): string[] =>
  validator.validate(schema, value)
    ? []
    : (validator.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);

/** What a schema of draft 4 (Teams manifests) says against a value. */
export const againstDraft4 = (schema: object, value: unknown): string[] =>
  complaints(withFormats(new (require('ajv-draft-04').default)(options)), schema, value);

/** What a schema of draft 7 (the toolkit's project file) says against a value. */
export const againstDraft7 = (schema: object, value: unknown): string[] =>
  complaints(withFormats(new (require('ajv').default)(options)), schema, value);

/** The Teams schemas of one manifest version, and the newest version that is released, from the package that carries them. */
export const teamsSchema = (version: string, file = 'MicrosoftTeams.schema.json'): object =>
  require(`@microsoft/app-manifest/build/json-schemas/teams/v${version}/${file}`);
