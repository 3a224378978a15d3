import { applyPatches, PatchError } from '../edit/patch.js';
import type { Check } from './check.js';
import { CheckLoop, type Revisions } from './check-loop.js';
import type { FromWorker, Port, ToWorker } from './protocol.js';
import type { Timing } from './timing.js';

interface Held<Document, Context> {
  document: Document;
  context: Context;
  revisions: Revisions;
}

/** Makes the worker's side of the protocol: `serveChecks(self, itemChecks)` is a worker's whole program. */
export function serveChecks<Document, Context>(port: Port, checks: readonly Check<Document, Context>[], timing?: Timing): void {
  const answer = (message: FromWorker): void => {
    port.postMessage(message);
  };
  const loop = new CheckLoop<Document, Context>(checks, answer, timing);
  let held: Held<Document, Context> | undefined;
  // Patches that are under way while the whole document is awaited need no answer of their own.
  let hasAsked = false;

  const resend = (): void => {
    held = undefined;
    loop.stop();
    if (!hasAsked) answer({ kind: 'resend' });
    hasAsked = true;
  };

  const receive = (message: ToWorker<Document, Context>): void => {
    if (message.kind === 'open') {
      held = { document: message.document, context: message.context, revisions: message.revisions };
      hasAsked = false;
    } else if (held === undefined) {
      resend();
      return;
    } else if (message.kind === 'context') {
      held = { ...held, context: message.context, revisions: { ...held.revisions, context: message.revision } };
    } else {
      const patched = message.from === held.revisions.document ? patch(held.document, message) : undefined;
      if (patched === undefined) {
        resend();
        return;
      }
      held = { ...held, document: patched.document, revisions: { ...held.revisions, document: message.to } };
    }
    loop.check(held.document, held.context, held.revisions);
  };

  port.addEventListener('message', ({ data }) => {
    receive(data as ToWorker<Document, Context>); // the page that made this worker is the only one that can post to it
  });
  answer({ kind: 'ready' });
}

function patch<Document>(document: Document, message: Extract<ToWorker<Document, unknown>, { kind: 'patch' }>): { document: Document } | undefined {
  try {
    return { document: applyPatches(document, message.patches) };
  } catch (error) {
    if (error instanceof PatchError) return undefined;
    throw error;
  }
}
