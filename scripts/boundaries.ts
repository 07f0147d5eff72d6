// Who may import whom, and what pure code may not touch, in a form that a machine checks.
// The rules are in boundary-rules.ts; this file reads the source with a real parser and compares.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';
import { rules } from './boundary-rules.ts';

/** A file of the repository: its path from the root with forward slashes, and its text. */
export type SourceFile = { path: string; text: string };
export type Violation = { rule: string; path: string; line: number; what: string };

/** What a file reaches for: modules it imports (types too) and what else of the world it touches. */
type Reach = { kind: keyof typeof rules; target: string; at: number };

const door = '@common-ground/api/contract/';

/** Names a module the way the rules do: a repository path for our own, the package name for others. */
const nameOf = (specifier: string, importer: string) => {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(importer), specifier);
  if (specifier.startsWith('node:') || specifier.startsWith(door)) return specifier;
  const [scope = '', name = ''] = specifier.split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
};

/** Every import and every touched global of one file. Throws when the file can't be parsed: unread is unchecked. */
const reachOf = ({ path, text }: SourceFile): Reach[] => {
  const { program, module, errors } = parseSync(path, text);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const reach: Reach[] = [];
  const imported = (specifier: string, at: number, names: string[] = []) => {
    const target = nameOf(specifier, path);
    reach.push({ kind: 'import', target, at });
    for (const name of names) reach.push({ kind: 'touch', target: `${target}#${name}`, at });
  };
  const touched = (target: string, at: number) => reach.push({ kind: 'touch', target, at });

  for (const { moduleRequest, entries, start } of module.staticImports) {
    imported(
      moduleRequest.value,
      start,
      entries.map(({ importName }) => importName.name ?? '*'),
    );
  }
  for (const { entries, start } of module.staticExports) {
    for (const entry of entries) if (entry.moduleRequest) imported(entry.moduleRequest.value, start, ['*']);
  }
  new Visitor({
    ImportExpression: ({ source, start }) =>
      source.type === 'Literal' && typeof source.value === 'string'
        ? imported(source.value, start, ['*'])
        : touched('import()', start),
    TSImportType: ({ source, start }) => imported(source.value, start),
    MemberExpression: ({ object, property, computed, start }) => {
      if (object.type !== 'Identifier') return;
      if (!computed && property.type === 'Identifier') touched(`${object.name}.${property.name}`, start);
      else touched(`${object.name}.${property.type === 'Literal' ? property.value : '*'}`, start);
    },
    NewExpression: ({ callee, arguments: given, start }) => {
      if (callee.type === 'Identifier')
        touched(given.length === 0 ? `new ${callee.name}()` : `new ${callee.name}`, start);
    },
    CallExpression: ({ callee, arguments: given, start }) => {
      if (callee.type !== 'Identifier') return;
      touched(`${callee.name}()`, start);
      const first = given[0];
      if (callee.name === 'require' && first?.type === 'Literal') imported(String(first.value), start, ['*']);
    },
    // `const { env } = process` and `const clock = Date` reach as far as `process.env` and `Date.now`.
    VariableDeclarator: ({ init, start }) => {
      if (init?.type === 'Identifier') touched(`= ${init.name}`, start);
    },
  }).visit(program);
  return reach;
};

const lineOf = (text: string, at: number) => text.slice(0, at).split('\n').length;

/** All violations in the given files, in the order of the files. */
export const violations = (files: SourceFile[]): Violation[] =>
  files.flatMap((file) =>
    reachOf(file).flatMap(({ kind, target, at }) =>
      rules[kind]
        .filter((rule) => rule.forbids(file.path, target))
        .map(({ name }) => ({
          rule: name,
          path: file.path,
          line: lineOf(file.text, at),
          what: `${kind === 'import' ? 'imports' : 'touches'} ${target}`,
        })),
    ),
  );

/** The real tree, without what is installed or built. */
export const sourceFiles = (root: string): SourceFile[] =>
  globSync('{api,tab}/**/*.{ts,tsx,mts,cts,js,mjs}', {
    cwd: root,
    exclude: (name) => ['node_modules', 'dist', 'build'].includes(posix.basename(name.replaceAll('\\', '/'))),
  }).map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(root, path), 'utf8') }));

if (import.meta.main) {
  const found = violations(sourceFiles(join(dirname(import.meta.filename), '..')));
  for (const { path, line, what, rule } of found) console.log(`${path}:${line} ${what}\n    ${rule}`);
  process.exitCode = found.length === 0 ? 0 : 1;
}
