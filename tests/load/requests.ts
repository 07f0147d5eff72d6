// Submitting a request, against one transaction with the same rows and one queue message.
import { randomUUID } from 'node:crypto';
import type { World } from '../../local/world.ts';
import { asPerson, type RawStorage, writtenBy } from './client.ts';
import { inTurn } from './measure.ts';
import { type Line, ms, print } from './report.ts';

const rounds = 60;
const words = 'What was said in the planning call, when, and who was there. '.repeat(20);
const nothingSerious = {
  riskNow: false,
  harassmentOrDiscrimination: false,
  threatsOrUnlawful: false,
  powerOver: false,
  formalProcedure: false,
  wantsRuling: false,
  payOrContract: false,
};

type Send = Awaited<ReturnType<typeof asPerson>>;
interface Draft {
  readonly id: string;
  readonly mediatorId: string;
  readonly send: Send;
  readonly etag: string;
}

/** A draft that lacks nothing but its submission; undefined when nobody on the roster can be neutral for these two. */
const completeDraft = async (send: Send, teamId: string, otherPartyId: string): Promise<Draft | undefined> => {
  const started = await send('POST', '/requests', { teamId, safety: nothingSerious });
  const { id, etag } = started.json as { id: string; etag: string };
  const sections = {
    openCommunication: { observation: words, effect: words, need: words, ask: words, message: words },
    details: { otherPartyIds: [otherPartyId], outcomeHopedFor: words, format: 'video' },
  };
  const saved = (await send('PATCH', `/requests/${id}`, sections, { 'if-match': etag })).json as { etag: string };
  const { items } = (await send('GET', `/requests/${id}/mediators`)).json as {
    items: { person: { id: string }; choosable: boolean }[];
  };
  const free = items.filter(({ choosable }) => choosable);
  const mediatorId = free[Math.floor(Math.random() * free.length)]?.person.id;
  return mediatorId ? { id, mediatorId, send, etag: saved.etag } : undefined;
};

const submit = ({ send, id, mediatorId, etag }: Draft) =>
  send('POST', `/requests/${id}/submit`, { mediatorId, consent: true }, { 'if-match': etag });

/** Room on every desk, so that no submission is refused for a full one. */
const makeRoom = async (world: World) => {
  const administrator = world.people.find(({ roles }) => roles.includes('administrator'));
  if (!administrator) throw new Error('The local world has no administrator.');
  const send = await asPerson(world, administrator.userPrincipalName);
  const { items } = (await send('GET', '/mediators')).json as { items: { person: { id: string }; etag: string }[] };
  for (const { person, etag, ...mediator } of items) {
    await send('PUT', `/mediators/${person.id}`, { ...mediator, maximumOpen: 100 }, { 'if-match': etag });
  }
};

export const benchRequests = async (world: World, raw: RawStorage): Promise<Line[]> => {
  console.log('\nA conflict request');
  await makeRoom(world);
  const [team] = world.teams;
  const members = world.people.filter(({ id }) => team?.memberIds.includes(id) && !world.mediatorIds.includes(id));
  const drafts: Draft[] = [];
  const needed = rounds + Math.ceil(rounds / 10) + 1;
  for (const requester of members) {
    const send = await asPerson(world, requester.userPrincipalName);
    for (const other of world.people) {
      if (drafts.length >= needed || other.id === requester.id || !team) break;
      const draft = await completeDraft(send, team.id, other.id);
      if (draft) drafts.push(draft);
    }
  }
  const sample = drafts.pop();
  if (!sample || drafts.length < needed - 1) throw new Error(`Only ${drafts.length} drafts could be prepared.`);

  const written = await writtenBy(raw, 'requests', `${world.tenantId}|${sample.id}`, () => submit(sample));
  const figures = await inTurn(rounds, {
    raw: (n) => raw.change('requests', `benchmark|${randomUUID()}|${n}`, written),
    api: async (n) => {
      const draft = drafts[n];
      if (draft) await submit(draft);
    },
  });
  return [
    print({
      what: `a submission (${written.length} rows), p50`,
      figure: figures.api.p50 / figures.raw.p50,
      budget: 1.3,
      must: 'stay-below',
      note: `${ms(figures.api)} ms against ${ms(figures.raw)} ms (p50/p99)`,
    }),
  ];
};
