import type { Operations } from '../platform/http/operation.ts';
import { putPreferences } from './operations/choose-preferences.ts';
import { exportMine } from './operations/export-mine.ts';
import { leave } from './operations/leave.ts';
import { getAddress } from './operations/see-address.ts';
import { getMe } from './operations/see-myself.ts';
import { getPhoto } from './operations/see-photo.ts';

export const peopleCalls = { exportMine, getMe, leave, putPreferences, getPhoto, getAddress } satisfies Operations;
