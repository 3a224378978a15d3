import type { Finding } from '@zhengwu/core';

/** What a session's `read` throws where the document must not be told to the host as it is; the host hears `findings` with its `zw-error`. */
export class UnwrittenError extends Error {
  override readonly name: string = 'UnwrittenError';

  /** @param findings what stands against it, each with its place */
  constructor(
    message: string,
    readonly findings: readonly Finding[],
  ) {
    super(message);
  }
}
