// A mediator's queue of any size: made by the API's own rules and written by its own storage code. It has a line for every request,
// and the first and the last pages have the requests as well: what stands between is never read, and sealed answers are large.
import { join } from 'node:path';
import { readConfig } from '../../api/src/config.ts';
import { queueKey } from '../../api/src/conflict/rules/queue.ts';
import type { ConflictRequest } from '../../api/src/conflict/rules/request.ts';
import { started, submitted, taken } from '../../api/src/conflict/rules/steps.ts';
import { creation } from '../../api/src/conflict/store/keeping.ts';
import { partitionOf as listOf, listTable, moves } from '../../api/src/conflict/store/lists.ts';
import { partitionOf, requestTable } from '../../api/src/conflict/store/rows.ts';
import { goAheadVersion } from '../../api/src/contract/go-ahead.ts';
import { receiptOf } from '../../api/src/contract/receipt.ts';
import type { Details } from '../../api/src/contract/shapes/conflict.ts';
import { newId } from '../../api/src/platform/ids.ts';
import { platformOf } from '../../api/src/platform/platform.ts';
import type { Change } from '../../api/src/platform/storage/commit.ts';
import { audience, password, teamsAppId, tenantId } from '../settings.ts';
import { Trouble } from '../trouble.ts';
import { patiently } from './patiently.ts';

export interface ManyRequests {
  readonly connectionString: string;
  /** Where the local world keeps its data, the wrapping key among it. */
  readonly dataFolder: string;
  readonly urls: { readonly entra: string; readonly graph: string };
  readonly mediatorId: string;
  /** Each request is by one of them about the next. */
  readonly peopleIds: readonly string[];
  readonly teamId: string;
  readonly requests: number;
  readonly onProgress?: (written: number) => void;
}

const sideBySide = 6;
/** The newest requests are at the end of the queue, the oldest at its beginning. */
const kept = { newest: 300, oldest: 200 };
const mostListed = 90;
const apartMs = 20 * 60_000;
const promisedMs = 48 * 3_600_000;
const nothingSerious = {
  riskNow: false,
  harassmentOrDiscrimination: false,
  threatsOrUnlawful: false,
  powerOver: false,
  formalProcedure: false,
  wantsRuling: false,
  payOrContract: false,
};

/** One of three has been taken on and waits for its mediator, the others are new. */
const requestOf = (n: number, { mediatorId, peopleIds, teamId }: ManyRequests, now: number): ConflictRequest => {
  const begun = new Date(now - (n + 1) * apartMs);
  const at = begun.toISOString();
  const [requesterId, otherId] = [peopleIds[n % peopleIds.length], peopleIds[(n + 1) % peopleIds.length]];
  if (!requesterId || !otherId) throw new Trouble('There is nobody to choose from.');
  const id = newId(begun);
  const guidelinesInForce = { version: 0, items: [] };
  const draft = { id, tenantId, requesterId, teamId, firstTalk: false, safety: nothingSerious, guidelinesInForce };
  const promisedBy = new Date(begun.getTime() + promisedMs).toISOString();
  const asked = { id: newId(begun), mediatorId, promisedBy, receipt: receiptOf(id), goAhead: goAheadVersion };
  const details: Details = {
    otherPartyIds: [otherId],
    outcomeHopedFor: 'That we hand over without a gap.',
    format: 'video',
  };
  const request = submitted({ ...started(draft, at), details }, asked, at);
  return n % 3 === 0 ? taken(request, 'declareNone', { byId: mediatorId, promisedBy }, at) : request;
};

/** Fills one mediator's queue; nobody is told, and no timer is set. */
export const seedRequests = async (many: ManyRequests): Promise<void> => {
  const { connectionString, dataFolder, urls, mediatorId, requests, onProgress } = many;
  const platform = platformOf(
    readConfig({
      DATA_STORAGE: connectionString,
      TENANT_ID: tenantId,
      API_CLIENT_ID: audience,
      ENTRA_AUTHORITY: urls.entra,
      GRAPH_URL: urls.graph,
      GRAPH_CLIENT_SECRET: password,
      KEY_FILE: join(dataFolder, 'keys', 'wrapping-key'),
      TEAMS_APP_ID: teamsAppId,
    }),
    {},
  );
  const secret = await platform.secret();
  const now = Date.now();
  let [next, written] = [0, 0];
  /** Lines of the queue, until they fill a transaction. */
  let waiting: Change[] = [];
  const queue = await listOf(platform, 'queue', mediatorId);
  const flush = async () => {
    const changes = waiting;
    waiting = [];
    if (changes.length > 0) await patiently(() => platform.commit(listTable, queue, changes));
  };
  const writer = async () => {
    while (next < requests) {
      const n = next++;
      const request = requestOf(n, many, now);
      const { id, version } = request;
      if (n < kept.newest || n >= requests - kept.oldest) {
        const rows = creation(secret, request, await platform.keys.create(tenantId, id));
        await patiently(() => platform.commit(requestTable, partitionOf(tenantId, id), rows));
      }
      waiting.push(...moves(undefined, { requestId: id, version, key: queueKey(request) }));
      if (waiting.length >= mostListed) await flush();
      written += 1;
      onProgress?.(written);
    }
  };
  await Promise.all(Array.from({ length: sideBySide }, writer));
  await flush();
};
