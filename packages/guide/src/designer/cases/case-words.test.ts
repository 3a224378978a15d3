import { expect, test } from 'vitest';
import type { Guide } from '../../model/index.js';
import { sampleGuide } from '../../model/testing/sample-guide.js';
import { answersWords } from './case-words.js';

const answers = { var_matter: { value: 'val_new' }, var_area: { value: 320 }, var_agent: { option: 'opt_agent_gone' } } as const;

test('answers are said in the words of the guide', () => {
  expect(answersWords(sampleGuide, { var_matter: { value: 'val_new' }, var_area: { value: 320 } }, 'zh-CN')).toMatch(/ = 新办，经营面积 = 320 平方米$/);
});

test('what the guide no longer has is said to be gone, and no code is shown', () => {
  const left: Guide = { ...sampleGuide, variables: sampleGuide.variables.filter(({ id }) => id !== 'var_matter').map((each) => (each.id === 'var_area' ? { ...each, domain: { kind: 'yesNo' } } : each)) };
  for (const lang of ['zh-CN', 'en'] as const) expect(answersWords(left, answers, lang)).not.toMatch(/var_|val_|opt_|320/);
  expect(answersWords(left, answers, 'zh-CN')).toContain('另有 1 个回答，所问的变量已经没有了');
});
