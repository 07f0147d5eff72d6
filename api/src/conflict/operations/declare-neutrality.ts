import type { Declaration } from '../../contract/shapes/mediation.ts';
import { mediatorOf, organisationSettings } from '../../organisation/index.ts';
import { etagOf } from '../../platform/etag.ts';
import { operation } from '../../platform/http/operation.ts';
import type { Platform } from '../../platform/platform.ts';
import { refuseBroken } from '../../platform/refused.ts';
import { tellRequester } from '../effects.ts';
import type { MoveName } from '../rules/lifecycle.ts';
import type { ConflictRequest } from '../rules/request.ts';
import { disclosed, leftByMediator, taken } from '../rules/steps.ts';
import { blank, tooLong, wellFormed } from '../rules/texts.ts';
import { promisedBy } from '../rules/working-time.ts';
import { keep } from '../store/keeping.ts';
import { steppedAsideView } from '../views/mediator.ts';
import { demandMove, mediatedRequest } from './parts.ts';
import { demandVersion, shownTo } from './present.ts';

const moveOf = {
  none: 'declareNone',
  disclosure: 'disclose',
  recusal: 'recuse',
  declined: 'decline',
} as const satisfies Record<Declaration['kind'], MoveName>;

/** Until when the mediator's next step is promised; office hours in UTC for one who has left the roster. */
export const nextPromise = async (platform: Platform, mediatorId: string, at: string): Promise<string> => {
  const [mediator, { promisedDays }] = await Promise.all([
    mediatorOf(platform, mediatorId),
    organisationSettings(platform),
  ]);
  const officeHours = { timeZone: 'Etc/UTC', workingHours: { days: [1, 2, 3, 4, 5], start: '09:00', end: '17:00' } };
  return promisedBy(at, promisedDays, mediator ?? officeHours);
};

const declared = async (
  platform: Platform,
  request: ConflictRequest,
  { kind, text }: Declaration,
  byId: string,
  at: string,
): Promise<ConflictRequest> => {
  const by = { byId, ...(text && { text }) };
  switch (kind) {
    case 'none':
      return taken(request, 'declareNone', { ...by, promisedBy: await nextPromise(platform, byId, at) }, at);
    case 'disclosure':
      return disclosed(request, text ?? '', byId, at);
    case 'recusal':
      return leftByMediator(request, 'recused', by, at);
    case 'declined':
      return leftByMediator(request, 'declined', by, at);
  }
};

/**
 * The mediator's word before the full text opens (M2). Stepping aside ends their access with this very answer; a reason
 * they give is kept with the move and shown to nobody.
 */
export const declareNeutrality = operation(
  'declareNeutrality',
  async ({ caller, params, body, ifMatch, now }, platform) => {
    const kept = await mediatedRequest(platform, caller, params.id);
    const viewer = { id: caller.id, role: 'mediator', now } as const;
    demandVersion(ifMatch, kept.request, viewer);
    demandMove(kept.request, moveOf[body.kind], 'mediator');
    refuseBroken([...(body.kind === 'disclosure' ? blank(body.text, 'text') : []), ...tooLong(body)]);

    const next = await declared(platform, kept.request, wellFormed(body), caller.id, now.toISOString());
    await keep(platform, kept, next, [tellRequester(next)]);
    if (body.kind === 'none' || body.kind === 'disclosure') return shownTo(platform, next, viewer);
    const left = steppedAsideView(next);
    return { body: { ...left, etag: etagOf(left) } };
  },
);
