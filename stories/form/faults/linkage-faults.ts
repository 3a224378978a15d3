import type { Expression } from '@zhengwu/core';
import type { Effect, FormNode, Linkage } from '@zhengwu/form';

import { changeNode, nodeOf, spoilt, type Fault } from './fault.js';

const field = (name: string): Expression => ({ kind: 'field', id: name });
const is = (id: string, value: string | boolean): Expression => ({ kind: 'compare', operator: '=', left: field(id), right: { kind: 'literal', value } });
const both = (...operands: readonly Expression[]): Expression => ({ kind: 'and', operands: [...operands] });
const FORM = 'nod_grid_business_form';
const ONLINE = 'nod_grid_sells_online';
const linked = (node: FormNode, ...linkages: readonly (readonly [when: Expression, effect: Effect])[]): FormNode => ({ ...node, 'x-rules': linkages.map(([when, effect], at) => ({ id: `lnk_${node['x-id'].slice(4)}_${String(at + 1)}` as Linkage['id'], when, effects: [effect] })) }); // an id of that kind

/** What can be wrong with what moves what. */
export const linkageFaults: readonly Fault[] = [
  {
    rule: 'form/linkage-cycle',
    harm: '网址看补充说明，补充说明又看网址：谁都等着谁，页面上一个也不出来。',
    remedy: '去掉其中一条。',
    spoil: (form) => changeNode(changeNode(form, 'nod_grid_online_address', (node) => linked(node, [is('nod_grid_note', '有'), { kind: 'show' }])), 'nod_grid_note', (node) => linked(node, [is('nod_grid_online_address', '无'), { kind: 'show' }])),
    mend: ['nod_grid_online_address', 'nod_grid_note'].map((id) => ({ edit: 'node/replace', args: { id, node: nodeOf(id) } })),
  },
  {
    rule: 'form/linkage-field-gone',
    harm: '联动看的控件已经删了，这条联动不再起作用。',
    remedy: '改看别的控件，或者删去这条联动。',
    ...spoilt('nod_grid_online_address', (node) => linked(node, [is('nod_gone', true), { kind: 'require' }])),
  },
  {
    rule: 'form/linkage-offers-unknown',
    harm: '联动要给的选项已经没有了，群众看到的选项少一个。',
    remedy: '重新勾选要给的选项。',
    ...spoilt(FORM, (node) => linked(node, [is(ONLINE, true), { kind: 'options', values: ['1', '9'] }])),
  },
  {
    rule: 'form/linkage-never-acts',
    harm: '既是食品销售、又是餐饮服务：单选不会同时选两个，这条联动白写了。',
    remedy: '改成“或者”，或者删去一个条件。',
    ...spoilt('nod_grid_note', (node) => linked(node, [both(is(FORM, '1'), is(FORM, '2')), { kind: 'require' }])),
  },
  {
    rule: 'form/never-shown',
    harm: '条件怎样都不会成立，这一项谁也看不到。',
    remedy: '改条件，或者删掉这一项。',
    ...spoilt('nod_grid_note', (node) => linked(node, [both(is(FORM, '1'), is(FORM, '2')), { kind: 'show' }])),
  },
  {
    rule: 'form/required-but-hidden',
    harm: '写着必填，却一开始就隐藏，也没有联动让它显示。',
    remedy: '让它显示，或者不要必填。',
    ...spoilt('nod_grid_note', (node) => ({ ...node, required: true, 'x-visible': false })),
  },
  {
    rule: 'form/required-but-closed',
    harm: '通过网络经营的必须填补充说明，可是这时它是灰的，填不进去。',
    remedy: '必填和禁用留一个。',
    ...spoilt('nod_grid_note', (node) => ({ ...linked(node, [is(ONLINE, true), { kind: 'disable' }]), required: true })),
  },
  {
    rule: 'form/two-writers',
    harm: '又是食品销售、又通过网络经营的，两条联动各填一句，最后是哪一句说不准。',
    remedy: '让两个条件分开，例如后一条加上“不是食品销售”。',
    ...spoilt('nod_grid_note', (node) => linked(node, [is(FORM, '1'), { kind: 'fill', value: { kind: 'literal', value: '预包装食品' } }], [is(ONLINE, true), { kind: 'fill', value: { kind: 'literal', value: '网络销售' } }])),
  },
];
