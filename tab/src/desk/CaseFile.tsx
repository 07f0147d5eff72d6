import type { MediatorView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import type { Me } from '@common-ground/api/contract/shapes/people.ts';
import { Tab, TabList } from '@fluentui/react-components';
import { type ComponentType, useId, useState } from 'react';
import { useFormat } from '../text/format.ts';
import { useText } from '../text/text.ts';
import { PrivacyChip } from '../ui/PrivacyChip.tsx';
import css from './CaseFile.module.css';
import { WaysOut } from './ending/WaysOut.tsx';
import { focusOn } from './focusOn.ts';
import { Meet } from './meet/Meet.tsx';
import { NextStep } from './NextStep.tsx';
import { PaneHead } from './PaneHead.tsx';
import type { Spot } from './steps.ts';
import { type FilePart, type ViewId, views } from './views.ts';

/** A request that the mediator has taken on: the next step first, then everything there is to read and to do. */
export const CaseFile = ({ request, me, onLeft }: { request: MediatorView; me: Me; onLeft: () => void }) => {
  const t = useText('desk');
  const file = useText('file');
  const format = useFormat();
  const panel = useId();
  const [viewId, setViewId] = useState<ViewId>('overview');
  const others = request.visibleTo.filter(({ person }) => person.id !== me.id);
  const View: ComponentType<FilePart> = (views.find(({ id }) => id === viewId) ?? views[0]).View;
  const go = ({ view, at }: Spot) => {
    setViewId(view);
    focusOn(at, `${panel}-${view}`);
  };
  return (
    <article className={css.file}>
      <PaneHead title={t('file.title', { receipt: request.receipt ?? '' })}>
        <PrivacyChip
          label={format.list([t('chip.you'), ...others.map(({ person }) => person.displayName)])}
          tone="private"
          people={request.visibleTo.map(({ person, because }) => ({ person, because: t(`because.${because}`) }))}
        />
        <div className={css.now}>
          <p className={css.state}>{t(`state.${request.state}`)}</p>
          {request.can.proposeSession && <Meet request={request} me={me} />}
        </div>
      </PaneHead>
      <NextStep request={request} onGo={go} />
      <TabList
        className={css.tabs}
        selectedValue={viewId}
        onTabSelect={(_, { value }) => setViewId(value as ViewId)}
        aria-label={file('views')}
      >
        {views.map(({ id }) => (
          <Tab key={id} value={id} id={`${panel}-${id}`} aria-controls={panel}>
            {file(`view.${id}`)}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" id={panel} aria-labelledby={`${panel}-${viewId}`}>
        <View request={request} me={me} />
      </div>
      <WaysOut request={request} me={me} onLeft={onLeft} />
    </article>
  );
};
