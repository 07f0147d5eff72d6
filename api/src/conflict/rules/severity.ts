import type { Severity, SeverityLevel } from '../../contract/shapes/conflict.ts';

const often = { once: 0, sometimes: 1, weekly: 2, daily: 3 } as const;
const long = { days: 0, weeks: 1, months: 2, longer: 3 } as const;

const oftenWords = { once: 'once', sometimes: 'from time to time', weekly: 'every week', daily: 'every day' } as const;
const longWords = { days: 'days', weeks: 'weeks', months: 'months', longer: 'more than half a year' } as const;

const highFrom = 9;
const moderateFrom = 5;
const grave = 3;

const levelOf = ({ frequency, duration, worstMoment, workEffect, wellbeingEffect }: Severity): SeverityLevel => {
  const sum = often[frequency] + long[duration] + worstMoment + workEffect + wellbeingEffect;
  if (sum >= highFrom || (worstMoment === grave && Math.max(workEffect, wellbeingEffect) === grave)) return 'high';
  // One grave incident is never low (C5), however short and rare.
  return sum >= moderateFrom || worstMoment === grave ? 'moderate' : 'low';
};

const soon = {
  low: 'it can wait for a calm moment',
  moderate: 'it should be taken up soon',
  high: 'it should be taken up first',
} as const;

const reasonOf = (
  { frequency, duration, worstMoment, workEffect, wellbeingEffect }: Severity,
  level: SeverityLevel,
) => {
  const facts =
    frequency === 'once'
      ? ['it happened once']
      : [`it happens ${oftenWords[frequency]} and has gone on for ${longWords[duration]}`];
  if (worstMoment === grave) facts.push('one moment was grave');
  const effects = [...(workEffect >= 2 ? ['your work'] : []), ...(wellbeingEffect >= 2 ? ['how you feel'] : [])];
  if (effects.length > 0) facts.push(`it affects ${effects.join(' and ')} a lot`);
  return `You say that ${facts.join(', and ')}: we read that as ${soon[level]}.`;
};

/** How soon help is needed, with one sentence that says why. Without answers nothing is read into it. */
export const severityOf = (
  severity: Severity | undefined,
): { readonly level: SeverityLevel; readonly reason: string } => {
  if (!severity)
    return {
      level: 'moderate',
      reason: `You left these questions open: without them we assume that ${soon.moderate}.`,
    };
  const level = levelOf(severity);
  return { level, reason: reasonOf(severity, level) };
};
