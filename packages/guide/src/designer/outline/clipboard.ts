import { isRefusal, newId, type Id, type Refusal } from '@zhengwu/core';
import { guideEdits } from '../../model/edits/index.js';
import { copyFragment, parseFragment, type GuideFragment } from '../../model/fragment.js';
import { indexGuide, type Guide, type NodeId } from '../../model/index.js';
import { prepareFragment } from '../../model/prepare-fragment.js';
import type { Edits } from '../properties/desk.js';
import { refuse } from '../refusals.js';
import { newOption } from './new-option.js';
import { optionPlace, outlineOf } from './outline.js';

/** Branches as a text for the clipboard: one alone, or a list of several; `undefined` if none is there. */
export function copyRows(guide: Guide, ids: readonly string[]): string | undefined {
  const fragments = ids.flatMap((id) => copyFragment(guide, id as NodeId | Id<'opt'>) ?? []); // it asks whether there is one
  if (fragments.length === 0) return undefined;
  return JSON.stringify(fragments.length === 1 ? fragments[0] : fragments);
}

/** What is pasted: edits as one step, and what to select then. */
export interface Paste {
  readonly edits: Edits;
  readonly select: string;
  /** So many options out of lines of text; absent for a branch. */
  readonly lines?: number;
}

/** More lines than a citizen would ever read are no options. */
const MOST_LINES = 100;

/** Pastes a branch, or lines of text as options, at a row; `null`: into an empty guide. */
export function pasteAt(guide: Guide, rowId: string | null, text: string): Paste | Refusal {
  const fragments = fragmentsIn(text);
  if (fragments.length > 0) return pasteBranches(guide, rowId, fragments);
  const lines = text.split(/\r?\n/).map((line) => line.split('\t')[0]?.trim() ?? '').filter((line) => line !== '');
  return lines.length === 0 || lines.length > MOST_LINES || lines.some((line) => line.length > 200) ? refuse('guide-designer/nothing-to-paste', {}) : pasteLines(guide, rowId, lines);
}

/** The branches that a text holds; none where it is something else. */
function fragmentsIn(text: string): readonly GuideFragment[] {
  const written = text.trimStart();
  if (written.startsWith('{')) return [parseFragment(text).value ?? []].flat();
  if (!written.startsWith('[')) return [];
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.flatMap((each: unknown) => parseFragment(each).value ?? []) : [];
  } catch {
    return []; // a text that begins with a bracket, and is read as lines
  }
}

type FragmentPaste = Parameters<(typeof guideEdits)['fragment/paste']>[1];

/** Options one after the other; of what stands behind an option, one. */
function pasteBranches(guide: Guide, rowId: string | null, copied: readonly GuideFragment[]): Paste | Refusal {
  if (copied.length > 1 && copied.some(({ option }) => option === undefined)) return refuse('guide-designer/one-behind', {});
  const pastes: FragmentPaste[] = [];
  let [now, select] = [guide, ''];
  for (const each of copied) {
    const paste = pasteOf(now, rowId, each, pastes.length);
    if ('reason' in paste) return paste;
    // Each is made ready for the guide with those before it: what they brought along is not brought twice.
    const next = guideEdits['fragment/paste'](now, paste.args);
    if (isRefusal(next)) return next;
    pastes.push(paste.args);
    [now, select] = [next, paste.select];
  }
  return { edits: (apply) => pastes.forEach((args) => apply(guideEdits['fragment/paste'], args)), select };
}

/** How one branch is pasted at a row; `nth`: behind so many that were pasted there before it. */
function pasteOf(guide: Guide, rowId: string | null, copied: GuideFragment, nth: number): { readonly args: FragmentPaste; readonly select: string } | Refusal {
  const fragment = prepareFragment(copied, guide, newId);
  const row = rowId === null ? undefined : outlineOf(guide).rowOf(rowId);
  const { option } = fragment;
  if (option !== undefined) {
    const place = row === undefined ? undefined : optionPlace(row);
    if (place === undefined) return refuse('guide-designer/options-under-questions', {});
    const isLast = row?.option === undefined;
    return { args: { fragment, at: { ...place, index: place.index + (isLast ? 0 : nth) }, value: { id: newId('val'), label: option.text } }, select: option.id };
  }
  const { rootId } = fragment;
  if (rootId === null) return refuse('guide-designer/nothing-to-paste', {});
  if (row === undefined && guide.rootId !== null) return refuse('guide-designer/order-of-top', {});
  if (row !== undefined && row.option === undefined) return refuse('guide-designer/one-behind', {});
  const under = row?.option?.id ?? null;
  return { args: { fragment, at: { under } }, select: rootId };
}

function pasteLines(guide: Guide, rowId: string | null, lines: readonly string[]): Paste | Refusal {
  const row = rowId === null ? undefined : outlineOf(guide).rowOf(rowId);
  const place = row === undefined ? undefined : optionPlace(row);
  if (row?.question === undefined || place === undefined) return refuse('guide-designer/nothing-to-paste', {});
  const { question } = row;
  const variable = indexGuide(guide).variable(question.variableId);
  if (variable?.domain.kind === 'yesNo') return refuse('guide-designer/two-answers', {});
  const made = lines.reduce<readonly ReturnType<typeof newOption>[]>((all, line) => [...all, newOption({ ...question, options: [...question.options, ...all.map(({ option }) => option)] }, variable, line)], []);
  return {
    edits: (apply) => {
      made.forEach(({ option, value }, nth) => apply(guideEdits['option/insert'], { questionId: place.questionId, index: place.index + nth, option, ...(value === undefined ? {} : { value }) }));
    },
    select: made[made.length - 1]?.option.id ?? '',
    lines: lines.length,
  };
}

/** Where a branch that was cut goes: a place of the outline to which `moveRows` brings it. */
export function cutPlace(guide: Guide, ids: readonly string[], rowId: string): { readonly parentId: string; readonly index: number } | undefined {
  const row = outlineOf(guide).rowOf(rowId);
  if (row === undefined) return undefined;
  const index = indexGuide(guide);
  if (!ids.every((id) => index.option(id as Id<'opt'>) !== undefined)) return row.option === undefined ? undefined : { parentId: row.option.id, index: 0 };
  const place = optionPlace(row);
  if (place === undefined || row.question === undefined) return undefined;
  const before = row.question.options.slice(0, place.index).filter(({ id }) => !ids.includes(id)).length;
  return { parentId: place.questionId, index: before };
}
