import type { FlowNode, Process, SequenceFlow } from '../model/flow.js';
import type { SoundnessResult } from './result.js';
import { soundnessSteps } from './verify.js';

interface Proof {
  readonly drawing: string;
  readonly result: SoundnessResult;
}

/** Of processes looked at lately the latest proof, by their ids. Nobody has more pools before him. */
const proofs = new Map<string, Proof>();
const MOST = 16;

/**
 * The proof of a process, as `soundnessSteps` makes it; where only that has changed since its last which the proof does not rest on, names and who does a
 * step and until when, that of before.
 */
export function* knownSoundnessSteps(process: Process): Generator<undefined, SoundnessResult> {
  const drawing = drawingOf(process);
  const known = proofs.get(process.id);
  if (known?.drawing === drawing) return known.result;
  const result = yield* soundnessSteps(process);
  proofs.delete(process.id);
  proofs.set(process.id, { drawing, result });
  for (const [oldest] of proofs) if (proofs.size > MOST) proofs.delete(oldest);
  return result;
}

/** All of a process but what is known not to matter: a field that comes to the model later makes a proof anew, not a wrong one. */
function drawingOf({ nodes, edges }: Process): string {
  return JSON.stringify([nodes.map(nodeDrawn), edges.map(edgeDrawn)]);
}

function nodeDrawn({ name, step: _step, documentation: _documentation, loop: _loop, event, ...drawn }: FlowNode): unknown {
  if (event === undefined) return drawn;
  const { timer: _timer, condition: _condition, engineCondition: _engineCondition, ...heard } = event;
  // Links without a reference meet by their names.
  return { ...drawn, event: heard, ...(event.trigger === 'link' ? { name } : {}) };
}

/** Of a condition it matters that there is one. */
function edgeDrawn({ name: _name, outcome: _outcome, condition, engineCondition, ...drawn }: SequenceFlow): unknown {
  return { ...drawn, isConditional: condition !== undefined || engineCondition !== undefined };
}
