import type { Patch } from '../edit/patch.js';
import type { CheckReport, Revisions } from './check-loop.js';

/** What the page tells the worker. The document goes over once, then only what changed. */
export type ToWorker<Document, Context> =
  | { readonly kind: 'open'; readonly document: Document; readonly context: Context; readonly revisions: Revisions }
  | { readonly kind: 'patch'; readonly patches: readonly Patch[]; readonly from: number; readonly to: number }
  | { readonly kind: 'context'; readonly context: Context; readonly revision: number };

/**
 * What the worker answers. `ready`: its program runs; one that never says so is given up. `resend`: a patch
 * did not fit; the page sends the whole document again.
 */
export type FromWorker = CheckReport | { readonly kind: 'ready' } | { readonly kind: 'resend' };

/** As much of a `Worker`, or of a worker's own global, as the protocol uses. */
export interface Port {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

/** A worker as the page sees it. */
export interface WorkerPort extends Port {
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: () => void): void;
  terminate(): void;
}
