import { isRefusal, type Edit } from '@zhengwu/core';
import { describe, expect, it } from 'vitest';
import { parseFragment } from '../../model/fragment.js';
import { emptyGuide, indexGuide, type Guide } from '../../model/index.js';
import { sampleGuide } from '../../model/testing/sample-guide.js';
import type { Edits } from '../properties/desk.js';
import { copyRows, cutPlace, pasteAt } from './clipboard.js';
import { moveRows } from './move-rows.js';
import { outlineOf, topmostRows } from './outline.js';
import { removalOf } from './removal.js';

/** The guide after edits; a refusal fails the test. */
function after(guide: Guide, edits: Edits): Guide {
  let now = guide;
  edits(<Args>(edit: Edit<Guide, Args>, args: Args) => {
    const next = edit(now, args);
    if (isRefusal(next)) throw new Error(`${next.reason} ${JSON.stringify(next.params)}`);
    now = next;
  });
  return now;
}

function moved(ids: readonly string[], parentId: string | null, index: number): Guide | string {
  const result = moveRows(sampleGuide, ids, { parentId, index });
  return typeof result === 'function' ? after(sampleGuide, result) : result.reason;
}

const optionsOf = (guide: Guide | string, id: string): readonly string[] | string => {
  const node = typeof guide === 'string' ? undefined : indexGuide(guide).node(id);
  if (typeof guide === 'string') return guide;
  return node?.kind === 'question' ? node.options.map((option) => option.id) : 'no such question';
};

describe('moving rows', () => {
  it.each<[string, readonly string[], string, number, string, readonly string[]]>([
    ['among siblings', ['opt_canteen'], 'q_kind', 0, 'q_kind', ['opt_canteen', 'opt_catering', 'opt_shop', 'opt_packaged']],
    ['several at once, in their order', ['opt_shop', 'opt_canteen'], 'q_kind', 0, 'q_kind', ['opt_shop', 'opt_canteen', 'opt_catering', 'opt_packaged']],
    ['into another question, at a place', ['opt_there'], 'q_matter', 1, 'q_matter', ['opt_new', 'opt_there', 'opt_change']],
    ['out of the question behind an option: beside that option', ['opt_there'], 'opt_new', 1, 'q_matter', ['opt_new', 'opt_there', 'opt_change']],
    ['into the question behind the option before', ['opt_change'], 'opt_new', 1, 'q_region', ['opt_here', 'opt_there', 'opt_change']],
  ])('%s', (_what, ids, parentId, index, question, expected) => {
    expect(optionsOf(moved(ids, parentId, index), question)).toEqual(expected);
  });

  it('a question goes behind an option that leads nowhere, and to no other', () => {
    expect(moved(['q_printed'], 'opt_there', 0)).toBe('guide-designer/one-behind');
    const guide = after(sampleGuide, removalOf(sampleGuide, ['out_there']).edits);
    const result = moveRows(guide, ['q_printed'], { parentId: 'opt_there', index: 0 });
    const next = typeof result === 'function' ? after(guide, result) : guide;
    expect(indexGuide(next).option('opt_there')?.option.next).toBe('q_printed');
    expect(indexGuide(next).option('opt_change')?.option.next).toBeNull();
  });

  it('options stand below questions, and nothing has an order at the top', () => {
    expect(moved(['opt_new'], null, 0)).toBe('guide-designer/no-level');
    expect(moved(['q_printed'], null, 0)).toBe('guide-designer/order-of-top');
    expect(moved(['opt_new'], 'opt_packaged', 0)).toBe('guide-designer/options-under-questions');
    expect(moved(['opt_new', 'q_printed'], 'q_matter', 0)).toBe('guide-designer/one-behind');
  });
});

describe('deleting', () => {
  it('counts what goes with it, the row itself left out', () => {
    expect(removalOf(sampleGuide, ['opt_there'])).toMatchObject({ questions: 0, outcomes: 0, references: [] });
    expect(removalOf(sampleGuide, ['opt_change'])).toMatchObject({ questions: 1, outcomes: 2, references: [] });
  });

  it('names the jumps that lead there, and they go with it', () => {
    const removal = removalOf(sampleGuide, ['opt_large']);
    expect(removal.references).toEqual(['ref_dishes']);
    const guide = after(sampleGuide, removal.edits);
    expect(indexGuide(guide).option('opt_small')?.option.next).toBeNull();
    expect(indexGuide(guide).node('ref_dishes')).toBeUndefined();
  });
});

describe('the clipboard', () => {
  it('a branch goes as a text and comes back with ids of its own', () => {
    const text = copyRows(sampleGuide, ['opt_change']) ?? '';
    expect(parseFragment(text).value?.nodes.map(({ id }) => id)).toEqual(['q_printed', 'out_change', 'out_unprinted']);
    const pasted = pasteAt(sampleGuide, 'opt_new', text);
    if ('reason' in pasted) throw new Error(pasted.reason);
    const guide = after(sampleGuide, pasted.edits);
    expect(optionsOf(guide, 'q_matter')).toEqual(['opt_new', pasted.select, 'opt_change']);
    expect(guide.nodes).toHaveLength(sampleGuide.nodes.length + 3);
  });

  it('several go together and come back in their order, beside the row; what they share comes once', () => {
    const text = copyRows(sampleGuide, ['opt_large', 'opt_small']) ?? '';
    const elsewhere = { ...emptyGuide('gud_a', '导办'), ...after(emptyGuide('gud_a', '导办'), (pasteAt(emptyGuide('gud_a', '导办'), null, copyRows(sampleGuide, ['q_printed']) ?? '') as { edits: Edits }).edits) };
    const [first] = optionsOf(elsewhere, elsewhere.rootId ?? '');
    const pasted = pasteAt(elsewhere, first ?? null, text);
    if ('reason' in pasted) throw new Error(pasted.reason);
    const guide = after(elsewhere, pasted.edits);
    const root = indexGuide(guide).node(guide.rootId ?? '');
    expect(root?.kind === 'question' ? root.options.map((option) => option.text) : []).toEqual(['是', '300平方米以上', '不满300平方米', '否']);
    expect(new Set(guide.variables.map(({ name }) => name)).size).toBe(guide.variables.length);
  });

  it('what stands below another that is chosen is no branch of its own', () => {
    expect(topmostRows(outlineOf(sampleGuide), ['opt_large', 'opt_new', 'q_printed', 'out_change']).map(({ id }) => id)).toEqual(['opt_new', 'q_printed']);
  });

  it('into an empty guide goes a question, no option', () => {
    const empty = emptyGuide('gud_a', '导办');
    const question = pasteAt(empty, null, copyRows(sampleGuide, ['q_printed']) ?? '');
    if ('reason' in question) throw new Error(question.reason);
    expect(after(empty, question.edits).rootId).toBe(question.select);
    expect(pasteAt(empty, null, copyRows(sampleGuide, ['opt_new']) ?? '')).toMatchObject({ reason: 'guide-designer/options-under-questions' });
  });

  it('lines are options; a novel is none', () => {
    const pasted = pasteAt(sampleGuide, 'q_matter', '延续\t说明\n\n补证\n');
    if ('reason' in pasted) throw new Error(pasted.reason);
    expect(pasted.lines).toBe(2);
    expect(indexGuide(after(sampleGuide, pasted.edits)).variable('var_matter')?.domain).toMatchObject({ values: [{ label: '新办' }, { label: '变更' }, { label: '延续' }, { label: '补证' }] });
    expect(pasteAt(sampleGuide, 'q_matter', '字'.repeat(300))).toMatchObject({ reason: 'guide-designer/nothing-to-paste' });
    expect(pasteAt(sampleGuide, 'q_matter', '')).toMatchObject({ reason: 'guide-designer/nothing-to-paste' });
    expect(pasteAt(sampleGuide, 'q_printed', '也许')).toMatchObject({ reason: 'guide-designer/two-answers' });
    expect(pasteAt(sampleGuide, 'q_matter', '{"format":"zhengwu/form"}')).toMatchObject({ lines: 1 });
  });

  it('what was cut goes beside the row that it is pasted on', () => {
    expect(cutPlace(sampleGuide, ['opt_new'], 'opt_change')).toEqual({ parentId: 'q_matter', index: 1 });
    expect(cutPlace(sampleGuide, ['opt_there'], 'opt_new')).toEqual({ parentId: 'q_matter', index: 1 });
    expect(cutPlace(sampleGuide, ['q_printed'], 'opt_there')).toEqual({ parentId: 'opt_there', index: 0 });
    expect(cutPlace(sampleGuide, ['q_printed'], 'q_matter')).toBeUndefined();
  });
});
