import { randomUUID } from 'node:crypto';
import type { Reply } from '../../http.ts';

/** A refusal in Graph's own form. */
export class GraphProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Record<string, string>;
  constructor(status: number, code: string, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

export const problemReply = ({ status, code, message, headers }: GraphProblem, now: number): Reply => {
  const id = randomUUID();
  const innerError = { date: new Date(now).toISOString().slice(0, 19), 'request-id': id, 'client-request-id': id };
  return { status, headers: { 'request-id': id, ...headers }, json: { error: { code, message, innerError } } };
};

export const notFound = (what: string) => new GraphProblem(404, 'NotFound', `${what} was not found.`);
export const badRequest = (message: string) => new GraphProblem(400, 'BadRequest', message);
