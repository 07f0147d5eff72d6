// What whoever serves the tab does with it: fills in where the API is, and sends the headers of tab/headers.json.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord } from '../http.ts';
import { root } from '../settings.ts';
import { Trouble } from '../trouble.ts';

export interface Deployment {
  apiUrl: string;
  appId: string;
}

export const tabFolder = join(root, 'tab');
export const tabDist = join(tabFolder, 'dist');

export const filled = (text: string, { apiUrl, appId }: Deployment): string =>
  text.replaceAll('%API_URL%', apiUrl).replaceAll('%TEAMS_APP_ID%', appId);

/** Production's response headers for the tab. */
export const tabHeaders = (deployment: Deployment): Record<string, string> => {
  const headers: unknown = JSON.parse(filled(readFileSync(join(tabFolder, 'headers.json'), 'utf8'), deployment));
  if (!isRecord(headers)) throw new Trouble('tab/headers.json must be an object of headers.');
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, `${value}`]));
};
