import * as pinyin from '@zhengwu/core/pinyin';
import { describe, expect, it } from 'vitest';
import contextData from '../../../../samples/items/food-business-licence/context.json';
import { componentSpecs } from '../../components/index.js';
import { builderTextsIn } from '../../messages/builder.js';
import { readContext } from '../read-context.js';
import { indexForm } from '../../model/index.js';
import { smallForm } from '../testing/small-form.js';
import { componentGroups } from './component-groups.js';
import { elementGroups } from './element-groups.js';
import { foundItems, MOST_SHOWN } from './found-items.js';
import { tableGroups } from './table-groups.js';

const texts = builderTextsIn('zh-CN');
const context = readContext({ today: '2026-11-23', tables: contextData.tables, elements: contextData.elements });
const labels = (query: string, by?: typeof pinyin) => foundItems(componentGroups('zh-CN'), query, by).items.map(({ label }) => label);

describe('componentGroups', () => {
  it('offers every component once that is not hidden and stands by itself, in both languages', () => {
    const offered = componentSpecs.filter(({ isHidden, within }) => isHidden !== true && within === undefined).map(({ name }) => name);
    for (const lang of ['zh-CN', 'en'] as const) expect(componentGroups(lang).flatMap(({ items }) => items.map(({ id }) => id)).sort()).toEqual([...offered].sort());
  });
});

describe('componentGroups in a table or in tabs', () => {
  const offeredAt = (id: string) => componentGroups('zh-CN', indexForm(smallForm.schema).byId(id)).flatMap((group) => group.items.map((item) => item.id));

  it.each([
    ['nod_person', ['ArrayTable.Column', 'ArrayTable.Remove'], ['FormTab.TabPane', 'ArrayCards.Remove']],
    ['nod_left', ['FormTab.TabPane'], ['ArrayTable.Column', 'FormStep.StepPane']],
    ['nod_one', ['FormGrid.GridColumn'], ['ArrayTable.Column']],
    ['nod_name', ['Input'], ['FormGrid.GridColumn', 'ArrayTable.Column']],
  ] as const)('at %s offers %o, not %o', (id, offered, not) => {
    expect(offeredAt(id)).toEqual(expect.arrayContaining([...offered]));
    for (const name of not) expect(offeredAt(id)).not.toContain(name);
  });
});

describe('foundItems', () => {
  it.each([
    ['金额', '金额'],
    ['jine', '金额'],
    ['je', '金额'],
    ['Input.TextArea', '多行文字'],
    ['签名', '签名'],
  ])('%s finds %s', (query, label) => {
    expect(labels(query, pinyin)).toContain(label);
  });

  it('finds by the words themselves before pinyin is there, and nothing by what is nowhere', () => {
    expect(labels('金额')).toContain('金额');
    expect(labels('jine')).toEqual([]);
    expect(labels('没有这样的控件', pinyin)).toEqual([]);
  });

  it('shows no more than can be looked at, and says how many are left', () => {
    const items = Array.from({ length: MOST_SHOWN + 50 }, (_, at) => ({ id: String(at), label: `列 ${String(at)}`, load: { payload: { kind: 'x', data: at }, label: '' } }));
    const { items: shown, left } = foundItems([{ id: 'a', label: '甲', items: items.slice(0, 10) }, { id: 'b', label: '乙', items: items.slice(10) }], '', undefined);
    expect(shown).toHaveLength(MOST_SHOWN);
    expect(left).toBe(50);
  });
});

describe('tableGroups', () => {
  const groups = tableGroups(smallForm, context, texts);

  it('has every column of every table, behind the table as a whole', () => {
    expect(groups.map(({ items }) => items.length)).toEqual((context.tables ?? []).map(({ columns }) => columns.length + 1));
    expect(groups[0]?.items[0]?.note).toMatch(/^已绑定 0\/\d+ 列$/);
  });

  it('says of a column its type, its name, whether it must be filled in', () => {
    const items = groups.flatMap((group) => group.items);
    expect(items.find(({ detail }) => detail?.startsWith('credit_code'))).toMatchObject({ note: '文本 18', detail: 'credit_code · 必填', isDue: true });
    expect(items.find(({ detail }) => detail?.startsWith('application_id'))?.detail).toContain('系统填写');
  });

  it('is empty without tables', () => {
    expect(tableGroups(smallForm, { today: '' }, texts)).toEqual([]);
  });
});

describe('elementGroups', () => {
  it('has every data element once', () => {
    expect(elementGroups(smallForm, context, texts).flatMap(({ items }) => items)).toHaveLength(context.elements?.length ?? 0);
  });
});
