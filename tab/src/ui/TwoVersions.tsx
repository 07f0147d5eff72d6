import { Button } from '@fluentui/react-components';
import { useId } from 'react';
import { useText } from '../text/text.ts';
import { CareBox } from './CareBox.tsx';
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
  const id = useId();
  const versions: readonly Keep[] = ['mine', 'theirs'];
  return (
    <CareBox title={t('clash.title')} urgent>
      <p>{lead}</p>
      <div className={css.versions}>
        {versions.map((keep) => (
          <div key={keep} className={css.version}>
            <ReadingSections
              level={3}
              sections={[{ id: `${id}-${keep}`, title: t(`clash.${keep}`), ...children(keep) }]}
            />
            <Button appearance={keep === 'mine' ? 'primary' : 'secondary'} onClick={() => onChoose(keep)}>
              {t(keep === 'mine' ? 'clash.keepMine' : 'clash.keepTheirs')}
            </Button>
          </div>
        ))}
      </div>
    </CareBox>
  );
};
