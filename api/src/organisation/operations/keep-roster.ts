import { brokenZone, personOf } from '../../people/index.ts';
import { matches, withEtag } from '../../platform/etag.ts';
import { operation } from '../../platform/http/operation.ts';
import type { Effect } from '../../platform/outbox/effect.ts';
import { Refused, refuseBroken, stale } from '../../platform/refused.ts';
import { defaultMaximumOpen } from '../defaults.ts';
import { brokenHours, changesPresence } from '../rules/working-life.ts';
import { readMediator, rosterKey, rosterPartition, rosterRow } from '../store/roster.ts';
import { organisationTable } from '../store/team.ts';
import { mediatorView } from '../views.ts';
import { administratorsOnly } from './administrators.ts';

/** Away, back, or off the roster: what it means for the requests that they hold is theirs to say who keep them. */
const mediatorChanged = (personId: string): Effect => ({ name: 'mediator-changed', about: personId });

/** Puts somebody on the roster, or changes what it says of them (then with `If-Match`). */
export const putMediator = operation('putMediator', async ({ caller, params, body, ifMatch }, platform) => {
  administratorsOnly(caller);
  const [before, person, account] = await Promise.all([
    readMediator(platform, params.personId),
    personOf(platform, params.personId),
    platform.directory.person(params.personId),
  ]);
  if (before) {
    if (ifMatch === '') {
      throw new Refused('precondition-required', 'This person is on the roster: send If-Match with the etag you saw.');
    }
    if (!matches(ifMatch, withEtag(mediatorView(person, before.entry)).etag)) throw stale();
  } else if (ifMatch !== '') throw stale();

  if (account.gone) {
    refuseBroken([{ code: 'unknown-person', path: '', message: 'Nobody in the organisation has this id.' }]);
  }
  refuseBroken([...brokenZone(body.timeZone), ...brokenHours(body.workingHours)]);
  const { availability = 'open', maximumOpen = defaultMaximumOpen, trainedForSafety = false } = body;
  const entry = { ...body, availability, maximumOpen, trainedForSafety };
  const change = { rowKey: rosterKey(params.personId), row: rosterRow(entry) };
  await platform.commit(
    organisationTable,
    rosterPartition(caller.tenantId),
    [before ? { do: 'replace', ...change, etag: before.etag } : { do: 'create', ...change }],
    before && changesPresence(before.entry, entry) ? [mediatorChanged(params.personId)] : [],
  );
  const view = withEtag(mediatorView(person, entry));
  return { body: view, etag: view.etag };
});

export const removeMediator = operation('removeMediator', async ({ caller, params }, platform) => {
  administratorsOnly(caller);
  await platform.commit(
    organisationTable,
    rosterPartition(caller.tenantId),
    [{ do: 'remove', rowKey: rosterKey(params.personId) }],
    [mediatorChanged(params.personId)],
  );
  return {};
});

/** What mediators say of themselves: when and how much they can take on, and in which languages (M11). */
export const putMyMediator = operation('putMyMediator', async ({ caller, body, ifMatch }, platform) => {
  const [before, person] = await Promise.all([readMediator(platform, caller.id), personOf(platform, caller.id)]);
  if (!before) throw new Refused('not-allowed', 'Only mediators on the roster can do this.');
  if (!matches(ifMatch, withEtag(mediatorView(person, before.entry)).etag)) throw stale();
  refuseBroken([...brokenZone(body.timeZone), ...brokenHours(body.workingHours)]);

  const entry = { ...body, trainedForSafety: before.entry.trainedForSafety };
  await platform.commit(
    organisationTable,
    rosterPartition(caller.tenantId),
    [{ do: 'replace', rowKey: rosterKey(caller.id), row: rosterRow(entry), etag: before.etag }],
    changesPresence(before.entry, entry) ? [mediatorChanged(caller.id)] : [],
  );
  const view = withEtag(mediatorView(person, entry));
  return { body: view, etag: view.etag };
});
