import type { Meta, StoryObj } from '@storybook/web-components-vite';

import { faultStory } from '../../faults/fault-story.js';
import { options, ways } from './lessons.js';

const meta: Meta = {
  title: '导办/毛病/二、互斥、完整、独立',
  parameters: { docs: { description: { component: '每种回答恰好有一个选项；问的每一题都有用。每一种毛病是一份有它的小导办：看它会怎样，找到那一处，改好它。' } } },
};

export default meta;

export const Options: StoryObj = faultStory(options);
export const Ways: StoryObj = faultStory(ways);
