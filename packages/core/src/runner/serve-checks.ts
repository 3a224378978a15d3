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

  const receive = (message: ToWorker<Document, Context>): void => {
    if (message.kind === 'open') {
      held = { document: message.document, context: message.context, revisions: message.revisions };
    } else if (held === undefined) {
      answer({ kind: 'resend' });
      return;
    } else if (message.kind === 'context') {
      held = { ...held, context: message.context, revisions: { ...held.revisions, context: message.revision } };
    } else {
      const patched = message.from === held.revisions.document ? patch(held.document, message) : undefined;
      if (patched === undefined) {
        held = undefined;
        loop.stop();
        answer({ kind: 'resend' });
        return;
      }
      held = { ...held, document: patched.document, revisions: { ...held.revisions, document: message.to } };
    }
    loop.check(held.document, held.context, held.revisions);
  };

  port.addEventListener('message', ({ data }) => {
    receive(data as ToWorker<Document, Context>); // the page that made this worker is the only one that can post to it
  });
}

function patch<Document>(document: Document, message: Extract<ToWorker<Document, unknown>, { kind: 'patch' }>): { document: Document } | undefined {
  try {
    return { document: applyPatches(document, message.patches) };
  } catch (error) {
    if (error instanceof PatchError) return undefined;
    throw error;
  }
}
