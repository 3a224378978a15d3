import Type, { type Static } from 'typebox';

/**
 * Why a request was not done. A word for programs; the sentence for a person is rendered by whoever shows it, in the
 * reader's language (`detail` is the Chinese one, for those who have no table).
 */
export const PROBLEM_CODES = [
  'bad-request', // 400: the request is not of the form that the API describes
  'not-json', // 400: the body is not JSON, or deeper or larger in values than a document may be
  'not-signed-in', // 401: no session, or one that has ended
  'wrong-password', // 401
  'forbidden', // 403: signed in, and not allowed
  'wrong-token', // 403: the CSRF token is absent or another session's
  'wrong-origin', // 403: a page of another origin asked
  'not-found', // 404: there is none, or none for this person
  'conflict', // 409: it exists already, or is in another state than assumed
  'gone', // 410: a one-time address that was used or has expired
  'stale', // 412: somebody saved in between; `current` says what stands there now
  'too-large', // 413
  'wrong-bytes', // 415: a file whose content is not what its name says, or of a kind that is not taken
  'wrong-type', // 415: a body of a media type that the route does not take
  'refused', // 422: well-formed, and not acceptable; `detail` says why
  'precondition-required', // 428: If-Match is absent
  'too-many', // 429: too many requests; Retry-After says how long to wait
  'broken', // 500: a fault of the server's own
  'store-away', // 503: the database does not answer; nothing was changed
  'disk-full', // 507: nothing was changed
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** RFC 9457 `application/problem+json`. */
export const Problem = Type.Object(
  {
    status: Type.Integer({ minimum: 400, maximum: 599 }),
    code: Type.Enum([...PROBLEM_CODES]),
    /** What is wrong, where, and what to do, in Chinese. */
    detail: Type.String(),
    /** Slash-separated place in the request, where one part of it is at fault. */
    at: Type.Optional(Type.String()),
    /** Seconds until another try makes sense. */
    retryAfter: Type.Optional(Type.Integer()),
  },
  { $id: 'Problem', additionalProperties: false },
);
export type Problem = Static<typeof Problem>;
