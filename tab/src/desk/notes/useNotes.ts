import type { Notes } from '@common-ground/api/contract/shapes/hearing.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import { createSaver } from '../../client/saving/saver.ts';
import { useSaving } from '../../client/saving/useSaving.ts';
import { vaultFor } from '../../client/vault.ts';
import { useHost } from '../../host/context.tsx';
import { type NotesDraft, type NotesSaver, notesDoor } from './notes.ts';

/** The notes as they are being written, saved by themselves. */
export const useNotes = (id: string, first: Notes): [draft: NotesDraft, saver: NotesSaver] => {
  const { userId } = useHost();
  const queries = useQueryClient();
  const [saver] = useState(() => createSaver(first, notesDoor(id, queries, vaultFor(userId, `notes/${id}`))));
  const draft = useSyncExternalStore(saver.subscribe, saver.current);
  useSaving(saver);
  return [draft, saver];
};
