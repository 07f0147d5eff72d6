import type { Person } from '@common-ground/api/contract/shapes/common.ts';
import type { MediatorView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import type { ViewId } from './views.ts';

/** Where in the file something is done. */
export interface Spot {
  readonly view: ViewId;
  readonly at: string;
}

/** The next step as it is shown: which words, about whom, where its button leads, and whether it is the mediator's. */
export interface Step {
  readonly says:
    | Exclude<MediatorView['nextAction'], 'declare' | 'await-disclosure-answer'>
    | 'await-go-on'
    | 'last-check-in';
  readonly who: readonly Person[];
  readonly spot?: Spot;
  readonly isMine: boolean;
  /** For a check-in that is still to come. */
  readonly at?: string;
}

const summary: Spot = { view: 'voices', at: 'file-summary' };
/** The other parties and their invitations. */
export const otherSide = 'file-others';
const others: Spot = { view: 'voices', at: otherSide };
const heard: Spot = { view: 'voices', at: 'file-heard' };
const agreement: Spot = { view: 'agreement', at: 'file-agreement' };
/** The banner of the next step. */
export const nextStep = 'file-next';
/** Below the parts of a file, whichever of them is open. */
export const waysOut = 'file-ways';

type Answer = MediatorView['perspectives'][number]['reflections'][number]['answer'] | 'none';
const lastAnswer = ({ reflections }: MediatorView['perspectives'][number]): Answer =>
  reflections.at(-1)?.answer ?? 'none';

const inStanding = ({ parties }: MediatorView, standings: readonly string[]): Person[] =>
  parties.filter(({ standing }) => standings.includes(standing)).map(({ person }) => person);

/** Where somebody's perspective is shown. */
export const voiceOf = ({ id }: Person): string => `file-voice-${id}`;

/** What the server says comes next, with the people whom it is about. */
export const stepOf = (request: MediatorView, now: Date): Step => {
  const { nextAction: says, requester, perspectives, checkIns } = request;
  const mine = (step: Omit<Step, 'isMine'>): Step => ({ ...step, isMine: true });
  const theirs = (step: Omit<Step, 'isMine'>): Step => ({ ...step, isMine: false });
  switch (says) {
    case 'talk':
      return mine({ says, who: [requester] });
    case 'write-summary':
      return mine({ says, who: [requester], spot: summary });
    case 'await-release':
      return request.summary.released
        ? theirs({ says: 'await-go-on', who: [requester], spot: others })
        : theirs({ says, who: [requester], spot: summary });
    case 'invite':
      return mine({ says, who: inStanding(request, ['not-invited', 'paused']), spot: others });
    case 'await-invitation':
      return theirs({ says, who: inStanding(request, ['invited']), spot: others });
    case 'await-perspective': {
      const silent = [requester, ...inStanding(request, ['taking-part'])].filter(
        ({ id }) => !perspectives.some(({ author }) => author.id === id),
      );
      return theirs({ says, who: silent, spot: heard });
    }
    case 'reflect': {
      const waiting = perspectives.filter((one) => one.can.reflect && lastAnswer(one) !== 'waiting');
      const who = waiting.map(({ author }) => author);
      const [first] = who;
      return mine({ says, who, spot: first ? { view: 'voices', at: voiceOf(first) } : heard });
    }
    case 'await-confirmation': {
      const asked = perspectives.filter((one) => lastAnswer(one) === 'waiting').map(({ author }) => author);
      return theirs({ says, who: asked, spot: heard });
    }
    case 'write-agreement':
      return mine({ says, who: [], spot: agreement });
    case 'await-agreement':
      return theirs({ says, who: request.agreement.waitingFor, spot: agreement });
    case 'await-check-in': {
      const next = checkIns.find(({ dueAt }) => new Date(dueAt) > now);
      return next
        ? theirs({ says, who: [], spot: agreement, at: next.dueAt })
        : mine({ says: 'last-check-in', who: [], spot: { view: 'agreement', at: waysOut } });
    }
    case 'declare':
    case 'await-disclosure-answer':
    case 'none':
      return theirs({ says: 'none', who: [] });
  }
};
