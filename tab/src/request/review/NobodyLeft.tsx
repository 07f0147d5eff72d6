import type { RequesterView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { useFormat } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { Contacts } from '../begin/Contacts.tsx';
import { involvedIn } from '../begin/contacts.ts';
import { useContacts } from '../begin/useContacts.ts';
import { Block } from '../path/Block.tsx';

/** No mediator can take this: where to turn, and that the draft stays (C11). */
export const NobodyLeft = ({ request, hasRoster }: { request: RequesterView; hasRoster: boolean }) => {
  const t = useText('request');
  const format = useFormat();
  const contacts = useContacts();
  return (
    <>
      <Block title={t(hasRoster ? 'mediators.noneTitle' : 'mediators.emptyTitle')} why={t('mediators.none')}>
        <Contacts contacts={contacts} involved={involvedIn(request.details)} />
      </Block>
      <Block title={t('review.keepTitle')} framed>
        <p>{t('review.keep', { date: format.date(request.keptUntil) })}</p>
      </Block>
    </>
  );
};
