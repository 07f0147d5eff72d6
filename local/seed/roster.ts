// The mediators and the referral contacts of a first run.
import type { NewMediator } from '../../api/src/contract/shapes/organisation.ts';
import { type PersonKey, personId } from '../microsoft365/people.ts';

const monday = { days: [1, 2, 3, 4, 5], start: '09:00', end: '17:00' };

/** Bodies of `PUT /api/mediators/{personId}`. */
export const roster: [PersonKey, NewMediator][] = [
  [
    'mira.okafor',
    {
      languages: ['en', 'fr'],
      timeZone: 'Africa/Lagos',
      workingHours: monday,
      availability: 'open',
      maximumOpen: 5,
      trainedForSafety: true,
    },
  ],
  [
    'juergen.weiss',
    {
      languages: ['de', 'en'],
      timeZone: 'Europe/Berlin',
      workingHours: { ...monday, start: '08:00', end: '16:30' },
      availability: 'open',
      maximumOpen: 3,
      trainedForSafety: false,
    },
  ],
  [
    'layla.haddad',
    {
      languages: ['ar', 'en'],
      timeZone: 'Asia/Amman',
      workingHours: { ...monday, days: [7, 1, 2, 3, 4] },
      availability: 'open',
      maximumOpen: 4,
      trainedForSafety: true,
    },
  ],
  [
    'tane.ruatapu',
    {
      languages: ['en'],
      timeZone: 'Pacific/Auckland',
      workingHours: monday,
      availability: 'limited',
      maximumOpen: 2,
      trainedForSafety: false,
    },
  ],
];

/** The body of `PUT /api/organisation/settings`. */
export const organisation = {
  promisedDays: 2,
  referralContacts: [
    {
      name: "Grace O'Neill",
      role: 'People operations',
      channel: 'Teams chat, or +353 1 555 0142',
      hours: 'Monday to Friday, 9:00 to 17:00, Dublin',
      personId: personId('grace.oneill'),
    },
    {
      name: 'Employee assistance line',
      role: 'Confidential counselling, outside the company',
      channel: '+44 20 5550 0199',
      hours: 'Day and night, in eleven languages',
    },
    {
      name: 'Ombuds office',
      role: 'Independent; for harassment, discrimination and threats',
      channel: 'ombuds@meridian.example',
      hours: 'An answer within one working day',
    },
  ],
};

/** How some people like to be thanked, so that the choices show. */
export const audiences: [PersonKey, 'private' | 'ask'][] = [
  ['samuel.adeyemi-clarke', 'private'],
  ['seoyeon.kim', 'ask'],
];
