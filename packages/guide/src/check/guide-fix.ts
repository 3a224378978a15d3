import { fixerFor } from '@zhengwu/core';
import type { GuideEdits } from '../model/edits/index.js';

/** A fix by one of the guide's edits. */
export const fix = fixerFor<GuideEdits>();
