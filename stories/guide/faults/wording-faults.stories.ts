import type { Meta, StoryObj } from '@storybook/web-components-vite';

import { faultStory } from './fault-story.js';

const meta: Meta = {
  title: '导办/毛病/三、写得清晰',
  // The lessons of a family are one page with another guide in it: axe looks at the first.
  parameters: { a11y: { test: 'off' }, docs: { description: { component: '群众读的每一句话只有一个意思，而且和取值说的一样。每一课是一份有一种毛病的小导办：看它会怎样，找到那一处，改好它。' } } },
};

export default meta;

export const TextMissing: StoryObj = { ...faultStory('guide/text-missing'), parameters: { a11y: { test: 'error' } } };
export const TextLong: StoryObj = faultStory('guide/text-long');
export const SameTexts: StoryObj = faultStory('guide/same-texts');
export const NearTexts: StoryObj = faultStory('guide/near-texts');
export const SameNames: StoryObj = faultStory('guide/same-names');
export const CatchAll: StoryObj = faultStory('guide/catch-all');
export const Vague: StoryObj = faultStory('guide/vague');
export const VagueQuestion: StoryObj = faultStory('guide/vague-question');
export const TwoQuestions: StoryObj = faultStory('guide/two-questions');
export const NegatedQuestion: StoryObj = faultStory('guide/negated-question');
export const DoubleNegative: StoryObj = faultStory('guide/double-negative');
export const UnclearBound: StoryObj = faultStory('guide/unclear-bound');
export const TextAgainstGuard: StoryObj = faultStory('guide/text-against-guard');
export const TermUnexplained: StoryObj = faultStory('guide/term-unexplained');
export const UnitMissing: StoryObj = faultStory('guide/unit-missing');
