import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { fixture, FIXTURES } from '../testing/fixtures.js';
import { elementsOf } from '../xml/xml-node.js';
import { BPMN, XSI } from './namespaces.js';
import { readFile } from './read-file.js';

interface Descriptor {
  readonly types: readonly { readonly name: string; readonly isAbstract?: boolean }[];
}

/** What stands in no file: bpmn-moddle has it as the base of others, and does not mark it so. */
const BASES: readonly string[] = ['DataAssociation', 'ExtensionAttributeDefinition', 'ExtensionDefinition', 'ImplicitThrowEvent', 'InputOutputBinding', 'ItemAwareElement'];
/** Written under another name than its own. */
const WRITTEN_AS: Readonly<Record<string, string>> = { InputOutputSpecification: 'ioSpecification' };

/** Every kind of element that BPMN 2.0 knows, choreographies and conversations too, as bpmn-moddle lists them. */
const { types } = createRequire(import.meta.url)('bpmn-moddle/resources/bpmn/json/bpmn.json') as Descriptor;
const kinds = types.flatMap(({ name, isAbstract }) => (isAbstract === true || BASES.includes(name) ? [] : name));

/** The names under which the elements of a file are written, and of those that stand for several kinds, which one it is. */
function namesIn(text: string): readonly string[] {
  const file = readFile(text);
  if ('why' in file) throw new Error(file.why);
  return [...elementsOf(file.root)].flatMap(({ local, attributes }) => [local, ...attributes.flatMap(({ uri, local: name, value }) => (uri === XSI && name === 'type' ? value.replace(/^(.*:)?t/, '') : []))]);
}

describe('the fixtures together', () => {
  it('show every kind of element that there is in BPMN 2.0, and so whatever a model of the MIWG suite may hold', () => {
    const shown = new Set(FIXTURES.flatMap((name) => namesIn(fixture(name))));
    const isShown = (kind: string): boolean => [WRITTEN_AS[kind] ?? kind.replace(/^./, (first) => first.toLowerCase()), kind].some((name) => shown.has(name));
    expect(kinds.length).toBeGreaterThan(100);
    expect(kinds.filter((kind) => !isShown(kind))).toEqual([]);
  });

  it('are in the namespace of BPMN, but for those that show another', () => {
    expect(FIXTURES.filter((name) => !fixture(name).includes(`"${BPMN}"`))).toEqual(['no-namespace', 'other-addresses']);
  });
});
