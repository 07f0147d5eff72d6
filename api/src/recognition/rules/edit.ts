import type { BrokenRule } from '../../contract/errors.ts';
import type { Value } from '../../contract/shapes/organisation.ts';
import type { EditedRecognition } from '../../contract/shapes/recognition.ts';
import type { Post } from './post.ts';
import { unknownValue } from './value.ts';
import { isHidden } from './visibility.ts';
import { brokenInWords, isBlank, written } from './words.ts';

/**
 * W5: a post after its author's edit, and what is wrong with it. What is left out stays; `null` and a blank effect take it away.
 * A value that the team has given up may stay on an old post. What says the same as before is not shown as edited.
 * A hidden card stays hidden, and its new words ask the owners to look again.
 */
export const edited = (
  { effect: before, ...post }: Post,
  change: EditedRecognition,
  values: readonly Value[],
  at: Date,
): { readonly post: Post; readonly broken: readonly BrokenRule[] } => {
  const { valueId = post.value.id, message = post.message } = change;
  const value = valueId === post.value.id ? post.value : values.find(({ id }) => id === valueId);
  const effect = change.effect === undefined ? before : (change.effect ?? undefined);
  const next = {
    ...post,
    value: value ?? post.value,
    message: written(message),
    ...(effect !== undefined && !isBlank(effect) && { effect: written(effect) }),
  };
  const isSame = next.value === post.value && next.message === post.message && next.effect === before;
  return {
    post: isSame ? next : { ...next, editedAt: at, ...(isHidden(post) && { isReported: true }) },
    broken: [...brokenInWords({ message, ...(effect !== undefined && { effect }) }), ...(value ? [] : [unknownValue])],
  };
};
