import { brokenZone, personOf } from '../../people/index.ts';
import { matches, withEtag } from '../../platform/etag.ts';
import { operation } from '../../platform/http/operation.ts';
import { Refused, refuseBroken, stale } from '../../platform/refused.ts';
import { defaultMaximumOpen } from '../defaults.ts';
import { readMediator, rosterKey, rosterPartition, rosterRow } from '../store/roster.ts';
import { organisationTable } from '../store/team.ts';
import { mediatorView } from '../views.ts';
import { administratorsOnly } from './administrators.ts';

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
  refuseBroken(brokenZone(body.timeZone));
  const { availability = 'open', maximumOpen = defaultMaximumOpen, trainedForSafety = false } = body;
  const entry = { ...body, availability, maximumOpen, trainedForSafety };
  const change = { rowKey: rosterKey(params.personId), row: rosterRow(entry) };
  await platform.commit(organisationTable, rosterPartition(caller.tenantId), [
    before ? { do: 'replace', ...change, etag: before.etag } : { do: 'create', ...change },
  ]);
  const view = withEtag(mediatorView(person, entry));
  return { body: view, etag: view.etag };
});

export const removeMediator = operation('removeMediator', async ({ caller, params }, platform) => {
  administratorsOnly(caller);
  await platform.commit(organisationTable, rosterPartition(caller.tenantId), [
    { do: 'remove', rowKey: rosterKey(params.personId) },
  ]);
  return {};
});
