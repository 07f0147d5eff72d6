import type { Person } from '@common-ground/api/contract/shapes/common.ts';
import { Link } from '@fluentui/react-components';
import { useFormat } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { ReadingSections } from '../../ui/ReadingSections.tsx';
import { SeverityMeter } from '../../ui/SeverityMeter.tsx';
import { fitOf, skipsTalk } from '../begin/fit.ts';
import { type Stop, stepsFor } from '../path/steps.ts';
import { personOf } from '../people.ts';
import type { Draft } from '../saving/draft.ts';
import { useReading } from '../useReading.tsx';
import css from './Letter.module.css';

/** The request as the mediator will read it, in the person's own words. */
export const Letter = ({
  draft,
  mediator,
  isChosen,
  onGo,
}: {
  draft: Draft;
  mediator: Person | undefined;
  /** Somebody is chosen whose name cannot be read at the moment. */
  isChosen: boolean;
  onGo: (stop: Stop) => void;
}) => {
  const t = useText('request');
  const format = useFormat();
  const reading = useReading();
  const { request, sections } = draft;
  const names = (sections.details?.otherPartyIds ?? []).map(
    (id) => personOf(id, request, t('parties.former')).displayName,
  );
  const change = (step: Stop) => (
    <Link as="button" onClick={() => onGo(step)} aria-label={t('review.changeStep', { step: t(`step.${step}`) })}>
      {t('review.change')}
    </Link>
  );
  const withoutNames = { ...sections, details: sections.details && { ...sections.details, otherPartyIds: [] } };
  const talk = reading(request, sections, 'openCommunication');
  const attempts = request.attempts.map(({ at, how, outcome }) => ({
    label: t('attempts.item', { how: t(`attempts.how.${how}`), when: format.dateTime(at) }),
    words: outcome,
  }));

  const unfit = fitOf(sections.safety).next === 'may-not-fit';
  const safety = {
    id: 'before',
    title: t('letter.safetyTitle'),
    action: change('before'),
    entries: reading(request, sections, 'safety'),
    empty: t('letter.safetyNone'),
  };

  return (
    <article className={css.letter}>
      <p className={css.to}>
        {mediator
          ? t('review.to', { name: mediator.displayName })
          : t(isChosen ? 'review.toChosen' : 'review.toNobody')}
      </p>
      <p className={css.about}>
        {names.length > 0 ? t('review.about', { names: format.list(names) }) : t('review.aboutNobody')}
      </p>
      {request.details?.severity && (
        <SeverityMeter level={request.severityLevel} label={t(`severity.${request.severityLevel}`)} />
      )}
      <ReadingSections
        sections={[
          ...(unfit ? [safety] : []),
          {
            id: 'mediator',
            title: t('review.details'),
            action: change('mediator'),
            entries: reading(request, withoutNames, 'details'),
            empty: t('review.left'),
          },
          {
            id: 'talk',
            title: t('letter.talkTitle'),
            action: stepsFor(sections).includes('talk') ? change('talk') : undefined,
            entries: [...talk, ...attempts],
            empty: skipsTalk(sections.safety) ? t('talk.notAskedTitle') : t('review.left'),
          },
          {
            id: 'guidelines',
            title: t('step.guidelines'),
            action: change('guidelines'),
            entries: reading(request, sections, 'guidelines'),
            empty: t('review.left'),
          },
          ...(unfit ? [] : [safety]),
        ]}
      />
    </article>
  );
};
