// `npm run languages`: writes the language files of the Teams package. Teams wants texts by their position in the manifest;
// translators keep them by name, in appPackage/texts. What a language does not have stays as the manifest says it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from './tool.ts';

const folder = join(root, 'appPackage');
const schema = (version: string) =>
  `https://developer.microsoft.com/json-schemas/teams/v${version}/MicrosoftTeams.Localization.schema.json`;

interface Texts {
  readonly name: string;
  readonly short: string;
  readonly full: string;
  readonly mine: string;
  readonly desk: string;
  /** By activity type: how settings name it, and what the feed says. */
  readonly activities: Readonly<Record<string, readonly [description: string, text: string]>>;
}

interface Manifest {
  readonly manifestVersion: string;
  readonly name: { readonly short: string; readonly full: string };
  readonly description: { readonly short: string; readonly full: string };
  readonly staticTabs: readonly { readonly entityId: string; readonly name: string }[];
  readonly activities: {
    readonly activityTypes: readonly {
      readonly type: string;
      readonly description: string;
      readonly templateText: string;
    }[];
  };
}

const read = <T>(...path: string[]) => JSON.parse(readFileSync(join(folder, ...path), 'utf8')) as T;

const fileOf = ({ manifestVersion, name, description, staticTabs, activities }: Manifest, texts?: Texts) => ({
  $schema: schema(manifestVersion),
  'name.short': name.short,
  'name.full': texts?.name ?? name.full,
  'description.short': texts?.short ?? description.short,
  'description.full': texts?.full ?? description.full,
  ...Object.fromEntries(
    staticTabs.map((tab, at) => [`staticTabs[${at}].name`, texts?.[tab.entityId as 'mine' | 'desk'] ?? tab.name]),
  ),
  ...Object.fromEntries(
    activities.activityTypes.flatMap(({ type, description: said, templateText }, at) => {
      const [named, text] = texts?.activities[type] ?? [said, templateText];
      return [
        [`activities.activityTypes[${at}].description`, named],
        [`activities.activityTypes[${at}].templateText`, text],
      ];
    }),
  ),
});

/** Every language file as it has to be, by its name. */
export const languageFiles = (): Record<string, string> => {
  const manifest = read<Manifest>('manifest.json');
  const written = readdirSync(join(folder, 'texts')).map((name) => [name, read<Texts>('texts', name)] as const);
  return Object.fromEntries(
    [['en.json', undefined] as const, ...written].map(([name, texts]) => [
      basename(name),
      `${JSON.stringify(fileOf(manifest, texts), null, 2)}\n`,
    ]),
  );
};

if (import.meta.main)
  for (const [name, text] of Object.entries(languageFiles())) writeFileSync(join(folder, name), text);
