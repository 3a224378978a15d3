import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numRuns } from '../../../../../tools/testing/runs.js';
import { parseFlow } from '../file/parse-flow.js';
import type { Flow } from '../flow.js';
import { elementAt, elementsAt } from '../moddle/moddle-element.js';
import { fixture } from '../testing/fixtures.js';
import { sketch } from '../testing/sketch.js';
import { drawFlow } from './draw-flow.js';
import type { Box, Point } from './drawing.js';
import { layOutFlow } from './lay-out-flow.js';

/** Any graph of tasks, gateways and events, with loops, events at edges and a sub-process. */
const flows: fc.Arbitrary<Flow> = fc
  .record({
    count: fc.integer({ min: 1, max: 9 }),
    ways: fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 16 }),
    boundary: fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 3 }),
    inner: fc.nat(4),
  })
  .map(({ count, ways, boundary, inner }) => {
    const name = (index: number): string => `n${String(index % count)}`;
    const lines = Array.from({ length: count }, (_, index) => (index % 3 === 2 ? `{x ${name(index)}}` : `[${name(index)}]`));
    if (inner > 0) lines.push('sub s {', ...Array.from({ length: inner }, (_, index) => `[i${String(index)}] -> [i${String(index + 1)}]`), '}', `${name(0)} -> s`);
    const distinct = new Map(ways.map(([a, b]) => [`${name(a)} ${name(b)}`, [name(a), name(b)] as const]));
    lines.push(...[...distinct.values()].map(([a, b]) => `${a} -> ${b}`));
    lines.push(...boundary.flatMap(([a, b], index) => (a % count % 3 === 2 ? [] : [`${name(a)} ~e${String(index)} timer~> ${name(b)}`])));
    return sketch(lines.join('\n'));
  });

describe('layOutFlow', () => {
  it('draws nothing over anything else', () => {
    fc.assert(
      fc.property(flows, (flow) => {
        const { boxes, lines } = layOutFlow(flow);
        const [process] = flow.processes;
        if (process === undefined) return;
        const places = process.nodes.map((node) => ({ node, box: boxes.get(node.id) }));
        for (const { box } of places) expect(box).toBeDefined();
        const solid = places.flatMap(({ node, box }) => (box === undefined || node.attachedToId !== undefined ? [] : [{ node, box }]));
        for (const [index, a] of solid.entries()) {
          for (const b of solid.slice(index + 1)) if (a.node.parentId === b.node.parentId) expect(overlap(a.box, b.box, 0), `${a.node.id} ${b.node.id}`).toBe(false);
        }
        for (const edge of process.edges) {
          const line = lines.get(edge.id);
          const [from, to] = [boxes.get(edge.from), boxes.get(edge.to)];
          expect(line, edge.id).toBeDefined();
          if (line === undefined || from === undefined || to === undefined) continue;
          expect(isAtBorder(line[0], from) && isAtBorder(line[line.length - 1], to), `${edge.id} begins and ends at its steps`).toBe(true);
          const host = process.nodes.find(({ id }) => id === edge.from)?.attachedToId;
          for (const [a, b] of segments(line)) {
            expect(a.x === b.x || a.y === b.y, `${edge.id} runs in right angles`).toBe(true);
            for (const { node, box } of solid) {
              if (node.parentId !== edge.parentId || node.id === edge.from || node.id === edge.to || node.id === host) continue;
              expect(overlap(box, { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) }, 1), `${edge.id} crosses ${node.id}`).toBe(false);
            }
          }
        }
      }),
      { numRuns: numRuns(150, 10_000) },
    );
  });

  it('runs straight on along the first way out', () => {
    const { boxes } = layOutFlow(sketch('(start) -> [a] -> {x g} -> [b] -> (end)\n{x g} -> [c] -> (other)'));
    const middle = (id: string): number => (boxes.get(id)?.y ?? 0) + (boxes.get(id)?.height ?? 0) / 2;
    expect(['a', 'g', 'b', 'end'].map(middle)).toEqual(['start', 'start', 'start', 'start'].map(middle));
    expect(middle('c')).toBeGreaterThan(middle('b'));
  });

  it('sets the steps of a lane into it, and lanes one below the other', async () => {
    const { flow } = await parseFlow(fixture('lanes'));
    const { boxes } = layOutFlow(flow ?? sketch(''));
    for (const lane of flow?.processes[0]?.lanes ?? []) {
      const frame = boxes.get(lane.id);
      expect(frame).toBeDefined();
      for (const id of lane.nodeIds) expect(frame !== undefined && contains(frame, boxes.get(id))).toBe(true);
    }
    const [window, bureau] = [boxes.get('window'), boxes.get('bureau')];
    expect((window?.y ?? 0) + (window?.height ?? 0)).toBe(bureau?.y);
  });
});

describe('drawFlow', () => {
  it.each(['lanes', 'pools-and-messages', 'data', 'annotations-and-groups', 'boundary-events', 'compensation', 'no-diagram'])('draws %s without its diagram', async (name) => {
    const { definitions, isDrawn } = await parseFlow(fixture(name).replace(/<bpmndi:BPMNDiagram[^]*<\/bpmndi:BPMNDiagram>/, ''));
    expect(isDrawn).toBe(false);
    if (definitions === undefined) return;
    expect(drawFlow(definitions)).toBe(true);
    expect(drawFlow(definitions)).toBe(false);
    const drawn = await parseFlow((await definitions.$model.toXML(definitions)).xml);
    expect(drawn.isDrawn).toBe(true);
    const [diagram] = elementsAt(drawn.definitions ?? definitions, 'diagrams');
    const plane = diagram === undefined ? undefined : elementAt(diagram, 'plane');
    const shown = new Set((plane === undefined ? [] : elementsAt(plane, 'planeElement')).map((element) => elementAt(element, 'bpmnElement')?.id));
    for (const { nodes, edges } of drawn.flow?.processes ?? []) for (const { id } of [...nodes, ...edges]) expect(shown, id).toContain(id);
  });
});

function overlap(a: Box, b: Box, margin: number): boolean {
  return a.x + margin < b.x + b.width && b.x < a.x + a.width - margin && a.y + margin < b.y + b.height && b.y < a.y + a.height - margin;
}

function contains(outer: Box, inner: Box | undefined): boolean {
  return inner !== undefined && inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height;
}

function isAtBorder(point: Point | undefined, box: Box): boolean {
  if (point === undefined) return false;
  const { x, y } = point;
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height && (x === box.x || x === box.x + box.width || y === box.y || y === box.y + box.height);
}

function segments(line: readonly Point[]): readonly (readonly [Point, Point])[] {
  return line.slice(1).flatMap((point, index) => (line[index] === undefined ? [] : [[line[index], point] as const]));
}
