import type { Severity, SeverityFact, SeverityLevel } from '../../contract/shapes/conflict.ts';

const often = { once: 0, sometimes: 1, weekly: 2, daily: 3 } as const;
const long = { days: 0, weeks: 1, months: 2, longer: 3 } as const;

const oftenWords = { once: 'once', sometimes: 'from time to time', weekly: 'every week', daily: 'every day' } as const;
const longWords = { days: 'days', weeks: 'weeks', months: 'months', longer: 'more than half a year' } as const;

const highFrom = 9;
const moderateFrom = 5;
/** The answers *Grave* and *Very grave*. */
const grave = 2;
const veryGrave = 3;

const answers = ['frequency', 'duration', 'worstMoment', 'workEffect', 'wellbeingEffect'] as const;

/** Open questions count as nothing said; they never make it less urgent than saying nothing at all would. */
const levelOf = (
  { frequency = 'once', duration = 'days', worstMoment = 0, workEffect = 0, wellbeingEffect = 0 }: Severity,
  isWhole: boolean,
): SeverityLevel => {
  const sum = often[frequency] + long[duration] + worstMoment + workEffect + wellbeingEffect;
  if (sum >= highFrom || (worstMoment === veryGrave && Math.max(workEffect, wellbeingEffect) === 3)) return 'high';
  // One grave incident is never low (C5), however short and rare.
  return sum >= moderateFrom || worstMoment >= grave || !isWhole ? 'moderate' : 'low';
};

const soon = {
  low: 'it can wait for a calm moment',
  moderate: 'it should be taken up soon',
  high: 'it should be taken up first',
} as const;

const timesOf = ({ frequency, duration }: Severity): string[] => {
  if (frequency === 'once') return ['it happened once'];
  const since = duration && `has gone on for ${longWords[duration]}`;
  if (frequency) return [`it happens ${oftenWords[frequency]}${since ? ` and ${since}` : ''}`];
  return since ? [`it ${since}`] : [];
};

const reasonOf = (severity: Severity, level: SeverityLevel): string => {
  const { worstMoment = 0, workEffect = 0, wellbeingEffect = 0 } = severity;
  const facts = timesOf(severity);
  if (worstMoment >= grave) facts.push(`one moment was ${worstMoment === veryGrave ? 'very grave' : 'grave'}`);
  const effects = [...(workEffect >= 2 ? ['your work'] : []), ...(wellbeingEffect >= 2 ? ['how you feel'] : [])];
  if (effects.length > 0) facts.push(`it affects ${effects.join(' and ')} a lot`);
  if (facts.length === 0) return `You left some of these questions open: we assume that ${soon[level]}.`;
  return `You say that ${facts.join(', and ')}: we read that as ${soon[level]}.`;
};

/** The answers that weigh; that something was left open only when nothing else was said. */
const factsOf = (severity: Severity | undefined): readonly SeverityFact[] => {
  const { frequency, duration, worstMoment = 0, workEffect = 0, wellbeingEffect = 0 } = severity ?? {};
  const said: SeverityFact[] = [
    ...(frequency ? [frequency] : []),
    // What happened once goes on for no time.
    ...(duration && frequency !== 'once' ? [`for-${duration}` as const] : []),
    ...(worstMoment >= grave ? [worstMoment === veryGrave ? ('very-grave' as const) : ('grave' as const)] : []),
    ...(workEffect >= 2 ? ['weighs-on-work' as const] : []),
    ...(wellbeingEffect >= 2 ? ['weighs-on-wellbeing' as const] : []),
  ];
  if (said.length > 0) return said;
  return isOpen(severity) ? ['all-open'] : ['some-open'];
};

const isOpen = (severity: Severity | undefined): boolean =>
  !severity || answers.every((name) => severity[name] === undefined);

export interface Reading {
  readonly level: SeverityLevel;
  readonly facts: readonly SeverityFact[];
  /** The same in one English sentence. */
  readonly reason: string;
}

/** How soon help is needed, and what that is read from. Without answers nothing is read into it. */
export const severityOf = (severity: Severity | undefined): Reading => {
  const facts = factsOf(severity);
  if (!severity || isOpen(severity))
    return {
      level: 'moderate',
      facts,
      reason: `You left these questions open: without them we assume that ${soon.moderate}.`,
    };
  const level = levelOf(
    severity,
    answers.every((name) => severity[name] !== undefined),
  );
  return { level, facts, reason: reasonOf(severity, level) };
};
