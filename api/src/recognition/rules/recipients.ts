import type { BrokenRule } from '../../contract/errors.ts';
import type { NewRecognition } from '../../contract/shapes/recognition.ts';

export const recipientsAtMost = 20;

const broken = (code: BrokenRule['code'], message: string, path = 'recipientIds'): BrokenRule => ({
  code,
  path,
  message,
});

/** W2, W13: whom a recognition may thank. Nobody thanks themselves; a shared achievement thanks nobody. */
export const brokenInRecipients = (
  { kind, everyone, recipientIds }: Pick<NewRecognition, 'kind' | 'everyone' | 'recipientIds'>,
  authorId: string,
  isMember: (personId: string) => boolean,
): BrokenRule[] => {
  const count = recipientIds.length;
  if (kind === 'achievement') {
    if (everyone) return [broken('rule-broken', 'A shared achievement has no recipients.', 'everyone')];
    return count > 0 ? [broken('rule-broken', 'A shared achievement has no recipients.')] : [];
  }
  if (everyone) {
    return count > 0 ? [broken('rule-broken', 'Thank everyone in the channel or name people, not both.')] : [];
  }
  if (count === 0) return [broken('no-recipient', 'Choose somebody to thank.')];
  if (count > recipientsAtMost) return [broken('too-many-recipients', `At most ${recipientsAtMost} people.`)];

  const found: BrokenRule[] = [];
  for (const [position, id] of recipientIds.entries()) {
    const path = `recipientIds.${position}`;
    if (recipientIds.indexOf(id) < position) {
      found.push(broken('duplicate-recipient', 'This person is there twice.', path));
    } else if (id === authorId) {
      found.push(broken('cannot-recognise-yourself', 'You cannot thank yourself. Share an achievement instead.', path));
    } else if (!isMember(id)) {
      found.push(broken('not-a-member', 'This person is not a member of the channel.', path));
    }
  }
  return found;
};
