import type { MediatorView } from '@common-ground/api/contract/shapes/conflict.ts';
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { copyText } from '../../host/copyText.ts';
import { useText } from '../../text/text.ts';
import { ReadingSections } from '../../ui/ReadingSections.tsx';
import css from './AgreementView.module.css';
import type { Row } from './rows.ts';
import { useRowsToRead } from './useRowsToRead.ts';

/** Changes that came too late to be saved: shown, copied or let go, never lost. */
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
  const [copied, setCopied] = useState(false);
  const { state } = request;
  const entries = read(rows);
  const copy = async () => {
    const words = entries.map(({ label, words: said }) => `${label}\n${said}`).join('\n\n');
    setCopied(await copyText(words));
  };
  return (
    <section className={css.left} aria-label={t('over.title')}>
      <p>{t(state === 'follow-up' ? 'over.holds' : state === 'hearing' ? 'over.hearing' : 'over.closed')}</p>
      <ReadingSections level={3} sections={[{ id: 'agreement-left', title: t('over.title'), entries }]} />
      <div className={css.ways}>
        <Button onClick={copy}>{t('over.copy')}</Button>
        <Button appearance="subtle" onClick={onLetGo}>
          {t('letGo')}
        </Button>
        <span role="status">{copied && t('over.copied')}</span>
      </div>
    </section>
  );
};
