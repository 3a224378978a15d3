import type { Meta, StoryObj } from '@storybook/web-components-vite';

import { faultStory } from '../../faults/fault-story.js';
import { shape, values } from './lessons.js';

const meta: Meta = {
  title: '导办/毛病/一、写得完整',
  parameters: { docs: { description: { component: '结构、变量、取值写得对不对：不管群众怎样回答，都看得出来。每一种毛病是一份有它的小导办：看它会怎样，找到那一处，改好它。' } } },
};

export default meta;

export const Shape: StoryObj = faultStory(shape);
export const Values: StoryObj = faultStory(values);
