export { componentNamed } from './component-named.js';
export type { ComponentGroup, ComponentRole, ComponentSpec, PropKind, PropSpec, ValueKind } from './component-spec.js';
export { componentSpecs, type ComponentName } from './component-specs.js';
export { formItemProps } from './form-item-props.js';
export { valueKindOf } from './value-kind.js';
