import { pathOfPlace } from '@common-ground/api/contract/place.ts';
import { navigate } from 'wouter/use-browser-location';
import { callFormer } from '../client/former.ts';
import { type HostContext, startHost } from '../host/host.ts';
import { rememberPlace } from '../host/known-places.ts';
import { Language } from '../text/language.ts';
import { fetchFirstCards } from '../wall/first-cards.ts';
import { placeOfSubPage } from './place.ts';

export interface Started {
  readonly host: HostContext | 'outside-teams';
  readonly language: Language;
}

/** Everything that can begin before anything is rendered: Teams, the address, the first cards, the language. */
export const start = async (): Promise<Started> => {
  const host = await startHost();
  const language = new Language(host === 'outside-teams' ? navigator.language : host.locale);
  document.documentElement.lang = language.language;
  document.documentElement.dir = language.direction;
  callFormer(language.load('common').then(() => language.say('common', 'formerColleague')));
  if (host !== 'outside-teams') {
    rememberPlace(host);
    const place = host.subPageId ? placeOfSubPage(host.subPageId) : undefined;
    if (place) navigate(pathOfPlace(place), { replace: true });
    if (location.pathname.startsWith('/wall')) fetchFirstCards(host);
  }
  await Promise.all((['common', 'shell', 'wall'] as const).map((place) => language.load(place)));
  return { host, language };
};
