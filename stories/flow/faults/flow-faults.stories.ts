import type { Meta, StoryObj } from '@storybook/web-components-vite';

import { faultStory } from '../../faults/fault-story.js';
import { acceptance, decision, drawing, notices, people, soundness, time } from './lessons.js';

const meta: Meta = {
  title: '审批流程/毛病',
  parameters: {
    docs: {
      description: {
        component: '走不走得通，画得对不对，合不合法，有没有人办，来不来得及。每一种毛病是一张有它的流程图：看它会怎样，找到那一处，把反例走一遍，改好它。',
      },
    },
  },
};

export default meta;

export const Soundness: StoryObj = faultStory(soundness);
export const Drawing: StoryObj = faultStory(drawing);
export const Acceptance: StoryObj = faultStory(acceptance);
export const Decision: StoryObj = faultStory(decision);
export const People: StoryObj = faultStory(people);
export const Time: StoryObj = faultStory(time);
export const Notices: StoryObj = faultStory(notices);
