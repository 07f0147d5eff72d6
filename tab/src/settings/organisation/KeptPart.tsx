import { retentionDays } from '@common-ground/api/contract/retention.ts';
import { useText } from '../../text/text.ts';
import { Part } from '../../ui/Part.tsx';
import { StoppedClocks } from './StoppedClocks.tsx';
import { Table } from './Table.tsx';

const rules = ['draft', 'closedRequest', 'notes', 'untilAsked', 'untilEnded', 'liftedHold'] as const;
const undated = ['recognitions', 'history'] as const;

/** How long what is kept: the one table that the app's own clock goes by, and the clocks that are stopped (P5). */
export const KeptPart = () => {
  const t = useText('organisation');
  return (
    <Part title={t('kept.title')} lead={t('kept.lead')}>
      <Table
        label={t('kept.title')}
        columns={[t('kept.what'), t('kept.howLong')]}
        rows={[
          ...rules.map((rule) => ({
            id: rule,
            cells: [t(`kept.${rule}`), t(`kept.${rule}.days`, { days: retentionDays[rule] })],
          })),
          ...undated.map((rule) => ({ id: rule, cells: [t(`kept.${rule}`), t(`kept.${rule}.until`)] })),
        ]}
      />
      <StoppedClocks />
    </Part>
  );
};
