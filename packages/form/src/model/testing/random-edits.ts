import type { Id } from '@zhengwu/core';
import { withChildren } from '../child-list.js';
import type { FormEdits } from '../edits/index.js';
import { indexForm, type FormEntry } from '../form-index.js';
import type { FormNode, NodeId } from '../form-node.js';
import type { Form } from '../form.js';
import { copyFragment } from '../fragment.js';
import { prepareFragment, type IdSource } from '../prepare-fragment.js';
import { textsOf } from '../texts.js';
import { isRow } from '../tree-change.js';
import { pick, type Draw } from '../../../../../tools/testing/draw.js';
import { randomForm, randomLinkage } from './random-form.js';

type ArgsOf<Name extends keyof FormEdits> = Parameters<FormEdits[Name]>[1];

/** An edit and its arguments, not yet applied. */
export type FormCommand = { readonly [Name in keyof FormEdits]: { readonly edit: Name; readonly args: ArgsOf<Name> } }[keyof FormEdits];

/** A random edit for the form as it is. New ids carry `stamp`. Now and then it speaks of what is gone. */
export function randomCommand(draw: Draw, form: Form, stamp: string): FormCommand {
  const names = Object.keys(MAKERS) as (keyof FormEdits)[]; // the keys of `MAKERS` are the edits' names
  const edit = pick(draw, draw(2) === 0 ? STRUCTURAL : names);
  // Each maker makes the arguments of its own edit.
  return { edit, args: MAKERS[edit](new Parts(draw, form, stamp)) } as FormCommand;
}

const STRUCTURAL = ['node/insert', 'node/move', 'node/remove', 'node/wrap', 'node/unwrap', 'node/set-key', 'node/set-component', 'node/replace', 'fragment/paste'] as const;

const MAKERS: { readonly [Name in keyof FormEdits]: (parts: Parts) => ArgsOf<Name> } = {
  'form/rename': (p) => ({ name: p.text() }),
  'form/set-item': (p) => ({ itemId: p.isHeads() ? 'item_other' : null }),
  'form/set-setting': (p) => ({ name: pick(p.draw, ['labelWidth', 'layout', '__proto__']), value: p.isHeads() ? null : 100 }),
  'form/set-tables': (p) => ({ binding: p.isHeads() ? null : { mainTable: pick(p.draw, ['main', '{{evil}}']) } }),
  'node/insert': (p) => ({ ...p.place(), key: p.key(), node: p.newNode() }),
  'node/move': (p) => ({ ids: p.ids(), ...p.place() }),
  'node/remove': (p) => ({ ids: p.ids() }),
  'node/wrap': (p) => ({ ids: p.siblingIds(), key: p.key(), node: p.newLayout() }),
  'node/unwrap': (p) => ({ id: p.id() }),
  'node/set-key': (p) => ({ id: p.id(), key: p.key() }),
  'node/set': (p) => ({ id: p.id(), ...pick(p.draw, [{ name: 'title', value: p.text() }, { name: 'required', value: true }, { name: 'required', value: null }, { name: 'x-id', value: 'nod_evil' }, { name: 'type', value: pick(p.draw, ['number', 'object', 'void', 'evil']) }, { name: 'x-component-props', value: 'no' }, { name: 'default', value: 'a' }]) }),
  'node/set-prop': (p) => ({ id: p.id(), name: pick(p.draw, ['placeholder', 'maxLength', 'constructor']), value: p.isHeads() ? null : p.text() }),
  'node/set-decorator-prop': (p) => ({ id: p.id(), name: 'tooltip', value: p.isHeads() ? null : p.text() }),
  'node/set-component': (p) => ({ id: p.id(), component: pick(p.draw, ['Input', 'NumberPicker', 'Select', 'Checkbox.Group', 'FormGrid', 'Card', 'FormTab', 'FormStep', 'FormCollapse', 'ArrayTable', 'ArrayCards', 'ArrayItems', 'Their.Own', '']) }),
  'node/set-column': (p) => ({ id: p.id(), span: pick(p.draw, [null, 1, 2, 24, 25, 0.5]) }),
  'node/replace': (p) => ({ id: p.id(), node: p.newNode() }),
  'option/insert': (p) => ({ id: p.optionedId(), index: p.draw(4), option: p.isHeads() ? { label: p.text(), value: p.stamp } : 'a' }),
  'option/set': (p) => ({ id: p.optionedId(), index: p.draw(3), option: pick(p.draw, [{ label: p.text(), value: 'b' }, { label: p.text(), value: p.stamp }, 'd']) }),
  'option/move': (p) => ({ id: p.optionedId(), index: p.draw(3), to: p.draw(3) }),
  'option/remove': (p) => ({ id: p.optionedId(), index: p.draw(3) }),
  'linkage/insert': (p) => ({ id: p.id(), linkage: p.newLinkage(), ...(p.isHeads() ? { index: p.draw(3) } : {}) }),
  'linkage/set': (p) => {
    const { id, linkageId } = p.linkage();
    return { id, linkage: { ...p.newLinkage(), id: linkageId } };
  },
  'linkage/remove': (p) => p.linkage(),
  'linkage/move': (p) => ({ ...p.linkage(), to: p.draw(3) }),
  'binding/set': (p) => ({ id: p.id(), binding: p.isHeads() ? null : { columns: [{ table: 'main', column: 'a' }] } }),
  'binding/add-column': (p) => ({ id: p.id(), column: { table: 'main', column: pick(p.draw, ['a', 'b', '{{x}}']) } }),
  'binding/remove-column': (p) => p.boundColumn(),
  'binding/set-element': (p) => ({ id: p.id(), element: p.isHeads() ? null : { id: 'elm_name', name: p.text() } }),
  'binding/set-review': (p) => ({ id: p.id(), review: p.isHeads() ? null : { state: 'confirmed', by: '某某', on: '2026-11-23' } }),
  'binding/set-prefill': (p) => ({ id: p.id(), prefill: p.isHeads() ? null : { source: 'licence', label: '营业执照', path: 'a.b', isEditable: true } }),
  'fragment/paste': (p) => p.paste(),
  'text/replace': (p) => ({ find: pick(p.draw, ['名称', '甲', '没有这样的字', '']), replacement: p.text(), ignoresCase: p.isHeads(), ...(p.isHeads() ? { places: textsOf(p.form).slice(0, 3) } : {}) }),
  'waiver/add': (p) => ({ waiver: { id: `wav_${p.stamp}`, rule: 'form/unbound', part: 'form', elementId: p.id(), reason: p.text(), by: '某某', until: '2027-01-01' } }),
  'waiver/remove': (p) => ({ id: p.form.waivers[0]?.id ?? 'wav_gone' }),
};

class Parts {
  constructor(
    readonly draw: Draw,
    readonly form: Form,
    readonly stamp: string,
  ) {}

  isHeads(): boolean {
    return this.draw(2) === 1;
  }

  text(): string {
    return pick(this.draw, ['甲', '乙', '名称二', '', '$&']);
  }

  key(): string {
    return pick(this.draw, [`k${this.stamp}`, 'name', '0', '7', 'kind', 'a.b', '', '__proto__', '字段']);
  }

  entries(): readonly FormEntry[] {
    const { root, entries } = indexForm(this.form.schema);
    return [root, ...entries];
  }

  entry(): FormEntry {
    return pick(this.draw, this.entries());
  }

  id(): NodeId {
    return this.draw(20) === 1 ? 'nod_gone' : this.entry().id;
  }

  ids(): readonly NodeId[] {
    return Array.from({ length: 1 + this.draw(3) }, () => this.id());
  }

  siblingIds(): readonly NodeId[] {
    const children = this.entry().children.filter((child) => !isRow(child));
    return children.length === 0 ? this.ids() : children.slice(0, 1 + this.draw(children.length)).map(({ id }) => id);
  }

  /** Mostly where something may lie. */
  place(): { readonly parentId: NodeId; readonly index: number } {
    const parents = this.entries().filter(({ node }) => node.type === 'object' || node.type === 'void');
    const parent = this.draw(6) === 0 || parents.length === 0 ? this.entry() : pick(this.draw, parents);
    return { parentId: parent.id, index: this.draw(1 + parent.children.length) };
  }

  optionedId(): NodeId {
    const optioned = this.entries().filter(({ node }) => Array.isArray(node.enum));
    return optioned.length === 0 || this.draw(10) === 0 ? this.id() : pick(this.draw, optioned).id;
  }

  boundColumn(): { readonly id: NodeId; readonly table: string; readonly column: string } {
    const bound = this.entries().flatMap(({ id, node }) => ((node as FormNode)['x-binding']?.columns ?? []).map(({ table, column }) => ({ id, table, column }))); // the root has none
    return bound.length === 0 || this.draw(10) === 0 ? { id: this.id(), table: 'main', column: 'gone' } : pick(this.draw, bound);
  }

  newNode(): FormNode {
    const { schema } = randomForm(this.draw, { nodes: 4, stamp: `n${this.stamp}x` });
    const [first] = Object.values(schema.properties ?? {});
    const { 'x-index': _index, ...node } = first ?? { 'x-id': `nod_n${this.stamp}` as const, type: 'string', 'x-component': 'Input' };
    return node; // what it was, by itself
  }

  newLayout(): FormNode {
    const [component, pane] = pick(this.draw, [['Card'], ['FormGrid'], ['FormTab', 'FormTab.TabPane'], ['Input']] as const);
    const layout: FormNode = { 'x-id': `nod_l${this.stamp}`, type: component === 'Input' ? 'string' : 'void', 'x-component': component };
    return pane === undefined ? layout : withChildren(layout, [['pane', { 'x-id': `nod_p${this.stamp}`, type: 'void', 'x-component': pane }]]);
  }

  newLinkage(): ReturnType<typeof randomLinkage> {
    return randomLinkage(this.draw, `lnk_${this.stamp}`, () => this.id());
  }

  linkage(): { readonly id: NodeId; readonly linkageId: Id<'lnk'> } {
    const all = this.entries().flatMap(({ id, node }) => (node['x-rules'] ?? []).map((linkage) => ({ id, linkageId: linkage.id })));
    return all.length === 0 || this.draw(10) === 0 ? { id: this.id(), linkageId: 'lnk_gone' } : pick(this.draw, all);
  }

  paste(): ArgsOf<'fragment/paste'> {
    const copied = copyFragment(this.form, this.ids()) ?? { format: 'zhengwu/form-fragment' as const, formatVersion: 1, nodes: [] };
    let count = 0;
    const newId: IdSource = (kind) => {
      count += 1;
      return `${kind}_${this.stamp}p${String(count)}`;
    };
    return { ...this.place(), fragment: prepareFragment(copied, this.form, newId) };
  }
}
