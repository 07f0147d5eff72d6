import type { MediatorView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { copyText } from '../../host/copyText.ts';
import { useText } from '../../text/text.ts';
import { LeftBox } from '../../ui/LeftBox.tsx';
import type { Row } from './rows.ts';
import { useRowsToRead } from './useRowsToRead.ts';

/** Changes that came too late to be saved. */
export const LeftRows = ({
  request,
  rows,
  onLetGo,
}: {
  request: MediatorView;
  rows: readonly Row[];
  onLetGo: () => void;
}) => {
  const t = useText('agreeing');
  const read = useRowsToRead(request);
  const { state } = request;
  const lead = t(state === 'follow-up' ? 'over.holds' : state === 'hearing' ? 'over.hearing' : 'over.closed');
  return <LeftBox lead={lead} words={read(rows)} copyText={copyText} onLetGo={onLetGo} />;
};
