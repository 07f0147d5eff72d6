// The cards of the engineers' team; cards.ts has the others.
import type { Card } from './cards.ts';

const platform = (card: Omit<Card, 'team' | 'channel'> & { channel?: string }): Card => ({
  team: 'Platform',
  channel: 'General',
  ...card,
});

export const platformCards: Card[] = [
  platform({
    day: 17,
    at: '12:40',
    by: 'elodie.lefevre',
    to: ['olena.kovalenko'],
    value: 'open-about-problem',
    message:
      'Tu as dit dès le matin que la sauvegarde de dimanche n’était pas complète, avant que quelqu’un ne la cherche, et tu avais déjà la marche à suivre.',
    effect: 'Nous avons restauré en vingt minutes au lieu d’une nuit.',
    reactions: { clap: ['juergen.weiss', 'khai.ngo', 'priya.venkata'], thanks: ['jon.berg'] },
    comments: [['olena.kovalenko', 'Дякую! Порядок дій уже в спільній папці.']],
  }),
  platform({
    day: 13,
    at: '09:30',
    by: 'juergen.weiss',
    to: ['priya.venkata'],
    value: 'kept-commitment',
    message:
      'Du hast am Dienstag gesagt, dass der Import zwei Tage länger braucht, und am Freitag lief er. Wir konnten alle darum herum planen, niemand musste am Wochenende arbeiten.',
    reactions: { clap: ['elodie.lefevre', 'olena.kovalenko'], heart: ['khai.ngo'] },
  }),
  platform({
    day: 10,
    at: '06:15',
    by: 'khai.ngo',
    to: ['tane.ruatapu'],
    value: 'spoke-clearly',
    message:
      'Bạn giải thích cho cả nhóm vì sao thứ tự tiêu điểm quan trọng bằng cách tắt màn hình của chính mình. Năm phút, và không ai quên nữa.',
    effect: 'We found eleven places the same afternoon.',
    reactions: { idea: ['seoyeon.kim', 'priya.venkata', 'juergen.weiss'], clap: ['elodie.lefevre'] },
  }),
  platform({
    day: 7,
    at: '14:55',
    by: 'olena.kovalenko',
    to: ['khai.ngo', 'juergen.weiss'],
    value: 'took-ownership',
    channel: 'Incident reviews',
    message:
      'You two wrote the review of the March outage so that it reads like a plan and not like a verdict. Every action in it has an owner and a date, and both of yours are done.',
    reactions: { clap: ['elodie.lefevre'], thanks: ['khai.ngo'] },
  }),
  platform({
    day: 5,
    at: '10:05',
    by: 'jon.berg',
    to: ['khai.ngo'],
    value: 'helped-across',
    message:
      'You answered a question from the helpdesk that was not addressed to you, and then came to our call to see how we work. Two of our daily steps are gone since.',
    reactions: { heart: ['elodie.lefevre', 'olena.kovalenko'], party: ['priya.venkata'] },
  }),
  platform({
    day: 4,
    at: '07:30',
    by: 'priya.venkata',
    to: ['seoyeon.kim'],
    value: 'spoke-clearly',
    message:
      'Your sketch of the error page said in nine words what our log says in four hundred lines. Support stopped calling us about it the same day.',
  }),
  platform({
    day: 3,
    at: '11:10',
    by: 'priya.venkata',
    to: 'everyone',
    value: 'celebrated-milestone',
    channel: 'Releases',
    message:
      'Fiftieth release in a row without a rollback. It is not luck: it is everybody reading the checklist aloud.',
    reactions: {
      party: ['elodie.lefevre', 'juergen.weiss', 'khai.ngo', 'olena.kovalenko', 'tane.ruatapu', 'seoyeon.kim'],
    },
  }),
  platform({
    day: 1,
    at: '13:40',
    by: 'tane.ruatapu',
    to: ['elodie.lefevre'],
    value: 'listened',
    message:
      'Ka nui te mihi. You asked what would have to be true for me to say yes to the date, and wrote down all of it before you answered.',
    effect: 'We have a date that I believe in.',
    reactions: { heart: ['khai.ngo', 'seoyeon.kim'], thanks: ['priya.venkata'] },
  }),
];
