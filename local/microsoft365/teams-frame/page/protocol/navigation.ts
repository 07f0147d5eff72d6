import { entityLink } from '../places/deepLink.ts';
import { firstPlace, linkTo } from '../places/find.ts';
import type { Place } from '../places/place.ts';
import { tell } from '../state/dialogs.ts';
import type { Frame } from '../state/frame.ts';
import { openLink, openPlace } from '../state/navigate.ts';
import { type Calls, done, doneSdk, fieldOf, invalidArguments, refused, sdkError, textOf } from './calls.ts';

/** The page that asks may be the one that goes away: it hears the answer before. */
const afterAnswer = (act: () => Promise<void>) => setTimeout(() => void act(), 30);

/** Links out of the app, to other places of the app, and the link to this one. */
export function navigationCalls(frame: Frame, place: () => Place): Calls {
  const openEntity = (entityId: string, subEntityId: string, channelId?: string) =>
    afterAnswer(() => openLink(frame, entityLink({ appId: frame.world.appId, entityId, subEntityId, channelId })));

  return {
    executeDeepLink: ([link]) => {
      if (!URL.canParse(textOf(link))) return refused('The link is not an address.');
      afterAnswer(() => openLink(frame, textOf(link)));
      return done;
    },
    'pages.currentApp.navigateTo': ([to]) => {
      const pageId = textOf(fieldOf(to, 'pageId'));
      if (pageId === '') return sdkError(invalidArguments, 'pageId is missing.');
      openEntity(pageId, textOf(fieldOf(to, 'subPageId')));
      return doneSdk;
    },
    'pages.currentApp.navigateToDefaultPage': () => {
      const { person, channelTabs } = frame.state();
      afterAnswer(() => openPlace(frame, firstPlace(frame.world, channelTabs, person)));
      return doneSdk;
    },
    'pages.navigateToApp': ([to]) => {
      const pageId = textOf(fieldOf(to, 'pageId'));
      const appId = fieldOf(to, 'appId');
      if (pageId === '') return refused('pageId is missing.');
      if (String(appId) !== frame.world.appId) return refused('The app is not installed.');
      openEntity(pageId, textOf(fieldOf(to, 'subPageId')), textOf(fieldOf(to, 'channelId')) || undefined);
      return done;
    },
    shareDeepLink: ([subPageId, label]) => {
      const link = linkTo(frame.world, frame.state().channelTabs, { ...place(), subPageId: textOf(subPageId) });
      // A browser refuses the clipboard to a page without the focus; the notice shows the link in any case.
      void navigator.clipboard?.writeText(link).catch(() => undefined);
      tell(frame, { title: 'Link copied', text: textOf(label) || undefined, link });
      return undefined;
    },
  };
}
