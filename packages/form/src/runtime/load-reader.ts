import type * as reader from './reader.js';

export type Reader = typeof reader;

/** Once for all forms of a page. */
let loading: Promise<Reader> | undefined;

/** The part of a form that does not draw. Rejects where it cannot be loaded; asked again it tries again. */
export function loadReader(): Promise<Reader> {
  loading ??= import('./reader.js').catch((error: unknown) => {
    // The network may be there again when another form is opened.
    loading = undefined;
    throw error;
  });
  return loading;
}
