import type { Meta, StoryObj } from '@storybook/web-components-vite';

import { faultStory } from './fault-story.js';

const meta: Meta = {
  title: '导办/毛病/一、写得完整',
  // The lessons of a family are one page with another guide in it: axe looks at the first.
  parameters: { a11y: { test: 'off' }, docs: { description: { component: '结构、变量、取值写得对不对：不管群众怎样回答，都看得出来。每一课是一份有一种毛病的小导办：看它会怎样，找到那一处，改好它。' } } },
};

export default meta;

export const Empty: StoryObj = { ...faultStory('guide/no-root'), parameters: { a11y: { test: 'error' } } };
export const Dangling: StoryObj = faultStory('guide/dangling');
export const DeadEnd: StoryObj = faultStory('guide/dead-end');
export const Unreachable: StoryObj = faultStory('guide/unreachable');
export const Cycle: StoryObj = faultStory('guide/cycle');
export const FewOptions: StoryObj = faultStory('guide/few-options');
export const TooManyOptions: StoryObj = faultStory('guide/too-many-options');
export const TooDeep: StoryObj = faultStory('guide/too-deep');
export const VariableUnused: StoryObj = faultStory('guide/variable-unused');
export const DomainEmpty: StoryObj = faultStory('guide/domain-empty');
export const DomainUneven: StoryObj = faultStory('guide/domain-uneven');
export const BoundsBeyondValues: StoryObj = faultStory('guide/bounds-beyond-values');
export const ExclusiveNever: StoryObj = faultStory('guide/exclusive-never');
export const ExclusiveNotMarked: StoryObj = faultStory('guide/exclusive-not-marked');
export const GuardMisfit: StoryObj = faultStory('guide/guard-misfit');
export const GuardUnknownValue: StoryObj = faultStory('guide/guard-unknown-value');
export const GuardEmpty: StoryObj = faultStory('guide/guard-empty');
export const RangeReversed: StoryObj = faultStory('guide/range-reversed');
export const EndOutside: StoryObj = faultStory('guide/end-outside');
export const EndOffGrid: StoryObj = faultStory('guide/end-off-grid');
