import { columnFaults, elementFaults, fitFaults, rowFaults } from './binding-faults.js';
import { choiceFaults, controlFaults, titleFaults } from './control-faults.js';
import { linkageFaults } from './linkage-faults.js';

/** All that is taught, by lesson, in the order of the operators' page. */
export const faults = {
  controls: controlFaults,
  choices: choiceFaults,
  titles: titleFaults,
  columns: columnFaults,
  rows: rowFaults,
  fits: fitFaults,
  elements: elementFaults,
  linkages: linkageFaults,
} as const;
