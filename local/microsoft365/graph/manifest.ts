// The activity types of the app's own manifest, against which Graph checks every notification.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord } from '../../http.ts';
import { root } from '../../settings.ts';

/** `{actor}` is Teams' own parameter: the sender's name. */
const actor = 'actor';

export interface ActivityType {
  templateText: string;
  /** The parameters that its text needs. */
  parameters: string[];
}

const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

export const readActivityTypes = (file = join(root, 'appPackage', 'manifest.json')): Map<string, ActivityType> => {
  const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const activities = isRecord(manifest) ? manifest.activities : undefined;
  const types = listIn(isRecord(activities) ? activities.activityTypes : undefined).filter(isRecord);
  return new Map(
    types.map(({ type, templateText }) => {
      const text = `${templateText}`;
      const names = [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).filter((name) => name !== actor);
      return [`${type}`, { templateText: text, parameters: names }];
    }),
  );
};
