import { isRefusal, type EditBook } from '@zhengwu/core';
import { describe, expect, it } from 'vitest';
import { formEdits } from '../model/edits/index.js';
import type { Form } from '../model/form.js';
import { seededDraw } from '../../../../tools/testing/draw.js';
import { randomCommand } from '../model/testing/random-edits.js';
import { sampleForm } from '../model/testing/sample-form.js';
import { formEditTextsEn, formRefusalTextsEn } from './edits.en.js';
import { formEditTextsZhCn, formRefusalTextsZhCn } from './edits.zh-CN.js';

type Say = (args: never) => string;

const book: EditBook<Form> = formEdits;
/** What a line of the undo menu holds. */
const LONGEST = { zh: 50, en: 100 };

describe('what edits of a form are called', () => {
  it.each<[string, Readonly<Record<string, Say>>, Readonly<Record<string, Say>>, RegExp, number]>([
    ['Chinese', formEditTextsZhCn, formRefusalTextsZhCn, /[\u4e00-\u9fff]/, LONGEST.zh],
    ['English', formEditTextsEn, formRefusalTextsEn, /[A-Za-z]{3}/, LONGEST.en],
  ])('in %s, every one, whatever its arguments, in one short line; and why it is refused', (_language, edits, refusals, script, longest) => {
    const draw = seededDraw(3);
    const [tried, refused] = [new Set<string>(), new Set<string>()];
    for (let at = 0; at < 4_000; at += 1) {
      const { edit, args } = randomCommand(draw, sampleForm, `${String(at)}n`);
      const text = edits[edit]!(args as never); // a command ties each edit to its arguments
      expect(text).toMatch(script);
      expect(text).not.toMatch(/undefined|null|\[object|\n/);
      expect(text.length).toBeLessThan(longest);
      tried.add(edit);
      const next = book[edit]!(sampleForm, args as never); // as above
      if (!isRefusal(next)) continue;
      const why = refusals[next.reason]!(next.params as never); // a refusal comes with what its words need
      expect(why).toMatch(script);
      expect(why).not.toMatch(/undefined|null|\[object|\n/);
      refused.add(next.reason);
    }
    expect(tried.size).toBe(Object.keys(formEdits).length);
    expect(refused.size).toBeGreaterThan(15);
  });

  it.each<[string, string, string]>([
    ['node/insert', formEditTextsZhCn['node/insert']({ parentId: 'nod_a', index: 0, key: 'a', node: { 'x-id': 'nod_b', title: '经营面积' } }), '添加“经营面积”'],
    ['node/remove of several', formEditTextsZhCn['node/remove']({ ids: ['nod_a', 'nod_b'] }), '删除 2 个控件'],
    ['node/set of a title', formEditTextsZhCn['node/set']({ id: 'nod_a', name: 'title', value: '面积' }), '标题改为“面积”'],
    ['node/set of required', formEditTextsZhCn['node/set']({ id: 'nod_a', name: 'required', value: false }), '设为选填'],
    ['a key that is taken', formRefusalTextsZhCn['form/key-taken']({ key: 'name' }), '字段名“name”已经有别的控件在用。请换一个字段名。'],
  ])('%s', (_case, text, expected) => {
    expect(text).toBe(expected);
  });
});
