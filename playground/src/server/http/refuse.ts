import type { Problem, ProblemCode } from '../../api/index.js';

const STATUS: Readonly<Record<ProblemCode, number>> = {
  'bad-request': 400,
  'not-json': 400,
  'not-signed-in': 401,
  'wrong-password': 401,
  forbidden: 403,
  'wrong-token': 403,
  'wrong-origin': 403,
  'not-found': 404,
  conflict: 409,
  gone: 410,
  stale: 412,
  'too-large': 413,
  'wrong-bytes': 415,
  'wrong-type': 415,
  refused: 422,
  'precondition-required': 428,
  'too-many': 429,
  broken: 500,
  'store-away': 503,
  'disk-full': 507,
};

/** A request that is not done, thrown from wherever that is known. */
export class RequestProblem extends Error {
  override readonly name = 'RequestProblem';

  constructor(
    readonly code: ProblemCode,
    /** What is wrong, where, and what to do, in Chinese. */
    readonly detail: string,
    readonly more: { readonly at?: string; readonly retryAfter?: number } = {},
  ) {
    super(`${code}: ${detail}`);
  }

  get status(): number {
    return STATUS[this.code];
  }

  get body(): Problem {
    return { status: this.status, code: this.code, detail: this.detail, ...this.more };
  }
}

/** For expressions: `value ?? refuse('not-found', …)`. */
export function refuse(code: ProblemCode, detail: string, more: { readonly at?: string; readonly retryAfter?: number } = {}): never {
  throw new RequestProblem(code, detail, more);
}
