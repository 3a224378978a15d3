import { newId as freshId, type Finding, type Id } from '@zhengwu/core';
import type { GuideContext } from '../model/context.js';
import type { Guide } from '../model/guide.js';
import type { Variable } from '../model/variable.js';
import { chancesOf, type Frequencies } from './chances.js';
import { OutOfBudget } from './coverage.js';
import { DecisionBuilder, MOST_DECISIONS, type Decision } from './decision.js';
import { growGuide } from './grow-guide.js';
import type { NewId } from './infer-domain.js';
import { answersLedNowhere, leadsWhereRowsSay } from './prove-table.js';
import { expectedQuestions, QuestionOrder } from './question-order.js';
import { readSituationTable } from './read-situation-table.js';
import { GridStates, MOST_FACTS, rowGrid, type RowGrid } from './row-grid.js';
import { tableFinding } from './rules.js';
import { resultKey, type NewMaterial, type Result, type SituationTable } from './situation-table.js';
import { checkRows, type RowsChecked } from './check-rows.js';
import { openTable, type TableInput } from './table-input.js';

export interface GuideFromTableOptions {
  /** Where fresh ids come from; core's `newId` unless given. */
  readonly newId?: NewId;
  /** The variables that there are already: a column of the same name is one of them, and its domain is stated. */
  readonly variables?: readonly Variable[];
  /** How often answers are met, by fact and value; without it the table's own counts of a row, else all alike. */
  readonly frequencies?: Frequencies;
  /** The guide's name; the table's title, else the item's name, unless given. */
  readonly name?: string;
  /** States that the exact search may look at; beyond, the order is found by information gain. 20,000 unless given. */
  readonly budget?: number;
}

export interface TableProof {
  /** Rows that were understood. */
  readonly rows: number;
  /** How many answers there are, all facts together. Decimal. */
  readonly size: string;
  /** Answers that no row covers, and that the guide therefore leads nowhere. Decimal. */
  readonly uncovered: string;
  /** The guide leads every answer where the table says, and where it says nothing, nowhere. Undefined: not decided within the budget. */
  readonly isEquivalent: boolean | undefined;
}

export interface GuideFromTable {
  /** Absent where the table could not be read. */
  readonly guide?: Guide;
  readonly findings: readonly Finding[];
  readonly proof: TableProof;
  /** How many questions are asked on average, answers being met as often as was said. */
  readonly expectedQuestions: number;
  /** Whether fewer are proved impossible. */
  readonly isOptimal: boolean;
  /** Materials that the item does not have yet; the guide names them by these ids. */
  readonly newMaterials: readonly NewMaterial[];
}

const EXACT_BUDGET = 20_000;
const COVERAGE_BUDGET = 200_000;
const PROOF_BUDGET = 1_000_000;

/**
 * Reads a situation table and proposes the guide that asks the fewest questions on average, proved to say what the table
 * says. Contradictions and holes are findings at their rows, and lead nowhere in the guide: nobody's answer is guessed.
 *
 * @example
 * const { guide, findings, proof } = await guideFromTable(bytes, { today: '2026-11-27', item });
 */
export async function guideFromTable(input: TableInput, context: GuideContext, options: GuideFromTableOptions = {}): Promise<GuideFromTable> {
  const newId: NewId = options.newId ?? ((kind) => freshId(kind));
  const sheets = await openTable(input);
  const { table, findings } = readSituationTable(sheets, context, options.variables ?? [], newId);
  const read = [...sheets.findings, ...findings];
  if (table === undefined) return nothing(read);
  if (table.facts.length > MOST_FACTS) {
    const params = { rows: table.rows.length, facts: table.facts.length, limit: MOST_FACTS };
    return nothing([...read, tableFinding('table/too-large', table.sheet, undefined, params)]);
  }
  return { ...guideOf(table, context, options, newId, read), newMaterials: table.newMaterials };
}

function nothing(findings: readonly Finding[]): GuideFromTable {
  const proof = { rows: 0, size: '0', uncovered: '0', isEquivalent: undefined };
  return { findings, proof, expectedQuestions: 0, isOptimal: false, newMaterials: [] };
}

function guideOf(whole: SituationTable, context: GuideContext, options: GuideFromTableOptions, newId: NewId, read: readonly Finding[]): Omit<GuideFromTable, 'newMaterials'> {
  const table = withoutUnconditional(whole);
  const grid = rowGrid(table.space, table.rows.map(({ box }) => box), table.additions.map(({ box }) => box));
  const { results, places } = distinctResults(table);
  const states = new GridStates(grid, places);
  const checked = checkRows(table, grid, states, { left: COVERAGE_BUDGET });
  const order = new QuestionOrder(states, chancesOf(grid, table.facts, table.rows, options.frequencies), checked.coverage, options.budget ?? EXACT_BUDGET);
  const builder = new DecisionBuilder(order, table.additions, (result) => results[result]?.end.kind === 'handle');
  const findings = [...read, ...checked.findings];
  const proof = { rows: table.rows.length, size: String(table.space.size), uncovered: String(checked.uncovered ?? '') };
  let decision: Decision;
  try {
    decision = builder.build();
  } catch (error) {
    if (!(error instanceof OutOfBudget)) throw error;
    const undecided = tableFinding('table/undecided', table.sheet, undefined, { what: 'tree', limit: MOST_DECISIONS });
    return { findings: [...findings, undecided], proof: { ...proof, isEquivalent: undefined }, expectedQuestions: 0, isOptimal: false };
  }
  findings.push(...unusedFacts(table, grid, decision));
  const name = options.name ?? table.title ?? context.item?.name ?? '';
  const guide = growGuide(table, decision, results, table.additions, { name, ...itemOf(context) }, newId);
  const isEquivalent = proved(guide, table, checked, findings);
  return {
    guide,
    findings,
    proof: { ...proof, isEquivalent },
    expectedQuestions: expectedQuestions(order),
    isOptimal: order.isOptimal && table.additions.length === 0,
  };
}

function itemOf({ item }: GuideContext): { readonly itemId?: Id<'item'> } {
  return item === undefined ? {} : { itemId: item.id };
}

/** Additions that hold for everybody are the situations' own. */
function withoutUnconditional(table: SituationTable): SituationTable {
  const { space, additions } = table;
  const isAlways = (box: (typeof additions)[number]['box']) => space.axes.every(({ dimension, place }) => box[place] === dimension.all);
  const always = additions.filter(({ box }) => isAlways(box));
  if (always.length === 0) return table;
  const rows = table.rows.map((row) => {
    const { end } = row.result;
    if (end.kind !== 'handle') return row;
    const own = new Set(end.uses.map(({ materialId }) => materialId));
    const more = always.flatMap(({ uses }) => uses).filter(({ materialId }) => !own.has(materialId));
    const situationIds = [...new Set([...end.situationIds, ...always.flatMap((each) => each.situationIds)])];
    const result: Result = { ...row.result, end: { ...end, situationIds, uses: [...end.uses, ...more] } };
    return { ...row, result, key: resultKey(result) };
  });
  return { ...table, rows, additions: additions.filter(({ box }) => !isAlways(box)) };
}

/** The results, each once, and for each row which it is. */
function distinctResults({ rows }: SituationTable): { readonly results: readonly Result[]; readonly places: Int32Array } {
  const known = new Map<string, number>();
  const results: Result[] = [];
  const places = new Int32Array(rows.length);
  rows.forEach(({ key, result }, row) => {
    let place = known.get(key);
    if (place === undefined) {
      place = results.length;
      known.set(key, place);
      results.push(result);
    }
    places[row] = place;
  });
  return { results, places };
}

function unusedFacts({ sheet, facts }: SituationTable, grid: RowGrid, root: Decision): readonly Finding[] {
  const asked = new Set<number>();
  const seen = new Set<Decision>();
  const open = [root];
  for (let decision = open.pop(); decision !== undefined; decision = open.pop()) {
    if (seen.has(decision) || decision.kind !== 'ask') continue;
    seen.add(decision);
    asked.add(decision.axis);
    open.push(...decision.branches.map(({ next }) => next));
  }
  return facts.flatMap(({ header, address }, axis) =>
    asked.has(axis) || grid.axes[axis] === undefined ? [] : [tableFinding('table/unused-fact', sheet, address, { header })],
  );
}

function proved(guide: Guide, table: SituationTable, { isConsistent, uncovered }: RowsChecked, findings: Finding[]): boolean | undefined {
  if (!isConsistent) return false;
  try {
    if (uncovered === undefined) return undefined;
    return leadsWhereRowsSay(guide, table, { left: PROOF_BUDGET }) && answersLedNowhere(guide, table.space.size) === uncovered;
  } catch (error) {
    if (!(error instanceof OutOfBudget)) throw error;
    findings.push(tableFinding('table/undecided', table.sheet, undefined, { what: 'proof', limit: PROOF_BUDGET }));
    return undefined;
  }
}
