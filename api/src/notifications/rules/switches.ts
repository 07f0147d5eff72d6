import type { NotificationChoices } from '../../contract/shapes/people.ts';

/** Whether somebody wants this kind (N5); kinds without a switch, such as a mediator's new requests, always arrive. */
export const isWanted = (activityType: string, choices: NotificationChoices): boolean =>
  activityType in choices ? choices[activityType as keyof NotificationChoices] : true;
