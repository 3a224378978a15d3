import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listedDraw } from '../../../../tools/testing/draw.js';
import { numRuns } from '../../../../tools/testing/runs.js';
import type { FlowNode, Process, SequenceFlow } from '../model/flow.js';
import { freshStep } from '../model/step.js';
import { sketch } from '../model/testing/sketch.js';
import { finished } from './finished.js';
import { knownSoundnessSteps } from './known-proof.js';
import { drawBlocks, spoil } from './testing/draw.js';
import { verifySoundness } from './verify.js';

const known = (process: Process) => finished(knownSoundnessSteps(process));

/** A copy that shares nothing, changed. */
function changed(process: Process, change: { readonly node?: Partial<FlowNode>; readonly edge?: Partial<SequenceFlow> }): Process {
  const copy = JSON.parse(JSON.stringify(process)) as Process; // what went in
  return { ...copy, nodes: copy.nodes.map((node) => ({ ...node, ...change.node })), edges: copy.edges.map((edge) => ({ ...edge, ...change.edge })) };
}

const [drawn] = sketch('(s) -> {o f} -> [a] -> {o j} -> (e)\nf -> [b] -> j\nf -> [c] -> j').processes as [Process];

describe('the proof of a process that was looked at before', () => {
  it.each([
    ['names', { node: { name: '改名' }, edge: { name: '改名' } }],
    ['who does a step, and until when', { node: { step: { ...freshStep('review'), limit: { amount: 3, unit: 'day' } } } }],
    ['outcomes', { edge: { outcome: 'passed' } }],
    ['what is told of it', { node: { documentation: '说明' } }],
  ] as const)('is not made again for %s', (_, change) => {
    const proof = known(drawn);
    expect(known(changed(drawn, change))).toBe(proof);
  });

  it.each([
    ['a gateway', { node: { type: 'parallelGateway' } }],
    ['conditions', { edge: { engineCondition: '${ok}' } }],
    ['an event', { node: { event: { trigger: 'terminate' } } }],
  ] as const)('is made again for %s', (_, change) => {
    const proof = known(drawn);
    const other = changed(drawn, change);
    expect(known(other)).not.toBe(proof);
    expect(known(other)).toEqual(verifySoundness(other));
  });

  it('is made again where links meet by their names, and one is called otherwise', () => {
    const [process] = sketch('(s) -> [a] -> (out link)\n(in link) -> [b] -> (e)').processes as [Process];
    const links = (name: string): Process => ({ ...process, nodes: process.nodes.map((node) => (node.event?.trigger === 'link' ? { ...node, name: node.id === 'in' ? name : '去', type: node.id === 'in' ? 'intermediateCatchEvent' : 'intermediateThrowEvent' } : node)) });
    expect(known(links('去')).verdict).toBe('sound');
    expect(known(links('来')).undecided).toMatchObject([{ reason: 'linkWithoutTarget' }]);
  });

  it('says what one made anew would say, whatever is edited', () => {
    const numbers = fc.array(fc.nat(10_000), { minLength: 4, maxLength: 60 });
    fc.assert(
      fc.property(numbers, numbers, (list, edits) => {
        const draft = drawBlocks(listedDraw(list), { size: 6 });
        const draw = listedDraw(edits);
        for (let round = 0; round < 6; round += 1) {
          const process = draft.build();
          expect(known(process)).toEqual(verifySoundness(process));
          if (draw(3) === 0) draft.nodes = draft.nodes.map((node) => ({ ...node, name: `改名${String(round)}` }));
          else spoil(draft, draw);
        }
      }),
      { numRuns: numRuns(60, 3_000) },
    );
  });
});
