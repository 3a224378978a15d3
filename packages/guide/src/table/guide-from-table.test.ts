import { writeSheet } from '@zhengwu/core/sheet';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import { tableTextsEn } from '../messages/table.en.js';
import { tableTextsZhCn } from '../messages/table.zh-CN.js';
import type { GuideContext } from '../model/context.js';
import { sampleItem } from '../../../core/src/model/testing/sample-item.js';
import { resolveGuide } from '../resolve/index.js';
import { guideFromTable } from './guide-from-table.js';
import { guideToTable } from './guide-to-table.js';
import { countedIds } from './testing/counted-ids.js';
import { inGb18030, inMarkedUtf8, inUtf16 } from './testing/encoded-csv.js';
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

describe('an .xlsx file as it is kept', () => {
  it('with merged cells, a title, a header of two rows, 同上, mixed marks and a note', async () => {
    const { bytes } = await writeSheet({
      sheets: [
        {
          name: '餐饮情形',
          rows: [
            ['食品经营许可（餐饮）情形与材料对照表', null, null, null, null, null, null],
            ['序号', '申请情况', null, '申报材料', null, null, '办理时限'],
            [null, '主体业态', '经营面积（㎡）', '申请书', '营业执照', '布局图', null],
            [1, '餐饮服务', '300㎡以上', '√', '免提交（电子证照）', '必交；复印件2份', '10个工作日'],
            [2, null, '不满300㎡', '√', '免提交（电子证照）', '容缺', '5 个 工作日'],
            [3, '单位食堂', '不限', '●', '同上', null, '〃'],
            ['说明：√、● 为必须提交。', null, null, null, null, null, null],
          ],
          merges: ['A1:G1', 'A2:A3', 'B2:C2', 'D2:F2', 'G2:G3', 'B4:B5', 'A7:G7'],
          headerRows: 3,
        },
      ],
    });
    const { guide, findings, proof } = await read(bytes);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(proof).toEqual({ rows: 3, size: '20002', uncovered: '0', isEquivalent: true });
    expect(guide!.variables.map(({ name, domain }) => [name, domain])).toEqual([
      ['主体业态', { kind: 'choice', values: [{ id: 'val_1', label: '餐饮服务' }, { id: 'val_2', label: '单位食堂' }] }],
      ['经营面积', { kind: 'number', min: 0, max: 10_000, step: 1, unit: '平方米' }],
    ]);
    const table = guideToTable(guide!, context).situations.slice(4).map((row) => row.slice(2));
    expect(table).toContainEqual(['餐饮服务', '300平方米以上', expect.any(String), '', '办理', '10个工作日', '必交', '免提交（电子证照）', '必交；原件0份；复印件2份']);
    expect(table).toContainEqual(['单位食堂', '不限', expect.any(String), '', '办理', '5个工作日', '必交', '免提交（电子证照）', '']);
  });
});

describe('a .csv file as offices save it', () => {
  const rows = [
    ['主体业态', '经营面积（㎡）', '申请书', '布局图', '情形名称'],
    ['餐饮服务', '300㎡以上', '√', '必交；复印件２份', '大型餐饮，含中央厨房'],
    ['餐饮服务', '不满300㎡', '√', '容缺', '小型“𠮷”餐饮'],
    ['单位食堂', '不限', '●', '', '食堂'],
  ];
  const csv = (separator: string): string => rows.map((cells) => `${cells.map((cell) => (/[,"]/.test(cell) ? `"${cell}"` : cell)).join(separator)}\r\n`).join('');

  it.each<readonly [string, TableInput, string | undefined]>([
    ['GB 18030, by Excel and WPS', inGb18030(csv(',')), 'GBK'],
    ['UTF-8 with its mark', inMarkedUtf8(csv(',')), 'UTF-8'],
    ['UTF-8 without', new TextEncoder().encode(csv(',')), 'UTF-8'],
    ['UTF-16 with tabs', inUtf16(csv('\t')), 'UTF-16'],
    ['a text that begins with the mark', `\ufeff${csv(',')}`, undefined],
  ])('%s', async (_, input, encoding) => {
    const { guide, findings, proof } = await read(input);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(findings.filter(({ rule }) => rule === 'sheet/is-csv').map(({ params }) => params)).toEqual(encoding === undefined ? [] : [{ encoding }]);
    expect(proof).toMatchObject({ rows: 3, uncovered: '0', isEquivalent: true });
    expect(guide).toEqual((await read(rows)).guide);
    expect(guide?.variables.map(({ name }) => name)).toEqual(['主体业态', '经营面积']);
    expect(guide?.nodes.flatMap((node) => (node.kind === 'outcome' ? [node.name] : []))).toContain('小型“𠮷”餐饮');
  });
});

it('says every finding in both languages', async () => {
  const tables = await Promise.all([
    read([['甲'], ['乙']]),
    read([['条件', '', '材料'], ['面积', '日期', '申请书'], ['300以下', '2026年1月1日以后', '视情况'], ['300以上', '', '√'], ['很大', '2026年1月1日以前', '√'], ['400以上', '2027年1月1日以前', '√']]),
    read([['面积', '情形名称', '承诺时限', '办理结果', '年办件量'], ['不满10', '甲', '很快', '看情况', '许多'], ['10至20', '甲', '', '', '']], { today: '2026-06-01', item: sampleItem }),
  ]);
  for (const { findings } of tables) {
    for (const finding of findings) {
      for (const texts of [tableTextsZhCn, tableTextsEn]) {
        const text = (texts as Readonly<Record<string, { title: string; message: (params: unknown) => string } | undefined>>)[finding.rule];
        if (finding.rule.startsWith('table/')) expect(text!.message(finding.params)).not.toMatch(/undefined|\[object/);
      }
    }
  }
  expect(new Set(tables.flatMap(({ findings }) => findings.map(({ rule }) => rule))).size).toBeGreaterThan(9);
});

it('takes any grid: what it cannot read, it says', async () => {
  const cell = fc.constantFrom('', '主体', '面积', '材料', '条件', '情形名称', '办理结果', '行类别', '附加', '企业', '不限', '300以上', '50至', '（', '“', '同上', '√', '必交；', '其他', '-5--3', '2026年1月1日以前', '编码', 'mat_1', '含A', '是', '否', '除企业外', '年办件量');
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), async (grid) => {
      const { guide, findings, proof } = await read(grid);
      expect(guide !== undefined || findings.some(({ severity }) => severity === 'error')).toBe(true);
      if (guide !== undefined && !findings.some(({ rule }) => rule === 'table/contradiction')) expect(proof.isEquivalent).toBe(true);
    }),
    { numRuns: numRuns(300, 5_000) },
  );
});
