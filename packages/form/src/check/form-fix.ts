import { fixerFor } from '@zhengwu/core';
import type { FormEdits } from '../model/edits/index.js';

/** A fix by one of the form's edits. */
export const fix = fixerFor<FormEdits>();
