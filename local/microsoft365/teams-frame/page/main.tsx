/**
 * The Teams window of this machine: it hosts the real tab in an iframe and speaks teams-js to it.
 *
 * The address `/?person=<userPrincipalName>&open=<deep link, percent-encoded>&theme=light|dark|contrast&locale=<tag>
 * &width=full|1280|768|360` opens it as that person at that place, and is kept up to date.
 *
 * What people and tests find it by:
 * - the tab: iframe titled "Common Ground"; a dialog of the app: iframe titled as the dialog; setting a tab up or
 *   removing it: iframe "Common Ground settings"
 * - region "Local controls": button "Person: Mira Okafor" (menu of `menuitemradio`s "Mira Okafor, mediator"), group
 *   "Theme" with buttons "Light", "Dark", "High contrast" (`aria-pressed`), button "Language: English" (menu), group
 *   "Width" with "Full", "1280", "768", "360" (those that fit), group "Clock" with "+1 hour", "+1 day", "Reset the
 *   clock"; in a narrow window the groups lie behind the button "Local controls"
 * - navigation "Teams apps": buttons "Activity" ("Activity, 2 new"), "Teams", "Common Ground"
 * - navigation "Teams and channels": group per team with a button per channel
 * - region "Activity": a button per notification, named by its text, its preview and "unread"
 * - main "General, Support": tabs "Posts", "Wall", buttons "Add a tab" and "Options for this tab" (menu: "Copy link",
 *   "Reload", "Settings", "Remove"); main "Common Ground": tabs "Mine", "Desk"
 * - dialogs: "Select people" (or the app's title; checkboxes or radios, "Search people", "Select", "Cancel"),
 *   "Chat with …" ("Message", "Send"), "New meeting" ("Send invitation", "Discard"), "Add Common Ground to General" and
 *   "Settings of Wall" ("Save"), "Remove Wall?" ("Remove")
 * - status "Notices": "Link copied", "The app opens a link", "This link can’t be opened", "Invitation sent"; the app's
 *   own failure: heading "We couldn’t load Common Ground" with button "Try again"
 * - `window.teamsFrame`: see protocol/observed.ts
 */
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { readAddress } from './places/address.ts';
import { observed } from './protocol/observed.ts';
import { Unreachable } from './shell/Unreachable.tsx';
import { keepAddress, startPlace } from './state/address.ts';
import { tell } from './state/dialogs.ts';
import { createFrame, FrameContext } from './state/frame.ts';
import { keepRemembering, recall } from './state/memory.ts';
import { createClock } from './world/clock.ts';
import { createTokens } from './world/tokens.ts';
import { readWorld } from './world/world.ts';

const container = document.getElementById('frame');
if (!container) throw new Error('The page has no place for the frame.');
const root = createRoot(container);

async function start() {
  const world = await readWorld();
  const clock = createClock(() => tokens.forget());
  const tokens = createTokens(world, clock.now);
  await clock.look();
  const address = readAddress(location.search);
  const remembered = recall();
  const { person, place, refused } = startPlace(world, remembered.channelTabs, address);
  const frame = createFrame({ world, clock, tokens }, { person, place, address }, remembered);
  observed();
  keepAddress(frame);
  keepRemembering(frame);
  if (refused) tell(frame, { title: 'This link can’t be opened', text: refused });
  root.render(
    <FrameContext value={frame}>
      <App />
    </FrameContext>,
  );
}

start().catch((error: unknown) => root.render(<Unreachable reason={String(error)} />));
