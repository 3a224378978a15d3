import { applyPatches, History, type Patch } from '@zhengwu/core';
import { guideEdits } from '../../src/model/edits/index.js';
import type { Guide } from '../../src/model/guide.js';
import type { Question } from '../../src/model/node.js';

/** What is done again and again in a guide, half-way down. */
export type Work = 'text' | 'option' | 'label' | 'range' | 'insert' | 'remove' | 'material';

/** A copy that shares nothing: as a worker receives it. */
export function copied<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value; // what is copied here is JSON
}

/**
 * Each call edits the guide once more and gives the next revision, as the worker has it: its own copy, patched. Every other
 * revision takes back what the one before did, where that is not a text.
 */
export function edited(guide: Guide, work: Work): (round: number) => Guide {
  const history = new History(guide);
  let document = copied(guide);
  history.subscribe(({ patches }: { readonly patches: readonly Patch[] }) => {
    document = applyPatches(document, copied(patches));
  });
  const questions = guide.nodes.filter((node): node is Question => node.kind === 'question');
  const half = middle(questions);
  const ranged = middle(questions.filter(({ options }) => options[0]?.guard.kind === 'ranges'));
  const chosen = middle(questions.filter(({ options }) => options[0]?.guard.kind === 'values' && options[0].guard.values[0]?.startsWith('val_') === true));
  const onEnd = middle(questions.filter(({ options }) => options.length > 2 && options[2]?.next?.startsWith('out_') === true));
  return (round) => {
    const isBack = round % 2 === 1;
    switch (work) {
      case 'text':
        history.apply(guideEdits['question/set-text'], { id: half.id, text: `第${String(round)}次改写的问题？` });
        break;
      case 'option':
        history.apply(guideEdits['option/set-text'], { id: first(half).id, text: `第${String(round)}次改写` });
        break;
      case 'label': {
        const { guard } = first(chosen);
        const value = guard.kind === 'values' ? guard.values[0] : undefined;
        history.apply(guideEdits['value/rename'], { id: `val_${String(value).slice('val_'.length)}`, label: `第${String(round)}次改写` });
        break;
      }
      case 'range': {
        const { guard, id } = first(ranged);
        const end = guard.kind === 'ranges' ? guard.ranges[0]?.to : undefined;
        // To and fro, so that every other revision has a gap.
        const to = isBack || end === undefined ? end : typeof end === 'number' ? end - 1 : '2001-01-01';
        history.apply(guideEdits['option/set-guard'], { id, guard: { kind: 'ranges', ranges: [to === undefined ? {} : { to, toOpen: true }] } });
        break;
      }
      case 'insert': {
        const option = { id: `opt_new${String(round)}`, text: '是', guard: { kind: 'any' }, next: null } as const;
        const question = { id: `q_new${String(round)}`, kind: 'question', variableId: half.variableId, text: '新问题？', ask: 'value', options: [option] } as const;
        if (isBack) history.undo();
        else history.apply(guideEdits['question/insert'], { question, under: first(half).id });
        break;
      }
      case 'remove':
        if (isBack) history.undo();
        else history.apply(guideEdits['option/remove'], { id: onEnd.options[2]?.id ?? first(onEnd).id, references: 'keep' });
        break;
      case 'material':
        if (isBack) history.undo();
        else history.apply(guideEdits['use/set'], { on: first(half).id, use: { materialId: 'mat_0', kind: 'required' } });
        break;
    }
    return document;
  };
}

function middle(questions: readonly Question[]): Question {
  const question = questions[Math.floor(questions.length / 2)];
  if (question === undefined) throw new Error('the guide has no such question');
  return question;
}

function first({ options: [option] }: Question): Question['options'][number] {
  if (option === undefined) throw new Error('a question with options');
  return option;
}
