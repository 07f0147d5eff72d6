import type { MediatorView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { useText } from '../text/text.ts';
import { ReadingSections } from '../ui/ReadingSections.tsx';
import { SeverityMeter } from '../ui/SeverityMeter.tsx';
import { useSeverityReason } from '../ui/useSeverityReason.ts';
import css from './Overview.module.css';
import { People } from './People.tsx';
import { useFile } from './useFile.tsx';

/** Everything the requester wrote, in the order a mediator needs it: who and what for, then the steps. */
export const Overview = ({ request }: { request: MediatorView }) => {
  const t = useText('desk');
  const reason = useSeverityReason('theirs');
  const sections = useFile(request);
  const { severityLevel } = request;
  return (
    <div className={css.overview}>
      <section aria-labelledby="file-people" className={css.people}>
        <h2 id="file-people" className={css.title}>
          {t('file.people')}
        </h2>
        <People request={request} />
        <div className={css.soon}>
          <SeverityMeter level={severityLevel} label={t('severity.label', { level: t(`severity.${severityLevel}`) })} />
          <span className={css.reason}>{reason(request)}</span>
        </div>
      </section>
      <ReadingSections sections={sections} />
    </div>
  );
};
