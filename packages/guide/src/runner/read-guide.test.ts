import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { numRuns } from '../../../../tools/testing/runs.js';
import { parseGuide } from '../model/parse-guide.js';
import { randomGuides } from '../model/testing/random-guide.js';
import { sampleGuide } from '../model/testing/sample-guide.js';
import { resolveGuide } from '../resolve/resolve-guide.js';
import { readGuide } from './read-guide.js';

describe('what is a guide is read whole', () => {
  test('from an object and from its text', () => {
    expect(readGuide(sampleGuide)).toEqual({ guide: sampleGuide, faults: [] });
    expect(readGuide(JSON.stringify(sampleGuide))).toEqual({ guide: sampleGuide, faults: [] });
  });

  test('it is a copy', () => {
    const value = JSON.parse(JSON.stringify(sampleGuide)) as { name: string };
    const { guide } = readGuide(value);
    value.name = '别的';
    expect(guide?.name).toBe(sampleGuide.name);
  });

  test('as the schema reads it, for any guide', () => {
    fc.assert(
      fc.property(randomGuides, (guide) => {
        const read = readGuide(guide).guide;
        const { waivers: _ours, ...mine } = read!;
        const { waivers: _theirs, ...theirs } = parseGuide(guide).value!;
        expect(mine).toEqual(theirs);
      }),
      { numRuns: numRuns(50, 2000) },
    );
  });
});

describe('what does not fit is left out and named, the rest stands', () => {
  test.each([
    ['an option without a text', { nodes: [{ ...sampleGuide.nodes[0], options: [{ id: 'opt_x', guard: { kind: 'any' }, next: null }] }] }, 'nodes.0.options.0.text'],
    ['a variable of an unknown kind', { variables: [{ id: 'var_x', name: 'x', domain: { kind: 'colour' } }] }, 'variables.0.domain'],
    ['a node that is none', { nodes: [null, ...sampleGuide.nodes] }, 'nodes.0'],
    ['an id of another kind', { nodes: [{ id: 'var_x', kind: 'outcome', end: { kind: 'staff', reason: '' } }] }, 'nodes.0.id'],
    ['a number that is none', { variables: [{ id: 'var_x', name: 'x', domain: { kind: 'number', min: NaN, max: 1, step: 1 } }] }, 'variables.0.domain.min'],
    ['an intro that is no text', { intro: 7 }, 'intro'],
  ])('%s', (_what, change, place) => {
    const { guide, faults } = readGuide({ ...sampleGuide, ...change });
    expect(guide?.name).toBe(sampleGuide.name);
    expect(faults).toContain(place);
  });
});

/** Values that no host should send, and some will. */
const circle: Record<string, unknown> = { ...sampleGuide };
circle['nodes'] = [circle];
const hostile: readonly (readonly [string, unknown])[] = [
  ['nothing', undefined],
  ['null', null],
  ['a number', 7],
  ['a text that is no JSON', '{"format":'],
  ['another document', { format: 'zhengwu/flow', name: '流程' }],
  ['a circle', circle],
  ['a getter that throws', { ...sampleGuide, get nodes() { throw new Error('no'); } }],
  ['a proxy that throws', new Proxy({}, { get: () => { throw new Error('no'); } })],
  ['a revoked proxy', ((): object => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return proxy; })()],
  ['an array of four thousand million holes', { ...sampleGuide, nodes: new Array(2 ** 32 - 1) }],
  ['a prototype key', JSON.parse('{"__proto__":{"format":"zhengwu/guide"}}')],
  ['depth', JSON.parse('['.repeat(5000) + ']'.repeat(5000))],
];

describe('hostile values', () => {
  test.each(hostile)('%s: no throw, and what can be walked through is', (_what, value) => {
    const { guide, faults } = readGuide(value);
    if (guide === undefined) expect(faults).not.toEqual([]);
    else expect(['question', 'outcome', 'stuck']).toContain(resolveGuide(guide, {}).kind);
  });

  test('any JSON at all', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...(Object.keys(sampleGuide) as (keyof typeof sampleGuide)[])), (junk, key) => {
        const { guide } = readGuide({ ...sampleGuide, [key]: junk });
        if (guide !== undefined) expect(['question', 'outcome', 'stuck']).toContain(resolveGuide(guide, {}).kind);
      }),
      { numRuns: numRuns(200, 20_000) },
    );
  });
});
