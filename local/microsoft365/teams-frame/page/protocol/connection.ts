import type { Calls } from './calls.ts';
import { observed, record } from './observed.ts';

/** One page of the app in an iframe, speaking teams-js to this window. */
export type Connection = {
  /** Sends an event; the page hears it only when it has a handler. */
  emit(func: string, ...args: unknown[]): void;
  /** Asks the page to get ready and waits until it is, two seconds at most. */
  leave(): Promise<void>;
  close(): void;
};

/** The name that an app registers differs from the event's for these. */
const eventNames: Record<string, string> = {
  save: 'settings.save',
  remove: 'settings.remove',
  backButton: 'backButtonPress',
};
/** Events that teams-js handles itself, whether the app registered or not. */
const always = new Set(['settings.save', 'settings.remove']);
const patience = 2000;

export function connect(page: HTMLIFrameElement, frameContext: string, calls: Calls): Connection {
  const events = new Set<string>();
  let ready: (() => void) | undefined;

  const post = (message: object) => page.contentWindow?.postMessage(message, location.origin);
  const own: Calls = {
    registerHandler: ([name]) => {
      events.add(eventNames[String(name)] ?? String(name));
      return undefined;
    },
    readyToUnload: () => {
      ready?.();
      return undefined;
    },
  };
  const emit = (func: string, ...args: unknown[]) => {
    if (always.has(func) || events.has(func)) post({ func, args });
  };

  async function hear(event: MessageEvent<unknown>) {
    if (event.source !== page.contentWindow || event.origin !== location.origin) return;
    const message = event.data as { id?: number; uuidAsString?: string; func?: unknown; args?: unknown[] } | null;
    if (typeof message?.func !== 'string') return;
    const { id, uuidAsString, func, args = [] } = message;
    // A page that starts anew in the same iframe has none of the handlers of the one before.
    if (func === 'initialize') events.clear();
    record(frameContext, func, args);
    if (observed().silent?.includes(func)) return;
    const answer = await (own[func] ?? calls[func])?.(args);
    if (answer !== undefined && id !== undefined) post({ id, uuidAsString, args: answer });
  }

  window.addEventListener('message', hear);
  return {
    emit,
    async leave() {
      if (!events.has('beforeUnload')) return;
      const { promise, resolve } = Promise.withResolvers<void>();
      ready = resolve;
      setTimeout(resolve, patience);
      emit('beforeUnload');
      await promise;
    },
    close: () => window.removeEventListener('message', hear),
  };
}
