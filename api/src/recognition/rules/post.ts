import type { Value } from '../../contract/shapes/organisation.ts';
import type { RecognitionAudience } from '../../contract/shapes/people.ts';
import type { RecognitionKind } from '../../contract/shapes/recognition.ts';
import type { Reactors } from './reactions.ts';

/** Somebody as they were called when it was written. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** A person who is thanked: how they liked to be thanked at that moment, and what they decided since. */
export interface Recipient extends Named {
  readonly audience: RecognitionAudience;
  readonly decision?: 'show' | 'private' | 'removed';
}

/** What one of the channel's owners decided about a card. */
export interface Decision {
  readonly action: 'hide' | 'restore';
  readonly by: Named;
  readonly at: Date;
  readonly note?: string;
}

/** What a post and its card say. */
export interface Words {
  readonly id: string;
  readonly teamId: string;
  readonly channelId: string;
  readonly kind: RecognitionKind;
  readonly author: Named;
  readonly everyone: boolean;
  /** As it was when it was written. */
  readonly value: Value;
  readonly message: string;
  readonly effect?: string;
  readonly createdAt: Date;
  readonly editedAt?: Date;
}

/** A recognition or a shared achievement, whole: more than any one viewer but its author's words shows. */
export interface Post extends Words {
  readonly recipients: readonly Recipient[];
  /** Owners have been asked to look at it, and none has decided since. */
  readonly isReported?: true;
  /** The owners' last one. */
  readonly decision?: Decision;
}

/** What of a post is on the wall: the same for everybody. */
export interface Card extends Words {
  /** Only those who are shown. */
  readonly people: readonly Named[];
  readonly reactors: Reactors;
  readonly counts: Readonly<Record<string, number>>;
  /** More people reacted than the card names; the counts are complete. */
  readonly isCrowded: boolean;
  readonly commentCount: number;
}
