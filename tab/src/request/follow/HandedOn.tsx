import type { RequesterView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { useText } from '../../text/text.ts';
import { Contacts } from '../begin/Contacts.tsx';
import { Block } from '../path/Block.tsx';
import css from './Question.module.css';

/** Where a request that was handed over leads, and why, as long as it is kept (M10). */
export const HandedOn = ({ request }: { request: RequesterView }) => {
  const t = useText('follow');
  const { referral, state, visibleTo } = request;
  if (state !== 'closed' || !referral || referral.answer === 'refused' || referral.answer === 'waiting') return null;
  return (
    <Block title={t('referral.named')}>
      {referral.text && (
        <div className={css.part}>
          <p className={css.title}>{t('referral.why')}</p>
          <blockquote className={css.words} dir="auto">
            {referral.text}
          </blockquote>
        </div>
      )}
      {referral.contact && (
        <Contacts contacts={[referral.contact]} involved={visibleTo.map(({ person }) => person.id)} />
      )}
    </Block>
  );
};
