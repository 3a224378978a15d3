import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { REFERENCE_ATTRIBUTES, REFERENCE_ELEMENTS } from './references.js';

interface Descriptor {
  readonly types: readonly { readonly properties?: readonly { readonly name: string; readonly isReference?: boolean; readonly isAttr?: boolean; readonly isVirtual?: boolean }[] }[];
}

const require = createRequire(import.meta.url);
const descriptors = ['bpmn', 'bpmndi', 'di'].map((name) => JSON.parse(readFileSync(require.resolve(`bpmn-moddle/resources/bpmn/json/${name}.json`), 'utf8')) as Descriptor);
const references = descriptors.flatMap(({ types }) => types.flatMap(({ properties = [] }) => properties.filter(({ isReference, isVirtual }) => isReference === true && isVirtual !== true)));
const names = (isAttr: boolean): readonly string[] => [...new Set(references.filter((property) => (property.isAttr === true) === isAttr).map(({ name }) => name.replace(/^\w+:/, '')))].sort();

describe('the places at which BPMN names an element by its id', () => {
  // Types of correlation properties and resource parameters are named by an attribute that elsewhere is a word.
  it('as attributes are those of its descriptors', () => expect([...REFERENCE_ATTRIBUTES].sort()).toEqual(names(true).filter((name) => name !== 'type')));
  it('as elements are those of its descriptors', () => expect([...REFERENCE_ELEMENTS].sort()).toEqual(names(false)));
});
