import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import type { Guide } from '../model/guide.js';
import { indexGuide } from '../model/guide-index.js';
import { USE_KINDS, type UseKind } from '../model/material-use.js';
import { parseGuide } from '../model/parse-guide.js';
import { allAnswers } from '../model/testing/all-answers.js';
import type { Answer, Answers } from '../resolve/answers.js';
import { resolveGuide } from '../resolve/resolve-guide.js';
import { draftNumbers } from './draft-numbers.js';
import { materialMatrix, matrixGroups } from './material-matrix.js';

const sample = (folder: string): Guide => parseGuide(readFileSync(new URL(`../../../samples/items/${folder}/guide.json`, import.meta.url), 'utf8')).value!;

/** Slow and plain: every combination of answers, one after the other; numbers by option. */
function* applications(guide: Guide, answers: Answers = {}): Generator<{ readonly outcomeId: string; readonly uses: ReadonlyMap<string, UseKind> }> {
  const end = resolveGuide(guide, answers);
  if (end.kind === 'outcome') {
    if (end.outcome.end.kind === 'handle') yield { outcomeId: end.outcome.id, uses: new Map(end.uses.map(({ materialId, kind }) => [materialId, kind])) };
    return;
  }
  if (end.kind !== 'question') throw new Error(`stuck: ${end.why}`);
  const { variableId, options } = end.question;
  const { domain } = indexGuide(guide).variable(variableId)!;
  const given: readonly Answer[] = domain.kind === 'number' ? options.map(({ id }) => ({ option: id })) : allAnswers(domain).map((value) => ({ value }));
  for (const answer of given) yield* applications(guide, { ...answers, [variableId]: answer });
}

function slowMatrix(guide: Guide): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const ways = [...applications(guide)];
  const rows: Record<string, Record<string, string>> = {};
  for (const outcomeId of new Set(ways.map((way) => way.outcomeId))) {
    const own = ways.filter((way) => way.outcomeId === outcomeId);
    const cells: Record<string, string> = {};
    for (const id of new Set(own.flatMap(({ uses }) => [...uses.keys()]))) {
      const kinds = own.flatMap(({ uses }) => uses.get(id) ?? []);
      cells[id] = `${USE_KINDS.find((kind) => kinds.includes(kind))!}${kinds.length === own.length ? '' : ' sometimes'}`;
    }
    rows[outcomeId] = cells;
  }
  return rows;
}

const quickMatrix = (guide: Guide) =>
  Object.fromEntries(
    materialMatrix(guide, draftNumbers(guide).outcomes, {}).rows.map(({ outcome, cells }) => [
      outcome.id,
      Object.fromEntries([...cells].map(([id, { kind, isAlways }]) => [id, `${kind}${isAlways ? '' : ' sometimes'}`])),
    ]),
  );

describe('情形 × 材料', () => {
  it.each(['food-business-licence', 'public-place-hygiene', 'elderly-allowance'])('%s: what every combination of answers says', (folder) => {
    const guide = sample(folder);
    expect(quickMatrix(guide)).toEqual(slowMatrix(guide));
  });

  it('counts what holds for everybody, and of two kinds the stricter', () => {
    const guide = sample('elderly-allowance');
    const base = [{ materialId: 'mat_zhanghu', kind: 'exempt' }] as const;
    const matrix = quickMatrix({ ...guide, base });
    expect(matrix['out_tf_siwang']).toMatchObject({ mat_zhanghu: 'exempt' });
    expect(matrix['out_sl_80']).toMatchObject({ mat_zhanghu: 'required' });
  });

  it('keeps apart what history conditions keep apart', () => {
    const { out_bg_feixuke: named, out_bg_bianhua: changed } = quickMatrix(sample('food-business-licence'));
    expect(named).not.toHaveProperty('mat_bianhou_buju');
    expect(changed).toMatchObject({ mat_bianhou_buju: 'required', mat_zhizhizheng: 'required sometimes' });
  });

  it('shows each 业务办理项 with its own materials', () => {
    const guide = sample('elderly-allowance');
    const groups = matrixGroups(materialMatrix(guide, draftNumbers(guide).outcomes, {}));
    expect(groups.map(({ handlingItemId, rows, materialIds }) => [handlingItemId, rows.length, materialIds.length])).toEqual([
      ['hdl_shenling', 3, 6],
      ['hdl_biangeng', 2, 5],
      ['hdl_tingfa', 3, 1],
    ]);
  });
});
