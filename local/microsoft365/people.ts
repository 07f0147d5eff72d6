// The people of the local organisation, Meridian Services: a helpdesk and the engineers behind it, in eleven time zones.
import { domain, idOf, partnerTenantId, tenantId } from '../settings.ts';

export type Role = 'member' | 'owner' | 'mediator' | 'administrator' | 'manager' | 'guest' | 'partner';

export interface LocalPerson {
  id: string;
  tenantId: string;
  displayName: string;
  userPrincipalName: string;
  jobTitle: string;
  /** IANA name. */
  timeZone: string;
  /** What Exchange calls that zone, for people whose mailbox says it the Windows way. */
  windowsTimeZone?: string;
  /** BCP 47. */
  language: string;
  workingHours: { start: string; end: string; days: string[] };
  roles: Role[];
  managerId?: string;
  hasMailbox: boolean;
  /** Added the app for themselves, beside what their teams have. */
  hasOwnApp: boolean;
}

interface Told extends Partial<Pick<LocalPerson, 'windowsTimeZone' | 'hasMailbox' | 'hasOwnApp' | 'tenantId'>> {
  name: string;
  job: string;
  zone: string;
  language: string;
  hours?: [start: string, end: string];
  days?: string[];
  roles?: Role[];
  /** The key of their manager. */
  reportsTo?: string;
  signIn?: string;
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];

/** By the part of their address before the @. */
const told = {
  'jon.berg': {
    name: 'Jon Berg',
    job: 'Support specialist',
    zone: 'Europe/Oslo',
    language: 'en-GB',
    reportsTo: 'amina.yusuf',
    windowsTimeZone: 'W. Europe Standard Time',
  },
  'amina.yusuf': {
    name: 'Amina Yusuf',
    job: 'Head of Customer Care',
    zone: 'Africa/Nairobi',
    language: 'en-GB',
    roles: ['owner', 'manager'],
    reportsTo: 'samuel.adeyemi-clarke',
  },
  'mira.okafor': {
    name: 'Mira Okafor',
    job: 'Quality lead',
    zone: 'Africa/Lagos',
    language: 'en-GB',
    roles: ['mediator'],
    reportsTo: 'samuel.adeyemi-clarke',
    hasOwnApp: true,
  },
  'misaki.tanaka': {
    name: '田中 美咲',
    job: 'Support specialist, Tokyo',
    zone: 'Asia/Tokyo',
    language: 'ja-JP',
    reportsTo: 'amina.yusuf',
    windowsTimeZone: 'Tokyo Standard Time',
  },
  'layla.haddad': {
    name: 'ليلى حدّاد',
    job: 'Knowledge base editor',
    zone: 'Asia/Amman',
    language: 'ar-JO',
    days: ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday'],
    roles: ['mediator'],
    reportsTo: 'amina.yusuf',
    hasOwnApp: true,
  },
  'maria.fernandez': {
    name: 'María del Carmen Fernández-Villaverde y Ruiz de Alarcón',
    job: 'Support specialist, Madrid',
    zone: 'Europe/Madrid',
    language: 'es-ES',
    hours: ['09:00', '18:00'],
    reportsTo: 'amina.yusuf',
    windowsTimeZone: 'Romance Standard Time',
  },
  'diego.luna': {
    name: 'Diego Luna Quispe',
    job: 'Night shift lead',
    zone: 'America/Lima',
    language: 'es-PE',
    hours: ['14:00', '22:00'],
    reportsTo: 'amina.yusuf',
    windowsTimeZone: 'SA Pacific Standard Time',
  },
  'grace.oneill': {
    name: "Grace O'Neill",
    job: 'People operations',
    zone: 'Europe/Dublin',
    language: 'en-IE',
    roles: ['administrator'],
    reportsTo: 'samuel.adeyemi-clarke',
    windowsTimeZone: 'GMT Standard Time',
    hasOwnApp: true,
  },
  'elodie.lefevre': {
    name: 'Élodie Lefèvre',
    job: 'Head of Platform',
    zone: 'Europe/Paris',
    language: 'fr-FR',
    roles: ['owner', 'manager'],
    reportsTo: 'samuel.adeyemi-clarke',
    windowsTimeZone: 'Romance Standard Time',
  },
  'juergen.weiss': {
    name: 'Jürgen Weiß',
    job: 'Engineering manager',
    zone: 'Europe/Berlin',
    language: 'de-DE',
    hours: ['08:00', '16:30'],
    roles: ['mediator', 'manager'],
    reportsTo: 'elodie.lefevre',
    windowsTimeZone: 'W. Europe Standard Time',
    hasOwnApp: true,
  },
  'khai.ngo': {
    name: 'Ngô Thị Minh Khai',
    job: 'Data engineer',
    zone: 'Asia/Ho_Chi_Minh',
    language: 'en-GB',
    reportsTo: 'juergen.weiss',
  },
  'olena.kovalenko': {
    name: 'Олена Коваленко',
    job: 'Reliability engineer',
    zone: 'Europe/Kyiv',
    language: 'en-GB',
    reportsTo: 'juergen.weiss',
    windowsTimeZone: 'FLE Standard Time',
  },
  'priya.venkata': {
    name: 'Priya Venkatanarasimharajuvaripeta',
    job: 'Release engineer',
    zone: 'Asia/Kolkata',
    language: 'en-IN',
    hours: ['10:00', '19:00'],
    reportsTo: 'elodie.lefevre',
    windowsTimeZone: 'India Standard Time',
  },
  'tane.ruatapu': {
    name: 'Tāne Ruatapu',
    job: 'Accessibility designer',
    zone: 'Pacific/Auckland',
    language: 'en-NZ',
    roles: ['mediator'],
    reportsTo: 'elodie.lefevre',
    windowsTimeZone: 'New Zealand Standard Time',
    hasOwnApp: true,
  },
  'seoyeon.kim': {
    name: '김서연',
    job: 'Product designer',
    zone: 'Asia/Seoul',
    language: 'en-US',
    reportsTo: 'elodie.lefevre',
  },
  'samuel.adeyemi-clarke': {
    name: 'Samuel Adeyemi-Clarke',
    job: 'Operations director',
    zone: 'Europe/London',
    language: 'en-GB',
    roles: ['manager'],
    windowsTimeZone: 'GMT Standard Time',
  },
  'noor.khan': {
    name: 'Noor Khan',
    job: 'Finance partner',
    zone: 'America/Toronto',
    language: 'en-CA',
    reportsTo: 'samuel.adeyemi-clarke',
    windowsTimeZone: 'Eastern Standard Time',
  },
  'sam.de.vries': {
    name: 'Sam de Vries',
    job: 'Consultant (guest)',
    zone: 'Europe/Amsterdam',
    language: 'en-GB',
    roles: ['guest'],
    hasMailbox: false,
    signIn: `sam.de.vries_northwind.example#EXT#@${domain}`,
  },
  'ines.carvalho': {
    name: 'Inês Carvalho',
    job: 'Logistics partner',
    zone: 'Europe/Lisbon',
    language: 'en-GB',
    roles: ['partner'],
    tenantId: partnerTenantId,
    hasMailbox: false,
    signIn: 'ines.carvalho@harbourline.example',
  },
} satisfies Record<string, Told>;

export type PersonKey = keyof typeof told;

/** The object id of somebody by the part of their address before the @. */
export const personId = (key: PersonKey): string => idOf(`person ${key}`);

const personOf = ([key, one]: [string, Told]): LocalPerson => ({
  id: idOf(`person ${key}`),
  tenantId: one.tenantId ?? tenantId,
  displayName: one.name,
  userPrincipalName: one.signIn ?? `${key}@${domain}`,
  jobTitle: one.job,
  timeZone: one.zone,
  ...(one.windowsTimeZone ? { windowsTimeZone: one.windowsTimeZone } : {}),
  language: one.language,
  workingHours: { start: one.hours?.[0] ?? '09:00', end: one.hours?.[1] ?? '17:00', days: one.days ?? weekdays },
  roles: one.roles ?? ['member'],
  ...(one.reportsTo ? { managerId: idOf(`person ${one.reportsTo}`) } : {}),
  hasMailbox: one.hasMailbox ?? true,
  hasOwnApp: one.hasOwnApp ?? false,
});

export const people: readonly LocalPerson[] = Object.entries(told).map(personOf);

export const mediatorIds = people.filter(({ roles }) => roles.includes('mediator')).map(({ id }) => id);

const byName = new Map(
  people.flatMap(
    (person) =>
      [
        [person.id, person],
        [person.userPrincipalName.toLowerCase(), person],
      ] as const,
  ),
);

/** Somebody by object id or sign-in name, as Graph and Entra take both. */
export const findPerson = (name: string): LocalPerson | undefined => byName.get(name.toLowerCase());
