import type { SeverityFact, SeverityLevel } from '@common-ground/api/contract/shapes/conflict.ts';
import { useText } from '../text/text.ts';

/** What reads differently when it is about the reader. */
const personal = ['weighs-on-work', 'weighs-on-wellbeing', 'all-open', 'some-open'] as const satisfies SeverityFact[];
type Personal = (typeof personal)[number];

const isPersonal = (fact: SeverityFact): fact is Personal => (personal as readonly SeverityFact[]).includes(fact);

/** Why help is needed so soon, as sentences in the reader's language: about their own answers, or somebody else's (C5). */
export const useSeverityReason = (whose: 'own' | 'theirs') => {
  const t = useText('severity');
  return ({
    severityFacts,
    severityLevel,
  }: {
    readonly severityFacts: readonly SeverityFact[];
    readonly severityLevel: SeverityLevel;
  }): string => {
    const facts = severityFacts.map((fact) => t(isPersonal(fact) ? `${whose}.${fact}` : fact));
    return [...facts, t(`reads.${severityLevel}`)].join(t('between'));
  };
};
