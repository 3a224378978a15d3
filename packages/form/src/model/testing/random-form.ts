import type { Expression } from '@zhengwu/core';
import * as fc from 'fast-check';
import { withChildren, type Child } from '../child-list.js';
import type { FormNode, FormRoot, NodeId } from '../form-node.js';
import type { Form } from '../form.js';
import type { Effect, Linkage } from '../linkage.js';
import { listedDraw, pick, seededDraw, type Draw } from '../../../../../tools/testing/draw.js';

export interface RandomFormOptions {
  /** At most so many nodes; 14 if absent. */
  readonly nodes?: number;
  /** What the ids begin with; `r` if absent. */
  readonly stamp?: string;
}

/** A small whole form, the same for the same numbers drawn. */
export function randomForm(draw: Draw, options: RandomFormOptions = {}): Form {
  return new RandomForm(draw, options).make();
}

/** The form of a seed. */
export function formOfSeed(seed: number, options: RandomFormOptions = {}): Form {
  return randomForm(seededDraw(seed), options);
}

const tape = fc.array(fc.nat(5_039), { minLength: 40, maxLength: 400 });

/** Whole forms. Shrinks to smaller ones. */
export const randomForms: fc.Arbitrary<Form> = tape.map((numbers) => randomForm(listedDraw(numbers)));

const KEYS = ['name', 'kind', 'area', 'note', 'day', '1', '0', '12', '名称', '[start,end]'];
const LAYOUTS = ['FormGrid', 'Card', 'FormLayout', 'FormTab', 'Space', undefined];
const CONTROLS = ['Input', 'NumberPicker', 'Select', 'Radio.Group', 'Checkbox.Group', 'DatePicker', 'Switch', 'Theirs.Widget'];
const TYPES: Readonly<Record<string, FormNode['type']>> = { NumberPicker: 'number', 'Checkbox.Group': 'array', Switch: 'boolean' };
const OPTIONED: ReadonlySet<string> = new Set(['Select', 'Radio.Group', 'Checkbox.Group']);

class RandomForm {
  #left: number;
  #count = 0;
  #links = 0;
  readonly #stamp: string;

  constructor(
    readonly draw: Draw,
    { nodes = 14, stamp = 'r' }: RandomFormOptions,
  ) {
    this.#left = 1 + draw(nodes);
    this.#stamp = stamp;
  }

  make(): Form {
    const root: FormRoot = { 'x-id': `nod_${this.#stamp}root`, type: 'object', ...(this.draw(3) === 1 ? { 'x-binding': { mainTable: 'main' } } : {}) };
    return { format: 'zhengwu/form', formatVersion: 1, id: `frm_${this.#stamp}`, name: pick(this.draw, ['申请表', '', '登记表']), settings: this.draw(2) === 0 ? {} : { labelWidth: 120 }, schema: withChildren(root, this.#children(0)), waivers: [] };
  }

  #children(depth: number, make: () => FormNode = () => this.node(depth)): Child[] {
    const children: Child[] = [];
    const keys = new Set<string>();
    const wanted = depth === 0 ? this.#left : this.draw(4);
    while (this.#left > 0 && children.length < wanted && keys.size < KEYS.length) {
      const key = pick(this.draw, KEYS.filter((each) => !keys.has(each)));
      keys.add(key);
      children.push([key, make()]);
    }
    return children;
  }

  /** A control, a layout or a table, with what lies in it. */
  node(depth: number): FormNode {
    this.#left -= 1;
    const kind = depth > 3 ? 0 : this.draw(5);
    if (kind === 3) return this.#layout(depth);
    return kind === 4 ? this.#array(depth) : this.#control();
  }

  #id(): NodeId {
    this.#count += 1;
    return `nod_${this.#stamp}${String(this.#count)}`;
  }

  #control(): FormNode {
    const component = pick(this.draw, CONTROLS);
    const node: FormNode = { 'x-id': this.#id(), type: TYPES[component] ?? 'string', title: pick(this.draw, ['名称', '面积', '', '{{$self.title}}']), 'x-decorator': 'FormItem', 'x-component': component };
    return {
      ...node,
      ...(OPTIONED.has(component) ? { enum: [{ label: '甲', value: 'a' }, { label: '乙', value: 'b' }, 'c'].slice(0, 1 + this.draw(3)) } : {}),
      ...(this.draw(3) === 1 ? { required: true } : {}),
      ...(this.draw(3) === 1 ? { 'x-component-props': { placeholder: '请填写', maxLength: 20 } } : {}),
      ...(this.draw(4) === 1 ? { 'x-binding': { columns: [{ table: 'main', column: pick(this.draw, ['a', 'b', 'c']) }] } } : {}),
      ...(this.draw(3) === 1 ? { 'x-rules': this.#linkages() } : {}),
      ...(this.draw(5) === 1 ? { 'x-theirs': { deep: [1, { more: null }] } } : {}),
    };
  }

  #layout(depth: number): FormNode {
    const component = pick(this.draw, LAYOUTS);
    const node: FormNode = { 'x-id': this.#id(), type: component === undefined ? 'object' : 'void', ...(component === undefined ? {} : { 'x-component': component, 'x-component-props': { title: '部分' } }) };
    const inside = component === 'FormTab' ? this.#children(depth + 1, () => this.#pane(depth + 1)) : this.#children(depth + 1);
    return withChildren(node, inside);
  }

  #pane(depth: number): FormNode {
    this.#left -= 1;
    return withChildren({ 'x-id': this.#id(), type: 'void', 'x-component': 'FormTab.TabPane', 'x-component-props': { tab: '页签' } }, this.#children(depth + 1));
  }

  #array(depth: number): FormNode {
    const isTable = this.draw(2) === 0;
    const component = isTable ? 'ArrayTable' : 'ArrayCards';
    const node: FormNode = { 'x-id': this.#id(), type: 'array', title: '表格', 'x-component': component, 'x-binding': { table: 'child' } };
    const row: FormNode = { 'x-id': this.#id(), type: 'object' };
    const cells = isTable ? this.#children(depth + 1, () => this.#column(depth + 1)) : this.#children(depth + 1);
    const addition: Child = ['addition', { 'x-id': this.#id(), type: 'void', title: '添加', 'x-component': `${component}.Addition` }];
    return withChildren({ ...node, items: withChildren(row, cells) }, this.draw(2) === 0 ? [addition] : []);
  }

  #column(depth: number): FormNode {
    this.#left -= 1;
    return withChildren({ 'x-id': this.#id(), type: 'void', 'x-component': 'ArrayTable.Column', 'x-component-props': { title: '列' } }, this.#children(depth + 1));
  }

  #linkages(): readonly Linkage[] {
    return Array.from({ length: 1 + this.draw(2) }, () => {
      this.#links += 1;
      return randomLinkage(this.draw, `lnk_${this.#stamp}${String(this.#links)}`, () => `nod_${this.#stamp}${String(1 + this.draw(8))}`);
    });
  }
}

/** A linkage that reads fields drawn from somewhere. */
export function randomLinkage(draw: Draw, id: Linkage['id'], fieldId: () => string): Linkage {
  const field = (): Expression => ({ kind: 'field', id: fieldId() });
  const literal: Expression = { kind: 'literal', value: pick(draw, ['a', 'b', 3, true, null]) };
  const when = pick<Expression | undefined>(draw, [
    { kind: 'compare', operator: '=', left: field(), right: literal },
    { kind: 'in', item: field(), list: { kind: 'list', items: [literal, { kind: 'literal', value: 'c' }] } },
    { kind: 'and', operands: [{ kind: 'not', operand: { kind: 'call', name: 'isEmpty', args: [field()] } }, { kind: 'compare', operator: '>', left: field(), right: { kind: 'literal', value: 10 } }] },
    { kind: 'call', name: 'contains', args: [field(), literal] },
    undefined,
  ]);
  const effect = pick<Effect>(draw, [{ kind: 'show' }, { kind: 'hide' }, { kind: 'require' }, { kind: 'fill', value: field() }, { kind: 'options', values: ['a', 'c'] }]);
  return { id, ...(when === undefined ? {} : { when }), effects: [effect] };
}
