import { pathOf } from '@common-ground/api/contract/calls.ts';
import type { Person } from '@common-ground/api/contract/shapes/common.ts';
import type { Value } from '@common-ground/api/contract/shapes/organisation.ts';
import type { Recognition } from '@common-ground/api/contract/shapes/recognition.ts';
import { cardOf } from '../cardOf.ts';
import type { Draft } from './draft.ts';

const noValue: Value = { id: '', name: '…', criterion: '', example: '', picture: '', colour: 'steel' };

/** Whoever asked to be thanked otherwise is not on the card; the others are. */
const onTheWall = ({ recipients }: Draft) =>
  recipients.filter(({ recognitionAudience }) => recognitionAudience === 'wall');

/** Before anybody is picked the card keeps their place. */
const shownOrNobodyYet = (draft: Draft): Person[] =>
  draft.recipients.length > 0 ? onTheWall(draft) : [{ id: '', displayName: '…' }];

/** The card that a draft will make, as far as can be known before it is posted. */
export const previewOf = (draft: Draft, values: readonly Value[], me: Person | undefined): Recognition =>
  cardOf({
    kind: draft.kind,
    everyone: draft.kind === 'recognition' && draft.everyone,
    author: me ? { ...me, photoUrl: pathOf('getPhoto', { id: me.id }) } : { id: '', displayName: '…' },
    recipients: draft.kind === 'achievement' || draft.everyone ? [] : shownOrNobodyYet(draft),
    value: values.find(({ id }) => id === draft.valueId) ?? noValue,
    message: draft.message.trim() || '…',
    ...(draft.effect.trim() && { effect: draft.effect.trim() }),
  });
