import { indexProcess, type ProcessIndex } from './flow-index.js';
import type { Process } from './flow.js';
import { walkOver, type Walk } from './walk.js';

/** One process, and what questions about it are answered from. */
export interface ProcessView {
  readonly process: Process;
  readonly index: ProcessIndex;
  readonly walk: Walk;
}

/** The view of a process; its parts are made once. */
export function viewOf(process: Process): ProcessView {
  const index = indexProcess(process);
  return { process, index, walk: walkOver(index) };
}
