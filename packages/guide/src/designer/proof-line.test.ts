import { describe, expect, it } from 'vitest';
import { proofState } from '../check/proof-state.js';
import { designerZhCn } from '../messages/designer.zh-CN.js';
import { sampleGuide } from '../model/testing/sample-guide.js';
import type { Guide } from '../model/index.js';
import { proofLine } from './proof-line.js';

const { status } = designerZhCn;
/** All that stands in a drawing, its parts' parts included. */
const textsIn = (part: unknown): readonly string[] =>
  typeof part === 'string' ? [part] : typeof part === 'object' && part !== null && 'values' in part && Array.isArray(part.values) ? part.values.flatMap(textsIn) : [];

describe('the line of the proof', () => {
  it('says how many answers there are, and what that is', () => {
    const line = textsIn(proofLine(proofState(sampleGuide), 'zh-CN'));
    expect(line).toContain('答案空间 1,009.8 亿种');
    expect(line).toContain(status.spaceHelp('100,984,320,000'));
    expect(line).toContain(status.complete);
  });

  it('where a variable has no values yet, says that alone: nothing is covered, and nothing too large', () => {
    const guide: Guide = { ...sampleGuide, variables: sampleGuide.variables.map((each) => (each.id === 'var_kind' ? { ...each, domain: { kind: 'choice', values: [] } } : each)) };
    expect(textsIn(proofLine(proofState(guide), 'zh-CN'))).toEqual([status.noAnswers]);
  });
});
