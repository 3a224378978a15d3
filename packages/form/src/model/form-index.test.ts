import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import { ANY_ROW, childrenOf, indexForm } from './form-index.js';
import type { FormNode, FormRoot } from './form-node.js';
import { bigForm } from './testing/big-form.js';
import { randomForms } from './testing/random-form.js';
import { sampleForm } from './testing/sample-form.js';

interface Seen {
  readonly id: string;
  readonly path: string;
  readonly dataPath: string;
  readonly array: string | undefined;
  readonly parent: string | undefined;
  readonly isVoid: boolean;
}

/** All nodes by plain recursion. */
function* walk(node: FormNode | FormRoot, path: readonly string[], dataPath: readonly string[], array: string | undefined, parent: string | undefined): Iterable<Seen> {
  if (parent !== undefined) yield { id: node['x-id'], path: path.join('/'), dataPath: dataPath.join('.'), array, parent, isVoid: node.type === 'void' };
  if (node.type === 'array' && node.items !== undefined) yield* walk(node.items, [...path, 'items'], [...dataPath, '*'], node['x-id'], node['x-id']);
  const children = Object.entries(node.properties ?? {});
  const order = node['x-order'] ?? [];
  if (children.length > 1) children.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  for (const [key, child] of children) yield* walk(child, [...path, 'properties', key], child.type === 'void' ? dataPath : [...dataPath, key], array, node['x-id']);
}

describe('indexForm', () => {
  it('finds what walking through the form finds', () => {
    fc.assert(
      fc.property(randomForms, ({ schema }) => {
        const index = indexForm(schema);
        const seen = [...walk(schema, [], [], undefined, undefined)];
        expect(index.entries.map(({ id, path, dataPath, array, parent, node }) => ({ id, path: path.join('/'), dataPath: dataPath.join('.'), array: array?.id, parent: parent?.id, isVoid: node.type === 'void' }))).toEqual(seen);
        for (const { id, dataPath, isVoid } of seen) {
          expect(index.byId(id)?.id).toBe(id);
          expect(index.byDataPath(dataPath).map((entry) => entry.id)).toEqual(seen.filter((each) => each.dataPath === dataPath && !each.isVoid).map((each) => each.id));
          expect(index.byDataPath(dataPath).some((entry) => entry.id === id)).toBe(!isVoid);
        }
        for (const entry of [index.root, ...index.entries]) {
          expect(entry.children.map((child) => child.parent)).toEqual(entry.children.map(() => entry));
          expect(entry.children.map(({ id }) => id)).toEqual(seen.filter((each) => each.parent === entry.id).map(({ id }) => id));
        }
      }),
      { numRuns: numRuns(300, 20_000) },
    );
  });

  it('tells where a value stands, layout left out and rows as `*`', () => {
    const index = indexForm(sampleForm.schema);
    const job = index.byId('nod_staff_job');
    expect([job?.dataPath, job?.array?.id, job?.key]).toEqual([['staff', ANY_ROW, 'job'], 'nod_staff', 'job']);
    expect(index.byDataPath('staff.*.job')).toEqual([job]);
    expect(index.byDataPath('operator_name').map(({ id }) => id)).toEqual(['nod_name']);
    expect(index.byId('nod_staff')?.children.map(({ key }) => key)).toEqual(['items', 'addition']);
  });

  it('is made once for a revision', () => {
    expect(indexForm(sampleForm.schema)).toBe(indexForm(sampleForm.schema));
    expect(indexForm({ ...sampleForm.schema })).not.toBe(indexForm(sampleForm.schema));
  });

  it.each(['__proto__', 'constructor', 'toString', ''])('finds nothing by the key %j', (key) => {
    const index = indexForm(sampleForm.schema);
    expect([index.byId(key), index.byDataPath(key)]).toEqual([undefined, []]);
  });

  it('two thousand fields are indexed in a moment', () => {
    const { schema } = bigForm(2_000);
    expect(indexForm(schema).entries.length).toBeGreaterThan(2_000);
  });

  it('children that the order does not name come last; keys that are gone count for nothing', () => {
    const node = { 'x-id': 'nod_a', type: 'object', 'x-order': ['7', 'c', 'gone', 'b'], properties: { a: { 'x-id': 'nod_b' }, b: { 'x-id': 'nod_c' }, c: { 'x-id': 'nod_d' }, 7: { 'x-id': 'nod_e' } } } as const;
    expect(childrenOf(node).map(([key]) => key)).toEqual(['7', 'c', 'b', 'a']);
  });
});
