import type { Meta, StoryObj } from '@storybook/web-components-vite';

import { faultStory } from '../../faults/fault-story.js';
import { meaning, texts } from './lessons.js';

const meta: Meta = {
  title: '导办/毛病/三、写得清晰',
  parameters: { docs: { description: { component: '群众读的每一句话只有一个意思，而且和取值说的一样。每一种毛病是一份有它的小导办：看它会怎样，找到那一处，改好它。' } } },
};

export default meta;

export const Texts: StoryObj = faultStory(texts);
export const Meaning: StoryObj = faultStory(meaning);
