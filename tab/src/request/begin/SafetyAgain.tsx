import { useText } from '../../text/text.ts';
import { Block } from '../path/Block.tsx';
import type { Draft, Saver } from '../saving/draft.ts';
import { Contacts } from './Contacts.tsx';
import { involvedIn } from './contacts.ts';
import { fitOf, type Question } from './fit.ts';
import { MediatorKnows, Reasons } from './MayNotFit.tsx';
import { SafetyQuestions } from './SafetyQuestions.tsx';
import { useContacts } from './useContacts.ts';

/** The seven answers of a draft, to look at again: what changes in them changes what is asked and who can be chosen. */
export const SafetyAgain = ({ draft, saver }: { draft: Draft; saver: Saver }) => {
  const t = useText('request');
  const contacts = useContacts();
  const { safety, details } = draft.sections;
  const fit = fitOf(safety);
  const change = (question: Question, yes: boolean) => {
    const { choice: _, ...before } = saver.current().sections.safety;
    const answers = { ...before, [question]: yes };
    const unfit = fitOf(answers).next === 'may-not-fit';
    saver.edit('safety', { ...answers, ...(unfit && { choice: 'continue' as const }) });
  };
  return (
    <SafetyQuestions title={t('again.title')} lead={t('again.lead')} given={safety} onAnswer={change}>
      {fit.next === 'may-not-fit' && (
        <>
          <Reasons fit={fit} />
          <Block title={t('fit.contactsTitle')}>
            <Contacts contacts={contacts} involved={involvedIn(details)} />
          </Block>
        </>
      )}
      <MediatorKnows fit={fit} />
    </SafetyQuestions>
  );
};
