import type { Guideline, NewOrganisationSettings, Value } from '../contract/shapes/organisation.ts';

/** What a team starts with: values with criteria and examples. Pictures and colours are names of the set in the tab. */
const defaultValues: readonly Value[] = [
  {
    id: 'kept-commitment',
    name: 'Kept a commitment',
    criterion: 'Said what they would do, and did it, or spoke up early when they could not',
    example:
      'You told us on Tuesday that the import would slip, and had it running on Friday. We could plan around it.',
    picture: 'kept-commitment',
    colour: 'blue',
  },
  {
    id: 'spoke-clearly',
    name: 'Spoke clearly',
    criterion: 'Made something easy to understand for the people who needed it',
    example: 'Your one-page note on the new rota saved the night team three calls.',
    picture: 'spoke-clearly',
    colour: 'teal',
  },
  {
    id: 'listened',
    name: 'Listened and understood',
    criterion: 'Took time to understand somebody, and showed it',
    example: 'You repeated back what I was worried about before you answered. I felt taken seriously.',
    picture: 'listened',
    colour: 'lavender',
  },
  {
    id: 'helped-across',
    name: 'Helped across the team',
    criterion: 'Gave time or knowledge where it was not their job',
    example: 'You sat with me through the audit list although your own was due. We both made it.',
    picture: 'helped-across',
    colour: 'forest',
  },
  {
    id: 'open-about-problem',
    name: 'Was open about a problem',
    criterion: 'Named a mistake or a risk early so that others could act',
    example: 'You said at once that the wrong file had gone out. We fixed it before anyone opened it.',
    picture: 'open-about-problem',
    colour: 'peach',
  },
  {
    id: 'took-ownership',
    name: 'Took ownership',
    criterion: 'Saw something through to the end without being asked twice',
    example: 'You followed the refund until the customer had it, and told all of us how.',
    picture: 'took-ownership',
    colour: 'marigold',
  },
  {
    id: 'celebrated-milestone',
    name: 'Reached a milestone',
    criterion: 'A goal, an anniversary, a first time, however small',
    example: 'A year on the helpdesk today, and the calmest voice on it.',
    picture: 'celebrated-milestone',
    colour: 'berry',
  },
];

/** The first version of every team's guidelines for settling conflict. */
const defaultGuidelines: readonly Guideline[] = [
  {
    id: 'talk-first',
    title: 'Talk to each other first.',
    text: 'If it is safe, speak to the person before speaking about them. A call beats a text.',
  },
  {
    id: 'soon-and-small',
    title: 'Soon and small.',
    text: 'Raise it within a few days, while it is about one thing.',
  },
  {
    id: 'what-happened',
    title: 'What happened, not what somebody is.',
    text: 'Say what you saw or heard, what it did, what you need, what you ask.',
  },
  {
    id: 'say-it-back',
    title: 'Listen until you can say it back.',
    text: 'Repeat what you understood before you answer. Silence and tone are hard to read from afar: ask.',
  },
  {
    id: 'not-in-public',
    title: 'Not in public.',
    text: 'No conflict in channels, comments or copied mails.',
  },
  {
    id: 'mind-the-clock',
    title: 'Mind the clock.',
    text: 'Nobody has to answer outside their working hours; a late message is not an attack.',
  },
  {
    id: 'what-you-share',
    title: 'Look for what you share.',
    text: 'A goal, a deadline, a customer: start there.',
  },
  {
    id: 'write-it-down',
    title: 'Write down what you agree.',
    text: "What, how we talk about it, who does what by when. Keep it, or say early that you can't.",
  },
  {
    id: 'ask-for-help',
    title: 'Ask for help without shame.',
    text: 'A neutral mediator is there for both of you. Asking is not an accusation.',
  },
  {
    id: 'nobody-pays',
    title: 'Nobody pays for asking.',
    text: 'No one may treat you worse for using this path. If it happens, tell the mediator or a referral contact.',
  },
];

/** What holds in a team until an owner changes it. */
export const shippedAgreement = { values: defaultValues, guidelines: { version: 1, items: defaultGuidelines } };

/** What holds in the organisation until an administrator changes it. */
export const shippedSettings: NewOrganisationSettings = { promisedDays: 2, referralContacts: [] };

/** Open requests that a mediator holds at the same time at most, unless the roster says otherwise. */
export const defaultMaximumOpen = 5;
