import type { Agreement, CheckIn, Perspective } from '../../../contract/shapes/hearing.ts';
import { type Dates, type Entry, nameOf, type Section, type Seen } from './shape.ts';
import * as texts from './texts.ts';

/** What was shared, and what came of the talks. */

const disclosuresOf = (seen: Seen): Entry[] => {
  const told = seen.viewer === 'party' ? seen.disclosures : [seen.disclosure?.text];
  return told.flatMap((words) => (words ? [{ words }] : []));
};

const summaryOf = ({ summary }: Seen): Entry[] => {
  const words = typeof summary === 'string' ? summary : summary?.text;
  return words ? [{ words }] : [];
};

const perspectiveEntries = ({ author, text, reflections }: Perspective, isOwn: boolean, { moment }: Dates): Entry[] => [
  { label: isOwn ? texts.perspective.own : nameOf(author), words: text },
  ...reflections.flatMap((one): Entry[] => [
    { label: `${texts.perspective.heard}, ${moment(one.at)}`, words: one.text },
    ...(one.correction ? [{ label: texts.perspective.correction, words: one.correction }] : []),
  ]),
];

const agreementOf = (agreement: Agreement | undefined, { day }: Dates): Entry[] => {
  if (!agreement || agreement.commitments.length === 0) return [];
  const { what, how, action, owner, due, state } = texts.agreement;
  const rows = agreement.commitments.map((one) => [
    one.what,
    one.how ?? '',
    one.action ?? '',
    nameOf(one.owner),
    day(one.due),
    texts.commitment[one.state],
  ]);
  return [{ table: { head: [what, how, action, owner, due, state], rows } }];
};

const checkInEntries = ({ answers }: CheckIn, { moment }: Dates): Entry[] =>
  answers.map(({ at, holding, worse, text }) => ({
    label: moment(at),
    words: [texts.holding[holding], ...(worse ? [texts.worse] : []), ...(text ? [text] : [])].join('\n'),
  }));

export const talksContent = (seen: Seen, dates: Dates): Section[] => {
  // The one who reads it comes first among those who can.
  const reader = seen.visibleTo[0]?.person.id;
  return [
    { title: texts.sections.disclosure, entries: disclosuresOf(seen) },
    { title: texts.sections.summary, entries: summaryOf(seen) },
    {
      title: texts.sections.perspectives,
      entries: seen.perspectives.flatMap((one) => perspectiveEntries(one, one.author.id === reader, dates)),
    },
    { title: texts.sections.agreement, entries: agreementOf(seen.agreement, dates) },
    { title: texts.sections.checkIns, entries: seen.checkIns.flatMap((one) => checkInEntries(one, dates)) },
  ];
};
