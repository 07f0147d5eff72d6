import { createHash } from 'node:crypto';
import { entityOfPlace, type Place, teamsLinkTo } from '../contract/place.ts';

/** The app's activity types, one to one those of the Teams manifest, each with the parameters that its text has. */
export const activityTypes = {
  recognitionReceived: ['name', 'channel'],
  recognitionsReceived: ['count'],
  recognitionResponses: ['count'],
  recognitionConsent: [],
  recognitionReported: [],
  recognitionModerated: [],
  requestReceived: [],
  promiseDue: [],
  promiseOverdue: [],
  news: [],
  invitation: [],
  checkIn: [],
} as const satisfies Record<string, readonly string[]>;

export type ActivityType = keyof typeof activityTypes;

/** Somebody to tell, and where the notification leads. */
export interface Activity {
  readonly personId: string;
  readonly activityType: ActivityType;
  readonly place: Place;
  readonly parameters?: Readonly<Record<string, string>>;
  /** Only for recognition; a conflict notification never says more than its own neutral text (N2). */
  readonly previewText?: string;
  /** The same text on every retry, so that a repeat replaces the earlier notification. */
  readonly once: string;
  /** The channel's team: its members are told through the team, where the app is installed. */
  readonly teamId?: string;
  readonly channelId?: string;
}

/** Graph takes an Int64; 52 bits survive JSON. */
const chainIdOf = (once: string): number =>
  Number.parseInt(createHash('sha256').update(once).digest('hex').slice(0, 13), 16);

const previewLimit = 150;

/** The Graph call that tells somebody (`sendActivityNotification`): its path and body. */
export const notificationOf = (activity: Activity, app: { appId: string; tenantId: string }) => {
  const {
    personId,
    activityType,
    place,
    parameters = {},
    previewText = 'Common Ground',
    once,
    teamId,
    channelId,
  } = activity;
  const throughTeam = teamId !== undefined && entityOfPlace(place) === 'wall';
  return {
    path: throughTeam
      ? `/teams/${teamId}/sendActivityNotification`
      : `/users/${personId}/teamwork/sendActivityNotification`,
    body: {
      topic: {
        source: 'text',
        value: 'Common Ground',
        webUrl: teamsLinkTo(place, { ...app, ...(channelId && { channelId }) }),
      },
      activityType,
      chainId: chainIdOf(once),
      previewText: { content: previewText.slice(0, previewLimit) },
      templateParameters: activityTypes[activityType].map((name) => ({ name, value: parameters[name] ?? '' })),
      ...(throughTeam && {
        recipient: { '@odata.type': 'microsoft.graph.aadUserNotificationRecipient', userId: personId },
      }),
    },
  };
};
