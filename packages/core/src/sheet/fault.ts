import type { SheetFinding } from './rules.js';

/** Ends the reading of a file or a part; caught inside this folder and handed on as its finding. */
export class SheetFault extends Error {
  constructor(readonly finding: SheetFinding) {
    super(finding.rule);
  }
}
