// Finds the function for a method and a path, as the real host does: words before parameters before catch-alls.

interface Target<Value> {
  value: Value;
  /** The parameter names of this route, in the order of its path. */
  names: readonly string[];
}

interface Node<Value> {
  words: Map<string, Node<Value>>;
  parameters: { constraint: RegExp; node: Node<Value> }[];
  rest?: Node<Value>;
  methods: Map<string, Target<Value>>;
}

export type Found<Value> =
  | { kind: 'found'; value: Value; params: Record<string, string> }
  | { kind: 'other-method'; allowed: string[] }
  | { kind: 'none' };

const constraints: Record<string, RegExp> = {
  any: /./s,
  int: /^-?\d+$/,
  long: /^-?\d+$/,
  guid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  alpha: /^[a-z]+$/i,
  bool: /^(true|false)$/i,
};

const empty = <Value>(): Node<Value> => ({ words: new Map(), parameters: [], methods: new Map() });

const segmentsOf = (path: string) =>
  path.split('/').filter((part, at, all) => part !== '' || (at > 0 && at < all.length - 1));

const child = <Value>(node: Node<Value>, segment: string, names: string[]): Node<Value> => {
  const parameter = /^\{(\*?)(\w+)(?::(\w+))?\??\}$/.exec(segment);
  if (!parameter) {
    const word = segment.toLowerCase();
    const next = node.words.get(word) ?? empty<Value>();
    node.words.set(word, next);
    return next;
  }
  const [, star, name = '', kind = 'any'] = parameter;
  names.push(name);
  if (star) {
    node.rest ??= empty<Value>();
    return node.rest;
  }
  const constraint = constraints[kind];
  if (!constraint) throw new Error(`This host does not know the route constraint "${kind}".`);
  const known = node.parameters.find((one) => one.constraint === constraint);
  if (known) return known.node;
  const next = empty<Value>();
  node.parameters.push({ constraint, node: next });
  // A constrained parameter is more exact than a free one.
  node.parameters.sort((a, b) => Number(a.constraint === constraints.any) - Number(b.constraint === constraints.any));
  return next;
};

export const createRoutes = <Value>() => {
  const root = empty<Value>();

  const addOne = (methods: readonly string[], segments: readonly string[], value: Value) => {
    const names: string[] = [];
    const node = segments.reduce((at, segment) => child(at, segment, names), root);
    for (const method of methods) {
      if (node.methods.has(method)) throw new Error(`Two functions answer ${method} /${segments.join('/')}.`);
      node.methods.set(method, { value, names });
    }
  };

  return {
    add: (methods: readonly string[], path: string, value: Value) => {
      const segments = segmentsOf(path);
      addOne(methods, segments, value);
      if (segments.at(-1)?.endsWith('?}')) addOne(methods, segments.slice(0, -1), value);
    },
    /** `path` is percent-encoded and starts with a slash. Throws URIError when the encoding is broken. */
    find: (method: string, path: string): Found<Value> => {
      const segments = segmentsOf(path).map(decodeURIComponent);
      const allowed = new Set<string>();

      const accept = (node: Node<Value>, given: string[]): Found<Value> | undefined => {
        const target = node.methods.get(method);
        if (target) return { kind: 'found', value: target.value, params: named(target.names, given) };
        for (const other of node.methods.keys()) allowed.add(other);
        return undefined;
      };
      const walk = (node: Node<Value>, at: number, given: string[]): Found<Value> | undefined => {
        const segment = segments[at];
        if (segment === undefined) return accept(node, given) ?? (node.rest && accept(node.rest, [...given, '']));
        const word = node.words.get(segment.toLowerCase());
        const byWord = word && walk(word, at + 1, given);
        if (byWord) return byWord;
        for (const { constraint, node: next } of node.parameters) {
          const found = constraint.test(segment) ? walk(next, at + 1, [...given, segment]) : undefined;
          if (found) return found;
        }
        return node.rest && accept(node.rest, [...given, segments.slice(at).join('/')]);
      };
      return walk(root, 0, []) ?? (allowed.size ? { kind: 'other-method', allowed: [...allowed] } : { kind: 'none' });
    },
  };
};

const named = (names: readonly string[], given: readonly string[]) =>
  Object.fromEntries(names.map((name, at) => [name, given[at] ?? '']));
