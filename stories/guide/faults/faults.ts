import { materialFaults } from './material-faults.js';
import { structureFaults } from './structure-faults.js';
import { wayFaults } from './way-faults.js';
import { wordingFaults } from './wording-faults.js';
import type { Fault } from './fault.js';

/** All that is taught, in the order of the operators' page. */
export const faults: readonly Fault[] = [...structureFaults, ...wayFaults, ...wordingFaults, ...materialFaults];

export function faultOf(rule: string): Fault {
  const fault = faults.find((each) => each.rule === rule);
  if (fault === undefined) throw new Error(`No lesson has the fault ${rule}.`);
  return fault;
}
