import type { NotificationChoices } from '../../contract/shapes/people.ts';

/** Kinds that go with the switch of another. */
const sameSwitch: Readonly<Record<string, string>> = { recognitionsReceived: 'recognitionReceived' };

/** Whether somebody wants this kind (N5); kinds without a switch, such as a mediator's new requests, always arrive. */
export const isWanted = (activityType: string, choices: NotificationChoices): boolean => {
  const kind = sameSwitch[activityType] ?? activityType;
  return kind in choices ? choices[kind as keyof NotificationChoices] : true;
};
