import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numRuns } from '../../../../../tools/testing/runs.js';
import { flowFromTemplate, TEMPLATE_IDS } from '../../library/index.js';
import type { Flow } from '../flow.js';
import { sketch } from '../testing/sketch.js';
import type { Box } from './drawing.js';
import { grown, meets, overlapArea, segmentsOf } from './geometry.js';
import { placeLabels } from './label-places.js';
import { labelSize } from './label-size.js';
import { layOutFlow } from './lay-out-flow.js';

/** What is named beside itself, and how large its name is. */
function sizesOf({ processes }: Flow): ReadonlyMap<string, { readonly width: number; readonly height: number }> {
  const named = processes.flatMap(({ nodes, edges }) => [...nodes.filter(({ type }) => type.endsWith('Event') || type.endsWith('Gateway')), ...edges]).filter(({ name }) => name !== '');
  return new Map(named.map(({ id, name }) => [id, labelSize(name)] as const));
}

function drawn(flow: Flow): { readonly solid: ReadonlyMap<string, Box>; readonly labels: ReadonlyMap<string, Box>; readonly lines: ReturnType<typeof layOutFlow>['lines'] } {
  const { boxes, lines } = layOutFlow(flow);
  const parents = new Set(flow.processes.flatMap(({ nodes }) => nodes.map(({ parentId }) => parentId)));
  return { solid: new Map([...boxes].filter(([id]) => !parents.has(id))), labels: placeLabels(boxes, lines, sizesOf(flow)), lines };
}

/** What a label lies on: shapes and other labels. */
function covered(flow: Flow): readonly string[] {
  const { solid, labels } = drawn(flow);
  const all = [...labels];
  return all.flatMap(([id, box], at) => [...solid, ...all.slice(at + 1)].filter(([, other]) => overlapArea(box, other) > 0).map(([other]) => `${id} on ${other}`));
}

/** Any choices between any steps, with a name at each way. */
const flows: fc.Arbitrary<Flow> = fc
  .record({ count: fc.integer({ min: 2, max: 9 }), ways: fc.array(fc.tuple(fc.nat(20), fc.nat(20), fc.constantFrom('受理', '不予受理', '撤回终止', '申请人逾期没有补正材料', '')), { maxLength: 18 }) })
  .map(({ count, ways }) => {
    const id = (index: number): string => `n${String(index % count)}`;
    const lines = Array.from({ length: count }, (_, index) => (index % 3 === 2 ? `{x ${id(index)}}` : index % 3 === 1 ? `[${id(index)}]` : `(${id(index)})`));
    const distinct = new Map(ways.map(([a, b, name]) => [`${id(a)} -> ${id(b)}`, name]));
    const flow = sketch([...lines, ...distinct.keys()].join('\n'));
    const names = new Map([...distinct].map(([line, name]) => [line.replace(' -> ', ' '), name]));
    return { ...flow, processes: flow.processes.map((process) => ({ ...process, edges: process.edges.map((edge) => ({ ...edge, name: names.get(`${edge.from} ${edge.to}`) ?? '' })) })) };
  });

describe('placeLabels', () => {
  it('sets no name over a shape or another name, whatever is drawn', () => {
    fc.assert(fc.property(flows, (flow) => {
        expect(covered(flow)).toEqual([]);
      }), { numRuns: numRuns(150, 5000) });
  });

  it.each(TEMPLATE_IDS)('sets the names of %s at lines of their own', (template) => {
    let count = 0;
    const { flow } = flowFromTemplate(template, { today: '2026-06-01' }, (kind) => `${kind}_${String((count += 1))}`);
    expect(sizesOf(flow).size).toBeGreaterThan(2);
    expect(covered(flow)).toEqual([]);
    const { labels, lines } = drawn(flow);
    const crossed = [...labels].flatMap(([id, box]) => [...lines].filter(([, line]) => segmentsOf(line).some((segment) => meets(segment, box))).map(([line]) => `${id} on ${line}`));
    expect(crossed).toEqual([]);
    // Ways that meet end in one piece of line; those that part are told from each other by their names.
    const edges = flow.processes.flatMap((process) => process.edges);
    const parting = (id: string, other: string): boolean => id !== other && edges.find((edge) => edge.id === id)?.from === edges.find((edge) => edge.id === other)?.from;
    const shared = [...labels].filter(([id]) => lines.has(id)).flatMap(([id, box]) => [...lines].filter(([line, points]) => parting(id, line) && segmentsOf(points).some((segment) => meets(segment, grown(box, 3)))).map(([line]) => `${id} at ${line}`));
    expect(shared).toEqual([]);
  });
});
