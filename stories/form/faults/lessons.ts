import { coreMessages, joinMessages } from '@zhengwu/core';
import { formEdits, formMessages, type Form } from '@zhengwu/form';
import '@zhengwu/form/builder/define';
import { html } from 'lit';

import type { Course, Lesson } from '../../faults/fault.js';
import { mendedBy } from '../../faults/mended-by.js';
import type { Fault } from './fault.js';
import { faults } from './faults.js';
import { soundContext, soundForm } from './sound-form.js';

const course: Course<Form, Fault> = {
  sound: soundForm,
  mended: mendedBy(formEdits, soundForm),
  book: joinMessages(coreMessages, formMessages),
  offersByName: true,
  designer: (form, onFindings) => html`<zw-form-builder .value=${form} .context=${soundContext} person="张培（虚构）" @zw-findings=${onFindings}></zw-form-builder>`,
};

const lesson = (title: string, family: keyof typeof faults): Lesson<Form, Fault> => ({ title, course, faults: faults[family] });

export const controls = lesson('控件和校验', 'controls');
export const choices = lesson('选项和默认值', 'choices');
export const titles = lesson('标题', 'titles');
export const columns = lesson('存到哪里', 'columns');
export const rows = lesson('子表', 'rows');
export const fits = lesson('存不存得下', 'fits');
export const elements = lesson('数据元和预填', 'elements');
export const linkages = lesson('联动', 'linkages');
