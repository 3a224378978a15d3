import { countShape, idShape, listOf, maybe, shapeOf, waiverShape, type SchemaOf } from '@zhengwu/core/shape';
import * as v from 'valibot';
import { bindingShape, formBindingShape } from './binding-shape.js';
import type { FormNode, FormRoot } from './form-node.js';
import { FORM_FORMAT, type Form } from './form.js';
import { linkageShape } from './linkage-shape.js';
import { NODE_TYPES } from './node-types.js';

const bag = v.record(v.string(), v.unknown());

const base = {
  'x-id': idShape('nod'),
  'x-component': maybe(v.string()),
  'x-component-props': maybe(bag),
  'x-decorator': maybe(v.string()),
  'x-decorator-props': maybe(bag),
  'x-rules': maybe(listOf(linkageShape)),
  'x-order': maybe(listOf(v.string())),
  properties: maybe(v.record(v.string(), v.lazy((): SchemaOf<FormNode> => formNodeShape))),
};

/** What stands in a form, as `parseForm` leaves it. Keys that it does not name are Formily's or the host's. */
export const formNodeShape = v.looseObject({
  ...base,
  type: maybe(v.picklist(NODE_TYPES)),
  'x-binding': maybe(bindingShape),
  items: maybe(v.lazy((): SchemaOf<FormNode> => formNodeShape)),
}) as unknown as SchemaOf<FormNode>; // the other keys of the interface are `unknown`, which any shape is

export const formRootShape = v.looseObject({ ...base, type: v.literal('object'), 'x-binding': maybe(formBindingShape) }) as unknown as SchemaOf<FormRoot>; // as above

export const formShape = shapeOf<Form>({
  format: v.literal(FORM_FORMAT),
  formatVersion: countShape,
  id: idShape('frm'),
  name: v.string(),
  itemId: maybe(idShape('item')),
  settings: bag,
  schema: formRootShape,
  waivers: listOf(waiverShape),
});
