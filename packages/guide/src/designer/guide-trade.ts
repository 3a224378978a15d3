import type { EditBook } from '@zhengwu/core';
import type { DocumentTrade } from '@zhengwu/ui';
import { createGuideChecker } from '../check/guide-checker.js';
import { addWaiver, removeWaiver } from '../model/edits/waiver-edits.js';
import type { Guide, GuideContext } from '../model/index.js';
import { hasElement } from './elements.js';

/** What the frame must know of a guide. @param edits those that are loaded: all, or none yet */
export function guideTrade(edits: () => EditBook<Guide>): DocumentTrade<Guide, GuideContext> {
  return {
    get edits() {
      return edits();
    },
    createChecker: createGuideChecker,
    has: hasElement,
    waivers: { of: (guide) => guide.waivers, add: addWaiver, remove: removeWaiver },
  };
}
