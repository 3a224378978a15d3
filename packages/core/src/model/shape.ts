import * as v from 'valibot';
import { idPattern, type Id, type IdKind } from '../id/id.js';

/** A schema that reads anything and gives a `Shape`; what a document has beyond it stays (unknown keys are kept). */
export type SchemaOf<Shape> = v.GenericSchema<unknown, Shape>;

/** An id of one kind. */
export function idShape<Kind extends IdKind>(kind: Kind): SchemaOf<Id<Kind>> {
  // The pattern proves the prefix that the template type asks for.
  return v.pipe(v.string(), v.regex(idPattern(kind))) as unknown as SchemaOf<Id<Kind>>;
}

/** A calendar day, `YYYY-MM-DD`. */
export const dayShape = v.pipe(v.string(), v.isoDate());

/** A number of something: whole, not negative. */
export const countShape = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A list of elements, read-only. */
export function listOf<Shape>(member: SchemaOf<Shape>): SchemaOf<readonly Shape[]> {
  return v.array(member);
}

/** A key that may be absent; `undefined` is not JSON and does not count. */
export function maybe<Shape>(shape: SchemaOf<Shape>): v.ExactOptionalSchema<SchemaOf<Shape>, undefined> {
  return v.exactOptional(shape);
}
