import { openDialog } from '../state/dialogs.ts';
import type { Frame } from '../state/frame.ts';
import { type Calls, fieldOf, ownPath, textOf } from './calls.ts';

/** Pixels of Teams' named dialog sizes. */
const named: Record<string, number> = { small: 300, medium: 520, large: 720 };

export const sizeOf = (size: unknown, otherwise: number): number =>
  typeof size === 'number' && size > 0 ? size : (named[textOf(size)] ?? otherwise);

/** A page of the app in a dialog over the tab (`dialog.url.open`): answered when the dialog closes. */
export function dialogCalls(frame: Frame): Calls {
  return {
    'tasks.startTask': ([info]) => {
      const path = ownPath(textOf(fieldOf(info, 'url')));
      if (path === undefined) return ['The page is not in the app’s valid domains.', undefined];
      const { promise, resolve } = Promise.withResolvers<unknown[]>();
      openDialog(frame, {
        kind: 'page',
        title: textOf(fieldOf(info, 'title')),
        path,
        width: sizeOf(fieldOf(info, 'width'), 600),
        height: sizeOf(fieldOf(info, 'height'), 480),
        done: (error, result) => resolve([error, result]),
      });
      return promise;
    },
  };
}

/** What only the page inside such a dialog may say. */
export function dialogPageCalls(hooks: {
  complete(result: unknown): void;
  resize(width: unknown, height: unknown): void;
}): Calls {
  return {
    'tasks.completeTask': ([result]) => {
      hooks.complete(result);
      return undefined;
    },
    'tasks.updateTask': ([info]) => {
      hooks.resize(fieldOf(info, 'width'), fieldOf(info, 'height'));
      return undefined;
    },
  };
}
