import type { RequesterView } from '../../../contract/shapes/conflict-views.ts';
import type { Content, Entry, Section, Seen, Speech } from './shape.ts';
import { talksContent } from './talks.ts';

/** The texts of `content` that have a label, in the order of the labels. */
const labelled = (content: object | null | undefined, labels: Readonly<Record<string, string>>): Entry[] =>
  Object.entries(labels).flatMap(([name, label]) => {
    const words = (content as Readonly<Record<string, unknown>> | null | undefined)?.[name];
    return typeof words === 'string' && words.trim() ? [{ label, words }] : [];
  });

const safetyOf = ({ safety }: RequesterView, { texts }: Speech): Entry[] => {
  const questions = Object.entries(texts.safety) as [keyof typeof texts.safety, string][];
  const yes = questions.flatMap(([name, words]) => (safety[name] ? [{ words }] : []));
  return yes.length > 0 ? yes : [{ words: texts.allNo }];
};

const talkOf = ({ openCommunication, attempts }: RequesterView, { texts, moment, fill }: Speech): Entry[] => [
  ...labelled(openCommunication, texts.talk),
  ...(openCommunication?.skipped ? [{ words: texts.skipped }] : []),
  ...attempts.map(({ how, at, outcome }) => ({
    label: fill(texts.attempted, { how: texts.attempt[how], when: moment(at) }),
    words: outcome,
  })),
];

const guidelinesOf = ({ guidelines, guidelinesInForce }: RequesterView, { texts }: Speech): Entry[] => {
  const applied = guidelinesInForce.items.filter(({ id }) => guidelines?.appliedIds?.includes(id));
  return labelled({ ...guidelines, applied: applied.map(({ title }) => title).join('\n') }, texts.guidelines);
};

const severityOf = ({ severityFacts, severityLevel }: RequesterView, { texts }: Speech): string =>
  [...severityFacts.map((fact) => texts.severity[fact]), texts.soon[severityLevel]].join(texts.between);

const detailsOf = (request: RequesterView, speech: Speech): Entry[] => {
  const { texts } = speech;
  if (!request.details) return [];
  const { outcomeHopedFor, severity, format, needs } = request.details;
  const chosen = {
    outcomeHopedFor,
    severity: severity && severityOf(request, speech),
    format: format && texts.format[format],
  };
  return labelled({ ...needs, ...chosen }, texts.details);
};

/** Where it was handed on to: by the requester's own word, or as the mediator suggested. */
const referralOf = ({ referredTo, referral }: RequesterView): Entry[] => {
  const { contact, text } = referral ?? {};
  const reached = contact && [contact.name, contact.role, contact.channel].join('\n');
  return [referral ? undefined : referredTo, text, reached].flatMap((words) => (words ? [{ words }] : []));
};

/** What only the requester wrote and sees. */
const requesterSections = (request: RequesterView, speech: Speech): Section[] => {
  const { sections } = speech.texts;
  return [
    { title: sections.safety, entries: request.firstTalk ? [] : safetyOf(request, speech) },
    { title: sections.talk, entries: talkOf(request, speech) },
    { title: sections.guidelines, entries: guidelinesOf(request, speech) },
    { title: sections.details, entries: detailsOf(request, speech) },
    {
      title: sections.information,
      entries: request.information.map(({ at, text }) => ({ label: speech.moment(at), words: text })),
    },
    { title: sections.reflection, entries: request.reflection ? [{ words: request.reflection }] : [] },
    { title: sections.referral, entries: referralOf(request) },
  ];
};

const factsOf = (seen: Seen, madeAt: string, { texts, day, moment, list, nameOf }: Speech): Entry[] => {
  const { said, outcomes, states } = texts;
  const isRequester = seen.viewer === 'requester';
  const others = isRequester ? seen.otherParties : seen.parties;
  const submitted = seen.history.findLast(({ kind }) => kind === 'submitted');
  const facts: readonly (readonly [label: string, words: string | undefined])[] = [
    [said.receipt, seen.receipt],
    [said.state, seen.outcome ? outcomes[seen.outcome] : states[seen.state]],
    [said.submitted, submitted && moment(submitted.at)],
    [said.mediator, seen.mediator && nameOf(seen.mediator)],
    [isRequester ? said.otherParties : said.takingPart, list(others.map(nameOf))],
    [said.keptUntil, seen.hold ? undefined : day(seen.keptUntil)],
    [said.held, seen.hold?.reason],
    [said.made, moment(madeAt)],
  ];
  return facts.flatMap(([label, words]) => (words ? [{ label, words }] : []));
};

/** The whole request as its reader may see it, in the order in which it happened (C9). */
export const contentOf = (seen: Seen, madeAt: string, speech: Speech): Content => {
  const { texts, moment, nameOf, fill } = speech;
  const own = seen.viewer === 'requester' ? requesterSections(seen as RequesterView, speech) : [];
  const history = seen.history.map(({ at, kind, by }) => ({
    label: moment(at),
    words: by ? fill(texts.happened, { what: texts.history[kind], name: nameOf(by) }) : texts.history[kind],
  }));
  const readers = seen.visibleTo.map(({ person, because }) => ({
    words: fill(texts.because[because], { name: nameOf(person) }),
  }));
  const all = [
    ...own,
    ...talksContent(seen, speech),
    { title: texts.sections.history, entries: history },
    { title: texts.sections.visibleTo, entries: readers },
  ];
  return {
    title: seen.viewer === 'requester' && seen.firstTalk ? texts.said.talkTitle : texts.said.title,
    facts: factsOf(seen, madeAt, speech),
    sections: all.filter(({ entries }) => entries.length > 0),
  };
};
