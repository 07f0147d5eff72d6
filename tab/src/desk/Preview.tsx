import type { PreviewView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import type { Me } from '@common-ground/api/contract/shapes/people.ts';
import { useFormat } from '../text/format.ts';
import { useText } from '../text/text.ts';
import { PersonFace } from '../ui/PersonFace.tsx';
import { PrivacyChip } from '../ui/PrivacyChip.tsx';
import { SeverityMeter } from '../ui/SeverityMeter.tsx';
import { Declare } from './Declare.tsx';
import { PaneHead } from './PaneHead.tsx';
import css from './Preview.module.css';

/** What a mediator sees before they have said whether they can be neutral: this and nothing else (M2). */
export const Preview = ({
  request,
  me,
  onLeft,
}: {
  request: PreviewView;
  me: Me;
  onLeft: (kind: 'recusal' | 'declined') => void;
}) => {
  const t = useText('desk');
  const format = useFormat();
  const { parties, severityLevel, promisedBy, safetyMark, can } = request;
  const person = { id: me.id, displayName: me.displayName };
  return (
    <article className={css.preview}>
      <PaneHead title={t('preview.title')}>
        <PrivacyChip
          label={t('chip.queue')}
          tone="private"
          people={[{ person, because: t('because.mediator') }]}
          explanation={t('preview.lead')}
        />
        <p className={css.receipt}>{t('preview.receipt', { receipt: request.receipt })}</p>
      </PaneHead>
      <p>{t('preview.lead')}</p>
      <dl className={css.facts}>
        <div className={css.fact}>
          <dt>{t('preview.parties')}</dt>
          <dd>
            <ul className={css.people}>
              {parties.map((party) => (
                <li key={party.id} className={css.person}>
                  <PersonFace person={party} size={28} />
                  <bdi>{party.displayName}</bdi>
                </li>
              ))}
            </ul>
          </dd>
        </div>
        <div className={css.fact}>
          <dt>{t('preview.severity')}</dt>
          <dd>
            <SeverityMeter level={severityLevel} label={t(`severity.${severityLevel}`)} />
          </dd>
        </div>
        <div className={css.fact}>
          <dt>{t('preview.format')}</dt>
          <dd>{request.format ? t(`format.${request.format}`) : t('preview.notSaid')}</dd>
        </div>
        <div className={css.fact}>
          <dt>{t('preview.language')}</dt>
          <dd dir="auto">{request.language || t('preview.notSaid')}</dd>
        </div>
        {promisedBy && (
          <div className={css.fact}>
            <dt>{t('preview.promised')}</dt>
            <dd>{format.dateTime(promisedBy)}</dd>
          </div>
        )}
      </dl>
      {safetyMark && <p className={css.care}>{t('preview.safety')}</p>}
      {can.awaitsDisclosureAnswer && <p className={css.waits}>{t('preview.awaiting')}</p>}
      {(can.declare || can.awaitsDisclosureAnswer) && (
        <Declare
          key={String(can.awaitsDisclosureAnswer)}
          request={request}
          onLeft={onLeft}
          waiting={can.awaitsDisclosureAnswer}
        />
      )}
    </article>
  );
};
