import { coreMessages, joinMessages } from '@zhengwu/core';
import { flowMessages, type Flow } from '@zhengwu/flow';
import { html } from 'lit';

import type { Course, Lesson } from '../../faults/fault.js';
import { flowDesignerTextsIn, flowFixWords, stepWordsZhCn } from '../parts.js';
import '../flow-exhibit.js';
import type { Fault } from './fault.js';
import { faults } from './faults.js';
import { soundContext, soundExamination, soundFlow } from './sound-flow.js';
import { watch } from './watch.js';

const courseOf = (sound: Flow): Course<Flow, Fault> => ({
  sound,
  mended: ({ mended }) => ({ ...(mended ?? sound) }),
  book: joinMessages(coreMessages, flowMessages),
  fixWords: (fix, flow) => flowFixWords(fix, { flow, context: soundContext, texts: flowDesignerTextsIn('zh-CN'), words: stepWordsZhCn }),
  offersByName: true,
  watch,
  designer: (flow, onFindings) => html`<zw-flow-exhibit .flow=${flow} .context=${soundContext} @zw-findings=${onFindings}></zw-flow-exhibit>`,
});

const examination = courseOf(soundExamination);
const licence = courseOf(soundFlow);
const lesson = (title: string, course: Course<Flow, Fault>, family: keyof typeof faults): Lesson<Flow, Fault> => ({ title, course, faults: faults[family] });

export const soundness = lesson('走不走得通', examination, 'soundness');
export const drawing = lesson('怎样画', examination, 'drawing');
export const acceptance = lesson('受理和补正', licence, 'acceptance');
export const decision = lesson('审查和决定', licence, 'decision');
export const people = lesson('谁来办', licence, 'people');
export const time = lesson('时限和计时', licence, 'time');
export const notices = lesson('通知', licence, 'notices');
