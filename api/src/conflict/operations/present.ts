import type { Person } from '../../contract/shapes/common.ts';
import type { RequesterView, RequestView } from '../../contract/shapes/conflict-views.ts';
import { clockOf } from '../../organisation/index.ts';
import { personOf } from '../../people/index.ts';
import { decidesOn, etagOf, etagOfBoth, matches } from '../../platform/etag.ts';
import type { Platform } from '../../platform/platform.ts';
import { Refused, stale } from '../../platform/refused.ts';
import { partOf } from '../rules/policy.ts';
import { type ConflictRequest, currentAsking } from '../rules/request.ts';
import type { Role } from '../store/reading.ts';
import { decidedOn } from '../views/decided-on.ts';
import { type Clock, withClock } from '../views/held.ts';
import { mediatorView, previewView } from '../views/mediator.ts';
import { nameless, type PersonOf, type Showing } from '../views/parts.ts';
import { invitedView, partyView } from '../views/party.ts';
import { requesterView } from '../views/requester.ts';
import { relatedTo } from './related.ts';

/** Whose eyes a request is shown to, and when: what is overdue changes what they may do. */
export interface Viewer {
  readonly id: string;
  readonly role: Role;
  readonly now: Date;
}

/** A name that cannot be read at this moment stays empty: an outage of the directory must not keep words from being saved. */
const named = async (platform: Platform, id: string): Promise<Person> => {
  try {
    return await personOf(platform, id);
  } catch (error) {
    if (error instanceof Refused && error.code === 'unavailable') return nameless(id);
    throw error;
  }
};

/** Makes views that name people: once without names to find out who is in them, then with their names. */
export const withNames = async <View>(platform: Platform, viewOf: (person: PersonOf) => View): Promise<View> => {
  const ids = new Set<string>();
  viewOf((id) => {
    ids.add(id);
    return nameless(id);
  });
  const people = await Promise.all([...ids].map(async (id) => [id, await named(platform, id)] as const));
  const known = new Map(people);
  return viewOf((id) => known.get(id) ?? nameless(id));
};

/** How something is made for this viewer's eyes. */
export const showing = ({ id, role, now }: Viewer, person: PersonOf): Showing => ({
  viewer: { id, role },
  now: now.toISOString(),
  person,
  etagOf,
});

const viewFor = (request: ConflictRequest, viewer: Viewer, person: PersonOf) => {
  const to = showing(viewer, person);
  switch (partOf(request, viewer)) {
    case 'requester':
      return requesterView(request, to);
    case 'asked':
      return previewView(request, person);
    case 'mediator':
      return mediatorView(request, to);
    case 'invited':
      return invitedView(request, to);
    case 'party':
      return partyView(request, to);
  }
};

/** The version of what this viewer sees; names are left out, they change without the request. */
const versionFor = (request: ConflictRequest, viewer: Viewer, clock?: Clock): string => {
  const view = viewFor(request, viewer, nameless);
  return etagOfBoth(decidedOn(view), [view, clock]);
};

/** Compares `If-Match` with what this viewer would decide on now. @throws Refused `stale` */
export const demandVersion = (ifMatch: string, request: ConflictRequest, viewer: Viewer): void => {
  if (!decidesOn(ifMatch, versionFor(request, viewer))) throw stale();
};

/**
 * A part with an etag of its own: `If-Match` names it, or the whole view that holds it. @throws Refused `stale`
 */
export const demandPart = (
  ifMatch: string,
  part: { readonly etag: string } | undefined,
  request: ConflictRequest,
  viewer: Viewer,
): void => {
  if (!part || !matches(ifMatch, part.etag)) demandVersion(ifMatch, request, viewer);
};

/** A part of the request as this viewer sees it, with its own etag. */
export const partShown = async <Part extends { readonly etag: string }>(
  platform: Platform,
  viewer: Viewer,
  partOf: (to: Showing) => Part,
): Promise<{ body: Part; etag: string }> => {
  const body = await withNames(platform, (person) => partOf(showing(viewer, person)));
  return { body, etag: body.etag };
};

/** The request as this viewer sees it, with its etag. */
export const shownTo = async (
  platform: Platform,
  request: ConflictRequest,
  viewer: Viewer,
): Promise<{ body: RequestView; etag: string }> => {
  const isFile = viewer.role === 'mediator' && currentAsking(request)?.standing === 'taken';
  const [clock, related] = await Promise.all([
    clockOf(platform, request.receipt),
    isFile ? relatedTo(platform, viewer.id, request) : [],
  ]);
  const view = await withNames(platform, (person) => {
    const seen = viewFor(request, viewer, person);
    // Somebody who is asked or invited takes no part yet.
    return 'history' in seen ? withClock(seen, clock, person) : seen;
  });
  const etag = versionFor(request, viewer, clock);
  const body = { ...view, etag };
  return { body: 'related' in body ? { ...body, related } : body, etag };
};

/** The same for its requester, whose view has a type of its own; `known` when the clock of its receipt number is. */
export const shownToRequester = async (
  platform: Platform,
  request: ConflictRequest,
  now: Date,
  known?: Clock,
): Promise<{ body: RequesterView; etag: string }> => {
  const viewer: Viewer = { id: request.requesterId, role: 'requester', now };
  const clock = known ?? (await clockOf(platform, request.receipt));
  const etag = versionFor(request, viewer, clock);
  const viewOf = (person: PersonOf) => withClock(requesterView(request, showing(viewer, person)), clock, person);
  return { body: { ...(await withNames(platform, viewOf)), etag }, etag };
};
