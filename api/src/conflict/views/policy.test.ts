import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { HistoryKind } from '../../contract/shapes/conflict-views.ts';
import { isAllowed, type MoveName } from '../rules/lifecycle.ts';
import { type ConflictRequest, currentAsking } from '../rules/request.ts';
import { askedAnother, disclosed, leftByMediator, positionOf, started, submitted, taken } from '../rules/steps.ts';
import { awaitsConfirmation, mayWriteAgreement } from '../rules/talks/agreeing.ts';
import {
  agreementConfirmed,
  agreementWritten,
  checkedIn,
  closed,
  openedAgain,
} from '../rules/talks/agreement-steps.ts';
import { hearingOf, perspectiveBy, roundsOf } from '../rules/talks/heard.ts';
import { awaitsRelease, mayInvite } from '../rules/talks/inviting.ts';
import * as talks from '../rules/talks/steps.ts';
import { invitationOf, participants, partyIds, standingOf } from '../rules/talks/taking-part.ts';
import { mediatorView, previewView } from './mediator.ts';
import { nameless, type Showing } from './parts.ts';
import { invitedView, partyView } from './party.ts';
import { requesterView } from './requester.ts';

/**
 * Everybody does anything in any order; whatever comes of it, each one sees what is theirs to see and no word more. Who
 * may read which word is written down here a second time, by what has happened, not by what the views ask.
 */
const [req, ann, bob, mira, layla] = ['id-req', 'id-ann', 'id-bob', 'id-mira', 'id-layla'] as const;
const others: readonly string[] = [ann, bob];
const mediators: readonly string[] = [mira, layla];
const everybody = [req, ...others, ...mediators, 'id-stranger'];

interface World {
  request: ConflictRequest;
  tick: number;
  /** Who may read a word, for every word that was written. */
  readers: Map<string, () => readonly string[]>;
}

const no = false;
const calm = {
  riskNow: no,
  harassmentOrDiscrimination: no,
  threatsOrUnlawful: no,
  powerOver: no,
  formalProcedure: no,
  wantsRuling: no,
  payOrContract: no,
};

const holder = ({ request }: World): readonly string[] => {
  const asking = currentAsking(request);
  return asking?.standing === 'taken' ? [asking.mediatorId] : [];
};
const accepted = ({ request }: World) =>
  request.invitations.filter(({ standing }) => standing === 'accepted').map(({ personId }) => personId);
const invitedNow = ({ request }: World) =>
  request.state === 'closed'
    ? []
    : request.invitations.filter(({ standing }) => standing === 'invited').map(({ personId }) => personId);

const stamp = (world: World): string => new Date(Date.UTC(2026, 0, 1) + world.tick * 60_000).toISOString();
const word = (world: World, readers: () => readonly string[]): string => {
  const made = `word${world.tick}-${world.readers.size}`;
  world.readers.set(`${made}.`, readers);
  return `${made}.`;
};

const begin = (): World => {
  const world: World = { request: undefined as unknown as ConflictRequest, tick: 0, readers: new Map() };
  const at = stamp(world);
  const draft = started(
    {
      id: 'request',
      tenantId: 'tenant',
      requesterId: req,
      teamId: 'team',
      firstTalk: false,
      safety: calm,
      guidelinesInForce: { version: 1, items: [] },
    },
    at,
  );
  const observation = word(world, () => [req, ...holder(world)]);
  world.request = { ...draft, openCommunication: { observation }, details: { otherPartyIds: [...others] } };
  const asking = { id: 'asking-0', mediatorId: mira, promisedBy: at, receipt: 'CG' };
  world.request = submitted(world.request, asking as Parameters<typeof submitted>[1], at);
  return world;
};

type Act = (world: World, who: string) => ConflictRequest | undefined;
const may = ({ request }: World, move: MoveName, actor: 'requester' | 'mediator' | 'party') =>
  isAllowed(move, actor, positionOf(request));
const asMediator = (world: World, who: string) => currentAsking(world.request)?.mediatorId === who;
const roleOf = (who: string) => (who === req ? ('requester' as const) : ('party' as const));
const takesPart = ({ request }: World, who: string) => participants(request).includes(who);

const acts: Record<string, Act> = {
  accept: (world, who) =>
    asMediator(world, who) && may(world, 'declareNone', 'mediator')
      ? taken(world.request, 'declareNone', { byId: who, promisedBy: stamp(world) }, stamp(world))
      : undefined,
  disclose: (world, who) => {
    if (!asMediator(world, who) || !may(world, 'disclose', 'mediator')) return undefined;
    const { id } = currentAsking(world.request) ?? {};
    const isTheirs = () => currentAsking(world.request)?.id === id;
    const text = word(world, () =>
      isTheirs()
        ? [req, ...holder(world), ...(holder(world).length > 0 ? [...accepted(world), ...invitedNow(world)] : [])]
        : [],
    );
    return disclosed(world.request, text, who, stamp(world));
  },
  agreeToIt: (world, who) =>
    who === req && may(world, 'agreeToDisclosure', 'requester')
      ? taken(world.request, 'agreeToDisclosure', { byId: who, promisedBy: stamp(world) }, stamp(world))
      : undefined,
  recuse: (world, who) =>
    asMediator(world, who) && may(world, 'recuse', 'mediator')
      ? leftByMediator(world.request, 'recused', { byId: who, text: word(world, () => []) }, stamp(world))
      : undefined,
  choose: (world, who) => {
    if (who !== req || !may(world, 'chooseMediator', 'requester')) return undefined;
    const mediatorId = mediators[world.tick % 2] ?? mira;
    const asking = { id: `asking-${world.tick}`, mediatorId, promisedBy: stamp(world) };
    return askedAnother(world.request, asking, stamp(world));
  },
  summarise: (world, who) => {
    if (!asMediator(world, who) || !may(world, 'writeSummary', 'mediator')) return undefined;
    const { id } = currentAsking(world.request) ?? {};
    const text: string = word(world, () => {
      const { text: now, released } = world.request.summary ?? {};
      const isReleased = released === text;
      const isTheirs = currentAsking(world.request)?.id === id;
      return [
        ...(now === text && (isReleased || isTheirs) ? [req, ...holder(world)] : []),
        ...(isReleased ? [...accepted(world), ...invitedNow(world)] : []),
      ];
    });
    return talks.summarised(world.request, text, { at: stamp(world), byId: who });
  },
  release: (world, who) =>
    who === req && may(world, 'releaseSummary', 'requester') && awaitsRelease(world.request)
      ? talks.summaryReleased(world.request, { at: stamp(world), byId: who })
      : undefined,
  invite: (world, who) => {
    const person = others[world.tick % 2] ?? ann;
    return asMediator(world, who) && mayInvite(world.request, person)
      ? talks.invited(world.request, person, { id: `invitation-${world.tick}` }, { at: stamp(world), byId: who })
      : undefined;
  },
  join: (world, who) => {
    if (standingOf(world.request, who) !== 'invited' || !may(world, 'acceptInvitation', 'party')) return undefined;
    const language = word(world, () =>
      invitationOf(world.request, who)?.needs?.language === language
        ? [...(accepted(world).includes(who) ? [who] : []), ...holder(world)]
        : [],
    );
    return talks.joined(world.request, { language }, { at: stamp(world), byId: who });
  },
  part: (world, who) =>
    partyIds(world.request).includes(who) && may(world, 'leave', 'party')
      ? talks.partedFrom(world.request, { at: stamp(world), byId: who })
      : undefined,
  object: (world, who) =>
    standingOf(world.request, who) === 'invited' && may(world, 'objectToMediator', 'party')
      ? talks.objected(world.request, stamp(world))
      : undefined,
  write: (world, who) => {
    if (!takesPart(world, who) || !may(world, 'writePerspective', roleOf(who))) return undefined;
    const text: string = word(world, () => {
      const { text: now, handedIn, released } = perspectiveBy(world.request, who) ?? {};
      const asking = currentAsking(world.request);
      const knows = (id: string) => id === req || accepted(world).includes(id);
      return [
        ...(now === text && knows(who) ? [who] : []),
        ...(handedIn?.text === text && handedIn.askingId === asking?.id ? holder(world) : []),
        ...(released?.text === text ? released.toIds.filter(knows) : []),
      ];
    });
    return talks.perspectiveWritten(world.request, { id: `perspective-${who}`, text }, { at: stamp(world), byId: who });
  },
  handIn: (world, who) => {
    const own = perspectiveBy(world.request, who);
    return own && takesPart(world, who) && may(world, 'writePerspective', roleOf(who))
      ? talks.handedIn(world.request, own, { at: stamp(world), byId: who })
      : undefined;
  },
  show: (world, who) => {
    const own = perspectiveBy(world.request, who);
    const toIds = participants(world.request).filter((id) => id !== who && (world.tick + id.length) % 3 > 0);
    return own && takesPart(world, who) && may(world, 'releasePerspective', roleOf(who))
      ? talks.released(world.request, own, toIds, { at: stamp(world), byId: who })
      : undefined;
  },
  reflect: (world, who) => {
    const author = participants(world.request)[world.tick % 3] ?? req;
    const perspective = perspectiveBy(world.request, author);
    const stage = hearingOf(world.request, perspective);
    if (!asMediator(world, who) || !may(world, 'reflect', 'mediator') || !perspective) return undefined;
    if (stage !== 'to-reflect' && stage !== 'to-answer') return undefined;
    const { id } = currentAsking(world.request) ?? {};
    const text: string = word(world, () => [
      ...(author === req || accepted(world).includes(author) ? [author] : []),
      ...(currentAsking(world.request)?.id === id ? holder(world) : []),
    ]);
    return talks.reflected(
      world.request,
      perspective,
      { id: `round-${world.tick}`, text },
      { at: stamp(world), byId: who },
    );
  },
  respond: (world, who) => {
    const own = perspectiveBy(world.request, who);
    const round = own && roundsOf(world.request, own).at(-1);
    if (!takesPart(world, who) || !round || round.answer || !may(world, 'answerReflection', roleOf(who)))
      return undefined;
    const confirmed = world.tick % 2 === 0;
    const { id } = currentAsking(world.request) ?? {};
    const correction = word(world, () => [
      ...(who === req || accepted(world).includes(who) ? [who] : []),
      ...(currentAsking(world.request)?.id === id ? holder(world) : []),
    ]);
    return talks.reflectionAnswered(world.request, round, { confirmed, correction }, { at: stamp(world), byId: who });
  },
  agree: (world, who) => {
    if (!asMediator(world, who) || !mayWriteAgreement(world.request)) return undefined;
    const between = participants(world.request);
    const what = word(world, () => [req, ...holder(world), ...accepted(world).filter((id) => between.includes(id))]);
    const commitments = [{ what, ownerId: req, due: '2026-06-01' }];
    return agreementWritten(world.request, commitments, { at: stamp(world), byId: who });
  },
  confirm: (world, who) =>
    may(world, 'confirmAgreement', roleOf(who)) && awaitsConfirmation(world.request, who)
      ? agreementConfirmed(world.request, participants(world.request), { at: stamp(world), byId: who })
      : undefined,
  checkIn: (world, who) => {
    if (!takesPart(world, who) || !may(world, 'answerCheckIn', roleOf(who))) return undefined;
    const text = word(world, () => [...(who === req || accepted(world).includes(who) ? [who] : []), ...holder(world)]);
    const answer = { holding: 'no' as const, worse: true, text };
    return checkedIn(world.request, { id: `answer-${world.tick}`, n: 1, answer }, { at: stamp(world), byId: who });
  },
  close: (world, who) => {
    const move = world.request.state === 'follow-up' ? 'closeAsAgreed' : 'closeWithoutAgreement';
    return asMediator(world, who) && may(world, move, 'mediator')
      ? closed(world.request, move, { at: stamp(world), byId: who })
      : undefined;
  },
  reopen: (world, who) => {
    const move = world.request.state === 'agreement' ? 'hearAgain' : 'reopen';
    const actor = asMediator(world, who) ? 'mediator' : roleOf(who);
    return (actor === 'mediator' || takesPart(world, who)) && may(world, move, actor)
      ? openedAgain(world.request, { at: stamp(world), byId: who })
      : undefined;
  },
};

const roleIn = ({ request }: World, who: string) => {
  if (who === req) return 'requester' as const;
  if (currentAsking(request)?.mediatorId === who) return 'mediator' as const;
  return partyIds(request).includes(who) ? ('party' as const) : undefined;
};

const seenBy = (world: World, who: string): object | undefined => {
  const role = roleIn(world, who);
  if (!role) return undefined;
  const showing: Showing = { viewer: { id: who, role }, now: stamp(world), person: nameless, etagOf: () => '' };
  if (role === 'requester') return requesterView(world.request, showing);
  if (role === 'mediator')
    return holder(world).length > 0 ? mediatorView(world.request, showing) : previewView(world.request, nameless);
  return accepted(world).includes(who) ? partyView(world.request, showing) : invitedView(world.request, showing);
};

/** Each number picks one of the acts that are possible; what ends or undoes something comes one time in ten. */
const rare = ['recuse', 'object', 'part', 'close', 'reopen'];
const pairs = Object.entries(acts).flatMap(([name, act]) =>
  everybody.map((who) => ({ name, act, who, isRare: rare.includes(name) })),
);

const stepped = (world: World, choice: number): string | undefined => {
  const offered = pairs.filter(({ isRare }) => isRare === (choice % 10 === 0));
  for (const position of offered.keys()) {
    const { name, act, who } = offered[(choice + position * 7) % offered.length] ?? pairs[0] ?? {};
    const next = who && act?.(world, who);
    if (!next) continue;
    expect(next.version).toBeGreaterThan(world.request.version);
    world.request = next;
    return name;
  }
  return undefined;
};

const walks = fc.array(fc.nat(100_000), { minLength: 40, maxLength: 120 });

test('whatever anybody does, each one sees the words that are theirs to see, and no other', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(walks, (choices) => {
      const world = begin();
      for (const choice of choices) {
        world.tick += 1;
        const name = stepped(world, choice);
        for (const viewer of everybody) {
          const text = JSON.stringify(seenBy(world, viewer) ?? {});
          for (const [secret, readers] of world.readers)
            if (text.includes(secret)) expect(readers(), `${secret} to ${viewer} after ${name}`).toContain(viewer);
          if (!others.includes(viewer)) continue;
          const other = viewer === ann ? bob : ann;
          const bothIn = accepted(world).includes(viewer) && accepted(world).includes(other);
          if (text.includes(other))
            expect(
              bothIn || haveAgreed(world, viewer, other) || haveShown(world, viewer, other),
              `${other} to ${viewer}`,
            ).toBe(true);
        }
      }
    }),
    { numRuns: 40, endOnFailure: true },
  );
});

test('such walks come to everything that can happen with a request', () => {
  const reached = new Set<string>();
  const kinds = new Set<HistoryKind>();
  // Always the same ones: how much of it a few walks come to is chance.
  for (const choices of fc.sample(walks, { seed: 7, numRuns: 300 })) {
    const world = begin();
    for (const choice of choices) {
      world.tick += 1;
      stepped(world, choice);
      reached.add(world.request.state);
    }
    for (const { kind } of world.request.history) kinds.add(kind);
  }
  expect([...reached].toSorted()).toEqual(['accepted', 'agreement', 'closed', 'follow-up', 'hearing', 'submitted']);
  expect([...kinds]).toEqual(
    expect.arrayContaining(['joined', 'handed-in', 'reflection-confirmed', 'agreement-complete']),
  );
});

/** Whoever agreed with somebody keeps their copy, also when the other has left. */
const haveAgreed = ({ request }: World, ...both: string[]): boolean =>
  both.every((id) => request.agreement?.betweenIds.includes(id));

/** Nor does anybody forget with whom they shared their words, while a new mediator asks them again. */
const haveShown = ({ request }: World, one: string, other: string): boolean =>
  (perspectiveBy(request, one)?.released?.toIds.includes(other) ?? false) ||
  (perspectiveBy(request, other)?.released?.toIds.includes(one) ?? false);
