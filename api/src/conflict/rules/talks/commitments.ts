import { Temporal } from 'temporal-polyfill';
import type { BrokenRule } from '../../../contract/errors.ts';
import type { NewCommitment } from '../../../contract/shapes/hearing.ts';
import { blank } from '../texts.ts';

/** More than people keep. */
const mostCommitments = 20;
/** UTF-16 units of each of a commitment's texts. */
const longestText = 2_000;

const textsOf = ({ what, how, action }: NewCommitment) => Object.entries({ what, how, action });

const brokenIn = (
  commitment: NewCommitment,
  path: string,
  takingPart: readonly string[],
  today: string,
): BrokenRule[] => {
  const broken: BrokenRule[] = [...blank(commitment.what, `${path}.what`)];
  for (const [name, text = ''] of textsOf(commitment))
    if (text.length > longestText)
      broken.push({ code: 'text-too-long', path: `${path}.${name}`, message: 'At most 2,000 characters fit here.' });
  if (!takingPart.includes(commitment.ownerId))
    broken.push({
      code: 'not-taking-part',
      path: `${path}.ownerId`,
      message: 'A commitment belongs to somebody who takes part.',
    });
  if (commitment.due < today)
    broken.push({ code: 'due-in-the-past', path: `${path}.due`, message: 'This day is over already.' });
  if (commitment.due > Temporal.PlainDate.from(today).add({ years: 1 }).toString())
    broken.push({ code: 'due-too-far', path: `${path}.due`, message: 'This is more than a year away.' });
  return broken;
};

/** M7. `todayOf` says which day it is where somebody is. */
export const brokenInAgreement = (
  commitments: readonly NewCommitment[],
  takingPart: readonly string[],
  todayOf: (ownerId: string) => string,
): BrokenRule[] => {
  if (commitments.length === 0)
    return [{ code: 'step-missing', path: 'commitments', message: 'Write down at least one thing that was agreed.' }];
  if (commitments.length > mostCommitments)
    return [
      {
        code: 'too-many-commitments',
        path: 'commitments',
        message: `At most ${mostCommitments} commitments fit into an agreement: few are kept, many are not.`,
      },
    ];
  return commitments.flatMap((one, position) =>
    brokenIn(one, `commitments.${position}`, takingPart, todayOf(one.ownerId)),
  );
};
