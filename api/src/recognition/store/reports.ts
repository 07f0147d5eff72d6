import type { ReportReason } from '../../contract/shapes/recognition.ts';
import type { Change } from '../../platform/storage/commit.ts';
import { startingWith, type Tables } from '../../platform/storage/tables.ts';
import type { Post } from '../rules/post.ts';
import {
  idOfSuffix,
  type OwnersList,
  ownersPrefix,
  rangeOf,
  reportKey,
  reportPrefix,
  suffixOf,
  truthKey,
  wallsTable,
} from './keys.ts';
import type { KeptPost } from './posts.ts';

interface ReportRow {
  readonly reason: ReportReason;
  readonly note: string;
  readonly at: string;
}

/** One person's report of one card, without the person. */
export interface KeptReport {
  readonly reason: ReportReason;
  readonly note?: string;
  readonly at: Date;
}

const reportOf = ({ reason, note, at }: ReportRow): KeptReport => ({
  reason,
  ...(note && { note }),
  at: new Date(at),
});

export const readReport = async (
  tables: Tables,
  partition: string,
  id: string,
  reporter: string,
): Promise<KeptReport | undefined> => {
  const row = await tables.get<ReportRow>(wallsTable, partition, reportKey(id, reporter));
  return row && reportOf(row);
};

/** As many reports of one card as anybody reads. */
const readAtMost = 100;

export const readReports = async (tables: Tables, partition: string, id: string): Promise<KeptReport[]> => {
  const range = { ...startingWith(reportPrefix(id)), limit: readAtMost };
  return (await tables.list<ReportRow>(wallsTable, partition, range)).map(reportOf);
};

/** Puts the card on the owners' list. It fails when the post has changed meanwhile: a deleted one leaves no report behind. */
export const reported = (
  { post, etag }: KeptPost,
  reporter: string,
  { reason, note = '', at }: KeptReport,
): Change[] => [
  { do: 'merge', rowKey: truthKey(post.id), row: { isReported: true }, etag },
  ...(post.isReported ? [] : [openRow(post)]),
  {
    do: 'put',
    rowKey: reportKey(post.id, reporter),
    row: { reason, note, at: at.toISOString() } satisfies ReportRow,
  },
];

const openRow = ({ id }: Post): Change => ({
  do: 'put',
  rowKey: `${ownersPrefix('open')}${suffixOf(id)}`,
  row: {},
});

/** The ids of one of the owners' lists, the newest card first; `after` is the last suffix of the page before. */
export const readOwnersList = async (
  tables: Tables,
  partition: string,
  list: OwnersList,
  { after, limit }: { readonly after?: string; readonly limit: number },
): Promise<{ readonly suffix: string; readonly id: string }[]> => {
  const prefix = ownersPrefix(list);
  const range = { ...rangeOf(prefix, after === undefined ? {} : { after }), limit };
  return (await tables.list<object>(wallsTable, partition, range)).map(({ rowKey }) => {
    const suffix = rowKey.slice(prefix.length);
    return { suffix, id: idOfSuffix(suffix) };
  });
};
