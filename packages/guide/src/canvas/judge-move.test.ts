import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { numRuns } from '../../../../tools/testing/runs.js';
import { readingOrder } from '../layout/reading-order.js';
import { canvasTexts } from '../messages/canvas.js';
import { guideEdits } from '../model/edits/index.js';
import type { Guide } from '../model/guide.js';
import { faultlessGuides } from '../model/testing/random-guide.js';
import { sampleGuide } from '../model/testing/sample-guide.js';
import { CardWords } from './card-words.js';
import { judgeMove } from './judge-move.js';

const wordsOf = (guide: Guide): CardWords => new CardWords(readingOrder(guide), canvasTexts['zh-CN'], undefined, undefined);

/** The guide with this option leading nowhere, what stood there loose. */
function freed(guide: Guide, optionId: string): Guide {
  return { ...guide, nodes: guide.nodes.map((node) => (node.kind === 'question' ? { ...node, options: node.options.map((option) => (option.id === optionId ? { ...option, next: null } : option)) } : node)) };
}

describe('a card that is held over an option', () => {
  it('is offered its place exactly where the edit would move it', () => {
    let [offered, refused] = [0, 0];
    fc.assert(
      fc.property(faultlessGuides, fc.nat(), (whole, chosen) => {
        const all = whole.nodes.flatMap((node) => (node.kind === 'question' ? node.options : []));
        if (all.length === 0) return;
        const guide = freed(whole, all[chosen % all.length]!.id);
        const words = wordsOf(guide);
        for (const { id } of guide.nodes) {
          for (const { id: under } of all) {
            const edited = guideEdits['node/move'](guide, { id, under });
            const isRefused = 'reason' in edited;
            const answer = judgeMove(words, id, under);
            expect(answer !== undefined && 'refusal' in answer, `${id} behind ${under}`).toBe(isRefused);
            if (isRefused) refused += 1;
            else offered += 1;
          }
        }
      }),
      { numRuns: numRuns(60, 2000) },
    );
    expect(offered).toBeGreaterThan(100);
    expect(refused).toBeGreaterThan(100);
  });

  it.each([
    ['into its own branch', 'q_region', 'opt_large', '不能移到自己的后面'],
    ['behind what leads on', 'q_printed', 'opt_new', '“新办”已有后续，先把它移走'],
  ])('is told why it cannot go %s', (_what, id, onto, refusal) => {
    expect(judgeMove(wordsOf(sampleGuide), id, onto)).toEqual({ refusal });
  });

  it('is told why it cannot go where a reference would lead back', () => {
    // It refers to q_dishes: behind an option of which one would be asked the same for ever.
    const [option] = sampleGuide.nodes.flatMap((node) => (node.kind === 'question' && node.id === 'q_dishes' ? node.options : []));
    expect(judgeMove(wordsOf(freed(sampleGuide, option!.id)), 'ref_dishes', option!.id)).toEqual({ refusal: '这样会绕回前面的问题，永远走不完' });
  });
});
