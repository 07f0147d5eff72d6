import type { RequesterView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { useFormat } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { ReadingSections } from '../../ui/ReadingSections.tsx';
import { useReading } from '../useReading.tsx';
import css from './WhatYouWrote.module.css';

/** The person's own words, readable any day. */
export const WhatYouWrote = ({ request }: { request: RequesterView }) => {
  const t = useText('request');
  const format = useFormat();
  const reading = useReading();
  return (
    <details className={css.words}>
      <summary className={css.summary}>{t('follow.words')}</summary>
      <div className={css.sections}>
        <ReadingSections
          sections={[
            { id: 'details', title: t('review.details'), entries: reading(request, request, 'details') },
            {
              id: 'talk',
              title: t('step.talk'),
              entries: [
                ...reading(request, request, 'openCommunication'),
                ...request.attempts.map(({ at, how, outcome }) => ({
                  label: t('attempts.item', { how: t(`attempts.how.${how}`), when: format.dateTime(at) }),
                  words: outcome,
                })),
              ],
            },
            { id: 'guidelines', title: t('step.guidelines'), entries: reading(request, request, 'guidelines') },
            {
              id: 'reflection',
              title: t('settle.reflection'),
              entries: request.reflection ? [{ words: request.reflection }] : [],
            },
            {
              id: 'referral',
              title: t('refer.whom'),
              entries: request.referredTo ? [{ words: request.referredTo }] : [],
            },
            {
              id: 'information',
              title: t('follow.addTitle'),
              entries: request.information.map(({ at, text }) => ({ label: format.dateTime(at), words: text })),
            },
          ]}
        />
      </div>
    </details>
  );
};
