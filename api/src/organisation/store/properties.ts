/**
 * A list as one text property per item (`value00`, `value01`, …): Table Storage takes 64 KiB a property and 1 MiB a row,
 * and a whole list of long texts would not fit into one property.
 */
export const listProperties = (name: string, items: readonly object[]): Record<string, string> =>
  Object.fromEntries(items.map((item, position) => [`${name}${pad(position)}`, JSON.stringify(item)]));

/** The items that `listProperties` wrote, in their order. */
export const listOf = <Item>(row: object, name: string): Item[] => {
  const properties = row as Readonly<Record<string, unknown>>;
  const items: Item[] = [];
  for (let text = properties[`${name}00`]; typeof text === 'string'; ) {
    items.push(JSON.parse(text) as Item);
    text = properties[`${name}${pad(items.length)}`];
  }
  return items;
};

const pad = (position: number): string => String(position).padStart(2, '0');
