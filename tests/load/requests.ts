// Submitting a request, against one transaction with the same rows and one queue message.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
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

/** The mediator's notice may arrive between looking and withdrawing: then it looks again. */
const withdraw = async ({ send, id }: Pick<Draft, 'send' | 'id'>, tries = 5): Promise<void> => {
  const { etag } = (await send('GET', `/requests/${id}`)).json as { etag: string };
  const given = send('POST', `/requests/${id}/withdraw`, undefined, { 'if-match': etag });
  await (tries > 1 ? given.catch(() => withdraw({ send, id }, tries - 1)) : given);
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

/** What the change before it set in motion has ended, so that it runs beside neither side. */
const settled = () => pause(150);

export const benchRequests = async (world: World, raw: RawStorage): Promise<Line[]> => {
  console.log('\nA conflict request');
  await makeRoom(world);
  const [team] = world.teams;
  const members = world.people.filter(({ id }) => team?.memberIds.includes(id) && !world.mediatorIds.includes(id));
  const senders = await Promise.all(members.map(({ userPrincipalName }) => asPerson(world, userPrincipalName)));

  let draft: Draft | undefined;
  const takeBack = async () => {
    if (draft) await withdraw(draft);
    draft = undefined;
  };
  /** A complete draft of the next requester, once the last request is withdrawn: nobody piles up open requests. */
  const prepare = async (round: number) => {
    await takeBack();
    for (let shift = 0; !draft && shift < members.length; shift++) {
      const send = senders[round % members.length];
      const other = members[(round + 1 + shift) % members.length];
      if (send && other && team && other.id !== members[round % members.length]?.id)
        draft = await completeDraft(send, team.id, other.id);
    }
    await settled();
  };
  const submitted = async () => {
    if (!draft) throw new Error('No draft could be prepared.');
    await submit(draft);
  };

  await prepare(0);
  const written = await writtenBy(raw, 'requests', `${world.tenantId}|${draft?.id}`, submitted);
  const anybody = senders[0] as Send;
  const figures = await inTurn(
    rounds,
    {
      raw: (n) => raw.change('requests', `benchmark|${randomUUID()}|${n}`, written),
      api: submitted,
      // A path that cannot exist: the token, the routing and an answer, and nothing else.
      nothing: () => anybody('GET', '/teams/nowhere/settings', undefined, {}, 404),
    },
    prepare,
  );
  // Whatever is measured next finds every desk empty.
  await takeBack();
  await settled();
  return [
    {
      what: `a submission (${written.length} rows), p50`,
      figure: figures.api.p50 / figures.raw.p50,
      budget: 1.3,
      note: `${ms(figures.api)} ms against ${ms(figures.raw)} ms (p50/p99)`,
    },
    {
      what: 'of which: a call that reads and writes nothing',
      figure: figures.nothing.p50 / figures.raw.p50,
      note: `${ms(figures.nothing)} ms`,
    },
  ].map(print);
};
