import { newId, type Id, type Refusal } from '@zhengwu/core';
import { guideEdits } from '../../model/edits/index.js';
import { copyFragment, parseFragment, type GuideFragment } from '../../model/fragment.js';
import { indexGuide, type Guide, type NodeId } from '../../model/index.js';
import { prepareFragment } from '../../model/prepare-fragment.js';
import type { Edits } from '../properties/desk.js';
import { refuse } from '../refusals.js';
import { newOption } from './new-option.js';
import { optionPlace, outlineOf } from './outline.js';

/** A branch as a text for the clipboard; `undefined` if it is gone. */
export function copyRow(guide: Guide, id: string): string | undefined {
  const fragment = copyFragment(guide, id as NodeId | Id<'opt'>); // it asks whether there is one
  return fragment === undefined ? undefined : JSON.stringify(fragment);
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
  const fragment = text.trimStart().startsWith('{') ? parseFragment(text).value : undefined;
  if (fragment !== undefined) return pasteBranch(guide, rowId, fragment);
  const lines = text.split(/\r?\n/).map((line) => line.split('\t')[0]?.trim() ?? '').filter((line) => line !== '');
  return lines.length === 0 || lines.length > MOST_LINES || lines.some((line) => line.length > 200) ? refuse('guide-designer/nothing-to-paste', {}) : pasteLines(guide, rowId, lines);
}

function pasteBranch(guide: Guide, rowId: string | null, copied: GuideFragment): Paste | Refusal {
  const fragment = prepareFragment(copied, guide, newId);
  const row = rowId === null ? undefined : outlineOf(guide).rowOf(rowId);
  const { option } = fragment;
  if (option !== undefined) {
    const place = row === undefined ? undefined : optionPlace(row);
    if (place === undefined) return refuse('guide-designer/options-under-questions', {});
    return { edits: (apply) => apply(guideEdits['fragment/paste'], { fragment, at: place, value: { id: newId('val'), label: option.text } }), select: option.id };
  }
  const { rootId } = fragment;
  if (rootId === null) return refuse('guide-designer/nothing-to-paste', {});
  if (row === undefined && guide.rootId !== null) return refuse('guide-designer/order-of-top', {});
  if (row !== undefined && row.option === undefined) return refuse('guide-designer/one-behind', {});
  const under = row?.option?.id ?? null;
  return { edits: (apply) => apply(guideEdits['fragment/paste'], { fragment, at: { under } }), select: rootId };
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
