import type { Process } from '../../src/model/flow.js';
import { seededDraw } from '../../../../tools/testing/draw.js';
import { DraftProcess, drawBlocks, drawTangle, spoil } from '../../src/soundness/testing/draw.js';

export interface Corpus {
  readonly name: string;
  readonly processes: readonly Process[];
}

/** Nodes of a model of real size: what the collections of published models and our samples have. */
const SMALLEST = 10;
const LARGEST = 60;

/** Random models of real size, the same for the same seed. */
export function corpora(count: number, seed: number): readonly Corpus[] {
  return [
    { name: 'sound, of blocks', processes: drawn(count, seed, (draw, size) => drawBlocks(draw, { size })) },
    {
      name: 'of blocks, with one to three faults',
      processes: drawn(count, seed + 1, (draw, size) => {
        const draft = drawBlocks(draw, { size });
        for (let faults = 1 + draw(3); faults > 0; faults -= 1) spoil(draft, draw);
        return draft;
      }),
    },
    { name: 'tangles without a plan', processes: drawn(count, seed + 2, (draw, size) => drawTangle(draw, { size: Math.ceil(size / 2) + 5 })) },
  ];
}

function drawn(count: number, seed: number, draft: (draw: (n: number) => number, size: number) => DraftProcess): Process[] {
  const draw = seededDraw(seed);
  const processes: Process[] = [];
  while (processes.length < count) {
    const process = draft(draw, 5 + draw(35)).build();
    if (process.nodes.length >= SMALLEST && process.nodes.length <= LARGEST) processes.push(process);
  }
  return processes;
}

type Split = 'parallelGateway' | 'inclusiveGateway';

/** Branches side by side, each of some steps, that meet again; `fault` changes what is drawn. */
export function branches(count: number, steps: number, { split = 'parallelGateway', join = split, fault }: { split?: Split; join?: Split | 'exclusiveGateway'; fault?: 'leaves' | 'mayEnd' } = {}): Process {
  const draft = new DraftProcess();
  const [start, fork, meet, end] = [draft.add('startEvent'), draft.add(split), draft.add(join), draft.add('endEvent')];
  draft.connect(start, fork);
  for (let branch = 0; branch < count; branch += 1) {
    let last = fork;
    for (let step = 0; step < steps; step += 1) {
      const task = draft.add('userTask');
      draft.connect(last, task);
      last = task;
    }
    if (fault === 'mayEnd' || (fault === 'leaves' && branch === 0)) {
      const choice = draft.add('exclusiveGateway');
      draft.connect(last, choice);
      draft.connect(choice, draft.add('endEvent'));
      last = choice;
    }
    draft.connect(last, meet);
  }
  draft.connect(meet, end);
  return draft.build();
}

export const FAMILIES: readonly Corpus[] = [
  { name: '17 parallel branches', processes: [branches(17, 1)] },
  { name: '17 parallel branches of three steps', processes: [branches(17, 3)] },
  { name: '17 inclusive branches of three steps', processes: [branches(17, 3, { split: 'inclusiveGateway' })] },
  { name: '17 parallel branches into an exclusive join', processes: [branches(17, 3, { join: 'exclusiveGateway' })] },
  { name: '17 parallel branches, one may leave', processes: [branches(17, 3, { fault: 'leaves' })] },
  { name: '10 parallel branches, each may leave', processes: [branches(10, 3, { fault: 'mayEnd' })] },
  { name: '17 inclusive branches into a parallel join', processes: [branches(17, 3, { split: 'inclusiveGateway', join: 'parallelGateway' })] },
];
