import type { Place } from '../places/place.ts';
import { openDialog } from '../state/dialogs.ts';
import type { Frame } from '../state/frame.ts';
import { channelOf, type Person } from '../world/world.ts';
import { type Calls, fieldOf, sdkError, textOf, textsOf, userAbort } from './calls.ts';

/** Teams' people picker: the members of the channel, or everybody where the app asked for that or has no channel. */
export function peopleCalls(frame: Frame, place: () => Place): Calls {
  return {
    'people.selectPeople': ([options]) => {
      const { promise, resolve } = Promise.withResolvers<unknown[]>();
      const everybody = fieldOf(options, 'openOrgWideSearchInChatOrChannel') === true;
      openDialog(frame, {
        kind: 'people',
        title: textOf(fieldOf(options, 'title')) || undefined,
        candidates: everybody ? frame.world.people : membersAt(frame, place()),
        selectedIds: textsOf(fieldOf(options, 'setSelected')),
        single: fieldOf(options, 'singleSelect') === true,
        done: (people) => resolve(people ? [undefined, people.map(picked)] : sdkError(userAbort, 'User cancelled')),
      });
      return promise;
    },
  };
}

function membersAt(frame: Frame, place: Place): Person[] {
  const found = place.kind === 'channel' ? channelOf(frame.world, place.channelId) : undefined;
  if (!found) return frame.world.people;
  return frame.world.people.filter((person) => found.channel.memberIds.includes(person.id));
}

const picked = (person: Person) => ({
  objectId: person.id,
  displayName: person.displayName,
  email: person.userPrincipalName,
});
