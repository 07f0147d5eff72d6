import { skipsTalk } from '../begin/fit.ts';
import type { Sections } from '../saving/sections.ts';

/** The steps of a draft. *Before you start* lies behind it; its answers can be looked at and changed from every step. */
export const steps = ['talk', 'guidelines', 'mediator', 'review'] as const;
export type Step = (typeof steps)[number];
export type Stop = 'before' | Step;

export const isStop = (word: string | null): word is Stop => word === 'before' || steps.some((step) => step === word);

const holdsWords = (section: object | null): boolean =>
  section !== null &&
  Object.values(section).some((value) =>
    Array.isArray(value) ? value.length > 0 : value !== undefined && value !== '',
  );

/** How far a step is: nobody has to finish one before they open the next. */
export type Progress = 'empty' | 'begun' | 'skipped';

export const progressOf = (step: Step, sections: Sections): Progress => {
  switch (step) {
    case 'talk':
      if (skipsTalk(sections.safety) || sections.openCommunication?.skipped) return 'skipped';
      return holdsWords(sections.openCommunication) ? 'begun' : 'empty';
    case 'guidelines':
      return holdsWords(sections.guidelines && { ...sections.guidelines, version: undefined }) ? 'begun' : 'empty';
    case 'mediator':
      return holdsWords(sections.details) ? 'begun' : 'empty';
    case 'review':
      return 'empty';
  }
};

/** Where a person goes on who comes back: the last step they wrote in, or the first that is theirs. */
export const continueAt = (sections: Sections): Step => {
  const begun = steps.filter((step) => progressOf(step, sections) === 'begun').at(-1);
  return begun ?? (progressOf('talk', sections) === 'skipped' ? 'guidelines' : 'talk');
};

/** The steps that are this person's: *Talk* is none where it is not asked, unless they have written there already. */
export const stepsFor = ({ safety, openCommunication }: Sections): readonly Step[] =>
  steps.filter((name) => name !== 'talk' || !skipsTalk(safety) || holdsWords(openCommunication));

/** The step before or after. */
export const stepBeside = (stop: Stop, direction: 1 | -1, sections: Sections): Stop | undefined => {
  const open: readonly Stop[] = stepsFor(sections);
  const at = open.indexOf(stop);
  if (at < 0) return direction === 1 ? open[0] : undefined;
  return open[at + direction];
};
