import { nextAtWork, preferencesOf, type WorkingTime, workingTimeOf } from '../people/index.ts';
import { GraphRefused } from '../platform/graph/client.ts';
import { GiveUp, NotYet } from '../platform/outbox/effect.ts';
import type { Platform } from '../platform/platform.ts';
import { type Activity, notificationOf } from './activity.ts';
import { turnToNotify } from './pace.ts';
import { isWanted } from './rules/switches.ts';

/**
 * Tells one person through the Teams activity feed. For effect handlers: it may run again and then replaces what it sent before.
 * @throws Refused `unavailable` when Graph asks to wait; GiveUp when this person cannot be reached in Teams.
 */
export const tell = async (platform: Platform, activity: Activity): Promise<void> => {
  const preferences = (await preferencesOf(platform, [activity.personId])).get(activity.personId);
  if (preferences && !isWanted(activity.activityType, preferences.notifications)) return;
  const { path, body } = notificationOf(activity, {
    appId: platform.config.teamsAppId,
    tenantId: platform.config.tenantId,
  });
  await turnToNotify();
  try {
    await platform.graph.post(path, body);
  } catch (error) {
    if (error instanceof GraphRefused) throw new GiveUp(`graph-${error.status}`);
    throw error;
  }
};

/** The same in this person's working hours: those that are given, else their own. @throws NotYet while they are not at work */
export const tellAtWork = async (platform: Platform, activity: Activity, hours?: WorkingTime): Promise<void> => {
  const now = platform.clock.now();
  const atWork = nextAtWork(now, hours ?? (await workingTimeOf(platform, activity.personId)));
  if (atWork > now) throw new NotYet(atWork);
  await tell(platform, activity);
};
