import type { DataTable } from '@zhengwu/core';
import { childrenOf, indexForm } from '../../model/form-index.js';
import type { FormNode, FormRoot } from '../../model/form-node.js';
import type { Form } from '../../model/form.js';
import { pick, type Draw } from '../../../../../tools/testing/draw.js';
import { randomLinkage } from '../../model/testing/random-form.js';
import { mapNodes } from '../../model/walk-nodes.js';
import { withChildren } from '../../model/child-list.js';

type Break = (node: FormNode) => FormNode;

/** The form with some of its nodes broken in ways that edits and imports leave behind. No id or key is given twice, for no reader leaves that; `stamp` tells its linkages from those of another breaking. */
export function brokenForm(form: Form, tables: readonly DataTable[], draw: Draw, stamp = ''): Form {
  const ids = indexForm(form.schema).entries.map(({ id }) => id as string);
  let links = 0;
  const table = (): DataTable => pick(draw, tables);
  const set =
    (parts: Readonly<Record<string, unknown>>): Break =>
    (node) => ({ ...node, ...parts });
  const inBinding =
    (parts: Readonly<Record<string, unknown>>): Break =>
    (node) => ({ ...node, 'x-binding': { ...node['x-binding'], ...parts } });
  const column = (): Readonly<Record<string, unknown>> => {
    const own = table();
    return { table: own.name, column: pick(draw, own.columns).name };
  };
  const linkage: Break = (node) => {
    links += 1;
    return { ...node, 'x-rules': [...(node['x-rules'] ?? []), randomLinkage(draw, `lnk_broken${stamp}x${String(links)}`, () => (draw(8) === 0 ? 'nod_gone' : pick(draw, ids)))] };
  };
  const breaks: readonly (() => Break)[] = [
    () => set({ title: pick(draw, ['', '其他', '名称', '相关信息', undefined]) }),
    () => set({ 'x-component': pick(draw, ['Inputt', 'NumberPicker', 'Input', 'Select', undefined]) }),
    () => set({ maxLength: draw(3), minLength: draw(6) }),
    () => set({ minimum: draw(9), maximum: draw(9) }),
    () => set({ pattern: pick(draw, ['[', '^\\d+$', '^(a+)+$', '^a{3}$']) }),
    () => set({ 'x-validator': pick<unknown>(draw, [[{ pattern: '^[a-b]$', message: '不对' }, 'email'], { pattern: '(' }, { maxLength: 1 }, '{{alert(1)}}']) }),
    () => set({ type: 'string', 'x-component': 'Select', enum: pick<unknown>(draw, [[], [{ label: '甲', value: 'a' }, { label: '甲', value: 'a' }, { label: '甲', value: 'b' }], undefined]) }),
    () => set({ default: pick<unknown>(draw, ['a', '长'.repeat(9), 12, true]) }),
    () => set({ description: '{{(() => 1)()}}', 'x-reactions': [{ fulfill: { run: 'alert(1)' } }] }),
    () => set({ required: true, ...pick<object>(draw, [{ 'x-visible': false }, { 'x-disabled': true }, {}]) }),
    () => inBinding({ columns: [column()] }),
    () => inBinding({ columns: [column(), column()] }),
    () => inBinding({ columns: [{ table: 'no_table', column: 'none' }] }),
    () => inBinding({ columns: [{ ...column(), facts: { type: 'text', length: 3, nullable: true } }] }),
    () => inBinding({ columns: undefined }),
    () => (node) => (node.type === 'array' ? inBinding({ table: pick(draw, ['no_table', table().name]) })(node) : node),
    () => linkage,
    () => linkage,
  ];
  const schema = mapNodes(form.schema, (node) => {
    if (node === form.schema || node.type === 'object') return withoutSome(node, draw);
    const broken = draw(3) === 0 ? withSaid(pick(draw, breaks)()(node)) : node;
    return withoutSome(broken, draw);
  });
  return { ...form, schema };
}

function withoutSome<Node extends FormNode | FormRoot>(node: Node, draw: Draw): Node {
  if (node.properties === undefined || draw(6) > 0) return node;
  return withChildren(node, childrenOf(node).filter(() => draw(4) > 0));
}

/** Without the keys that say nothing, as JSON has it. */
function withSaid(node: FormNode): FormNode {
  return JSON.parse(JSON.stringify(node)) as FormNode; // plain JSON before and after
}
