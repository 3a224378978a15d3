import { describe, expect, it } from 'vitest';
import type { GuideContext } from '../model/context.js';
import { sampleItem } from '../../../core/src/model/testing/sample-item.js';
import { resolveGuide } from '../resolve/index.js';
import { guideFromTable } from './guide-from-table.js';
import { countedIds } from './testing/counted-ids.js';
import type { TableInput } from './table-input.js';

const context: GuideContext = { today: '2026-06-01' };
const read = (input: TableInput, over: GuideContext = context) => guideFromTable(input, over, { newId: countedIds() });
const rules = (findings: Awaited<ReturnType<typeof read>>['findings']) => findings.map(({ rule, at }) => `${rule} ${at.path ?? ''}`.trim());

describe('a table as operators keep it', () => {
  const table = [
    ['餐饮服务经营情形表（2026年修订）'],
    ['序号', '条件', '', '', '材料', '', '', '承诺时限'],
    ['', '主体业态', '经营面积', '是否委托代理', '申请书', '授权委托书', '布局图', ''],
    ['1', '餐饮服务', '300㎡以上', '是', '√', '必交', '复印件２份', '10个工作日'],
    ['2', '同上', '〃', '否', '√', '', '●', '10个工作日'],
    ['3', '餐饮服务', '不满３００平方米', '是', '√', '√', '容缺', '5个工作日'],
    ['4', '同上行', '同上', '否', '√', '—', '容缺', '5个工作日'],
    ['5', '食品销售', '不限', '是', '√', '√', '', '3个工作日'],
    ['6', '食品销售', '', '否', '√', '', '/', '3个工作日'],
    ['注：√ 表示必须提交'],
  ];

  it('becomes a guide that says what it says', async () => {
    const { guide, findings, proof, expectedQuestions, isOptimal, newMaterials } = await read(table);
    expect(rules(findings)).toEqual(['sheet/note-row A10', 'table/domain-inferred B3', 'table/domain-inferred C3', 'table/domain-inferred D3', 'table/blank-facts C9']);
    expect(proof).toEqual({ rows: 6, size: '40004', uncovered: '0', isEquivalent: true });
    expect(isOptimal).toBe(true);
    expect(expectedQuestions).toBe(2.5);
    expect(newMaterials.map(({ name }) => name)).toEqual(['申请书', '授权委托书', '布局图']);
    expect(guide?.name).toBe('餐饮服务经营情形表（2026年修订）');
    expect(guide?.variables.map(({ name, domain }) => [name, domain.kind])).toEqual([['主体业态', 'choice'], ['经营面积', 'number'], ['是否委托代理', 'yesNo']]);
    expect(guide?.base).toEqual([{ materialId: 'mat_1', kind: 'required' }]);
  });

  it('leads an answer to its row', async () => {
    const { guide } = await read(table);
    const kinds = guide!.variables[0]!.domain;
    const catering = kinds.kind === 'choice' ? kinds.values.find(({ label }) => label === '餐饮服务')!.id : 'val_none';
    const resolution = resolveGuide(guide!, { var_1: { value: catering }, var_2: { value: 299 }, var_3: { value: 'yes' } });
    expect(resolution).toMatchObject({ kind: 'outcome', outcome: { end: { limit: { amount: 5, unit: 'workingDay' } } } });
    expect(resolution.kind === 'outcome' && resolution.uses.map(({ materialId, kind }) => [materialId, kind])).toEqual([
      ['mat_1', 'required'],
      ['mat_3', 'deferred'],
      ['mat_2', 'required'],
    ]);
  });
});

it('matches materials by code and by name, and names the nearest of what it does not know', async () => {
  const [first, second] = sampleItem.materials;
  const { findings, guide } = await read(
    [
      ['条件', '', '材料', '', ''],
      ['甲', '乙', first!.name, second!.id, `${first!.name}表`],
      ['是', '是', '√', '√', '√'],
      ['是', '否', '√', '', ''],
      ['否', '不限', '', '√', ''],
    ],
    { today: '2026-06-01', item: sampleItem },
  );
  expect(findings.filter(({ rule }) => rule === 'table/unknown-material')).toMatchObject([{ at: { path: 'E2' }, params: { header: `${first!.name}表`, nearest: first!.name } }]);
  const used = JSON.stringify(guide);
  expect(used).toContain(first!.id);
  expect(used).toContain(second!.id);
});

describe('rows that do not fit together', () => {
  it('contradict each other: said at the row, with an answer that shows it; the guide guesses nothing', async () => {
    const { findings, proof, guide } = await read([
      ['面积', '情形名称'],
      ['300以下', '小型'],
      ['300以上', '大型'],
    ]);
    const contradiction = findings.find(({ rule }) => rule === 'table/contradiction');
    expect(contradiction).toMatchObject({ at: { path: 'A3' }, params: { row: 3, other: 2, count: '1' }, witness: { answers: [{ label: '面积', value: 300 }] } });
    expect(proof.isEquivalent).toBe(false);
    expect(resolveGuide(guide!, { var_1: { value: 300 } })).toMatchObject({ kind: 'stuck', why: 'deadEnd' });
    expect(resolveGuide(guide!, { var_1: { value: 299 } })).toMatchObject({ kind: 'outcome', outcome: { name: '小型' } });
  });

  it('leave answers out: said at the nearest row', async () => {
    const { findings, proof, guide } = await read([
      ['主体', '面积', '情形名称'],
      ['企业', '不满300', '甲'],
      ['企业', '300以上', '乙'],
      ['个人', '不满300', '丙'],
    ]);
    expect(findings.find(({ rule }) => rule === 'table/hole')).toMatchObject({
      at: { path: 'A3' },
      params: { count: '9701', size: '20002', near: 3 },
      witness: { answers: [{ label: '主体', shown: '个人' }, { label: '面积', value: 300 }] },
    });
    expect(proof).toMatchObject({ uncovered: '9701', isEquivalent: true });
    expect(guide?.nodes.flatMap((node) => (node.kind === 'question' ? node.options : [])).filter(({ next }) => next === null)).toHaveLength(1);
  });

  it('say the same again', async () => {
    const { findings, proof } = await read([
      ['主体', '情形名称'],
      ['企业', '甲'],
      ['企业', '甲'],
      ['个人', '乙'],
    ]);
    expect(findings.find(({ rule }) => rule === 'table/same-row')).toMatchObject({ params: { row: 3, other: 2 } });
    expect(proof.isEquivalent).toBe(true);
  });
});

it('reads an addition row as what an answer adds', async () => {
  const { guide, proof, findings } = await read([
    ['行类别', '条件', '', '材料', '', '情形名称'],
    ['', '主体', '是否委托代理', '申请书', '委托书', ''],
    ['情形', '企业', '', '√', '', '企业新办'],
    ['情形', '个人', '', '√', '', '个人新办'],
    ['附加', '', '是', '', '√', ''],
  ]);
  expect(rules(findings).filter((rule) => rule.includes('unknown'))).toEqual([]);
  expect(proof.isEquivalent).toBe(true);
  const asked = guide!.nodes.filter((node) => node.kind === 'question');
  expect(asked.map(({ text }) => text)).toEqual(['是否委托代理？', '主体是哪一种？']);
  expect(asked[0]).toMatchObject({ extras: [{ guard: { kind: 'values', values: ['yes'] }, uses: [{ materialId: 'mat_2' }] }], options: [{ guard: { kind: 'any' } }] });
});

it('names cells that it does not understand', async () => {
  const { findings } = await read([
    ['面积', '主体', '情形名称', '承诺时限', '办理结果'],
    ['300以上', '企业', '甲', '十个工作日', '办理'],
    ['不满300', '企业', '乙', '很快', '看情况'],
    ['左右', '企业', '丙', '', '不予办理：不在本辖区'],
  ]);
  expect(rules(findings)).toEqual(['table/domain-inferred A1', 'table/domain-inferred B1', 'table/unknown-fact A4', 'table/unknown-result E3', 'table/unknown-limit D3', 'table/unused-fact B1']);
});

it('opens nothing where there is no table', async () => {
  expect((await read([['甲'], ['乙']])).guide).toBeUndefined();
  expect((await read([])).guide).toBeUndefined();
  expect((await read(new Uint8Array([1, 2, 3]))).findings[0]).toMatchObject({ rule: 'sheet/not-xlsx' });
});
