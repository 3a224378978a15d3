import type { Problem, ProblemCode, Stale, VersionContent } from '../api/index.js';

/** What the server said, or that it did not answer at all. */
export type RefusalCode = ProblemCode | 'offline';

/** A request that was not done. Nothing was changed, except after `offline`: then nobody knows until it is asked again. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: RefusalCode,
    message: string,
    /** The answer itself; for `stale` with what stands there now. */
    readonly problem: Problem | Stale | undefined,
    /** ms until another try makes sense, where the server said so. */
    readonly retryAfter: number | undefined,
    /** The tag that came with it: of what stands there now. */
    readonly etag = '',
  ) {
    super(message);
  }

  /** Whether the same request may succeed later without anybody doing anything: the network or the database was away. */
  get isPassing(): boolean {
    return this.code === 'offline' || this.code === 'store-away' || this.code === 'too-many' || this.code === 'disk-full' || this.code === 'broken';
  }
}

/** A `stale` refusal with what a merge needs. */
export function staleOf(error: unknown): Stale | undefined {
  if (!(error instanceof Refusal) || error.code !== 'stale') return undefined;
  const { problem } = error;
  return problem !== undefined && 'current' in problem ? problem : undefined;
}

/** The version that a `stale` refusal brought along, ready to be saved upon; undefined where it came without its tag. */
export function currentOf(error: unknown): (VersionContent & { readonly etag: string }) | undefined {
  const stale = staleOf(error);
  return stale === undefined || !(error instanceof Refusal) || error.etag === '' ? undefined : { ...stale.current, etag: error.etag };
}
