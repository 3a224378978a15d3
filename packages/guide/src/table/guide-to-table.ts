import type { Finding } from '@zhengwu/core';
import { waysAndAdditions } from '../compare/answer-ways.js';
import type { GuideContext } from '../model/context.js';
import type { Guide } from '../model/guide.js';
import type { Guard } from '../model/guard.js';
import type { Extra } from '../model/node.js';
import { situationName } from '../resolve/situation-name.js';
import { situationsOfWay, usesOfWay } from '../resolve/way-additions.js';
import { answerSpace, type AnswerSpace, type Box, type ValueSet } from '../space/index.js';
import { guardsOn } from '../model/guards-on.js';
import { FACT_HEADERS, factRows, type DescribedFact } from './fact-sheet.js';
import { factWords } from './fact-words.js';
import { joinedBoxes, type KeyedBox } from './joined-boxes.js';
import { tableFinding } from './rules.js';
import { resultKey, type Result } from './situation-table.js';
import { FACTS_SHEET, SITUATIONS_SHEET, type Grid } from './table-input.js';
import { materialsOf, tableColumns, type TableRowFacts } from './table-columns.js';

/** A guide as a table, for people who keep tables: what `guideFromTable` reads back. */
export interface GuideTable {
  /** The situations: a title, two rows of header, one of codes, then a row for each situation and addition. */
  readonly situations: Grid;
  /** What the facts are: kinds, values, bounds, questions. */
  readonly facts: Grid;
  /** Groups of columns of the situations: their words and how many columns they head. */
  readonly groups: readonly { readonly name: string; readonly columns: number }[];
  readonly findings: readonly Finding[];
}

const MOST_ROWS = 5_000;
/** Ways beyond which nobody tries to join them into so few rows. */
const MOST_WAYS = 8_000;
const WAYS_BUDGET = 100_000;

/**
 * Writes a guide as a situation table: one row for all answers that fare alike, 附加 rows for what answers add, a second sheet
 * for the facts. Nothing of where answers lead is lost. Absent rows are answers that lead nowhere. Where the guide has more
 * ways than a table can hold, there is a finding and no table.
 *
 * @example
 * const { bytes } = await guideTableFile(guideToTable(guide, { today, item }));
 */
export function guideToTable(guide: Guide, context: GuideContext): GuideTable {
  const space = answerSpace(guide);
  const empty = { situations: [], facts: [], groups: [] };
  const found = waysAndAdditions(guide, { budget: WAYS_BUDGET });
  if (found === undefined || found.ways.length + found.additions.length > MOST_WAYS) return { ...empty, findings: [tableFinding('table/undecided', SITUATIONS_SHEET, undefined, { what: 'rows', limit: MOST_WAYS })] };
  const findings: Finding[] = [];
  if (found.ways.some(({ end }) => end.kind === 'stuck')) findings.push(tableFinding('table/way-leads-nowhere', SITUATIONS_SHEET, undefined, {}));
  const rows = joinedBoxes(found.ways.flatMap(({ box, steps, end }): KeyedBox<TableRowFacts>[] => {
    if (end.kind === 'stuck') return [];
    const { outcome } = end;
    const name = situationName(guide, outcome.id, context);
    const uses = usesOfWay(guide, steps, outcome).map(({ because: _because, ...use }) => use);
    const result: Result = {
      ...(name === '' ? {} : { name }),
      ...(outcome.note === undefined ? {} : { note: outcome.note }),
      end: outcome.end.kind === 'handle' ? { ...outcome.end, situationIds: situationsOfWay(steps, outcome), uses } : outcome.end,
    };
    return [{ key: `${outcome.id} ${resultKey(result)}`, box: wholeBox(space, box), about: { kind: 'situation', result } }];
  }));
  const additions = joinedBoxes(found.additions.flatMap(({ extra, box }) => additionOf(extra, wholeBox(space, box))));
  if (rows.length + additions.length > MOST_ROWS) return { ...empty, findings: [tableFinding('table/undecided', SITUATIONS_SHEET, undefined, { what: 'rows', limit: MOST_ROWS })] };
  const all = [...rows, ...additions];
  const near = space.axes.map(({ variable }) => [...guardsOn(guide, variable.id)].map(({ guard }) => guard));
  const columns = tableColumns(space.axes.map(({ variable }) => variable.name), all.map(({ about }) => about), materialsOf(guide, all.map(({ about }) => about), context), context);
  return {
    situations: [
      [guide.name],
      columns.flatMap(({ group }, at) => [group === columns[at - 1]?.group ? '' : group]),
      columns.map(({ header }) => header),
      columns.map(({ code }) => code),
      ...all.map(({ box, about }, at) => columns.map(({ cell }) => cell(about, at, (axis) => words(space, box, axis, near[axis] ?? [])))),
    ],
    facts: [FACT_HEADERS, ...factRows(describedFacts(guide, space))],
    groups: groupsOf(columns.map(({ group }) => group)),
    findings,
  };
}

function wholeBox(space: AnswerSpace, box: Box): readonly ValueSet[] {
  return space.axes.map(({ dimension, place }) => box[place] ?? dimension.all);
}

function additionOf({ uses = [], situationIds = [], id }: Extra, box: readonly ValueSet[]): readonly KeyedBox<TableRowFacts>[] {
  if (uses.length === 0 && situationIds.length === 0) return [];
  return [{ key: id, box, about: { kind: 'addition', uses, situationIds } }];
}

function words(space: AnswerSpace, box: readonly ValueSet[], axis: number, near: readonly Guard[]): string {
  const [own, set] = [space.axes[axis], box[axis]];
  return own === undefined || set === undefined ? '' : factWords(own.variable.domain, set, near);
}

function groupsOf(names: readonly string[]): readonly { readonly name: string; readonly columns: number }[] {
  const groups: { name: string; columns: number }[] = [];
  for (const name of names) {
    const last = groups[groups.length - 1];
    if (last?.name === name) last.columns += 1;
    else groups.push({ name, columns: 1 });
  }
  return groups;
}

/** The facts with the words of the first question that asks for each. */
function describedFacts({ nodes }: Guide, { axes }: AnswerSpace): readonly DescribedFact[] {
  return axes.map(({ variable }) => {
    const question = nodes.find((node) => node.kind === 'question' && node.variableId === variable.id);
    if (question?.kind !== 'question') return { variable };
    return { variable, text: question.text, ...(question.help === undefined ? {} : { help: question.help }) };
  });
}

/** The names of the two sheets. */
export const GUIDE_TABLE_SHEETS = [SITUATIONS_SHEET, FACTS_SHEET] as const;
