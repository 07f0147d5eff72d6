// Reads Bicep with a real parser (tree-sitter) into plain values, as far as tests look at them.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

interface Node {
  readonly type: string;
  readonly text: string;
  readonly hasError: boolean;
  readonly startPosition: { readonly row: number };
  readonly namedChildren: readonly Node[];
}

export type Value = string | number | boolean | Expression | readonly Value[] | { readonly [key: string]: Value };

/** What only a deployment can know: a reference, a call, a text with parts to fill in. */
export interface Expression {
  readonly expression: string;
}

export interface Declared {
  readonly symbol: string;
  /** The type with its version for a resource, the path for a module. */
  readonly of: string;
  readonly body: { readonly [key: string]: Value };
}

export interface Bicep {
  readonly brokenLines: readonly number[];
  readonly parameters: readonly { readonly name: string; readonly otherwise: Value | undefined }[];
  readonly variables: Readonly<Record<string, Value>>;
  readonly resources: readonly Declared[];
  readonly modules: readonly Declared[];
  readonly outputs: readonly { readonly name: string; readonly expression: string }[];
  /** Every name that an expression uses, and every name that can be used. */
  readonly used: ReadonlySet<string>;
  readonly known: ReadonlySet<string>;
}

const only = (node: Node, type: string) => node.namedChildren.filter((child) => child.type === type);

const plainOf = (node: Node): Value => {
  if (node.type === 'string' && only(node, 'interpolation').length === 0) {
    return node.namedChildren.map(({ type, text }) => (type === 'escape_sequence' ? text.slice(1) : text)).join('');
  }
  if (node.type === 'number') return Number(node.text);
  if (node.type === 'boolean') return node.text === 'true';
  if (node.type === 'array') return node.namedChildren.filter(({ type }) => type !== 'comment').map(plainOf);
  if (node.type === 'object') {
    return Object.fromEntries(
      only(node, 'object_property').map(({ namedChildren: [key, value] }) => [
        key?.type === 'string' ? String(plainOf(key) as string) : (key?.text ?? ''),
        value ? plainOf(value) : '',
      ]),
    );
  }
  return { expression: node.text };
};

/** The object of a declaration, also where a loop stands around it. */
const bodyOf = (node: Node): Declared['body'] => {
  const inner = node.namedChildren.at(-1);
  if (inner?.type === 'for_statement') return bodyOf(inner);
  return inner?.type === 'object' ? (plainOf(inner) as Declared['body']) : {};
};

const functions = [
  'uniqueString',
  'resourceGroup',
  'tenant',
  'environment',
  'empty',
  'guid',
  'subscriptionResourceId',
  'take',
];

/** Names in expressions, without keys of objects and members behind a dot, which are types of their own or come first. */
const namesIn = (node: Node, found: Set<string>): void => {
  const [first, ...rest] = node.namedChildren;
  if (node.type === 'identifier') found.add(node.text);
  else if (node.type === 'object_property' || node.type === 'for_statement')
    for (const one of rest) namesIn(one, found);
  else if (node.type === 'decorators' || node.type === 'type') return;
  else if (node.type.endsWith('_declaration')) for (const one of rest) namesIn(one, found);
  else if (first) for (const one of node.namedChildren) namesIn(one, found);
};

const read = (root: Node): Bicep => {
  const broken: number[] = [];
  const used = new Set<string>();
  const known = new Set<string>(functions);
  const walk = (node: Node) => {
    if (node.type === 'ERROR') broken.push(node.startPosition.row + 1);
    if (node.type === 'for_statement' && node.namedChildren[0]) known.add(node.namedChildren[0].text);
    node.namedChildren.forEach(walk);
  };
  walk(root);
  namesIn(root, used);
  const declared = (type: string): Declared[] =>
    only(root, type).map((node) => ({
      symbol: node.namedChildren[0]?.text ?? '',
      of: String(node.namedChildren[1] ? plainOf(node.namedChildren[1]) : ''),
      body: bodyOf(node),
    }));
  const named = (type: string) => only(root, type).map((node) => [node.namedChildren[0]?.text ?? '', node] as const);
  for (const type of ['parameter', 'variable', 'resource', 'module'])
    for (const [name] of named(`${type}_declaration`)) known.add(name);
  return {
    brokenLines: root.hasError && broken.length === 0 ? [0] : broken,
    parameters: named('parameter_declaration').map(
      ([
        name,
        {
          namedChildren: [, , value],
        },
      ]) => ({
        name,
        otherwise: value && plainOf(value),
      }),
    ),
    variables: Object.fromEntries(
      named('variable_declaration').map(([name, { namedChildren }]) => [
        name,
        namedChildren[1] ? plainOf(namedChildren[1]) : '',
      ]),
    ),
    resources: declared('resource_declaration'),
    modules: declared('module_declaration'),
    outputs: named('output_declaration').map(([name, { namedChildren }]) => ({
      name,
      expression: namedChildren.at(-1)?.text ?? '',
    })),
    used,
    known,
  };
};

/** The parser, started once. */
export const bicepReader = async (): Promise<(path: string) => Bicep> => {
  const { Parser, Language } = require('web-tree-sitter');
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(require.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm')));
  return (path) => read(parser.parse(readFileSync(path, 'utf8')).rootNode as Node);
};
