import type { Meta, StoryObj } from '@storybook/web-components-vite';

import { faultStory } from '../../faults/fault-story.js';
import { choices, columns, controls, elements, fits, linkages, rows, titles } from './lessons.js';

const meta: Meta = {
  title: '通用表单/毛病',
  parameters: { docs: { description: { component: '能不能填，看不看得懂，存不存得下，联动对不对。每一种毛病是一份有它的小表单：看它会怎样，找到那一处，改好它。' } } },
};

export default meta;

export const Controls: StoryObj = faultStory(controls);
export const Choices: StoryObj = faultStory(choices);
export const Titles: StoryObj = faultStory(titles);
export const Columns: StoryObj = faultStory(columns);
export const Rows: StoryObj = faultStory(rows);
export const Fits: StoryObj = faultStory(fits);
export const Elements: StoryObj = faultStory(elements);
export const Linkages: StoryObj = faultStory(linkages);
