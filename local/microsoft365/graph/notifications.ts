// sendActivityNotification in its three forms: checked, limited, and put into the recipients' feeds.
import { randomUUID } from 'node:crypto';
import { type Call, isRecord, type Route } from '../../http.ts';
import { tenantId } from '../../settings.ts';
import { findPerson, type LocalPerson } from '../people.ts';
import { findTeam, hasApp, membersOf } from '../teams.ts';
import { shownPerMinute } from './limits.ts';
import { readActivityTypes } from './manifest.ts';
import { checkNotification, type Form } from './notification-rules.ts';
import { badRequest, GraphProblem, notFound } from './problem.ts';
import { userIn } from './users.ts';
import type { GraphWorld } from './world.ts';

const mostRecipients = 100;
/** Seconds that the caller's token must still have for the call to many recipients. */
const longEnough = 45 * 60;

/** Graph refuses whom the app does not reach. */
const reached = (person: LocalPerson): LocalPerson => {
  if (hasApp(person, tenantId)) return person;
  throw new GraphProblem(
    403,
    'Forbidden',
    `Application is not installed for the user '${person.id}', and so is not authorized to notify them.`,
  );
};

const kindOf = (recipient: Record<string, unknown>) =>
  `${recipient['@odata.type'] ?? ''}`.replace(/^#?microsoft\.graph\./, '');

const userOf = (recipient: unknown): LocalPerson => {
  if (
    !isRecord(recipient) ||
    kindOf(recipient) !== 'aadUserNotificationRecipient' ||
    typeof recipient.userId !== 'string'
  )
    throw badRequest("A recipient must be a 'microsoft.graph.aadUserNotificationRecipient' with a 'userId'.");
  return reached(userIn({ user: recipient.userId }));
};

/** Whom a call about a team reaches: one of its members, all of them, or those of one of its channels. */
const recipientsIn = (recipient: unknown, teamId: string): LocalPerson[] => {
  const team = findTeam(teamId);
  if (!team) throw notFound(`The team '${teamId}'`);
  if (!isRecord(recipient)) throw badRequest("The property 'recipient' is required.");
  const kind = kindOf(recipient);
  if (kind === 'teamMembersNotificationRecipient')
    return membersOf(team.memberIds).filter((person) => hasApp(person, tenantId));
  if (kind === 'channelMembersNotificationRecipient') {
    const channel = team.channels.find(({ id }) => id === recipient.channelId);
    if (!channel) throw notFound('The channel of the recipient');
    return membersOf(channel.memberIds).filter((person) => hasApp(person, tenantId));
  }
  const person = userOf(recipient);
  const isMember =
    team.memberIds.includes(person.id) || team.channels.some(({ memberIds }) => memberIds.includes(person.id));
  if (!isMember) throw new GraphProblem(403, 'Forbidden', 'The recipient is not a member of the team.');
  return [person];
};

export const notificationRoutes = (
  { clock, limits, feed }: GraphWorld,
  secondsLeft: (call: Call) => number,
): Route[] => {
  const types = readActivityTypes();

  const isShown = (userId: string) => {
    const aMinuteAgo = clock.now() - 60_000;
    const recent = feed.list(userId).filter(({ at }) => Date.parse(at) > aMinuteAgo && Date.parse(at) <= clock.now());
    return recent.length < shownPerMinute;
  };

  const bodyOf = async (call: Call) => {
    const body = await call.json();
    if (!isRecord(body)) throw badRequest('The body must be an object.');
    return body;
  };

  const deliver = async (body: Record<string, unknown>, form: Form, to: readonly LocalPerson[]) => {
    const { activityType, text, chainId } = checkNotification(body, form, types);
    for (const { id: userId } of to)
      await feed.add({
        ...body,
        id: randomUUID(),
        at: new Date(clock.now()).toISOString(),
        userId,
        activityType,
        text,
        ...(chainId === undefined ? {} : { chainId }),
        shown: isShown(userId),
      });
  };

  return [
    [
      'POST',
      /^\/v1\.0\/users\/(?<user>[^/]+)\/teamwork\/sendActivityNotification$/,
      async (call) => {
        limits.spend('notify');
        const body = await bodyOf(call);
        await deliver(body, 'user', [reached(userIn(call.params))]);
        return { status: 204 };
      },
    ],
    [
      'POST',
      /^\/v1\.0\/teams\/(?<team>[^/]+)\/sendActivityNotification$/,
      async (call) => {
        limits.spend('notify');
        const body = await bodyOf(call);
        await deliver(body, 'team', recipientsIn(body.recipient, call.params.team ?? ''));
        return { status: 204 };
      },
    ],
    [
      'POST',
      /^\/v1\.0\/teamwork\/sendActivityNotificationToRecipients$/,
      async (call) => {
        limits.spend('notifyMany');
        const body = await bodyOf(call);
        if (secondsLeft(call) < longEnough)
          throw new GraphProblem(412, 'PreconditionFailed', 'The token must be valid for 45 more minutes.');
        const { recipients } = body;
        if (!Array.isArray(recipients) || !recipients.length || recipients.length > mostRecipients)
          throw badRequest(`The property 'recipients' must name 1 to ${mostRecipients} people.`);
        // Accepted means no more than that: whom the app does not reach gets nothing, and nobody is told.
        const known = recipients.flatMap((one: unknown) => (isRecord(one) ? [findPerson(`${one.userId}`)] : []));
        await deliver(
          body,
          'recipients',
          known.filter((one) => one !== undefined && hasApp(one, tenantId)) as LocalPerson[],
        );
        return { status: 202 };
      },
    ],
  ];
};
