import { coreMessages, joinMessages } from '@zhengwu/core';
import { guideEdits, guideMessages, type Guide } from '@zhengwu/guide';
import '@zhengwu/guide/define';
import { html } from 'lit';

import type { Course, Lesson } from '../../faults/fault.js';
import { mendedBy } from '../../faults/mended-by.js';
import type { Fault } from './fault.js';
import { faults } from './faults.js';
import { soundContext, soundGuide } from './sound-guide.js';

const course: Course<Guide, Fault> = {
  sound: soundGuide,
  mended: mendedBy(guideEdits, soundGuide),
  book: joinMessages(coreMessages, guideMessages),
  designer: (guide, onFindings) => html`<zw-guide-designer .value=${guide} .context=${soundContext} @zw-findings=${onFindings}></zw-guide-designer>`,
};

const lesson = (title: string, family: keyof typeof faults): Lesson<Guide, Fault> => ({ title, course, faults: faults[family] });

export const shape = lesson('结构', 'shape');
export const values = lesson('变量和取值', 'values');
export const options = lesson('选项之间', 'options');
export const ways = lesson('问题之间', 'ways');
export const texts = lesson('写没写、写重没有', 'texts');
export const meaning = lesson('一句话一个意思', 'meaning');
export const situations = lesson('业务办理项和情形', 'situations');
export const materials = lesson('材料', 'materials');
