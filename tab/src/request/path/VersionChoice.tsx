import { Button } from '@fluentui/react-components';
import { useId } from 'react';
import { useFormat } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { ReadingSections } from '../../ui/ReadingSections.tsx';
import { useMediators } from '../mediator/useMediators.ts';
import type { Draft } from '../saving/draft.ts';
import type { SectionName, Sections } from '../saving/sections.ts';
import { useReading } from '../useReading.tsx';
import css from './VersionChoice.module.css';

const stepOf = { safety: 'before', openCommunication: 'talk', guidelines: 'guidelines', details: 'mediator' } as const;

/** Two devices wrote in the same place: both versions, and the person chooses (C7). */
export const VersionChoice = ({
  name,
  draft,
  onChoose,
}: {
  name: SectionName;
  draft: Draft;
  onChoose: (keep: 'mine' | 'theirs') => void;
}) => {
  const t = useText('request');
  const format = useFormat();
  const reading = useReading();
  const title = useId();
  const { data: roster } = useMediators(draft.request.id, draft.request.details);
  /** What the letter leaves out: whom one means to ask, and whom one rules out. */
  const about = (label: string, ids: readonly (string | undefined)[] = []) => {
    const names = (roster?.items ?? []).flatMap(({ person }) => (ids.includes(person.id) ? [person.displayName] : []));
    return names.length > 0 ? [{ label, words: format.list(names) }] : [];
  };
  const mediatorsIn = ({ details }: Sections) => [
    ...about(t('mediators.title'), [details?.mediatorId]),
    ...about(t('clash.ruledOut'), details?.ruledOutIds),
  ];
  const versions: [keep: 'mine' | 'theirs', sections: Sections][] = [
    ['mine', draft.sections],
    ['theirs', draft.request],
  ];
  return (
    <section className={css.choice} aria-labelledby={title} role="alert">
      <h2 id={title} className={css.title}>
        {t('clash.title')}
      </h2>
      <p>{t('clash.lead', { section: t(`step.${stepOf[name]}`) })}</p>
      <div className={css.versions}>
        {versions.map(([keep, sections]) => {
          const entries = [
            ...reading(draft.request, { ...draft.request, [name]: sections[name] }, name),
            ...(name === 'details' ? mediatorsIn(sections) : []),
          ];
          return (
            <div key={keep} className={css.version}>
              <ReadingSections
                level={3}
                sections={[
                  {
                    id: `${name}-${keep}`,
                    title: t(`clash.${keep}`),
                    entries,
                    empty: t(name === 'safety' ? 'letter.safetyNone' : 'clash.empty'),
                  },
                ]}
              />
              <Button appearance={keep === 'mine' ? 'primary' : 'secondary'} onClick={() => onChoose(keep)}>
                {t(keep === 'mine' ? 'clash.keepMine' : 'clash.keepTheirs')}
              </Button>
            </div>
          );
        })}
      </div>
    </section>
  );
};
