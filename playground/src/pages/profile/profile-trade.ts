import { createItemChecker, itemEdits, type ServiceItem } from '@zhengwu/core';
import type { CheckContext, DocumentTrade } from '@zhengwu/ui';

import { isSection, procedureOf, sectionOf } from './profile-places.js';

/** What the frame must know of an item to edit its profile. */
export const profileTrade: DocumentTrade<ServiceItem, CheckContext> = {
  edits: itemEdits,
  createChecker: createItemChecker,
  has: (item, id) => id === item.id || isSection(id) || procedureOf(item, id) !== undefined,
  concerns: (item, finding) => sectionOf(item, finding) !== undefined,
  waivers: { of: (item) => item.waivers, add: itemEdits['waiver/add'], remove: itemEdits['waiver/remove'] },
};
