import type { MediatorView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import type { Me } from '@common-ground/api/contract/shapes/people.ts';
import { useText } from '../../text/text.ts';
import { Section } from '../Section.tsx';
import { waysOut } from '../steps.ts';
import { CloseFile } from './CloseFile.tsx';
import { HandOver } from './HandOver.tsx';
import { OpenAgain } from './OpenAgain.tsx';
import { StepAside } from './StepAside.tsx';
import css from './WaysOut.module.css';

/** What else can be done with a request: back to listening, to somebody else, or to its end. */
export const WaysOut = ({ request, me, onLeft }: { request: MediatorView; me: Me; onLeft: () => void }) => {
  const t = useText('file');
  const { hearAgain, reopen, close, refer, withdrawAsMediator } = request.can;
  if (!hearAgain && !reopen && close.length === 0 && !refer && !withdrawAsMediator) return null;
  return (
    <div className={css.apart}>
      <Section id={waysOut} title={t('ways.title')}>
        <div className={css.ways}>
          {hearAgain && <OpenAgain request={request} how="again" />}
          {reopen && <OpenAgain request={request} how="reopen" />}
          {close.length > 0 && <CloseFile request={request} />}
          {refer && <HandOver request={request} me={me} />}
          {withdrawAsMediator && <StepAside request={request} onLeft={onLeft} />}
        </div>
      </Section>
    </div>
  );
};
