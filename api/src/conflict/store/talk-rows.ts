import type { DataKey } from '../../platform/sealed/data-key.ts';
import type { Stored } from '../../platform/storage/tables.ts';
import type {
  Invitation,
  KeptAgreement,
  KeptCheckIn,
  KeptCommitment,
  KeptPerspective,
  KeptReferral,
  KeptSummary,
  Round,
  Talks,
} from '../rules/talks/kept.ts';
import { allOf, openRow, type RowParts } from './sealing.ts';

/** What a request holds of its mediation, one row each; nothing of it is readable but when it came. */
const prefixes = {
  invitation: 'invitation_',
  perspective: 'perspective_',
  round: 'round_',
  commitment: 'commitment_',
  checkIn: 'check-in_',
} as const;

/** The fields of each row, all of them sealed. */
const names = {
  summary: allOf<KeptSummary>({ text: true, released: true }),
  invitation: allOf<Omit<Invitation, 'id' | 'told'>>({
    at: true,
    personId: true,
    standing: true,
    askingId: true,
    needs: true,
    tellAt: true,
  }),
  perspective: allOf<FlatPerspective>({
    authorId: true,
    text: true,
    handedInText: true,
    handedInTo: true,
    handedInAt: true,
    releasedText: true,
    releasedToIds: true,
  }),
  round: allOf<Omit<Round, 'id'>>({
    at: true,
    perspectiveId: true,
    askingId: true,
    text: true,
    answer: true,
    correction: true,
    answeredAt: true,
  }),
  agreement: allOf<Omit<KeptAgreement, 'commitments'>>({ betweenIds: true, confirmations: true, completedAt: true }),
  commitment: allOf<KeptCommitment>({ what: true, how: true, action: true, ownerId: true, due: true, state: true }),
  referral: allOf<KeptReferral>({ contact: true, text: true, answer: true, askingId: true }),
  checkIn: allOf<Omit<KeptCheckIn, 'id'>>({
    at: true,
    n: true,
    personId: true,
    holding: true,
    worse: true,
    text: true,
  }),
} as const;

const sealed = (content: object, fields: readonly string[]): RowParts => ({
  sealed: Object.fromEntries(fields.map((name) => [name, (content as Readonly<Record<string, unknown>>)[name]])),
});

/** Each text of a perspective is a property of its own: together they would not fit into one. */
interface FlatPerspective {
  readonly authorId: string;
  readonly text: string;
  readonly handedInText?: string;
  readonly handedInTo?: string;
  readonly handedInAt?: string;
  readonly releasedText?: string;
  readonly releasedToIds?: readonly string[];
}

const flat = ({ authorId, text, handedIn, released }: KeptPerspective): FlatPerspective => ({
  authorId,
  text,
  ...(handedIn && { handedInText: handedIn.text, handedInTo: handedIn.askingId, handedInAt: handedIn.at }),
  ...(released && { releasedText: released.text, releasedToIds: released.toIds }),
});

const whole = (id: string, row: FlatPerspective): KeptPerspective => {
  const { authorId, text, handedInText, handedInTo, handedInAt, releasedText, releasedToIds } = row;
  return {
    id,
    authorId,
    text,
    ...(handedInText !== undefined &&
      handedInTo &&
      handedInAt && { handedIn: { text: handedInText, askingId: handedInTo, at: handedInAt } }),
    ...(releasedText !== undefined && releasedToIds && { released: { text: releasedText, toIds: releasedToIds } }),
  };
};

const numbered = (position: number): string => String(position).padStart(2, '0');

/** Every row of a mediation by its key. */
export const talkRows = ({ summary, invitations, perspectives, rounds, agreement, checkIns, referral }: Talks) => {
  const rows: [string, RowParts][] = [];
  if (summary) rows.push(['summary', sealed(summary, names.summary)]);
  for (const one of invitations) rows.push([`${prefixes.invitation}${one.id}`, sealed(one, names.invitation)]);
  for (const one of perspectives) rows.push([`${prefixes.perspective}${one.id}`, sealed(flat(one), names.perspective)]);
  for (const one of rounds) rows.push([`${prefixes.round}${one.id}`, sealed(one, names.round)]);
  if (agreement) rows.push(['agreement', sealed(agreement, names.agreement)]);
  for (const [position, one] of (agreement?.commitments ?? []).entries())
    rows.push([`${prefixes.commitment}${numbered(position)}`, sealed(one, names.commitment)]);
  if (referral) rows.push(['referral', sealed(referral, names.referral)]);
  for (const one of checkIns) rows.push([`${prefixes.checkIn}${one.id}`, sealed(one, names.checkIn)]);
  return rows;
};

/** What a request holds of its mediation, out of its opened rows. Ids sort by time. */
export const talksOf = (key: DataKey, rows: readonly Stored<object>[]): Talks => {
  const opened = <Fields extends object>(row: Stored<object>, fields: readonly string[]) =>
    openRow<Fields>(key, row, fields as readonly (keyof Fields & string)[]);
  const rowAt = <Fields extends object>(rowKey: string, fields: readonly string[]): Fields | undefined => {
    const row = rows.find((one) => one.rowKey === rowKey);
    return row && opened<Fields>(row, fields);
  };
  const each = <Fields extends object>(prefix: string, fields: readonly string[]) =>
    rows
      .filter(({ rowKey }) => rowKey.startsWith(prefix))
      .map((row) => ({ id: row.rowKey.slice(prefix.length), ...opened<Fields>(row, fields) }))
      .toSorted((one, other) => one.id.localeCompare(other.id));
  const summary = rowAt<KeptSummary>('summary', names.summary);
  const agreement = rowAt<Omit<KeptAgreement, 'commitments'>>('agreement', names.agreement);
  const referral = rowAt<KeptReferral>('referral', names.referral);
  const commitments = each<KeptCommitment>(prefixes.commitment, names.commitment).map(({ id: _, ...one }) => one);
  return {
    ...(summary && { summary }),
    invitations: each<Omit<Invitation, 'id'>>(prefixes.invitation, names.invitation),
    perspectives: each<FlatPerspective>(prefixes.perspective, names.perspective).map(({ id, ...row }) =>
      whole(id, row),
    ),
    rounds: each<Omit<Round, 'id'>>(prefixes.round, names.round),
    ...(agreement && { agreement: { ...agreement, commitments } }),
    ...(referral && { referral }),
    checkIns: each<Omit<KeptCheckIn, 'id'>>(prefixes.checkIn, names.checkIn),
  };
};
