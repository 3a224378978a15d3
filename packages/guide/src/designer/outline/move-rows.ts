import { isRefusal, newId, type Id, type Refusal } from '@zhengwu/core';
import type { TreePlace } from '@zhengwu/ui';
import { guideEdits } from '../../model/edits/index.js';
import { indexGuide, type Guide, type NodeId } from '../../model/index.js';
import type { Edits } from '../properties/desk.js';
import { refuse } from '../refusals.js';
import { outlineOf } from './outline.js';

/** Where an option goes: into which question, before which of the options that stay there. */
interface OptionTarget {
  readonly questionId: Id<'q'>;
  readonly index: number;
}

/** What a move in the outline means: edits to be done as one step, or why it means nothing. */
export function moveRows(guide: Guide, ids: readonly string[], place: TreePlace): Edits | Refusal {
  const index = indexGuide(guide);
  const options = ids.filter((id): id is Id<'opt'> => index.option(id as Id<'opt'>) !== undefined);
  if (options.length === ids.length) return moveOptions(guide, options, place);
  const [id] = ids;
  if (options.length > 0 || id === undefined || ids.length > 1) return refuse('guide-designer/one-behind', {});
  return moveNodeTo(guide, id as NodeId, place); // rows that are no options are nodes
}

function moveOptions(guide: Guide, ids: readonly Id<'opt'>[], place: TreePlace): Edits | Refusal {
  const target = optionTarget(guide, ids, place);
  if (isRefusal(target)) return target;
  const { questionId, index: to } = target;
  const index = indexGuide(guide);
  const isMoved = (id: string): boolean => ids.some((each) => each === id);
  const question = index.node(questionId);
  if (question?.kind !== 'question') return refuse('guide-designer/options-under-questions', {});
  // Positions counted without the moved ones that stand here already.
  const staying = question.options.filter(({ id }) => !isMoved(id)).map(({ id }) => id);
  const wanted = [...staying.slice(0, to), ...ids, ...staying.slice(to)];
  const coming = ids.filter((id) => index.option(id)?.question.id !== questionId);
  return (apply) => {
    const now = question.options.map(({ id }) => id);
    for (const id of coming) {
      now.push(id);
      const text = index.option(id)?.option.text ?? '';
      apply(guideEdits['option/move'], { id, questionId, to: now.length - 1, value: { id: newId('val'), label: text } });
    }
    wanted.forEach((id, at) => {
      const from = now.indexOf(id);
      if (from === at || from < 0) return;
      now.splice(from, 1);
      now.splice(at, 0, id);
      apply(guideEdits['option/move'], { id, to: at });
    });
  };
}

function optionTarget(guide: Guide, ids: readonly string[], { parentId, index: at }: TreePlace): OptionTarget | Refusal {
  const index = indexGuide(guide);
  const parent = parentId === null ? undefined : outlineOf(guide).rowOf(parentId);
  if (parent === undefined) return refuse('guide-designer/no-level', {});
  if (parent.kind === 'question' && parent.question !== undefined) return { questionId: parent.question.id, index: at };
  const { option, question } = parent;
  if (option === undefined || question === undefined) return refuse('guide-designer/options-under-questions', {});
  const next = option.next === null ? undefined : index.node(option.next);
  // Out of the question behind it: beside the option that leads there.
  const isInside = next?.kind === 'question' && next.options.some(({ id }) => ids.includes(id));
  if (isInside) return { questionId: question.id, index: question.options.filter(({ id }) => !ids.includes(id)).findIndex(({ id }) => id === option.id) + 1 };
  // Into the question behind the option before it.
  if (next?.kind === 'question') return { questionId: next.id, index: next.options.length };
  return refuse('guide-designer/options-under-questions', {});
}

function moveNodeTo(guide: Guide, id: NodeId, { parentId }: TreePlace): Edits | Refusal {
  const row = parentId === null ? undefined : outlineOf(guide).rowOf(parentId);
  if (row === undefined) return refuse('guide-designer/order-of-top', {});
  if (row.option === undefined) return refuse('guide-designer/one-behind', {});
  const { id: under, next } = row.option;
  if (next !== null && next !== id && indexGuide(guide).node(next) !== undefined) return refuse('guide-designer/one-behind', {});
  return (apply) => apply(guideEdits['node/move'], { id, under });
}
