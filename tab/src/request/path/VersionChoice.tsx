import { useFormat } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { TwoVersions } from '../../ui/TwoVersions.tsx';
import { useMediators } from '../mediator/useMediators.ts';
import type { Draft } from '../saving/draft.ts';
import type { SectionName, Sections } from '../saving/sections.ts';
import { useReading } from '../useReading.tsx';

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
  const saving = useText('saving');
  const format = useFormat();
  const reading = useReading();
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
  return (
    <TwoVersions lead={t('clash.lead', { section: t(`step.${stepOf[name]}`) })} onChoose={onChoose}>
      {(keep) => {
        const sections = keep === 'mine' ? draft.sections : draft.request;
        return {
          entries: [
            ...reading(draft.request, { ...draft.request, [name]: sections[name] }, name),
            ...(name === 'details' ? mediatorsIn(sections) : []),
          ],
          empty: name === 'safety' ? t('letter.safetyNone') : saving('clash.empty'),
        };
      }}
    </TwoVersions>
  );
};
