import type { Agreement, CheckIn, Perspective } from '../../../contract/shapes/hearing.ts';
import type { Entry, Section, Seen, Speech } from './shape.ts';

/** What was shared, and what came of the talks. */

const disclosuresOf = (seen: Seen): Entry[] => {
  const told = seen.viewer === 'party' ? seen.disclosures : [seen.disclosure?.text];
  return told.flatMap((words) => (words ? [{ words }] : []));
};

const summaryOf = ({ summary }: Seen): Entry[] => {
  const words = typeof summary === 'string' ? summary : summary?.text;
  return words ? [{ words }] : [];
};

const perspectiveEntries = (
  { author, text, reflections }: Perspective,
  isOwn: boolean,
  { texts, moment, nameOf, fill }: Speech,
): Entry[] => [
  { label: isOwn ? texts.perspective.own : nameOf(author), words: text },
  ...reflections.flatMap((one): Entry[] => [
    { label: fill(texts.perspective.when, { what: texts.perspective.heard, when: moment(one.at) }), words: one.text },
    ...(one.correction ? [{ label: texts.perspective.correction, words: one.correction }] : []),
  ]),
];

const agreementOf = (agreement: Agreement | undefined, { texts, day, nameOf }: Speech): Entry[] => {
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

const checkInEntries = ({ answers }: CheckIn, { texts, moment }: Speech): Entry[] =>
  answers.map(({ at, holding, worse, text }) => ({
    label: moment(at),
    words: [texts.holding[holding], ...(worse ? [texts.worse] : []), ...(text ? [text] : [])].join('\n'),
  }));

export const talksContent = (seen: Seen, speech: Speech): Section[] => {
  const { sections } = speech.texts;
  // The one who reads it comes first among those who can.
  const reader = seen.visibleTo[0]?.person.id;
  return [
    { title: sections.disclosure, entries: disclosuresOf(seen) },
    { title: sections.summary, entries: summaryOf(seen) },
    {
      title: sections.perspectives,
      entries: seen.perspectives.flatMap((one) => perspectiveEntries(one, one.author.id === reader, speech)),
    },
    { title: sections.agreement, entries: agreementOf(seen.agreement, speech) },
    { title: sections.checkIns, entries: seen.checkIns.flatMap((one) => checkInEntries(one, speech)) },
  ];
};
