import type { Details, GuidelinesStep, OpenCommunication, Safety } from '../../contract/shapes/conflict.ts';
import type { Guideline } from '../../contract/shapes/organisation.ts';
import type { DataKey } from '../../platform/sealed/data-key.ts';
import type { Stored } from '../../platform/storage/tables.ts';
import type { Asking, ConflictRequest, HistoryItem, KeptAttempt, KeptInformation } from '../rules/request.ts';
import { allOf, openRow, type RowParts } from './sealing.ts';
import { talkRows, talksOf } from './talk-rows.ts';

/**
 * A conflict request is one partition of the table `requests`:
 * `request` (readable: state, dates, receipt, keyed hashes of who may open it, the wrapped key),
 * `origin`, `in-force`, `section_*`, `attempt_*`, `information_*`, `history_*`, `asking_*`, `reflection` (all sealed, one
 * property per field), those of `talk-rows.ts` (all sealed), `told_*` (what became of a notification), and the rows of
 * the platform: `once_*`, `out_*`.
 */
export const requestTable = 'requests';
export const partitionOf = (tenantId: string, id: string): string => `${tenantId}|${id}`;
export const requestKey = 'request';
export const prefixes = {
  attempt: 'attempt_',
  information: 'information_',
  history: 'history_',
  asking: 'asking_',
  told: 'told_',
} as const;

/** What can be read without the key: the least that lists and timers need. */
export interface RequestRow {
  readonly state: ConflictRequest['state'];
  readonly outcome?: ConflictRequest['outcome'];
  readonly receipt?: string;
  readonly version: number;
  readonly createdAt: string;
  readonly savedAt: string;
  readonly submittedAt?: string;
  readonly promisedBy?: string;
  readonly closedAt?: string;
  /** Keyed hashes, different in every request, of who may open it. */
  readonly requesterHash: string;
  readonly mediatorHash?: string;
  /** Of those invited; filled up, so that their number says nothing. */
  readonly partyHashes?: string;
  /** The data key, wrapped; erasing it erases the request. */
  readonly wrappedKey: string;
}

export interface ToldRow {
  readonly state: 'notified' | 'unreachable';
  readonly at: string;
}

/** The fields of each section, all of them sealed. */
export const sealedNames = {
  safety: allOf<Safety>({
    riskNow: true,
    harassmentOrDiscrimination: true,
    threatsOrUnlawful: true,
    powerOver: true,
    formalProcedure: true,
    wantsRuling: true,
    payOrContract: true,
    choice: true,
  }),
  openCommunication: allOf<OpenCommunication>({
    observation: true,
    effect: true,
    myPart: true,
    cause: true,
    need: true,
    ask: true,
    commonGround: true,
    message: true,
    skipped: true,
  }),
  guidelines: allOf<GuidelinesStep>({ version: true, appliedIds: true, tried: true, whyNotEnough: true }),
  details: allOf<Details>({
    otherPartyIds: true,
    outcomeHopedFor: true,
    severity: true,
    format: true,
    needs: true,
    ruledOutIds: true,
    mediatorId: true,
  }),
} as const;
type Section = keyof typeof sealedNames;
const sections = Object.keys(sealedNames) as Section[];

type Origin = Pick<ConflictRequest, 'requesterId' | 'teamId' | 'channelId' | 'firstTalk'>;
const originFields = allOf<Origin>({ requesterId: true, teamId: true, channelId: true, firstTalk: true });
const askingFields = allOf<Omit<Asking, 'id' | 'at' | 'told'>>({
  mediatorId: true,
  standing: true,
  ending: true,
  disclosure: true,
  goAhead: true,
  tellAt: true,
  away: true,
});
const historyFields = allOf<Omit<HistoryItem, 'id' | 'at'>>({ kind: true, byId: true, text: true });
const attemptFields = allOf<Omit<KeptAttempt, 'id'>>({ at: true, how: true, outcome: true });

/** All fields by name, so that those without a value are sealed as well. */
const fields = (content: object, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.map((name) => [name, (content as Readonly<Record<string, unknown>>)[name]]));

/** One property per guideline: the whole list would not fit into the 64 KiB of one. */
const inForceFields = ({ version, items }: ConflictRequest['guidelinesInForce']): Record<string, unknown> => ({
  version,
  ...Object.fromEntries(items.map((item, position) => [`item${position}`, item])),
});

export const historyRow = ({ at, ...item }: Omit<HistoryItem, 'id'>): RowParts => ({
  open: { at },
  sealed: fields(item, historyFields),
});

/** Every sealed row of a request by its key; the request row itself is `requestRow`. */
export const contentRows = (request: ConflictRequest): Map<string, RowParts> => {
  const rows = new Map<string, RowParts>();
  rows.set('origin', { sealed: fields(request, originFields) });
  rows.set('in-force', { sealed: inForceFields(request.guidelinesInForce) });
  for (const section of sections) {
    const content = request[section];
    if (content) rows.set(`section_${section}`, { sealed: fields(content, sealedNames[section]) });
  }
  for (const attempt of request.attempts)
    rows.set(`${prefixes.attempt}${attempt.id}`, { sealed: fields(attempt, attemptFields) });
  for (const { id, at, text } of request.information)
    rows.set(`${prefixes.information}${id}`, { open: { at }, sealed: { text } });
  for (const item of request.history) rows.set(`${prefixes.history}${item.id}`, historyRow(item));
  for (const { id, at, ...asking } of request.askings)
    rows.set(`${prefixes.asking}${id}`, { open: { at }, sealed: fields(asking, askingFields) });
  if (request.reflection) rows.set('reflection', { sealed: { text: request.reflection } });
  for (const [rowKey, parts] of talkRows(request)) rows.set(rowKey, parts);
  return rows;
};

type Row = Stored<object>;

/** The request out of its opened rows. */
export const requestOf = (
  { tenantId, id, key }: { readonly tenantId: string; readonly id: string; readonly key: DataKey },
  head: Stored<RequestRow>,
  rows: readonly Row[],
): ConflictRequest => {
  const rowAt = (rowKey: string) => rows.find((row) => row.rowKey === rowKey);
  const each = <Item>(prefix: string, read: (id: string, row: Row) => Item): Item[] =>
    rows.flatMap((row) => (row.rowKey.startsWith(prefix) ? [read(row.rowKey.slice(prefix.length), row)] : []));
  const atOf = (row: Row) => (row as unknown as { readonly at: string }).at;
  const section = <Content extends object>(name: Section): Content | null => {
    const row = rowAt(`section_${name}`);
    return row ? openRow<Content>(key, row, sealedNames[name] as unknown as readonly (keyof Content & string)[]) : null;
  };
  const required = (rowKey: string): Row => rowAt(rowKey) ?? { rowKey, etag: '' };
  const told = new Map(each(prefixes.told, (of, row) => [of, row as Stored<ToldRow>] as const));
  const reflection = rowAt('reflection');
  const talks = talksOf(key, rows);
  const byTime = (one: { at: string; id: string }, other: { at: string; id: string }) =>
    one.at.localeCompare(other.at) || one.id.localeCompare(other.id);
  const { state, outcome, receipt, version, createdAt, savedAt, submittedAt, promisedBy, closedAt } = head;

  const inForce = required('in-force');
  const itemNames = Object.keys(inForce).filter((name) => /^item\d+$/.test(name));
  const items = openRow<Record<string, Guideline>>(key, inForce, itemNames);

  return {
    id,
    tenantId,
    version,
    state,
    createdAt,
    savedAt,
    ...(outcome && { outcome }),
    ...(receipt && { receipt }),
    ...(submittedAt && { submittedAt }),
    ...(promisedBy && { promisedBy }),
    ...(closedAt && { closedAt }),
    ...openRow<Origin>(key, required('origin'), originFields),
    guidelinesInForce: {
      ...openRow<{ version: number }>(key, inForce, ['version']),
      items: itemNames.map((_, position) => items[`item${position}`]).filter((item) => item !== undefined),
    },
    safety: openRow<Safety>(key, required('section_safety'), sealedNames.safety),
    openCommunication: section<OpenCommunication>('openCommunication'),
    guidelines: section<GuidelinesStep>('guidelines'),
    details: section<Details>('details'),
    attempts: each(prefixes.attempt, (of, row) => ({
      id: of,
      ...openRow<Omit<KeptAttempt, 'id'>>(key, row, attemptFields),
    })).sort(byTime),
    information: each(prefixes.information, (of, row) => ({
      id: of,
      at: atOf(row),
      ...openRow<Pick<KeptInformation, 'text'>>(key, row, ['text']),
    })).sort(byTime),
    history: each(prefixes.history, (of, row) => ({
      id: of,
      at: atOf(row),
      ...openRow<Omit<HistoryItem, 'id' | 'at'>>(key, row, historyFields),
    })).sort(byTime),
    askings: each(prefixes.asking, (of, row): Asking => {
      const toldOf = told.get(of);
      return {
        id: of,
        at: atOf(row),
        ...openRow<Omit<Asking, 'id' | 'at' | 'told'>>(key, row, askingFields),
        ...(toldOf && { told: { state: toldOf.state, at: toldOf.at } }),
      };
    }).sort(byTime),
    ...talks,
    invitations: talks.invitations.map((one) => {
      const toldOf = told.get(one.id);
      return toldOf ? { ...one, told: toldOf.state } : one;
    }),
    ...(reflection && { reflection: openRow<{ text: string }>(key, reflection, ['text']).text }),
  };
};
