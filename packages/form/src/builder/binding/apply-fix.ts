import { hasOwn, type Edit, type Fix } from '@zhengwu/core';
import { formEdits, type Form, type FormEdits } from '../../model/index.js';
import type { BuilderHost } from '../builder-host.js';

/** Does what a check or a suggestion proposes, as one step. */
export function applyFixes(host: BuilderHost, fixes: readonly Fix[]): boolean {
  return host.together((apply) => {
    for (const { edit, args } of fixes) {
      // Fixes are edits of the form's book by name, with that edit's arguments.
      if (hasOwn(formEdits, edit)) apply(formEdits[edit as keyof FormEdits] as unknown as Edit<Form, unknown>, args);
    }
  });
}
