import type { MediatorView } from '@common-ground/api/contract/shapes/conflict.ts';
import type { Me } from '@common-ground/api/contract/shapes/people.ts';
import { Tab, TabList } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useFormat } from '../text/format.ts';
import { useText } from '../text/text.ts';
import { PrivacyChip } from '../ui/PrivacyChip.tsx';
import { AgreementView } from './agreement/AgreementView.tsx';
import css from './CaseFile.module.css';
import { FileHistory } from './FileHistory.tsx';
import { NextStep } from './NextStep.tsx';
import { Overview } from './Overview.tsx';
import { PaneHead } from './PaneHead.tsx';

const views = ['overview', 'agreement', 'history'] as const;
type View = (typeof views)[number];

/** A request that the mediator has taken on: the next step first, then everything there is to read. */
export const CaseFile = ({ request, me }: { request: MediatorView; me: Me }) => {
  const t = useText('desk');
  const format = useFormat();
  const panel = useId();
  const [view, setView] = useState<View>('overview');
  const others = request.visibleTo.filter(({ person }) => person.id !== me.id);
  return (
    <article className={css.file}>
      <PaneHead title={t('file.title', { receipt: request.receipt ?? '' })}>
        <PrivacyChip
          label={format.list([t('chip.you'), ...others.map(({ person }) => person.displayName)])}
          tone="private"
          people={request.visibleTo.map(({ person, because }) => ({ person, because: t(`because.${because}`) }))}
        />
        <p className={css.state}>{t(`state.${request.state}`)}</p>
      </PaneHead>
      <NextStep request={request} />
      <TabList
        selectedValue={view}
        onTabSelect={(_, { value }) => setView(views.find((one) => one === value) ?? 'overview')}
        aria-label={t('file.views')}
      >
        {views.map((one) => (
          <Tab key={one} value={one} id={`${panel}-${one}`} aria-controls={panel}>
            {t(`file.${one}`)}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" id={panel} aria-labelledby={`${panel}-${view}`}>
        {view === 'overview' && <Overview request={request} />}
        {view === 'agreement' && <AgreementView request={request} meId={me.id} />}
        {view === 'history' && <FileHistory request={request} />}
      </div>
    </article>
  );
};
