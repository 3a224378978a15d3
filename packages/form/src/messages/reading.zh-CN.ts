import type { RuleTexts } from '@zhengwu/core';
import type { BadNode, formReadingRules } from '../model/rules.js';

const WHY: Readonly<Record<BadNode, string>> = {
  'not-an-object': '不是一个控件的描述',
  'list-of-rows': '逐行不同的表格不能在表单中使用',
  'rows-without-list': '只有列表才有行',
  'too-deep': '嵌套过深',
  'too-many': '控件过多，从这里起没有读入',
};
const REFERENCES = { unknown: '没有找到它所指的内容', outside: '它指向文件之外', circle: '它绕回了自己' };

const of = (key: string): string => (key === '' ? '表单' : `“${key}”`);

export const readingTextsZhCn: RuleTexts<typeof formReadingRules.entries> = {
  'form/bad-node': { title: '控件无法读入', message: ({ key, why }) => `${of(key)}没有读入：${WHY[why]}。原文已另存。` },
  'form/bad-value': { title: '属性无法读入', message: ({ key, name, expected }) => `${of(key)}的“${name}”应为 ${expected}，没有读入。原文已另存。` },
  'form/doubled-id': { title: '标识重复', message: ({ key, id, first }) => `${of(key)}与${of(first)}用了同一个标识“${id}”，已给它换了新的标识。请检查指向它的联动。` },
  'form/bad-linkage': { title: '联动无法读入', message: ({ key }) => `${of(key)}的一条联动写法有误，没有读入。原文已另存，请重新设置。` },
  'form/script-refused': { title: '拒绝脚本', message: ({ key, script }) => `${of(key)}的绑定中有脚本“${script}”。绑定只写表名、字段名，这一处没有读入。` },
  'form/bad-reference': { title: '引用无法读入', message: ({ key, reference, why }) => `${of(key)}引用了“${reference}”，${REFERENCES[why]}。` },
  'form/unsupported-keyword': { title: '关键字不起作用', message: ({ key, keyword }) => `${of(key)}的“${keyword}”在表单中不起作用，原样保留。请改用联动或校验。` },
};
