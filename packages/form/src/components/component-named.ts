import type { ComponentSpec } from './component-spec.js';
import { componentSpecs } from './component-specs.js';

const byName = new Map<string, ComponentSpec>(componentSpecs.flatMap((spec) => (spec.aliases ?? []).map((alias): [string, ComponentSpec] => [alias, spec])));
// A name wins over an alias.
for (const spec of componentSpecs) byName.set(spec.name, spec);

/** The component of this name, or of this other name; undefined for one that we do not know. */
export function componentNamed(name: unknown): ComponentSpec | undefined {
  return typeof name === 'string' ? byName.get(name) : undefined;
}
