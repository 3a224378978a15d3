import type { FormNode, FormRoot } from '../form-node.js';
import type { Form } from '../form.js';
import { ordered } from '../walk-nodes.js';

const PER_GRID = 25;
const KINDS: readonly ((at: number) => Omit<FormNode, 'x-id'>)[] = [
  (at) => ({ type: 'string', title: `名称${String(at)}`, 'x-component': 'Input', 'x-component-props': { maxLength: 100 } }),
  (at) => ({ type: 'number', title: `数量${String(at)}`, 'x-component': 'NumberPicker', 'x-component-props': { precision: 2 } }),
  (at) => ({ type: 'string', title: `类别${String(at)}`, 'x-component': 'Select', enum: [{ label: '甲', value: 'a' }, { label: '乙', value: 'b' }] }),
  (at) => ({ type: 'string', title: `日期${String(at)}`, 'x-component': 'DatePicker' }),
];

/** A form of so many fields, in grids of twenty-five in tabs of four grids. Every tenth field is shown by the one before it. */
export function bigForm(fields: number): Form {
  const controls = Array.from({ length: fields }, (_, at): readonly [string, FormNode] => [`field_${String(at)}`, fieldAt(at)]);
  const grids = inParts(controls, PER_GRID).map((part, at): readonly [string, FormNode] => [`grid_${String(at)}`, box(`nod_grid_${String(at)}`, 'FormGrid', { maxColumns: 3 }, part)]);
  const panes = inParts(grids, 4).map((part, at): readonly [string, FormNode] => [`pane_${String(at)}`, box(`nod_pane_${String(at)}`, 'FormTab.TabPane', { tab: `第${String(at + 1)}部分` }, part)]);
  return {
    format: 'zhengwu/form',
    formatVersion: 1,
    id: 'frm_big',
    name: `${String(fields)} 个字段`,
    settings: {},
    schema: ordered<FormRoot>({ 'x-id': 'nod_root', type: 'object', properties: { tabs: box('nod_tabs', 'FormTab', {}, panes) } }),
    waivers: [],
  };
}

/** The same, all in the root: the widest there is. */
export function flatBigForm(fields: number): Form {
  const properties = Object.fromEntries(Array.from({ length: fields }, (_, at) => [`field_${String(at)}`, fieldAt(at)]));
  return { ...bigForm(0), schema: ordered<FormRoot>({ 'x-id': 'nod_root', type: 'object', properties }) };
}

function fieldAt(at: number): FormNode {
  const kind = KINDS[at % KINDS.length]?.(at);
  const rules = at % 10 === 9 ? { 'x-rules': [{ id: `lnk_${String(at)}`, when: { kind: 'not', operand: { kind: 'call', name: 'isEmpty', args: [{ kind: 'field', id: `nod_f${String(at - 1)}` }] } }, effects: [{ kind: 'show' }] }] } as const : {};
  return { 'x-id': `nod_f${String(at)}`, ...kind, 'x-decorator': 'FormItem', ...rules };
}

function box(id: FormNode['x-id'], component: string, props: Readonly<Record<string, unknown>>, children: readonly (readonly [string, FormNode])[]): FormNode {
  return { 'x-id': id, type: 'void', 'x-component': component, 'x-component-props': props, properties: Object.fromEntries(children) };
}

function inParts<Member>(list: readonly Member[], size: number): readonly (readonly Member[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));
}
