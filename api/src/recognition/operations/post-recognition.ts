import { pathOf } from '../../contract/calls.ts';
import { teamSettings } from '../../organisation/index.ts';
import { preferencesOf } from '../../people/index.ts';
import { type Input, operation } from '../../platform/http/operation.ts';
import { firstResult } from '../../platform/idempotency.ts';
import { newId } from '../../platform/ids.ts';
import type { Platform } from '../../platform/platform.ts';
import { notFound, refuseBroken } from '../../platform/refused.ts';
import { wakingAhead } from '../../platform/storage/commit.ts';
import { refreshLists, tellRecipient } from '../effects/names.ts';
import type { Viewer } from '../rules/moderation.ts';
import type { Post } from '../rules/post.ts';
import { brokenInRecipients, recipientsAtMost } from '../rules/recipients.ts';
import { unknownValue } from '../rules/value.ts';
import { brokenInWords, isBlank, written } from '../rules/words.ts';
import { posted } from '../store/changes.ts';
import { keepOnce } from '../store/keeping.ts';
import { wallsTable } from '../store/keys.ts';
import { noResponses } from '../views.ts';
import { enterWall, findPost, viewFor } from './wall.ts';

type Posting = Input<'postRecognition'>;
type Entered = Awaited<ReturnType<typeof enterWall>>;

/** The first answer again, as the caller sees it now. */
const repeated = async (platform: Platform, partition: string, viewer: Viewer, { params }: Posting, id: string) => {
  const { view } = await findPost(platform, partition, viewer, { id });
  return answer(params, view);
};

const answer = (params: Posting['params'], view: ReturnType<typeof viewFor>) => ({
  body: view,
  etag: view.etag,
  location: `/api${pathOf('getRecognition', { ...params, id: view.id })}`,
});

const post = async (input: Posting, { members, me, viewer, partition }: Entered, platform: Platform) => {
  const { caller, params, body, once, now } = input;
  const named = body.recipientIds.filter((id) => members.has(id)).slice(0, recipientsAtMost);
  const [first, choices, agreement] = await Promise.all([
    firstResult(platform.tables, wallsTable, partition, once),
    preferencesOf(platform, named),
    teamSettings(platform, params.teamId),
  ]);
  if (first) return repeated(platform, partition, viewer, input, first);

  const value = agreement.values.find(({ id }) => id === body.valueId);
  refuseBroken([
    ...brokenInRecipients(body, caller.id, (id) => members.has(id)),
    ...brokenInWords(body),
    ...(value ? [] : [unknownValue]),
  ]);
  if (!value) throw notFound();

  const card: Post = {
    id: newId(now),
    teamId: params.teamId,
    channelId: params.channelId,
    kind: body.kind ?? 'recognition',
    author: me,
    recipients: body.recipientIds.map((id) => ({
      id,
      name: members.get(id)?.displayName ?? '',
      audience: choices.get(id)?.recognitionAudience ?? 'private',
    })),
    everyone: body.everyone ?? false,
    value,
    message: written(body.message),
    ...(body.effect !== undefined && !isBlank(body.effect) && { effect: written(body.effect) }),
    createdAt: now,
  };
  const effects = [refreshLists(card.id), ...card.recipients.map(({ id }) => tellRecipient(card.id, id))];
  const kept = await keepOnce(platform, partition, { once, resultId: card.id, now }, posted(card), effects);
  if (kept !== card.id) return repeated(platform, partition, viewer, input, kept);
  return answer(params, viewFor(card, viewer, noResponses));
};

/** W2, W3, W13: thanks somebody, or shares an achievement; each recipient's choice decides what the wall shows. */
export const postRecognition = operation('postRecognition', async (input, platform) => {
  const entered = await enterWall(platform, input.caller, input.params);
  return wakingAhead(platform, wallsTable, entered.partition, (ahead) => post(input, entered, ahead));
});
