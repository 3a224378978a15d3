import { applyFix, History, type EditBook } from '@zhengwu/core';

import type { EditedFault } from './fault.js';

/** How a course mends what its edits mend: by doing them. */
export function mendedBy<Document extends object>(edits: EditBook<Document>, sound: Document): (fault: EditedFault<Document>) => Document {
  return ({ spoil, mend }) => {
    const history = new History(spoil(sound));
    for (const fix of mend) applyFix(history, edits, fix);
    return history.document;
  };
}
