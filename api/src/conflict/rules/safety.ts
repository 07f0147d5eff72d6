import type { BrokenRule } from '../../contract/errors.ts';
import type { Safety } from '../../contract/shapes/conflict.ts';

type Answers = Omit<Safety, 'choice'>;

/** A first talk begins without these questions (C12); whoever is not asked has said nothing. */
export const notAsked: Safety = {
  riskNow: false,
  harassmentOrDiscrimination: false,
  threatsOrUnlawful: false,
  powerOver: false,
  formalProcedure: false,
  wantsRuling: false,
  payOrContract: false,
};

/** C2: somebody may need protection from the other side. */
const needsProtection = ({ riskNow, harassmentOrDiscrimination, threatsOrUnlawful }: Answers): boolean =>
  riskNow || harassmentOrDiscrimination || threatsOrUnlawful;

/** C2: mediation may be the wrong place, so the person chooses whether to go on. */
export const needsChoice = (answers: Answers): boolean =>
  needsProtection(answers) ||
  answers.powerOver ||
  answers.formalProcedure ||
  answers.wantsRuling ||
  answers.payOrContract;

/** Nobody is told to talk to a person who harms them. */
export const skipsTalk = (answers: Answers): boolean => needsProtection(answers);

/** Only a mediator who is trained for it can be chosen, and the preview carries the mark. */
export const needsTraining = (answers: Answers): boolean => needsProtection(answers);

const choiceMissing = (message: string): BrokenRule[] => [
  { code: 'safety-choice-missing', path: 'safety.choice', message },
];

/** While it is a draft: every answer that does not fit needs a choice, whichever. */
export const brokenInSafety = (safety: Safety): BrokenRule[] =>
  needsChoice(safety) && safety.choice === undefined
    ? choiceMissing('Say whether you want to go on here, go to somebody else, or stop.')
    : [];

/** To start and to submit: going on is the only choice that leaves a request behind. */
export const notGoingOn = (safety: Safety): BrokenRule[] =>
  needsChoice(safety) && safety.choice !== 'continue'
    ? choiceMissing('A request is kept only when you choose to go on here.')
    : [];
