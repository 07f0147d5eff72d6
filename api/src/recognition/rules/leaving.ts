import type { Named } from './post.ts';

/** Who stands on a card whose author has left it: an id that no account has. */
export const nobody: Named = { id: '00000000-0000-0000-0000-000000000000', name: 'a former colleague' };
