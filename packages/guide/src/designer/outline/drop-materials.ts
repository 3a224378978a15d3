import type { DragPayload } from '@zhengwu/ui';
import { DragKind } from '@zhengwu/ui/drag';
import type { Id, ServiceItem } from '@zhengwu/core';

import { guideEdits } from '../../model/edits/index.js';
import { indexGuide, type AdderId, type Guide } from '../../model/index.js';
import type { Edits } from '../properties/desk.js';
import { beginningUse } from '../properties/uses-editor.js';

/** Materials of the item on their way to an answer. */
export const MATERIALS = new DragKind<readonly Id<'mat'>[]>('guide-materials');

/** What a drop of materials means: where they are added, and the edits, as one step. */
export interface MaterialsDrop {
  readonly on: AdderId;
  readonly edits: Edits;
  readonly count: number;
}

/** Materials let go on an option or an outcome; `undefined` where they mean nothing, or are no materials. */
export function dropMaterials(guide: Guide, item: ServiceItem | undefined, payload: DragPayload, id: string): MaterialsDrop | undefined {
  const ids = MATERIALS.dataOf(payload);
  const on = adderAt(guide, id);
  if (ids === undefined || on === undefined) return undefined;
  return {
    on,
    count: ids.length,
    edits: (apply) => {
      for (const materialId of ids) apply(guideEdits['use/set'], { on, use: beginningUse(item?.materials.find((each) => each.id === materialId), materialId) });
    },
  };
}

/** Where a material goes that is asked for by a row: to the application that the option ends in, else to the option. */
function adderAt(guide: Guide, id: string): AdderId | undefined {
  const index = indexGuide(guide);
  const option = index.option(id as Id<'opt'>)?.option; // asked whether it is one
  const node = index.node(option?.next ?? id);
  if (node?.kind === 'outcome' && node.end.kind === 'handle') return node.id;
  return option?.id;
}
