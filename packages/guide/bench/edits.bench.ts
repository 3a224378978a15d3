import { freezeDocument, History, isRefusal, merge3 } from '@zhengwu/core';
import { produce } from 'immer';
import { bench, describe } from 'vitest';
import { guideEdits } from '../src/model/edits/index.js';
import { indexGuide } from '../src/model/guide-index.js';
import type { Guide } from '../src/model/guide.js';
import { mergeGuides } from '../src/model/merge-guides.js';
import { bigGuide } from '../src/model/testing/big-guide.js';
import { walkGuide } from '../src/resolve/walk-guide.js';

// What a keystroke, a structural edit, a merge and an answer cost in a guide of 10,000 nodes. A frame has 16 ms.

const guide: Guide = freezeDocument(bigGuide(10_000));
const leaf = guide.nodes.find((node, at) => node.kind === 'outcome' && at > 5_000) ?? guide.nodes[0]!;
const owner = indexGuide(guide).owner(leaf.id)!;

describe('one keystroke in a question, 10,000 nodes', () => {
  bench('question/set-text', () => {
    guideEdits['question/set-text'](guide, { id: owner.question.id, text: '？' });
  });
  bench('immer alone, searching the draft', () => {
    produce(guide, (draft) => {
      const node = draft.nodes.find(({ id }) => id === owner.question.id);
      if (node?.kind === 'question') node.text = '？';
    });
  });
});

describe('an option taken out with all behind it, 10,000 nodes', () => {
  bench('option/remove', () => {
    guideEdits['option/remove'](guide, { id: owner.option.id, references: 'keep' });
  });
  const history = new History(guide);
  bench('through History, done and undone, with patches there and back', () => {
    history.apply(guideEdits['option/remove'], { id: owner.option.id, references: 'keep' });
    history.undo();
  });
});

describe('two people’s work joined, 10,000 nodes', () => {
  const mine = guideEdits['option/remove'](guide, { id: owner.option.id, references: 'keep' });
  const theirs = guideEdits['question/set-text'](guide, { id: guide.rootId?.startsWith('q_') === true ? 'q_0' : 'q_1', text: '？' });
  if (isRefusal(mine) || isRefusal(theirs)) throw new Error('both can be done');
  bench('mergeGuides', () => {
    mergeGuides(guide, mine, theirs);
  });
  bench('merge3 of core, which does not look after the tree', () => {
    merge3(guide, mine, theirs);
  });
});

describe('the next question, 10,000 nodes', () => {
  bench('walkGuide', () => {
    walkGuide(guide, { var_area: { value: 600 }, var_town: { value: '440783001' }, var_started: { value: '2024-05-01' } });
  });
});
