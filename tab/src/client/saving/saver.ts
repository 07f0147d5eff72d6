import type { Door, Draft, Saver } from './draft.ts';
import { afterSaving, editedNames, type NameIn, rebase, settleClash, type Unsaved } from './sections.ts';

/** A pause in typing after which it is saved: under the promised two seconds with the way to the server. */
const pauseMs = 1000;
/** Somebody who writes without a pause is saved all the same. */
const longestUnsavedMs = 5000;
const copyAfterMs = 300;
const longestWaitMs = 30_000;
/** How often in a row others may be faster before it waits. */
const mostOvertaken = 5;

export const isUnsaved = <Of>(value: unknown): value is Unsaved<Of> =>
  typeof value === 'object' && value !== null && 'edits' in value && 'base' in value;

/** Keeps a draft saved while it is being written (C7): nothing is lost, nothing is overwritten unseen. */
export const createSaver = <Whole extends { readonly etag: string }, Of>(
  first: Whole,
  door: Door<Whole, Of>,
): Saver<Whole, Of> => {
  const nothingUnsaved: Unsaved<Of> = { edits: {}, base: {} };
  let request = first;
  let unsaved = nothingUnsaved;
  let clashes: readonly NameIn<Of>[] = [];
  let saving: Draft<Whole, Of>['saving'] = 'saved';
  let keptHere = false;
  let problem: Error | undefined;
  let tries = 0;
  let running: Promise<void> | undefined;
  let saveTimer: ReturnType<typeof setTimeout> | undefined;
  /** Until when a save may be put off by further typing. */
  let saveBy: number | undefined;
  let copyTimer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  const look = (): Draft<Whole, Of> => ({
    request,
    sections: { ...door.sectionsOf(request), ...unsaved.edits },
    saving,
    keptHere,
    clashes,
    ...(problem && { problem }),
  });
  let shown = look();
  const tell = () => {
    shown = look();
    for (const listener of listeners) listener();
  };

  const keepCopy = async () => {
    copyTimer = undefined;
    const done = editedNames(unsaved).length === 0;
    const worked = done ? await door.vault.erase() : await door.vault.keep(unsaved);
    keptHere = !done && worked;
    tell();
  };
  /** Not put off by further typing: a crash takes no more than the last moment. */
  const copySoon = (afterMs = copyAfterMs) => {
    if (copyTimer !== undefined && afterMs > 0) return;
    clearTimeout(copyTimer);
    copyTimer = setTimeout(keepCopy, afterMs);
  };
  const saveSoon = (afterMs = pauseMs) => {
    clearTimeout(saveTimer);
    saveTimer = setTimeout(() => void run(), afterMs);
  };
  const saveAfterPause = () => {
    const at = Date.now();
    saveBy ??= at + longestUnsavedMs;
    saveSoon(Math.max(0, Math.min(pauseMs, saveBy - at)));
  };

  const sendable = (): Partial<Of> =>
    Object.fromEntries(
      editedNames(unsaved)
        .filter((name) => !clashes.includes(name))
        .map((name) => [name, unsaved.edits[name]]),
    ) as unknown as Partial<Of>;

  const takeOver = (fresh: Whole) => {
    request = fresh;
    ({ unsaved, clashes } = rebase(unsaved, door.sectionsOf(fresh)));
  };

  const wait = (afterMs?: number) => {
    saving = 'unreachable';
    tries += 1;
    saveSoon(afterMs ?? Math.min(longestWaitMs, 1000 * 2 ** tries));
  };

  const once = async (): Promise<'again' | 'done'> => {
    const edits = sendable();
    if (Object.keys(edits).length === 0) return 'done';
    const sent = await door.send(edits, request.etag);
    switch (sent.kind) {
      case 'saved':
        unsaved = afterSaving(unsaved, edits);
        request = sent.request;
        tries = 0;
        problem = undefined;
        saving = Object.keys(sendable()).length > 0 ? 'unsaved' : 'saved';
        if (saving === 'unsaved') saveSoon();
        return 'done';
      case 'stale': {
        const fresh = await door.read();
        if (fresh) takeOver(fresh);
        else wait();
        return fresh ? 'again' : 'done';
      }
      case 'later':
        wait(sent.afterMs);
        return 'done';
      case 'gone':
        saving = 'gone';
        return 'done';
      case 'refused':
        saving = 'refused';
        problem = sent.problem;
        return 'done';
    }
  };

  const run = (): Promise<void> => {
    clearTimeout(saveTimer);
    saveBy = undefined;
    running ??= (async () => {
      let overtaken = 0;
      while ((await once()) === 'again') {
        overtaken += 1;
        if (overtaken < mostOvertaken) continue;
        wait();
        break;
      }
      running = undefined;
      if (editedNames(unsaved).length === 0) saving = 'saved';
      copySoon(0);
      tell();
    })();
    return running;
  };

  return {
    current: () => shown,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edit: (name, value) => {
      const base = name in unsaved.edits ? unsaved.base[name] : door.sectionsOf(request)[name];
      unsaved = { edits: { ...unsaved.edits, [name]: value }, base: { ...unsaved.base, [name]: base } };
      if (saving !== 'unreachable' && saving !== 'gone') {
        saving = 'unsaved';
        problem = undefined;
        saveAfterPause();
      }
      copySoon();
      tell();
    },
    flush: async () => {
      if (running) await running;
      // Words may have been written while others were on their way.
      do await run();
      while (saving === 'unsaved' && Object.keys(sendable()).length > 0);
      return editedNames(unsaved).length === 0;
    },
    adopt: (fresh) => {
      takeOver(fresh);
      tell();
    },
    settle: (name, keep) => {
      tries = 0;
      unsaved = settleClash(unsaved, door.sectionsOf(request), name, keep);
      clashes = clashes.filter((clash) => clash !== name);
      saving = editedNames(unsaved).length > 0 ? 'unsaved' : 'saved';
      saveSoon(0);
      tell();
    },
    letGo: () => {
      unsaved = nothingUnsaved;
      clashes = [];
      problem = undefined;
      saving = 'saved';
      copySoon(0);
      tell();
    },
    restore: async () => {
      const kept = await door.vault.restore();
      if (!isUnsaved<Of>(kept)) return;
      // Somebody may have begun to write before this device has answered.
      unsaved = { edits: { ...kept.edits, ...unsaved.edits }, base: { ...kept.base, ...unsaved.base } };
      takeOver(request);
      saving = editedNames(unsaved).length > 0 ? 'unsaved' : 'saved';
      keptHere = true;
      saveSoon(0);
      tell();
    },
    stop: () => {
      clearTimeout(saveTimer);
      if (saving !== 'gone') void run();
    },
  };
};
