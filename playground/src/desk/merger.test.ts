import { emptyFlowText } from '@zhengwu/flow';
import { indexForm, parseForm } from '@zhengwu/form';
import { describe, expect, it } from 'vitest';

import food from '../../../packages/samples/items/food-business-licence/form.json';
import { mergerOf, plainMerger } from './merger.js';

const option = (id: string, next: string | null) => ({ id, text: id, guard: { kind: 'any' }, next });
const question = (id: string, ...options: object[]) => ({ id, kind: 'question', variableId: 'var_a', text: id, ask: 'options', options });
const outcome = (id: string) => ({ id, kind: 'outcome', end: { kind: 'staff', reason: '请到窗口' } });
const guide = (nodes: readonly object[], more: object = {}) => ({
  ...{ format: 'zhengwu/guide', formatVersion: 1, id: 'gud_1', name: '导办', variables: [{ id: 'var_a', name: '甲', domain: { kind: 'yesNo' } }] },
  ...{ rootId: 'q_1', nodes, base: [], terms: [], waivers: [], ...more },
});

/** Two options, each with an outcome, and a third one that is taken somewhere else by both. */
const base = guide([question('q_1', option('opt_a', 'out_a'), option('opt_b', null), option('opt_c', null)), outcome('out_a')]);
const movedTo = (target: 'opt_b' | 'opt_c') => guide([question('q_1', ...['opt_a', 'opt_b', 'opt_c'].map((id) => option(id, id === target ? 'out_a' : null))), outcome('out_a')]);

describe('the merger', () => {
  it('of any document is the plain one', async () => {
    expect(await mergerOf({ format: 'zhengwu/service-item' })).toBe(plainMerger);
    expect(await mergerOf(undefined)).toBe(plainMerger);
  });

  it('of guides asks where both moved one branch, and leaves one tree whatever is chosen', async () => {
    const merger = await mergerOf(base);
    const [mine, theirs] = [movedTo('opt_b'), movedTo('opt_c')];
    expect(plainMerger.merge(base, mine, theirs).conflicts).toEqual([]);
    const { merged, conflicts } = merger.merge(base, mine, theirs);
    expect(conflicts).not.toEqual([]);
    expect(owners(merged)).toEqual(['opt_b']);
    expect(owners(conflicts.reduce((guide, conflict) => merger.takeTheirs(guide, conflict, theirs), merged))).toEqual(['opt_c']);
  });

  it('keeps every word of a guide that cannot be read whole', async () => {
    const merger = await mergerOf(base);
    const mine = { ...base, nodes: [...base.nodes, { id: 'q_odd', kind: 'riddle', text: '还没有这样的节点' }] };
    const { merged } = merger.merge(base, mine, { ...base, name: '改名' });
    expect(merged).toEqual({ ...mine, name: '改名' });
  });

  it('decides what it found in a guide that cannot be read whole by the way it found it', async () => {
    const odd = { ...base, nodes: [...base.nodes, { id: 'q_odd', kind: 'riddle', text: '还没有这样的节点' }] };
    const merger = await mergerOf(base);
    const [mine, theirs] = [{ ...base, name: '甲' }, { ...base, name: '乙' }];
    const { merged, conflicts } = merger.merge(odd, mine, theirs);
    expect(conflicts.map(({ path }) => path)).toEqual([['name']]);
    expect(merger.takeTheirs(merged, conflicts[0]!, theirs)).toEqual(theirs);
  });
});

const text = (id: string, title: string, more: object = {}) => ({ 'x-id': `nod_${id}`, type: 'string', title, 'x-component': 'Input', ...more });
const form = (properties: object, more: object = {}) => ({
  ...{ format: 'zhengwu/form', formatVersion: 1, id: 'frm_1', name: '申请表', settings: {} },
  ...{ schema: { 'x-id': 'nod_root', type: 'object', properties }, waivers: [], ...more },
});
const [name, phone, address] = [text('name', '姓名'), text('phone', '电话'), text('address', '住址')];
const plain = form({ name, phone, address });
const titles = (document: unknown): readonly unknown[] => indexForm(parseForm(document).value!.schema).entries.map(({ node }) => node.title);

describe('the merger of forms', () => {
  it('keeps a new order beside another change', async () => {
    const merger = await mergerOf(plain);
    const moved = form({ address, name, phone });
    const retitled = form({ name: text('name', '申请人姓名'), phone, address });
    for (const [mine, theirs] of [[moved, retitled], [retitled, moved]]) {
      const { merged, conflicts } = merger.merge(plain, mine, theirs);
      expect([conflicts, titles(merged)]).toEqual([[], ['住址', '申请人姓名', '电话']]);
    }
  });

  it('asks where both give another order, and takes theirs', async () => {
    const merger = await mergerOf(plain);
    const [mine, theirs] = [form({ address, name, phone }), form({ phone, name, address })];
    const { merged, conflicts } = merger.merge(plain, mine, theirs);
    expect([conflicts.map(({ kind }) => kind), titles(merged)]).toEqual([['order'], ['住址', '姓名', '电话']]);
    expect(titles(merger.takeTheirs(merged, conflicts[0]!, theirs))).toEqual(['电话', '姓名', '住址']);
  });

  it('keeps every word where one side cannot be read whole', async () => {
    const merger = await mergerOf(plain);
    const odd = { ...plain, schema: { ...plain.schema, properties: { ...plain.schema.properties, odd: '没有这样的控件' } } };
    for (const [mine, theirs] of [[odd, { ...plain, name: '改名' }], [{ ...plain, name: '改名' }, odd]]) {
      expect(merger.merge(plain, mine, theirs)).toEqual({ merged: { ...odd, name: '改名' }, conflicts: [] });
    }
  });

  it('gives a real one back as it came, in its order', async () => {
    const merger = await mergerOf(food);
    const { value } = parseForm(food);
    for (const [mine, theirs] of [[value, food], [food, value], [value, value]]) {
      expect(JSON.stringify(parseForm(merger.merge(food, mine, theirs).merged).value)).toBe(JSON.stringify(value));
    }
  });
});

describe('the merger of flows', () => {
  const flow = emptyFlowText({ id: 'p', name: '审批' });
  const named = (process: string, start: string): string => flow.replace('name="审批"', `name="${process}"`).replace('flowable:initiator="initiator"', start === '' ? 'flowable:initiator="initiator"' : `flowable:initiator="initiator" name="${start}"`);

  it('merges BPMN element by element, and takes theirs', async () => {
    const merger = await mergerOf(flow);
    expect(merger.merge(flow, named('甲', ''), named('审批', '开始'))).toEqual({ merged: named('甲', '开始'), conflicts: [] });
    const { merged, conflicts } = merger.merge(flow, named('甲', ''), named('乙', ''));
    expect([merged, conflicts.map(({ path }) => path)]).toEqual([named('甲', ''), [['elements', '#p', 'attributes', 'name']]]);
    expect(merger.takeTheirs(merged, conflicts[0]!, named('乙', ''))).toBe(named('乙', ''));
  });

  it('takes a flow for one value beside something that is none', async () => {
    const merger = await mergerOf(flow);
    const { merged, conflicts } = merger.merge(flow, { format: 'x' }, named('乙', ''));
    expect([merged, conflicts.map(({ path, kind }) => [path, kind])]).toEqual([{ format: 'x' }, [[[], 'changed']]]);
    expect(merger.takeTheirs(merged, conflicts[0]!, named('乙', ''))).toBe(named('乙', ''));
  });
});

/** The options behind which the outcome stands. */
function owners(document: unknown): readonly string[] {
  const text = JSON.stringify(document);
  return ['opt_a', 'opt_b', 'opt_c'].filter((id) => new RegExp(`"id":"${id}"[^}]*?"guard":\\{[^}]*\\},"next":"out_a"`).test(text));
}
