import type { DataKey } from '../../platform/sealed/data-key.ts';

/** What one row keeps readable, and what it seals, one property per field. */
export interface RowParts {
  readonly open?: Readonly<Record<string, string | number | undefined>>;
  readonly sealed?: Readonly<Record<string, unknown>>;
}

/** Every field of what is kept, by name: one that is forgotten does not compile, where it would be lost. */
export const allOf = <Content extends object>(names: Record<keyof Content & string, true>) =>
  Object.keys(names) as (keyof Content & string)[];

/** Sealed values are filled up to a multiple of this many bytes: the length of a yes, a no or a choice says nothing. */
const fillTo = 256;

/** `s5:hello`, `j4:true`, `u0:`, then spaces. Texts stay texts: JSON could make them six times as long. */
const encode = (value: unknown): string => {
  const [kind, text] =
    value === undefined ? ['u', ''] : typeof value === 'string' ? ['s', value] : ['j', JSON.stringify(value)];
  const content = `${kind}${text.length}:${text}`;
  const bytes = Buffer.byteLength(content);
  return content + ' '.repeat(Math.ceil(bytes / fillTo) * fillTo - bytes);
};

const decode = (content: string): unknown => {
  const colon = content.indexOf(':');
  const text = content.slice(colon + 1, colon + 1 + Number(content.slice(1, colon)));
  return content[0] === 'u' ? undefined : content[0] === 's' ? text : JSON.parse(text);
};

/** A field is bound to its row and name, so that sealed bytes moved elsewhere no longer open. */
const fieldOf = (rowKey: string, name: string): string => `${rowKey}/${name}`;

/** The row as stored. Fields without a value are sealed all the same: what was left out is nobody's to see. */
export const sealRow = (key: DataKey, rowKey: string, { open = {}, sealed = {} }: RowParts): object => ({
  ...Object.fromEntries(Object.entries(open).filter(([, value]) => value !== undefined)),
  ...Object.fromEntries(
    Object.entries(sealed).map(([name, value]) => [name, key.seal(fieldOf(rowKey, name), encode(value))]),
  ),
});

/** The named fields of a row, opened; what has no value is left out. */
export const openRow = <Fields extends object>(
  key: DataKey,
  row: { readonly rowKey: string },
  names: readonly (keyof Fields & string)[],
): Fields => {
  const properties = row as unknown as Readonly<Record<string, Uint8Array | undefined>>;
  const opened = names.flatMap((name) => {
    const bytes = properties[name];
    const value = bytes && decode(key.open(fieldOf(row.rowKey, name), bytes));
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(opened) as Fields;
};
