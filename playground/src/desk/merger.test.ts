import { describe, expect, it } from 'vitest';

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
    expect(await mergerOf('<bpmn/>')).toBe(plainMerger);
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
});

/** The options behind which the outcome stands. */
function owners(document: unknown): readonly string[] {
  const text = JSON.stringify(document);
  return ['opt_a', 'opt_b', 'opt_c'].filter((id) => new RegExp(`"id":"${id}"[^}]*?"guard":\\{[^}]*\\},"next":"out_a"`).test(text));
}
