import type { Operations } from '../platform/http/operation.ts';
import { putPreferences } from './operations/choose-preferences.ts';
import { getAddress } from './operations/see-address.ts';
import { getMe } from './operations/see-myself.ts';
import { getPhoto } from './operations/see-photo.ts';

export const peopleCalls = { getMe, putPreferences, getPhoto, getAddress } satisfies Operations;
