import type { Meta, StoryObj } from '@storybook/web-components-vite';

import { faultStory } from './fault-story.js';

const meta: Meta = {
  title: '导办/毛病/二、互斥、完整、独立',
  // The lessons of a family are one page with another guide in it: axe looks at the first.
  parameters: { a11y: { test: 'off' }, docs: { description: { component: '每种回答恰好有一个选项；问的每一题都有用。每一课是一份有一种毛病的小导办：看它会怎样，找到那一处，改好它。' } } },
};

export default meta;

export const Gap: StoryObj = { ...faultStory('guide/gap'), parameters: { a11y: { test: 'error' } } };
export const Overlap: StoryObj = faultStory('guide/overlap');
export const BoundaryTwice: StoryObj = faultStory('guide/boundary-twice');
export const DeadOption: StoryObj = faultStory('guide/dead-option');
export const ConditionNotAsked: StoryObj = faultStory('guide/condition-not-asked');
export const AlreadyAnswered: StoryObj = faultStory('guide/already-answered');
export const AskedTwice: StoryObj = faultStory('guide/asked-twice');
export const AskedTooCoarsely: StoryObj = faultStory('guide/asked-too-coarsely');
export const ChangesNothing: StoryObj = faultStory('guide/changes-nothing');
export const Dependent: StoryObj = faultStory('guide/dependent');
export const OptionsAlike: StoryObj = faultStory('guide/options-alike');
export const DuplicateOutcome: StoryObj = faultStory('guide/duplicate-outcome');
export const TwoSituations: StoryObj = faultStory('guide/two-situations');
export const PrefillExcludes: StoryObj = faultStory('guide/prefill-excludes');
