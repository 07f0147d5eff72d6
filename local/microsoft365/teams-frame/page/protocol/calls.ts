/**
 * A call of the app, by its name on the wire: what it returns becomes `args` of the answer; undefined means that the
 * message is one-way and gets none. The shapes are those of teams-js 2.58 (its internal/responseHandler.ts).
 */
export type Call = (args: unknown[]) => unknown[] | undefined | Promise<unknown[] | undefined>;
export type Calls = Record<string, Call>;

/** `sendAndHandleStatusAndReason` */
export const done = [true];
export const refused = (reason: string) => [false, reason];
/** `sendAndHandleSdkError` */
export const doneSdk = [undefined];
export const sdkError = (errorCode: number, message: string) => [{ errorCode, message }];

/** Error codes of teams-js (its public/interfaces.ts). */
export const userAbort = 8000;
export const invalidArguments = 4000;

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
export const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
export const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** The path of an address on the frame's own origin; undefined for any other (Teams would ask for validDomains). */
export function ownPath(address: string): string | undefined {
  const url = URL.parse(address, location.origin);
  return url?.origin === location.origin ? url.pathname + url.search + url.hash : undefined;
}
