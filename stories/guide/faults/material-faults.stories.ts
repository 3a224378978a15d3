import type { Meta, StoryObj } from '@storybook/web-components-vite';

import { faultStory } from '../../faults/fault-story.js';
import { materials, situations } from './lessons.js';

const meta: Meta = {
  title: '导办/毛病/四、关联材料',
  parameters: { docs: { description: { component: '材料不多不少，和事项的材料清单对得上。每一种毛病是一份有它的小导办：看它会怎样，找到那一处，改好它。' } } },
};

export default meta;

export const Situations: StoryObj = faultStory(situations);
export const Materials: StoryObj = faultStory(materials);
