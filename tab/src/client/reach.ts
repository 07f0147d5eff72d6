import { openChatWith, proposeMeeting } from '../host/actions.ts';
import { call } from './call.ts';
import { CallProblem } from './problems.ts';

const known = new Map<string, string>();

/** Teams opens chats and meetings by user principal names; whom the directory does not name cannot be reached so. */
const addressesOf = async (ids: readonly string[]): Promise<string[] | 'unknown'> => {
  try {
    return await Promise.all(
      ids.map(async (id) => {
        const address = known.get(id) ?? (await call('getAddress', { params: { id } })).data.address;
        known.set(id, address);
        return address;
      }),
    );
  } catch (reason) {
    if (reason instanceof CallProblem && reason.problem.status === 404) return 'unknown';
    throw reason;
  }
};

type Opened = 'opened' | 'not-supported';

/** Opens a Teams chat with people by their ids, with a message ready to send. */
export const chatWith = async (ids: readonly string[], message: string): Promise<Opened> => {
  const addresses = await addressesOf(ids);
  return addresses === 'unknown' ? 'not-supported' : openChatWith(addresses, message);
};

/** Opens Teams' form for a meeting with people by their ids; without a time, the person picks it there. */
export const meetWith = async (
  ids: readonly string[],
  meeting: { readonly start?: Date; readonly end?: Date; readonly subject: string },
): Promise<Opened> => {
  const attendees = await addressesOf(ids);
  return attendees === 'unknown' ? 'not-supported' : proposeMeeting({ attendees, content: '', ...meeting });
};
