import type { Attempt, Format, HistoryKind, Outcome, Safety, State } from '../../../contract/shapes/conflict.ts';
import type { CheckInAnswer, CommitmentState } from '../../../contract/shapes/hearing.ts';

/** What the document says around people's own words. Every list is complete by type. */

export const language = 'en';

export const said = {
  title: 'Conflict request',
  talkTitle: 'First talk',
  receipt: 'Receipt',
  state: 'Where it is',
  made: 'Made',
  submitted: 'Submitted',
  mediator: 'Mediator',
  otherParties: 'The other people',
  takingPart: 'Who takes part',
  keptUntil: 'Kept until',
  held: 'Not erased before an administrator says so',
  privacy:
    'Private. It holds what you wrote and what was shared with you, as it was when this was made. Nothing in it may be used to judge anybody’s work.',
  footer: 'Common Ground. Whoever holds this page can read it: keep it where only you can.',
  colleague: 'A colleague',
} as const;

export const sections = {
  safety: 'Safety and fit',
  talk: 'Talk',
  guidelines: 'Guidelines',
  details: 'What you hope for and need',
  information: 'What you added later',
  reflection: 'Your look back',
  referral: 'Handing it on',
  disclosure: 'What the mediator told first',
  summary: 'The mediator’s summary',
  perspectives: 'Perspectives',
  agreement: 'Agreement',
  checkIns: 'Your check-ins',
  history: 'How it went',
  visibleTo: 'Who can read it',
} as const;

export const safety: Record<Exclude<keyof Safety, 'choice'>, string> = {
  riskNow: 'Somebody is at risk now',
  harassmentOrDiscrimination: 'It is about harassment or discrimination',
  threatsOrUnlawful: 'It is about threats, or something unlawful',
  powerOver: 'One decides about the other’s pay, work or job',
  formalProcedure: 'A formal procedure is running',
  wantsRuling: 'A ruling on who is right is wanted',
  payOrContract: 'It is about pay or a contract',
};
export const allNo = 'You answered all seven questions with no.';

export const talk = {
  observation: 'What you saw or heard',
  effect: 'What it did',
  myPart: 'Your own part in it',
  cause: 'What may lie behind it',
  need: 'What you need',
  ask: 'What you ask for',
  commonGround: 'Where you already agree',
  message: 'Your message',
} as const;
export const skipped = 'You skipped this step.';

export const attempt: Record<Attempt['how'], string> = {
  call: 'Call',
  chat: 'Chat',
  'in-person': 'In person',
  mail: 'Mail',
  other: 'Another way',
};

export const guidelines = {
  applied: 'The ones that apply',
  tried: 'What was tried',
  whyNotEnough: 'Why it was not enough',
} as const;

export const details = {
  outcomeHopedFor: 'What you hope for',
  severity: 'How soon help is needed',
  format: 'How you would like to begin',
  language: 'Language',
  timeZone: 'Time zone',
  supportPerson: 'Somebody at your side',
  accessibility: 'Accessibility',
} as const;
export const format: Record<Format, string> = {
  separate: 'Separate talks first',
  video: 'Together, by video',
  written: 'In writing',
};

export const perspective = { own: 'Yours', heard: 'What the mediator heard', correction: 'Your correction' } as const;

export const agreement = {
  what: 'What was agreed',
  how: 'How we talk about it',
  action: 'Follow-up',
  owner: 'Whose it is',
  due: 'Until',
  state: 'Where it is',
} as const;
export const commitment: Record<CommitmentState, string> = { open: 'Open', done: 'Done', 'not-done': 'Not done' };
export const holding: Record<CheckInAnswer['holding'], string> = {
  yes: 'It is holding',
  partly: 'It is partly holding',
  no: 'It is not holding',
};
export const worse = 'Something became worse because of it.';

export const states: Record<State, string> = {
  draft: 'A draft',
  submitted: 'Submitted',
  accepted: 'A mediator has taken it on',
  hearing: 'Everybody is being heard',
  agreement: 'An agreement is in the making',
  'follow-up': 'An agreement is in place',
  closed: 'Closed',
};
export const outcomes: Record<Outcome, string> = {
  'settled-directly': 'Settled directly',
  agreed: 'Closed with an agreement',
  'not-agreed': 'Closed without an agreement',
  withdrawn: 'Withdrawn',
  referred: 'Referred',
  ended: 'Ended',
};

export const because: Record<'requester' | 'mediator' | 'party', string> = {
  requester: 'made this request',
  mediator: 'mediates it',
  party: 'takes part in it',
};

export const history: Record<HistoryKind, string> = {
  started: 'Draft begun',
  submitted: 'Submitted',
  notified: 'Mediator told',
  unreachable: 'Mediator could not be reached in Teams',
  opened: 'Opened',
  accepted: 'Taken on',
  disclosed: 'Told something first',
  'disclosure-agreed': 'Agreed to what was told first',
  'disclosure-refused': 'Another mediator wanted',
  recused: 'Mediator stepped aside',
  declined: 'Mediator stepped aside',
  'mediator-chosen': 'Another mediator chosen',
  'information-added': 'Information added',
  withdrawn: 'Withdrawn',
  settled: 'Settled',
  referred: 'Turned to a referral contact',
  'turned-full': 'Made a full request',
  closed: 'Closed',
  'asked-to-go-on': 'Nothing happened for 30 days. Everybody who takes part was asked whether to go on',
  'kept-going': 'Wants to go on',
  ended: 'It ended by itself after 60 days without a move',
  'clock-stopped': 'An administrator stopped the clock: nothing is erased',
  'clock-started': 'An administrator let the clock run again',
  'summary-written': 'Summary written',
  'summary-released': 'Summary released',
  'went-on': 'Went on here',
  invited: 'Invited',
  joined: 'Takes part',
  'invitation-declined': 'Not taking part',
  left: 'Left',
  'handed-in': 'Perspective handed in',
  reflected: 'Reflection written',
  'reflection-confirmed': 'Reflection confirmed',
  'reflection-corrected': 'Reflection corrected',
  'agreement-written': 'Agreement written',
  'agreement-confirmed': 'Agreement confirmed',
  'agreement-complete': 'Agreement complete',
  'heard-again': 'Heard again',
  'check-in-answered': 'Check-in answered',
  'commitment-marked': 'Commitment marked',
  reopened: 'Reopened',
  'referral-asked': 'The mediator suggested somebody else',
  'referral-agreed': 'Referral agreed',
  'referral-refused': 'Referral refused',
};
