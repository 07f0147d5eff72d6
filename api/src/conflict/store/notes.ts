import type { Platform } from '../../platform/platform.ts';
import type { Change } from '../../platform/storage/commit.ts';
import { type Stored, startingWith } from '../../platform/storage/tables.ts';
import { partitionOf, requestTable } from './rows.ts';
import { openRow, sealRow } from './sealing.ts';

/**
 * A mediator's own notes (M9): one row per asking, sealed with a data key of its own, which goes with the row. The key of
 * the request does not open it, and a new mediator finds nothing.
 */
interface NotesRow {
  readonly wrappedKey: string;
  readonly savedAt: string;
}

export const notesPrefix = 'notes_';

export interface KeptNotes {
  readonly text: string;
  readonly savedAt: string;
}

/** Where the notes of one asking are. */
interface Whose {
  readonly tenantId: string;
  readonly id: string;
  readonly askingId: string;
}

const scopeOf = ({ id, askingId }: Whose): string => `${id}/notes/${askingId}`;

export const readNotes = async (platform: Platform, whose: Whose): Promise<Stored<KeptNotes> | undefined> => {
  const partition = partitionOf(whose.tenantId, whose.id);
  const row = await platform.tables.get<NotesRow>(requestTable, partition, `${notesPrefix}${whose.askingId}`);
  if (!row) return undefined;
  const key = await platform.keys.open(whose.tenantId, scopeOf(whose), row.wrappedKey);
  const { text = '' } = openRow<{ text?: string }>(key, row, ['text']);
  return { text, savedAt: row.savedAt, rowKey: row.rowKey, etag: row.etag };
};

/** @throws NotCommitted when they were saved or destroyed meanwhile */
export const keepNotes = async (
  platform: Platform,
  whose: Whose,
  { text, savedAt }: KeptNotes,
  before: Stored<KeptNotes> | undefined,
): Promise<void> => {
  const { key, wrapped } = await platform.keys.create(whose.tenantId, scopeOf(whose));
  const rowKey = `${notesPrefix}${whose.askingId}`;
  const row = sealRow(key, rowKey, { open: { wrappedKey: wrapped, savedAt }, sealed: { text } });
  await platform.commit(requestTable, partitionOf(whose.tenantId, whose.id), [
    before ? { do: 'replace', rowKey, row, etag: before.etag } : { do: 'create', rowKey, row },
  ]);
};

/** Destroys all notes in a request's partition with their keys; doing it again finds nothing. */
export const eraseNotes = async ({ tables, commit }: Platform, partition: string): Promise<void> => {
  const rows = await tables.list<object>(requestTable, partition, {
    ...startingWith(notesPrefix),
    select: ['savedAt'],
  });
  const removals = rows.map(({ rowKey }): Change => ({ do: 'remove', rowKey }));
  if (removals.length > 0) await commit(requestTable, partition, removals);
};
