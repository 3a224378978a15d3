import fc from 'fast-check';
import type { Grid } from '../table-input.js';

/** One fact of a random table: its header, and what its cells may say, each as which of its answers it takes. */
interface RandomFact {
  readonly header: string;
  /** Real answers, one for each class that the cells tell apart; as the guide is asked with. */
  readonly answers: readonly (string | number)[];
  readonly cells: readonly { readonly text: string; readonly takes: readonly number[] }[];
}

const CHOICE: RandomFact = {
  header: '主体',
  answers: ['企业', '个体', '食堂'],
  cells: [
    { text: '企业', takes: [0] },
    { text: '个体', takes: [1] },
    { text: '食堂', takes: [2] },
    { text: '企业、食堂', takes: [0, 2] },
    { text: '非企业', takes: [1, 2] },
    { text: '不限', takes: [0, 1, 2] },
  ],
};
const YES_NO: RandomFact = {
  header: '委托代理',
  answers: ['yes', 'no'],
  cells: [
    { text: '是', takes: [0] },
    { text: '否', takes: [1] },
    { text: '—', takes: [0, 1] },
  ],
};
const AREA: RandomFact = {
  header: '面积',
  answers: [10, 50, 51, 299, 300, 9000],
  cells: [
    { text: '50平方米以下', takes: [0, 1] },
    { text: '超过50', takes: [2, 3, 4, 5] },
    { text: '不满300', takes: [0, 1, 2, 3] },
    { text: '50以上不满300', takes: [1, 2, 3] },
    { text: '300以上', takes: [4, 5] },
    { text: '任意', takes: [0, 1, 2, 3, 4, 5] },
  ],
};
const DAY: RandomFact = {
  header: '设立日期',
  answers: ['2025-12-31', '2026-01-01', '2026-06-30'],
  cells: [
    { text: '2026年1月1日之前', takes: [0] },
    { text: '2026年1月1日起', takes: [1, 2] },
    { text: '不限', takes: [0, 1, 2] },
  ],
};

const FACTS = [CHOICE, YES_NO, AREA, DAY, { ...YES_NO, header: '连锁' }];

export interface RandomTable {
  readonly facts: readonly RandomFact[];
  readonly rows: readonly { readonly takes: readonly (readonly number[])[]; readonly result: string }[];
  readonly grid: Grid;
}

/** Tables as they come, whole or with holes and contradictions. Every word of every fact stands in some row, so that its domain is inferred alike. */
export function randomTable(bounds: { readonly facts: number; readonly rows: number; readonly results: number }): fc.Arbitrary<RandomTable> {
  return fc
    .record({
      facts: fc.shuffledSubarray(FACTS, { minLength: 1, maxLength: bounds.facts }),
      rows: fc.array(fc.record({ cells: fc.array(fc.nat(5), { minLength: 5, maxLength: 5 }), result: fc.nat(bounds.results - 1) }), { minLength: 1, maxLength: bounds.rows }),
    })
    .map(({ facts, rows }) => tableOf(facts, rows.map(({ cells, result }) => ({ cells: facts.map((fact, at) => (cells[at] ?? 0) % fact.cells.length), result: `情形${String(result)}` }))));
}

/** Tables that cover everything once: a box is cut again and again. */
export function wholeTable(bounds: { readonly facts: number; readonly rows: number; readonly results: number }): fc.Arbitrary<RandomTable> {
  return fc
    .record({
      facts: fc.shuffledSubarray(FACTS, { minLength: 1, maxLength: bounds.facts }),
      cuts: fc.array(fc.record({ row: fc.nat(), fact: fc.nat(), mask: fc.nat() }), { maxLength: bounds.rows - 1 }),
      results: fc.array(fc.nat(bounds.results - 1), { minLength: bounds.rows, maxLength: bounds.rows }),
    })
    .map(({ facts, cuts, results }) => {
      let boxes = [facts.map((fact) => fact.answers.map((_, at) => at))];
      for (const { row, fact, mask } of cuts) {
        const box = boxes[row % boxes.length]!;
        const axis = fact % facts.length;
        // Cells are words: only cuts that a word can say are made.
        const parts = facts[axis]!.cells.map(({ takes }) => takes);
        const cut = parts[mask % parts.length]!;
        const inside = box[axis]!.filter((each) => cut.includes(each));
        const outside = box[axis]!.filter((each) => !cut.includes(each));
        if (inside.length === 0 || outside.length === 0) continue;
        const twins = [inside, outside].map((part) => box.map((each, at) => (at === axis ? part : each)));
        boxes = boxes.flatMap((each) => (each === box ? twins : [each]));
      }
      return rowsOf(facts, boxes.map((takes, at) => ({ takes, result: `情形${String(results[at % results.length])}` })));
    });
}

function tableOf(facts: readonly RandomFact[], rows: readonly { readonly cells: readonly number[]; readonly result: string }[]): RandomTable {
  return {
    facts,
    rows: rows.map(({ cells, result }) => ({ takes: facts.map((fact, at) => fact.cells[cells[at]!]!.takes), result })),
    grid: [[...facts.map(({ header }) => header), '情形名称'], ...rows.map(({ cells, result }) => [...facts.map((fact, at) => fact.cells[cells[at]!]!.text), result])],
  };
}

/** Rows of sets of answers, said in words: values in lists, numbers and days as points and spans. */
function rowsOf(facts: readonly RandomFact[], rows: readonly { readonly takes: readonly (readonly number[])[]; readonly result: string }[]): RandomTable {
  const words = (fact: RandomFact, takes: readonly number[]) => {
    if (takes.length === fact.answers.length) return '不限';
    const known = fact.cells.find((cell) => cell.takes.length === takes.length && cell.takes.every((each) => takes.includes(each)));
    if (known !== undefined) return known.text;
    if (fact === CHOICE) return takes.map((each) => fact.answers[each]).join('或');
    // What is left of 50以上不满300 and the like: the classes are 0–49, 50, 51–299, 300 and more.
    const classes = ['不满50', '50', '超过50不满300', '300以上'];
    return classes.filter((_, at) => takes.includes([0, 1, 2, 4][at]!)).join('；');
  };
  return {
    facts,
    rows,
    grid: [[...facts.map(({ header }) => header), '情形名称'], ...rows.map(({ takes, result }) => [...facts.map((fact, at) => words(fact, takes[at]!)), result])],
  };
}

/** What the table says to answers, by looking row by row: a result, nothing, or `several` that contradict each other. */
export function lookUp({ rows }: RandomTable, answers: readonly number[]): string | undefined {
  const results = new Set(rows.filter(({ takes }) => takes.every((each, at) => each.includes(answers[at]!))).map(({ result }) => result));
  return results.size > 1 ? 'several' : [...results][0];
}

/** Every combination of answers, by their places. */
export function everyAnswer({ facts }: RandomTable): readonly (readonly number[])[] {
  return facts.reduce<readonly (readonly number[])[]>((all, fact) => all.flatMap((each) => fact.answers.map((_, at) => [...each, at])), [[]]);
}
