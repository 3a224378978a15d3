import type { Guide } from '../../src/model/guide.js';
import { answerSpace } from '../../src/space/answer-space.js';
import { outcomeBoxes } from '../../src/space/outcome-boxes.js';
import type { ValueSet } from '../../src/space/value-set.js';

/** A row of a decision table: what it takes of each column; `undefined` for everything (the dash of DMN). */
export type Rule = readonly (ValueSet | undefined)[];

/** The guide as a decision table: one rule for each way to an outcome. */
export function waysAsTable(guide: Guide): readonly Rule[] {
  const { ways } = outcomeBoxes(guide, answerSpace(guide));
  return [...ways.values()].flat().map(({ box }) => box);
}

/**
 * Overlaps as decision tables are checked for them without an index: every rule against every other, column by column until
 * one column keeps them apart. How many pairs overlap.
 */
export function tableOverlaps(rules: readonly Rule[]): number {
  let overlaps = 0;
  for (let second = 1; second < rules.length; second += 1) {
    for (let first = 0; first < second; first += 1) if (overlap(rules[first] ?? [], rules[second] ?? [])) overlaps += 1;
  }
  return overlaps;
}

function overlap(a: Rule, b: Rule): boolean {
  return a.every((set, column) => {
    const other = b[column];
    return set === undefined || other === undefined || !set.intersect(other).isEmpty;
  });
}
