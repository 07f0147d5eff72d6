import type { RequesterView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { useText } from '../../text/text.ts';
import { ReadingSections } from '../../ui/ReadingSections.tsx';
import css from './WhatYouWrote.module.css';

/** What the mediator told and wrote for the requester, readable any day. */
export const SharedWithYou = ({ request: { disclosure, summary, can } }: { request: RequesterView }) => {
  const t = useText('follow');
  // What is still asked about stands above, with its question.
  const told = disclosure?.answer === 'agreed' ? [{ words: disclosure.text }] : [];
  const written = summary && !can.releaseSummary ? [{ words: summary.text }] : [];
  if (told.length + written.length === 0) return null;
  return (
    <details className={css.words}>
      <summary className={css.summary}>{t('shared.title')}</summary>
      <div className={css.sections}>
        <ReadingSections
          sections={[
            { id: 'told', title: t('shared.disclosed'), entries: told },
            {
              id: 'summary',
              title: t(summary?.released ? 'shared.summary' : 'shared.summaryOpen'),
              entries: written,
            },
          ]}
        />
      </div>
    </details>
  );
};
