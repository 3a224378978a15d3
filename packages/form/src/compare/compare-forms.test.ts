import { isRefusal, LANGUAGES, type EditBook } from '@zhengwu/core';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import { changeText } from '../messages/compare.js';
import { componentWordsZhCn } from '../messages/components.zh-CN.js';
import { formEdits, type FormEdits } from '../model/edits/index.js';
import { exportForm } from '../model/export-form.js';
import { flatForm } from '../model/flat-form.js';
import type { Form } from '../model/form.js';
import type { FormNode } from '../model/form-node.js';
import { parseForm } from '../model/parse-form.js';
import { bigForm } from '../model/testing/big-form.js';
import { seededDraw } from '../../../../tools/testing/draw.js';
import { randomCommand } from '../model/testing/random-edits.js';
import { randomForms } from '../model/testing/random-form.js';
import { sampleForm } from '../model/testing/sample-form.js';
import { compareForms } from './compare-forms.js';
import { movedAmong } from './pair-nodes.js';

vi.setConfig({ testTimeout: 120_000 });

const book: EditBook<Form> = formEdits;
type Step = { readonly [Name in keyof FormEdits]: readonly [Name, Parameters<FormEdits[Name]>[1]] }[keyof FormEdits];

function after(...steps: readonly Step[]): Form {
  return steps.reduce<Form>((form, [edit, args]) => {
    const next = book[edit]!(form, args as never); // a step ties each edit to its arguments
    return isRefusal(next) ? expect.unreachable(`${edit}: ${next.reason}`) : next;
  }, sampleForm);
}

/** As the palette calls them. */
const { components, props } = componentWordsZhCn;
const grid = components.FormGrid.name;

const said = (form: Form, former = sampleForm): readonly string[] => compareForms(former, form).changes.map((change) => changeText('zh-CN', change));
const card: FormNode = { 'x-id': 'nod_card', type: 'void', 'x-component': 'Card', 'x-component-props': { title: '地点' } };
const note: FormNode = { 'x-id': 'nod_note', type: 'string', title: '备注', 'x-component': 'Input' };

describe('compareForms', () => {
  it.each<[string, readonly Step[], readonly string[]]>([
    ['nothing', [], []],
    ['the name', [['form/rename', { name: '申请表' }]], ['表单名称由“食品经营许可申请书”改为“申请表”。']],
    ['no item', [['form/set-item', { itemId: null }]], ['表单不再对应事项。']],
    ['a setting', [['form/set-setting', { name: 'labelWidth', value: 120 }]], ['表单设置“labelWidth”由160改为120。']],
    ['the main table', [['form/set-tables', { binding: null }]], ['主表由“food_licence_application”改为无。']],
    ['a field added', [['node/insert', { parentId: 'nod_site_grid', index: 0, key: 'note', node: note }]], [`在${grid}“site_grid”中添加了“备注”。`]],
    ['a table removed with what lies in it', [['node/remove', { ids: ['nod_staff'] }]], ['从“从业人员”中删除了“从业人员”（含 5 个控件）。']],
    ['a layout goes, what lay in it stays', [['node/unwrap', { id: 'nod_agent_card' }]], ['“代理人姓名”从“委托代理人”移到了“其他”。', '“代理人证件类型”从“委托代理人”移到了“其他”。', '“代理人证件号码”从“委托代理人”移到了“其他”。', '从“其他”中删除了“委托代理人”。']],
    ['a layout around two', [['node/wrap', { ids: ['nod_area', 'nod_form'], key: 'place', node: card }]], [`在${grid}“site_grid”中添加了“地点”。`, `“经营面积”从${grid}“site_grid”移到了“地点”。`, `“主体业态”从${grid}“site_grid”移到了“地点”。`]],
    ['a field elsewhere', [['node/move', { ids: ['nod_phone'], parentId: 'nod_tab_rest', index: 0 }]], [`“联系电话”从${grid}“applicant_grid”移到了“其他”。`]],
    ['the first field last: one change, not eight', [['node/move', { ids: ['nod_division'], parentId: 'nod_site_grid', index: 8 }]], [`“经营场所所在县（市、区）”在${grid}“site_grid”中换了位置。`]],
    ['a key', [['node/set-key', { id: 'nod_area', key: 'area' }]], ['“经营面积”的字段名由“site_area”改为“area”。']],
    ['a title', [['node/set', { id: 'nod_area', name: 'title', value: '面积' }]], ['“面积”的标题由“经营面积”改为“面积”。']],
    ['a description', [['node/set', { id: 'nod_area', name: 'description', value: '按证载' }]], ['“经营面积”添加了说明“按证载”。']],
    ['another control', [['node/set-component', { id: 'nod_kind', component: 'Radio.Group' }]], [`“申请人类型”的控件由“${components.Select.name}”换成“${components['Radio.Group'].name}”。`]],
    ['optional', [['node/set', { id: 'nod_area', name: 'required', value: null }]], ['“经营面积”改为选填。']],
    ['options', [['option/set', { id: 'nod_form', index: 0, option: { label: '销售', value: 'xs' } }], ['option/remove', { id: 'nod_form', index: 1 }], ['option/insert', { id: 'nod_form', index: 2, option: { label: '其他', value: 'qt' } }]], ['“主体业态”的选项：添加了“其他”，删除了“餐饮服务经营者”，“食品销售经营者”改为“销售”。']],
    ['options in another order', [['option/move', { id: 'nod_form', index: 0, to: 2 }]], ['“主体业态”的选项：换了次序。']],
    ['columns', [['binding/add-column', { id: 'nod_area', column: { table: 't', column: 'c', part: 'end' } }], ['binding/remove-column', { id: 'nod_area', table: 'food_licence_application', column: 'site_area' }]], ['“经营面积”的绑定：绑定到 t.c（end），不再绑定 food_licence_application.site_area。']],
    ['an element, which is no longer confirmed', [['binding/set-element', { id: 'nod_name', element: { id: 'elm_b', name: '名称' } }]], ['“经营者名称”关联的数据元由“经营者名称”改为“名称”。', '“经营者名称”的数据元关系：未确认。']],
    ['a prefill', [['binding/set-prefill', { id: 'nod_name', prefill: null }]], ['“经营者名称”不再预填。']],
    ['linkages', [['linkage/remove', { id: 'nod_mark', linkageId: 'lnk_mark_meals' }], ['linkage/insert', { id: 'nod_mark', linkage: { id: 'lnk_a', effects: [{ kind: 'hide' }] } }]], ['“主体业态括号标注”的联动：添加 1 条，删除 1 条。']],
    ['a value renamed, and the linkage that names it', [['option/set', { id: 'nod_form', index: 0, option: { label: '食品销售经营者', value: 'sale' } }]], ['“主体业态”的选项：“食品销售经营者”的值由 xs 改为 sale。', '“主体业态括号标注”的联动：修改 1 条。']],
    ['validators', [['node/set', { id: 'nod_legal_number', name: 'x-validator', value: null }], ['node/set', { id: 'nod_legal_number', name: 'maxLength', value: 18 }]], ['“证件号码”的校验有修改：校验规则、最多字数。']],
    ['a property', [['node/set-prop', { id: 'nod_legal', name: 'maxLength', value: 50 }]], [`“法定代表人（负责人）姓名”的“${props.maxLength.label}”由100改为50。`]],
    ['columns of the grid', [['node/set-column', { id: 'nod_name', span: null }]], ['“经营者名称”由占 2 列改为占 1 列。']],
    ['a key of the host’s', [['node/set', { id: 'nod_area', name: 'x-theirs', value: 1 }]], ['“经营面积”的其他属性有修改：x-theirs。']],
  ])('says in words: %s', (_case, steps, words) => {
    expect(said(after(...steps))).toEqual(words);
  });

  it('says nothing of forms that are the same, and something of all others', () => {
    let differed = 0;
    fc.assert(
      fc.property(randomForms, fc.nat(), (form, seed) => {
        const draw = seededDraw(seed);
        let later = form;
        for (let at = 0; at < seed % 4; at += 1) {
          const { edit, args } = randomCommand(draw, later, `${String(at)}c`);
          const next = book[edit]!(later, args as never); // a command ties each edit to its arguments
          if (!isRefusal(next)) later = next;
        }
        const told = (each: Form): string => JSON.stringify({ ...flatForm(each), waivers: [] }, (_key, value: unknown) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort()) : value));
        const isSame = told(form) === told(later);
        differed += isSame ? 0 : 1;
        const { changes } = compareForms(form, later);
        expect([isSame, changes]).toEqual([changes.length === 0, changes]);
        for (const lang of LANGUAGES) for (const change of changes) expect(changeText(lang, change)).not.toMatch(/undefined|\[object|NaN/);
        const back = compareForms(later, form).counts;
        const { counts } = compareForms(form, later);
        expect([back.added, back.removed, back.moved]).toEqual([counts.removed, counts.added, counts.moved]);
      }),
      { numRuns: numRuns(500, 30_000) },
    );
    expect(differed).toBeGreaterThan(150);
  });

  it('a schema that came twice from elsewhere, without our ids, is the same by its fields', () => {
    const plain = exportForm(after(['node/move', { ids: ['nod_phone'], parentId: 'nod_tab_rest', index: 0 }], ['node/set', { id: 'nod_phone', name: 'title', value: '电话' }]), { isPlain: true });
    const former = parseForm(exportForm(sampleForm, { isPlain: true })).value!;
    const kinds = compareForms(former, parseForm(plain).value!).changes.map(({ kind }) => kind);
    expect(kinds).toEqual(['moved', 'title']);
  });

  it('two versions of two thousand fields are compared in a moment', () => {
    const [former, later] = [bigForm(2_000), bigForm(1_990)];
    expect(compareForms(former, later).counts.removed).toBe(10);
  });
});

describe('movedAmong', () => {
  it('leaves as many where they are as any choice could', () => {
    /** The longest run that rises, by trying all. */
    const slow = (places: readonly number[]): number => {
      let best = 0;
      for (let choice = 0; choice < 2 ** places.length; choice += 1) {
        const kept = places.filter((_, at) => (choice >> at) % 2 === 1);
        if (kept.every((place, at) => at === 0 || (kept[at - 1] ?? 0) < place)) best = Math.max(best, kept.length);
      }
      return best;
    };
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(20), { maxLength: 9 }), (places) => {
        const moved = movedAmong(places);
        const kept = places.filter((_, at) => !moved.has(at));
        expect(kept).toEqual([...kept].sort((a, b) => a - b));
        expect(kept.length).toBe(slow(places));
      }),
      { numRuns: numRuns(300, 10_000) },
    );
  });
});
