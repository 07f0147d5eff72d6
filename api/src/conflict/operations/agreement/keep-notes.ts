import { matches, withEtag } from '../../../platform/etag.ts';
import { operation } from '../../../platform/http/operation.ts';
import { refuseBroken, stale } from '../../../platform/refused.ts';
import { type ConflictRequest, currentAsking } from '../../rules/request.ts';
import { isReopenable, reopenUntil } from '../../rules/talks/follow-up.ts';
import { tooLong, wellFormed } from '../../rules/texts.ts';
import { type KeptNotes, keepNotes, readNotes } from '../../store/notes.ts';
import { demandMove, mediatedRequest, moveNotAllowed } from '../parts.ts';

const notesView = ({ closedAt }: ConflictRequest, notes: KeptNotes | undefined) =>
  withEtag({
    text: notes?.text ?? '',
    ...(notes && { savedAt: notes.savedAt }),
    ...(closedAt && { keptUntil: reopenUntil(closedAt) }),
  });

const whose = (request: ConflictRequest) => ({
  tenantId: request.tenantId,
  id: request.id,
  askingId: currentAsking(request)?.id ?? '',
});

/** The mediator's own notes, seen by nobody else (M9). */
export const getNotes = operation('getNotes', async ({ caller, params }, platform) => {
  const { request } = await mediatedRequest(platform, caller, params.id);
  demandMove(request, 'writeNotes', 'mediator');
  const view = notesView(request, await readNotes(platform, whose(request)));
  return { body: view, etag: view.etag };
});

/** What is kept already is a repeat. Once the request can no longer be reopened they are gone, and none can be begun. */
export const putNotes = operation('putNotes', async ({ caller, params, body, ifMatch, now }, platform) => {
  const { request } = await mediatedRequest(platform, caller, params.id);
  const before = await readNotes(platform, whose(request));
  const text = wellFormed(body.text);
  const seen = notesView(request, before);
  if (before?.text === text) return { body: seen, etag: seen.etag };
  if (!matches(ifMatch, seen.etag)) throw stale();
  demandMove(request, 'writeNotes', 'mediator');
  const savedAt = now.toISOString();
  if (!isReopenable(request, savedAt)) throw moveNotAllowed();
  refuseBroken(tooLong({ text }));

  await keepNotes(platform, whose(request), { text, savedAt }, before);
  const view = notesView(request, { text, savedAt });
  return { body: view, etag: view.etag };
});
