import { materialFaults, situationFaults } from './material-faults.js';
import { shapeFaults, valueFaults } from './structure-faults.js';
import { optionFaults, wayFaults } from './way-faults.js';
import { meaningFaults, textFaults } from './wording-faults.js';

/** All that is taught, by lesson, in the order of the operators' page. */
export const faults = {
  shape: shapeFaults,
  values: valueFaults,
  options: optionFaults,
  ways: wayFaults,
  texts: textFaults,
  meaning: meaningFaults,
  situations: situationFaults,
  materials: materialFaults,
} as const;
