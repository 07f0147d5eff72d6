import type { Person } from '@common-ground/api/contract/shapes/common.ts';
import { useFormat } from '../text/format.ts';
import { useText } from '../text/text.ts';

/** Names as a sentence part: all of them up to `max`, then *and 3 others*, who are in the title. */
export const Names = ({ people, max = 3 }: { people: readonly Person[]; max?: number }) => {
  const format = useFormat();
  const t = useText('common');
  // One left over is never "1 other": the name is no longer than that.
  const shown = people.length <= max + 1 ? people : people.slice(0, max);
  const others = people.slice(shown.length);
  const words = shown.map(({ displayName }) => displayName);
  if (others.length) words.push(t('others', { count: others.length }));
  let at = 0;
  return (
    <span title={others.length ? others.map(({ displayName }) => displayName).join('\n') : undefined}>
      {format.listPieces(words).map(({ type, value }) => {
        if (type === 'literal') return value;
        const person = shown[at++];
        return <bdi key={person?.id ?? 'others'}>{value}</bdi>;
      })}
    </span>
  );
};
