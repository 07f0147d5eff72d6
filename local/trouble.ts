/** Expected trouble, told in one sentence and without a stack: a port, a lock, a build that is missing. */
export class Trouble extends Error {}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
