import { drawingFaults } from './drawing-faults.js';
import { acceptanceFaults, decisionFaults } from './law-faults.js';
import { peopleFaults } from './people-faults.js';
import { soundnessFaults } from './soundness-faults.js';
import { noticeFaults, timeFaults } from './time-faults.js';

/** All that is taught, by lesson, in the order of the operators' page. */
export const faults = {
  soundness: soundnessFaults,
  drawing: drawingFaults,
  acceptance: acceptanceFaults,
  decision: decisionFaults,
  people: peopleFaults,
  time: timeFaults,
  notices: noticeFaults,
} as const;
