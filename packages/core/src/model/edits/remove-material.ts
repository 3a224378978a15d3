import { defineEdit, indexOfId } from '../../edit/edit.js';
import type { MaterialArgs } from './material-args.js';
import type { ServiceItem } from '../service-item.js';
import { refuse } from './refusals.js';

/** Takes a material out, and out of the 申报控制 and the 告知承诺 route that name it. */
export const removeMaterial = defineEdit<ServiceItem, MaterialArgs>('material/remove', (draft, { id }, item) => {
  const index = indexOfId(item.materials, id);
  if (index < 0) return refuse('item/gone', { id });
  draft.materials.splice(index, 1);
  if (draft.pledgeRoute !== undefined) draft.pledgeRoute.materialIds = draft.pledgeRoute.materialIds.filter((each) => each !== id);
  draft.controls = draft.controls.flatMap((control) => {
    if (control.kind !== 'files' || !control.materialIds.includes(id)) return [control];
    const materialIds = control.materialIds.filter((each) => each !== id);
    // An empty list would mean all materials: a control that spoke of this one alone goes with it.
    return materialIds.length === 0 ? [] : [{ ...control, materialIds }];
  });
  return undefined;
});
