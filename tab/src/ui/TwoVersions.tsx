import { Button } from '@fluentui/react-components';
import { useId } from 'react';
import { useText } from '../text/text.ts';
import { type ReadingSection, ReadingSections } from './ReadingSections.tsx';
import css from './TwoVersions.module.css';

type Keep = 'mine' | 'theirs';

/** What is written here and what another device saved, side by side, for the person to choose. */
export const TwoVersions = ({
  lead,
  children,
  onChoose,
}: {
  lead: string;
  children: (version: Keep) => Pick<ReadingSection, 'entries' | 'empty'>;
  onChoose: (keep: Keep) => void;
}) => {
  const t = useText('saving');
  const title = useId();
  const versions: readonly Keep[] = ['mine', 'theirs'];
  return (
    <section className={css.choice} aria-labelledby={title} role="alert">
      <h2 id={title} className={css.title}>
        {t('clash.title')}
      </h2>
      <p>{lead}</p>
      <div className={css.versions}>
        {versions.map((keep) => (
          <div key={keep} className={css.version}>
            <ReadingSections
              level={3}
              sections={[{ id: `${title}-${keep}`, title: t(`clash.${keep}`), ...children(keep) }]}
            />
            <Button appearance={keep === 'mine' ? 'primary' : 'secondary'} onClick={() => onChoose(keep)}>
              {t(keep === 'mine' ? 'clash.keepMine' : 'clash.keepTheirs')}
            </Button>
          </div>
        ))}
      </div>
    </section>
  );
};
