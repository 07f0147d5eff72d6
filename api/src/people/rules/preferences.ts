import type { NewPreferences, NotificationChoices, Preferences } from '../../contract/shapes/people.ts';

const allNotifications: NotificationChoices = {
  recognitionReceived: true,
  recognitionResponses: true,
  recognitionConsent: true,
  news: true,
  checkIn: true,
};

/** What holds for somebody who has never chosen. */
export const defaultPreferences: Omit<Preferences, 'etag'> = {
  recognitionAudience: 'wall',
  notifications: allNotifications,
};

/** The new choices whole: a part that was left out goes back to its default. */
export const chosen = (wanted: NewPreferences): Omit<Preferences, 'etag'> => ({ ...defaultPreferences, ...wanted });
