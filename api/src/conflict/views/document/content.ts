import type { RequesterView } from '../../../contract/shapes/conflict.ts';
import { type Content, type Dates, type Entry, nameOf, type Section, type Seen } from './shape.ts';
import { talksContent } from './talks.ts';
import * as texts from './texts.ts';

/** The texts of `content` that have a label, in the order of the labels. */
const labelled = (content: object | null | undefined, labels: Readonly<Record<string, string>>): Entry[] =>
  Object.entries(labels).flatMap(([name, label]) => {
    const words = (content as Readonly<Record<string, unknown>> | null | undefined)?.[name];
    return typeof words === 'string' && words.trim() ? [{ label, words }] : [];
  });

const names = (people: readonly { readonly displayName: string }[]): string => people.map(nameOf).join(', ');

const safetyOf = ({ safety }: RequesterView): Entry[] => {
  const questions = Object.entries(texts.safety) as [keyof typeof texts.safety, string][];
  const yes = questions.flatMap(([name, words]) => (safety[name] ? [{ words }] : []));
  return yes.length > 0 ? yes : [{ words: texts.allNo }];
};

const talkOf = ({ openCommunication, attempts }: RequesterView, { moment }: Dates): Entry[] => [
  ...labelled(openCommunication, texts.talk),
  ...(openCommunication?.skipped ? [{ words: texts.skipped }] : []),
  ...attempts.map(({ how, at, outcome }) => ({ label: `${texts.attempt[how]}, ${moment(at)}`, words: outcome })),
];

const guidelinesOf = ({ guidelines, guidelinesInForce }: RequesterView): Entry[] => {
  const applied = guidelinesInForce.items.filter(({ id }) => guidelines?.appliedIds?.includes(id));
  return labelled({ ...guidelines, applied: applied.map(({ title }) => title).join('\n') }, texts.guidelines);
};

const detailsOf = ({ details, severityReason }: RequesterView): Entry[] => {
  if (!details) return [];
  const { outcomeHopedFor, severity, format, needs } = details;
  const chosen = { outcomeHopedFor, severity: severity && severityReason, format: format && texts.format[format] };
  return labelled({ ...needs, ...chosen }, texts.details);
};

/** What only the requester wrote and sees. */
const requesterSections = (request: RequesterView, dates: Dates): Section[] => [
  { title: texts.sections.safety, entries: request.firstTalk ? [] : safetyOf(request) },
  { title: texts.sections.talk, entries: talkOf(request, dates) },
  { title: texts.sections.guidelines, entries: guidelinesOf(request) },
  { title: texts.sections.details, entries: detailsOf(request) },
  {
    title: texts.sections.information,
    entries: request.information.map(({ at, text }) => ({ label: dates.moment(at), words: text })),
  },
  { title: texts.sections.reflection, entries: request.reflection ? [{ words: request.reflection }] : [] },
  { title: texts.sections.referral, entries: request.referredTo ? [{ words: request.referredTo }] : [] },
];

const factsOf = (seen: Seen, madeAt: string, dates: Dates): Entry[] => {
  const others = seen.viewer === 'requester' ? seen.otherParties : seen.parties;
  const submitted = seen.history.findLast(({ kind }) => kind === 'submitted');
  const facts: Record<string, string | undefined> = {
    [texts.said.receipt]: seen.receipt,
    [texts.said.state]: seen.outcome ? texts.outcomes[seen.outcome] : texts.states[seen.state],
    [texts.said.submitted]: submitted && dates.moment(submitted.at),
    [texts.said.mediator]: seen.mediator && nameOf(seen.mediator),
    [seen.viewer === 'requester' ? texts.said.otherParties : texts.said.takingPart]: names(others),
    [texts.said.keptUntil]: seen.hold ? undefined : dates.day(seen.keptUntil),
    [texts.said.held]: seen.hold?.reason,
    [texts.said.made]: dates.moment(madeAt),
  };
  return Object.entries(facts).flatMap(([label, words]) => (words ? [{ label, words }] : []));
};

/** The whole request as its reader may see it, in the order in which it happened (C9). */
export const contentOf = (seen: Seen, madeAt: string, dates: Dates): Content => {
  const own = seen.viewer === 'requester' ? requesterSections(seen as RequesterView, dates) : [];
  const history = seen.history.map(({ at, kind, by }) => ({
    label: dates.moment(at),
    words: by ? `${texts.history[kind]}: ${nameOf(by)}` : texts.history[kind],
  }));
  const readers = seen.visibleTo.map(({ person, because }) => ({
    words: `${nameOf(person)}, who ${texts.because[because]}`,
  }));
  const all = [
    ...own,
    ...talksContent(seen, dates),
    { title: texts.sections.history, entries: history },
    { title: texts.sections.visibleTo, entries: readers },
  ];
  return {
    title: seen.viewer === 'requester' && seen.firstTalk ? texts.said.talkTitle : texts.said.title,
    facts: factsOf(seen, madeAt, dates),
    sections: all.filter(({ entries }) => entries.length > 0),
  };
};
