/** What whoever serves the page wrote into it: where the API answers (an origin) and the id of the Teams app. */
interface Settings {
  readonly apiUrl: string;
  readonly appId: string;
}

const read = (): Settings => {
  const written: unknown = JSON.parse(document.getElementById('settings')?.textContent ?? '{}');
  const { apiUrl = '', appId = '' } = written as Partial<Settings>;
  return { apiUrl: apiUrl.replace(/\/$/, ''), appId };
};

export const settings: Settings = read();
