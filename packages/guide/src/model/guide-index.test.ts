import { describe, expect, it } from 'vitest';
import { indexGuide, type Owner } from './guide-index.js';
import type { Guide } from './guide.js';
import { bigGuide } from './testing/big-guide.js';
import { guideOfSeed } from './testing/random-guide.js';
import { sampleGuide } from './testing/sample-guide.js';

/** All that an index can be asked, by looking through the lists. Of two, the first counts. */
function slowOwner(guide: Guide, isIt: (owner: Owner) => boolean): Owner | undefined {
  for (const question of guide.nodes) {
    if (question.kind !== 'question') continue;
    for (const [index, option] of question.options.entries()) if (isIt({ question, option, index })) return { question, option, index };
  }
  return undefined;
}

describe('indexGuide', () => {
  it('finds what looking through the lists finds, whatever is twice or gone', () => {
    const double: Guide = { ...sampleGuide, nodes: [...sampleGuide.nodes, ...sampleGuide.nodes.map((node) => (node.kind === 'question' ? { ...node, text: '又' } : node))], variables: [...sampleGuide.variables, ...sampleGuide.variables] };
    for (const guide of [sampleGuide, double, bigGuide(60), ...Array.from({ length: 100 }, (_, seed) => guideOfSeed(seed))]) {
      const index = indexGuide(guide);
      for (const { id } of [...guide.nodes, { id: 'q_gone' as const }, { id: 'out_gone' as const }]) {
        expect(index.node(id)).toBe(guide.nodes.find((node) => node.id === id));
        expect(index.owner(id)).toEqual(slowOwner(guide, ({ option }) => option.next === id));
        expect(index.owner(id)).toBe(index.owner(id));
        expect(index.referencesTo(id)).toEqual(guide.nodes.filter((node) => node.kind === 'reference' && node.to === id).map((node) => node.id));
      }
      for (const node of guide.nodes) {
        if (node.kind !== 'question') continue;
        for (const { id } of node.options) expect(index.option(id)).toEqual(slowOwner(guide, ({ option }) => option.id === id));
        expect(index.variable(node.variableId)).toBe(guide.variables.find(({ id }) => id === node.variableId));
      }
    }
  });

  it('is made once for a revision', () => {
    expect(indexGuide(sampleGuide)).toBe(indexGuide(sampleGuide));
    expect(indexGuide({ ...sampleGuide })).not.toBe(indexGuide(sampleGuide));
  });

  it.each(['__proto__', 'constructor', 'toString', ''])('finds nothing by the key %j', (key) => {
    const index = indexGuide(sampleGuide);

    expect([index.node(key), index.variable(key), index.option(key as 'opt_'), index.owner(key as 'q_'), index.referencesTo(key as 'q_')]).toEqual([undefined, undefined, undefined, undefined, []]);
  });
});
