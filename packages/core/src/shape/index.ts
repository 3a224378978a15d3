/**
 * What the other packages' documents are described with: shapes that the compiler holds to their interfaces key by
 * key. An entry of its own, for only those who read documents need it.
 */
export { waiverShape } from '../model/service-item.js';
export { limitShape } from '../model/limit.js';
export { countShape, dayShape, idShape, listOf, maybe, shapeOf, type SchemaOf } from '../model/shape.js';
