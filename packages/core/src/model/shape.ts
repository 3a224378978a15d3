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

type OptionalKey<Shape> = { [Key in keyof Shape]-?: Record<never, never> extends Pick<Shape, Key> ? Key : never }[keyof Shape];

/** For each key of the interface its shape, `maybe(…)` where the key may be absent: none may be forgotten, none added. */
type EntriesOf<Shape> = {
  readonly [Key in keyof Shape]-?: Key extends OptionalKey<Shape>
    ? v.ExactOptionalSchema<SchemaOf<Exclude<Shape[Key], undefined>>, undefined>
    : SchemaOf<Shape[Key]>;
};

/** The shape of an interface, held to it key by key by the compiler. Keys that neither names are kept as they are. */
export function shapeOf<Shape>(entries: EntriesOf<Shape>): SchemaOf<Shape> {
  // The entries' type says, key by key, what the object's is.
  return v.looseObject(entries as v.ObjectEntries) as unknown as SchemaOf<Shape>;
}
