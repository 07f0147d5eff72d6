import type { RequesterView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { useText } from '../text/text.ts';
import { Names } from '../ui/Names.tsx';
import type { ReadingSection } from '../ui/ReadingSections.tsx';
import { useSeverityReason } from '../ui/useSeverityReason.ts';
import { questions } from './begin/fit.ts';
import { personOf } from './people.ts';
import type { SectionName, Sections } from './saving/sections.ts';

type Entries = ReadingSection['entries'];

const talkAnswers = ['observation', 'effect', 'myPart', 'cause', 'need', 'ask', 'commonGround'] as const;

/** A section of a request as questions and answers, to be read by the person who wrote it. */
export const useReading = () => {
  const t = useText('request');
  const reason = useSeverityReason('own');

  const said = (label: string, words: string | undefined): Entries[number][] =>
    words?.trim() ? [{ label, words }] : [];

  const talk = ({ openCommunication }: Sections): Entries => {
    if (!openCommunication) return [];
    const { message, skipped } = openCommunication;
    return [
      ...talkAnswers.flatMap((name) => said(t(`letter.${name}`), openCommunication[name])),
      ...said(t('letter.message'), message),
      ...(skipped && skipped !== 'safety' ? [{ words: t('skip.note') }] : []),
    ];
  };

  const guidelines = (request: RequesterView, { guidelines: step }: Sections): Entries => {
    if (!step) return [];
    const titles = request.guidelinesInForce.items.filter(({ id }) => step.appliedIds?.includes(id));
    return [
      ...said(t('letter.apply'), titles.map(({ title }) => title).join('\n')),
      ...said(t('letter.tried'), step.tried),
      ...said(t('letter.whyNotEnough'), step.whyNotEnough),
    ];
  };

  const safety = ({ safety: answers }: Sections): Entries => {
    const yes = questions.filter((question) => answers[question]);
    return yes.map((question) => ({ words: t(`letter.safety.${question}`) }));
  };

  const details = (request: RequesterView, { details: step }: Sections): Entries => {
    if (!step) return [];
    const people = (step.otherPartyIds ?? []).map((id) => personOf(id, request, t('parties.former')));
    const { severity, format: wished, needs } = step;
    return [
      ...(people.length > 0 ? [{ label: t('parties.title'), words: <Names people={people} max={5} /> }] : []),
      ...said(t('letter.hope'), step.outcomeHopedFor),
      ...said(t('letter.severity'), severity && reason(request)),
      ...said(t('letter.format'), wished && t(`format.${wished}`)),
      ...said(t('needs.language'), needs?.language),
      ...said(t('needs.timeZone'), needs?.timeZone),
      ...said(t('needs.supportPerson'), needs?.supportPerson),
      ...said(t('needs.accessibility'), needs?.accessibility),
    ];
  };

  return (request: RequesterView, sections: Sections, name: SectionName): Entries => {
    switch (name) {
      case 'safety':
        return safety(sections);
      case 'openCommunication':
        return talk(sections);
      case 'guidelines':
        return guidelines(request, sections);
      case 'details':
        return details(request, sections);
    }
  };
};
