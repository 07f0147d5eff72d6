// The cards of a first run: what colleagues of Meridian thanked each other for in the last weeks.
import type { PersonKey } from '../microsoft365/people.ts';
import { platformCards } from './cards-platform.ts';

export type Reaction = 'clap' | 'heart' | 'party' | 'idea' | 'thanks';

export interface Card {
  /** Working days before today, and the time of that day in UTC. */
  day: number;
  at: string;
  team: 'Customer Care' | 'Platform';
  channel: string;
  by: PersonKey;
  to: PersonKey[] | 'everyone';
  value: string;
  message: string;
  effect?: string;
  reactions?: Partial<Record<Reaction, PersonKey[]>>;
  comments?: [by: PersonKey, message: string][];
}

const care = (card: Omit<Card, 'team' | 'channel'> & { channel?: string }): Card => ({
  team: 'Customer Care',
  channel: 'General',
  ...card,
});

const careCards: Card[] = [
  care({
    day: 19,
    at: '08:10',
    by: 'amina.yusuf',
    to: ['misaki.tanaka'],
    value: 'took-ownership',
    message:
      'The duplicate invoices for Kestrel Optics could have gone round in circles between us and finance. You wrote to finance yourself, stayed with it for two days, and told the customer each evening where it stood.',
    effect: 'Kestrel renewed on Thursday and named you in the mail.',
    reactions: { clap: ['jon.berg', 'mira.okafor', 'diego.luna'], heart: ['samuel.adeyemi-clarke'] },
    comments: [['samuel.adeyemi-clarke', 'I read that mail twice. Thank you, Misaki.']],
  }),
  care({
    day: 18,
    at: '14:25',
    by: 'jon.berg',
    to: ['layla.haddad'],
    value: 'spoke-clearly',
    message:
      'Your page on refund limits fits on one screen and answers the question we all ask at 23:00. I used it three times last night and did not have to wake anybody.',
    reactions: { thanks: ['diego.luna', 'misaki.tanaka'], idea: ['mira.okafor'] },
  }),
  care({
    day: 17,
    at: '09:40',
    by: 'layla.haddad',
    to: ['amina.yusuf'],
    value: 'listened',
    message:
      'شكرًا لأنك أصغيت إليّ حتى النهاية قبل أن تجيبي، ثم أعدتِ ما فهمتِه بكلماتك. خرجتُ من الاجتماع وأنا أعرف أن اعتراضي على الجدول وصل كما قصدته.',
    effect: 'غيّرنا موعد المراجعة في اليوم نفسه.',
    reactions: { heart: ['jon.berg', 'grace.oneill'], thanks: ['misaki.tanaka'] },
  }),
  care({
    day: 16,
    at: '16:05',
    by: 'diego.luna',
    to: ['jon.berg', 'misaki.tanaka'],
    value: 'helped-across',
    channel: 'Night shift',
    message:
      'When the phone line dropped at two in the morning you both picked up chats that were not yours, from your own day shift, until the queue was empty.',
    effect: 'Nobody waited longer than six minutes.',
    reactions: { party: ['amina.yusuf'], heart: ['jon.berg'] },
  }),
  care({
    day: 15,
    at: '10:15',
    by: 'maria.fernandez',
    to: ['diego.luna'],
    value: 'kept-commitment',
    message:
      'Dijiste que la guía del turno de noche estaría lista antes de mis vacaciones, y el miércoles ya estaba en su sitio, con los tres casos que te pedí. Me fui tranquila.',
    effect: 'La semana pasó sin una sola llamada a mi móvil.',
    reactions: { clap: ['amina.yusuf', 'layla.haddad'], thanks: ['mira.okafor'] },
    comments: [['diego.luna', 'Gracias a ti por la lista tan clara.']],
  }),
  care({
    day: 14,
    at: '07:50',
    by: 'misaki.tanaka',
    to: ['maria.fernandez'],
    value: 'helped-across',
    message:
      'スペイン語のお客様の返信を、ご自身の締め切りの日にもかかわらず一緒に見直してくださいました。どの言い方が冷たく聞こえるか、一つずつ説明してくれたので、次からは自分で書けそうです。',
    effect: 'お客様から「丁寧な返事だった」とお礼をいただきました。',
    reactions: { heart: ['amina.yusuf', 'seoyeon.kim', 'layla.haddad'], idea: ['grace.oneill'] },
  }),
  care({
    day: 13,
    at: '11:30',
    by: 'mira.okafor',
    to: ['jon.berg'],
    value: 'open-about-problem',
    message:
      'You told us within ten minutes that the wrong price list had gone to eleven customers, with the list of who had it. We called them before anybody placed an order.',
    reactions: {
      clap: ['amina.yusuf', 'samuel.adeyemi-clarke', 'grace.oneill', 'diego.luna'],
      thanks: ['layla.haddad'],
    },
    comments: [
      ['amina.yusuf', 'This is exactly how I hope we all do it. No fuss, all the facts.'],
      ['jon.berg', 'It was easier because nobody here asks whose fault it was first.'],
    ],
  }),
  care({
    day: 12,
    at: '13:20',
    by: 'grace.oneill',
    to: ['mira.okafor'],
    value: 'spoke-clearly',
    message:
      'Four people told me that your twenty minutes on giving feedback changed how they wrote their next one: what you saw, what it did, what you ask.',
    reactions: { idea: ['misaki.tanaka', 'maria.fernandez'], clap: ['amina.yusuf'] },
  }),
  care({
    day: 11,
    at: '15:45',
    by: 'samuel.adeyemi-clarke',
    to: 'everyone',
    value: 'celebrated-milestone',
    message:
      'A whole quarter without one complaint older than five days. You did that in six time zones with one person fewer than planned.',
    effect: 'The board asked how. I told them: you keep each other informed.',
    reactions: {
      party: ['jon.berg', 'amina.yusuf', 'misaki.tanaka', 'layla.haddad', 'diego.luna', 'maria.fernandez'],
      heart: ['mira.okafor', 'grace.oneill'],
    },
    comments: [
      ['misaki.tanaka', 'おめでとうございます、みなさん！'],
      ['maria.fernandez', '¡Enhorabuena a todas y a todos!'],
    ],
  }),
  care({
    day: 10,
    at: '09:05',
    by: 'amina.yusuf',
    to: ['grace.oneill'],
    value: 'listened',
    message:
      'You noticed that I said "fine" three times in our call, and asked again. Moving my one-to-ones away from Friday evening was your idea and it gave me my weekends back.',
    reactions: { heart: ['mira.okafor'], thanks: ['amina.yusuf'] },
  }),
  care({
    day: 9,
    at: '12:10',
    by: 'sam.de.vries',
    to: ['layla.haddad', 'jon.berg'],
    value: 'helped-across',
    message:
      'First week as a guest here: you two showed me where everything is without once making me feel that I was in the way. The list of who to ask for what is now pinned over my desk.',
    reactions: { heart: ['amina.yusuf', 'maria.fernandez'], clap: ['grace.oneill'] },
    comments: [['layla.haddad', 'أهلًا وسهلًا بك يا سام!']],
  }),
  care({
    day: 8,
    at: '17:30',
    by: 'diego.luna',
    to: ['amina.yusuf'],
    value: 'kept-commitment',
    channel: 'Rota',
    message:
      'You said the new rota would be out two weeks ahead, for the first time, and it was. I could say yes to my daughter’s school play.',
    effect: 'Six of us have already swapped shifts among ourselves, without anybody having to ask you.',
    reactions: {
      heart: ['misaki.tanaka', 'jon.berg', 'layla.haddad', 'maria.fernandez'],
      clap: ['samuel.adeyemi-clarke'],
    },
  }),
  care({
    day: 7,
    at: '08:35',
    by: 'jon.berg',
    to: ['misaki.tanaka', 'layla.haddad', 'diego.luna', 'maria.fernandez'],
    value: 'kept-commitment',
    message:
      'Four handovers in four time zones on Monday, and every one had the three things we agreed: what is open, what I promised, whom to call. I closed eleven tickets by lunch because I never had to guess.',
    reactions: { clap: ['amina.yusuf', 'mira.okafor', 'grace.oneill'], thanks: ['misaki.tanaka'] },
  }),
  care({
    day: 6,
    at: '10:50',
    by: 'seoyeon.kim',
    to: ['maria.fernandez'],
    value: 'listened',
    message:
      '고객이 왜 그 버튼을 못 찾는지 직접 통화를 들려주고, 제 설명이 끝날 때까지 기다려 주셔서 고맙습니다. 덕분에 화면을 처음부터 다시 볼 수 있었어요.',
    effect: 'The new version had nine calls about it in a week. The old one had sixty.',
    reactions: { idea: ['amina.yusuf', 'jon.berg'], party: ['maria.fernandez'] },
  }),
  care({
    day: 5,
    at: '14:00',
    by: 'mira.okafor',
    to: ['amina.yusuf'],
    value: 'open-about-problem',
    message:
      'You opened the planning call with the number that did not look good, said what you had missed, and asked for two ideas. We left with five.',
    reactions: { clap: ['samuel.adeyemi-clarke', 'layla.haddad'], heart: ['jon.berg'] },
  }),
  care({
    day: 4,
    at: '09:25',
    by: 'maria.fernandez',
    to: ['jon.berg'],
    value: 'took-ownership',
    message:
      'The Brightwater refund had been passed on four times. You kept it until the money was back, and then wrote down how, so that the fifth time takes an hour.',
    effect: 'It took me forty minutes yesterday.',
    reactions: { clap: ['amina.yusuf', 'diego.luna'], idea: ['misaki.tanaka', 'layla.haddad'] },
  }),
  care({
    day: 2,
    at: '13:15',
    by: 'layla.haddad',
    to: ['misaki.tanaka'],
    value: 'celebrated-milestone',
    message:
      'Two hundred articles in the knowledge base today, and the two hundredth is yours: the one on express customs that everybody asked for.',
    reactions: { party: ['jon.berg', 'maria.fernandez', 'amina.yusuf', 'grace.oneill'], clap: ['mira.okafor'] },
    comments: [['misaki.tanaka', 'ありがとうございます。次は二百一本目ですね。']],
  }),
  care({
    day: 1,
    at: '08:20',
    by: 'amina.yusuf',
    to: ['diego.luna', 'misaki.tanaka'],
    value: 'helped-across',
    channel: 'Night shift',
    message: 'You trained two new colleagues at an hour when nobody sees it, and both told me they felt safe to ask.',
    reactions: { heart: ['jon.berg'] },
  }),
  care({
    day: 0,
    at: '07:45',
    by: 'misaki.tanaka',
    to: ['jon.berg'],
    value: 'helped-across',
    message:
      'You stayed on the call past your own day until the import for Sunrise Dental was through, and explained each step while you did it. Tomorrow I can do it alone.',
    effect: 'They opened on time this morning.',
    reactions: { heart: ['amina.yusuf'], thanks: ['maria.fernandez'] },
  }),
];

export const cards: readonly Card[] = [...careCards, ...platformCards];
