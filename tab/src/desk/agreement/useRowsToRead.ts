import type { MediatorView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { useFormat } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import type { Row } from './rows.ts';

/** Rows as words to read, complete or not. */
export const useRowsToRead = ({ requester, otherParties }: MediatorView) => {
  const t = useText('agreeing');
  const format = useFormat();
  return (rows: readonly Row[]): { label: string; words: string }[] =>
    rows.map(({ what, how, action, ownerId, due }, at) => {
      const owner = [requester, ...otherParties].find(({ id }) => id === ownerId);
      const name = owner?.displayName ?? t('nobodyYet');
      return {
        label: due ? t('readRow', { n: at + 1, name, date: format.day(due) }) : t('readRow.open', { n: at + 1, name }),
        words: [what, how, action].filter((words) => words.trim()).join('\n') || '…',
      };
    });
};
