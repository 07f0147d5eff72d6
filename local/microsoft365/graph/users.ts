// /users: who somebody is, who manages them, what their mailbox says about their day.
import type { Call, Route } from '../../http.ts';
import { domain, tenantId } from '../../settings.ts';
import { findPerson, type LocalPerson, people } from '../people.ts';
import { pageOf, select } from './collection.ts';
import { GraphProblem } from './problem.ts';
import type { GraphWorld } from './world.ts';

const usual = { usual: 100, most: 999 };

/** People of other organisations are not in this directory. */
export const userIn = (params: Call['params']): LocalPerson => {
  const name = params.user ?? '';
  const person = findPerson(name);
  if (!person || person.tenantId !== tenantId)
    throw new GraphProblem(
      404,
      'Request_ResourceNotFound',
      `Resource '${name}' does not exist or one of its queried reference-property objects are not present.`,
    );
  return person;
};

export const userResource = (person: LocalPerson): Record<string, unknown> => {
  const isGuest = person.roles.includes('guest');
  const [given = '', ...rest] = person.displayName.split(' ');
  return {
    id: person.id,
    displayName: person.displayName,
    givenName: given,
    surname: rest.join(' '),
    jobTitle: person.jobTitle,
    mail: isGuest ? person.userPrincipalName.split('#')[0]?.replace(/_([^_]*)$/, '@$1') : person.userPrincipalName,
    preferredLanguage: person.language,
    userPrincipalName: person.userPrincipalName,
    userType: isGuest ? 'Guest' : 'Member',
    accountEnabled: true,
    companyName: isGuest ? 'Northwind' : domain.split('.')[0],
  };
};

const mailboxSettings = (person: LocalPerson) => {
  if (!person.hasMailbox)
    throw new GraphProblem(
      404,
      'MailboxNotEnabledForRESTAPI',
      'The mailbox is either inactive, soft-deleted, or is hosted on-premise.',
    );
  const zone = person.windowsTimeZone ?? person.timeZone;
  const { days, start, end } = person.workingHours;
  return {
    timeZone: zone,
    language: { locale: person.language, displayName: person.language },
    workingHours: {
      daysOfWeek: days,
      startTime: `${start}:00.0000000`,
      endTime: `${end}:00.0000000`,
      timeZone: { name: zone },
    },
  };
};

const noManager = () =>
  new GraphProblem(
    404,
    'Request_ResourceNotFound',
    "Resource 'manager' does not exist or one of its queried reference-property objects are not present.",
  );

export const userRoutes = ({ base }: GraphWorld): Route[] => {
  const told = (person: LocalPerson, url: URL) => ({
    json: select({ '@odata.context': `${base()}/v1.0/$metadata#users/$entity`, ...userResource(person) }, url),
  });
  return [
    [
      'GET',
      /^\/v1\.0\/users$/,
      ({ url }) => {
        const all = people
          .filter((person) => person.tenantId === tenantId)
          .map((person) => select(userResource(person), url));
        return { json: pageOf(all, url, base(), usual) };
      },
    ],
    ['GET', /^\/v1\.0\/users\/(?<user>[^/]+)$/, ({ params, url }) => told(userIn(params), url)],
    [
      'GET',
      /^\/v1\.0\/users\/(?<user>[^/]+)\/manager$/,
      ({ params, url }) => {
        const manager = findPerson(userIn(params).managerId ?? '');
        if (!manager) throw noManager();
        return told(manager, url);
      },
    ],
    [
      'GET',
      /^\/v1\.0\/users\/(?<user>[^/]+)\/directReports$/,
      ({ params, url }) => {
        const { id } = userIn(params);
        const reports = people
          .filter(({ managerId }) => managerId === id)
          .map((person) => select(userResource(person), url));
        return { json: pageOf(reports, url, base(), usual) };
      },
    ],
    [
      'GET',
      /^\/v1\.0\/users\/(?<user>[^/]+)\/mailboxSettings$/,
      ({ params, url }) => ({ json: select(mailboxSettings(userIn(params)), url) }),
    ],
    [
      'GET',
      /^\/v1\.0\/users\/(?<user>[^/]+)\/mailboxSettings\/(?<part>timeZone|workingHours|language)$/,
      ({ params }) => {
        const settings: Record<string, unknown> = mailboxSettings(userIn(params));
        const value = settings[params.part ?? ''];
        return { json: typeof value === 'string' ? { value } : value };
      },
    ],
  ];
};
