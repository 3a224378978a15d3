import type { DocumentTrade } from '@zhengwu/ui';
import { createGuideChecker } from '../check/guide-checker.js';
import { guideEdits } from '../model/edits/index.js';
import type { Guide, GuideContext } from '../model/index.js';
import { hasElement } from './elements.js';

/** What the frame must know of a guide. */
export const guideTrade: DocumentTrade<Guide, GuideContext> = {
  edits: guideEdits,
  createChecker: createGuideChecker,
  has: hasElement,
  waivers: { of: (guide) => guide.waivers, add: guideEdits['waiver/add'], remove: guideEdits['waiver/remove'] },
};
