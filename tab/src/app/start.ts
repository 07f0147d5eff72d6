import { pathOfPlace } from '@common-ground/api/contract/place.ts';
import { navigate } from 'wouter/use-browser-location';
import { callFormer } from '../client/former.ts';
import { type HostContext, startHost } from '../host/host.ts';
import { rememberPlace } from '../host/known-places.ts';
import { loadFormats } from '../text/format.ts';
import { Language } from '../text/language.ts';
import { fetchFirstCards } from '../wall/first-cards.ts';
import { isWall, placeOfSubPage } from './place.ts';

export interface Started {
  readonly host: HostContext | 'outside-teams';
  readonly language: Language;
}

/** How long the wall waits for its first cards before it shows without them. */
const cardsWithinMs = 150;

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Cards that come at once are shown at once; a wall without them and a skeleton of its own would only take longer. */
const firstCards = async (host: HostContext, locale: string): Promise<void> => {
  const cards = fetchFirstCards(host);
  // The call is on its way.
  await pause(0);
  loadFormats(locale);
  await Promise.race([cards, pause(cardsWithinMs)]);
};

/** Everything that can begin before anything is rendered: Teams, the address, the first cards, the language. */
export const start = async (): Promise<Started> => {
  const host = await startHost();
  const language = new Language(host === 'outside-teams' ? navigator.language : host.locale);
  document.documentElement.lang = language.language;
  document.documentElement.dir = language.direction;
  callFormer(language.load('common').then(() => language.say('common', 'formerColleague')));
  const waits = (['common', 'shell', 'wall'] as const).map((place) => language.load(place));
  if (host !== 'outside-teams') {
    rememberPlace(host);
    const place = host.subPageId ? placeOfSubPage(host.subPageId) : undefined;
    if (place) navigate(pathOfPlace(place), { replace: true });
    if (isWall(location.pathname)) waits.push(firstCards(host, language.locale));
  }
  await Promise.all(waits);
  return { host, language };
};
