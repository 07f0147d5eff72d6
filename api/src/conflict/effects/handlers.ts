import type { EffectHandlers } from '../../platform/outbox/effect.ts';
import type { Platform } from '../../platform/platform.ts';
import { mediatorChanged, mediatorLeft } from './absences.ts';
import { checkInAsked, checkInTold, leftoversErased, notesErased } from './afterwards.ts';
import { clockEffects } from './by-the-clock.ts';
import { counted } from './figures.ts';
import { leaveEffects } from './leave.ts';
import { listEffects } from './lists.ts';
import { rebuildEffects } from './rebuild.ts';
import { invitedTold, mediatorTold, ownMediatorTold, partyTold, requesterTold } from './tell.ts';

/** What delivers each effect of a conflict request. */
export const conflictEffects = {
  ...clockEffects,
  ...leaveEffects,
  ...listEffects,
  ...rebuildEffects,
  'tell-mediator': mediatorTold,
  'tell-invited': invitedTold,
  'tell-party': partyTold,
  'tell-requester': requesterTold,
  'tell-own-mediator': ownMediatorTold,
  'ask-check-in': checkInAsked,
  'tell-check-in': checkInTold,
  'erase-notes': notesErased,
  'mediator-changed': mediatorChanged,
  'mediator-gone': mediatorLeft,
  'count-in-figures': counted,
  'erase-request': leftoversErased,
} satisfies EffectHandlers<Platform>;
