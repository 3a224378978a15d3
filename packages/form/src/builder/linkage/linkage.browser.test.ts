import { deepActiveElement } from '@zhengwu/ui';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { sampleForm } from '../../model/testing/sample-form.js';
import { deepAll } from '../testing/builder-page.js';
import { panelPerson, type PanelPerson } from '../properties/testing/panel-person.js';

const rules = (person: PanelPerson, id: string) => person.node(id)['x-rules'] ?? [];

describe('linkage', () => {
  it('is put together by choosing: when, which, then; the sentence says it', async () => {
    const person = await panelPerson();
    await person.open('nod_legal_kind', 'x-rules');
    await person.press('添加联动');
    await person.pick('字段', '申请人类型');
    await person.choose('比较', '不是');
    await person.choose('值', '个体工商户');
    await person.choose('作用', '可不填');
    expect(rules(person, 'nod_legal_kind')).toMatchObject([
      { when: { kind: 'compare', operator: '!=', left: { kind: 'field', id: 'nod_kind' }, right: { kind: 'literal', value: 'gt' } }, effects: [{ kind: 'relax' }] },
    ]);
    expect(person.text()).toContain('个体工商户');
  });

  it('is put on several at once, and changed for all, each time as one step', async () => {
    const person = await panelPerson();
    const before = [rules(person, 'nod_name'), rules(person, 'nod_licence')];
    await person.page.press('nod_name');
    await person.page.press('nod_licence', ['ctrlKey']);
    await person.until('both are chosen', () => person.text().includes('给 2 个控件添加联动'));
    await person.press('给 2 个控件添加联动');
    const added = (): readonly unknown[] => [rules(person, 'nod_name'), rules(person, 'nod_licence')].map((each) => each[each.length - 1]);
    expect(added()).toMatchObject([{ effects: [{ kind: 'show' }] }, { effects: [{ kind: 'show' }] }]);
    expect(new Set(added().map((each) => (each as { id: string }).id)).size).toBe(2);
    await person.choose('作用', '必填');
    expect(added()).toMatchObject([{ effects: [{ kind: 'require' }] }, { effects: [{ kind: 'require' }] }]);
    person.page.builder.undo();
    expect(added()).toMatchObject([{ effects: [{ kind: 'show' }] }, { effects: [{ kind: 'show' }] }]);
    person.page.builder.undo();
    expect([rules(person, 'nod_name'), rules(person, 'nod_licence')]).toEqual(before);
  });

  it('by keys alone', async () => {
    const person = await panelPerson();
    await person.open('nod_legal_kind', 'x-rules');
    // `open` has put the keyboard on the first control of the section.
    await person.page.keys('{Enter}');
    await person.until('the field of the new condition has the keyboard', () => deepActiveElement()?.getAttribute('role') === 'combobox');
    await person.page.keys('shenqingrenleixing', '{Enter}', '{Tab}', '{Tab}');
    expect(deepActiveElement()?.getAttribute('aria-label')).toBe('比较');
    await person.page.keys('{ArrowDown}', '{Tab}');
    expect(deepActiveElement()?.getAttribute('aria-label')).toBe('值');
    await person.page.keys('{ArrowDown}{ArrowDown}');
    const [linkage] = rules(person, 'nod_legal_kind');
    expect(linkage).toMatchObject({ when: { operator: '!=', left: { id: 'nod_kind' }, right: { value: 'gt' } }, effects: [{ kind: 'show' }] });
  });

  it('several conditions, a group, and back', async () => {
    const person = await panelPerson();
    await person.open('nod_licence', 'x-rules/0');
    await person.press('添加条件');
    await person.choose('条件之间', '或者');
    await person.press('添加一组条件');
    const [linkage] = rules(person, 'nod_licence');
    expect(linkage?.when).toMatchObject({ kind: 'or', operands: [{ kind: 'in' }, {}, { kind: 'and' }] });
    const before = deepAll(person.page.builder, '.condition').length;
    await person.press('删除条件', before - 1);
    await person.press('删除条件', before - 2);
    expect(rules(person, 'nod_licence')[0]?.when).toMatchObject({ kind: 'or' });
    for (let left = deepAll(person.page.builder, '.condition').length; left > 0; left -= 1) await person.press('删除条件');
    expect(rules(person, 'nod_licence')[0]).not.toHaveProperty('when');
  });

  it('a formula is completed by pinyin, and says where it is at fault', async () => {
    const person = await panelPerson();
    await person.open('nod_area', 'x-rules');
    await person.press('添加联动');
    await person.choose('作用', '取值为');
    const text = await person.field('公式');
    await userEvent.fill(text, '');
    await userEvent.click(text);
    await userEvent.keyboard('100 + jingyingm');
    await person.until('a field is offered', () => deepAll(person.page.builder, '[role=option]').some((each) => each.textContent.includes('经营面积')));
    await userEvent.keyboard('{Enter}');
    await person.page.settle();
    expect(rules(person, 'nod_area')[0]?.effects[0]).toEqual({ kind: 'fill', value: { kind: 'arithmetic', operator: '+', left: { kind: 'literal', value: 100 }, right: { kind: 'field', id: 'nod_area' } } });
    await userEvent.keyboard(' + 没有这个');
    await person.until('the fault has its place', () => deepAll(person.page.builder, '.place mark').some((each) => each.textContent.includes('没有这个')));
    // What cannot be read is not stored.
    expect(rules(person, 'nod_area')[0]?.effects[0]).toMatchObject({ kind: 'fill', value: { kind: 'arithmetic' } });
  });

  it('a condition that rows cannot say is a formula, and one that they can may be written', async () => {
    const person = await panelPerson();
    await person.open('nod_licence', 'x-rules/0');
    await person.press('改写为公式');
    const text = (await person.field('条件公式')) as HTMLTextAreaElement;
    expect(text.value).toContain('业务办理项');
    await userEvent.fill(text, '长度(经营者名称) > 3');
    await person.page.settle();
    expect(rules(person, 'nod_licence')[0]?.when).toMatchObject({ kind: 'compare', left: { kind: 'call', name: 'length' } });
    expect(person.text()).toContain('这个条件只能写成公式');
  });

  it('who is moved by a field, and leads there', async () => {
    const person = await panelPerson();
    await person.open('nod_form');
    await person.until('it is told', () => person.text().includes('这个字段影响'));
    await person.press('主体业态括号标注');
    await person.until('its properties are shown', () => person.page.selected()[0] === 'nod_mark');
  });

  it('an imported reaction is shown, and becomes a linkage on the node that it moves', async () => {
    const item = { type: 'string', 'x-component': 'Input', 'x-decorator': 'FormItem' } as const;
    const imported = {
      ...sampleForm,
      schema: {
        'x-id': 'nod_root',
        type: 'object',
        properties: {
          a: { ...item, 'x-id': 'nod_a', title: '类型', enum: [{ label: '甲', value: 'x' }, { label: '乙', value: 'y' }], 'x-component': 'Select' },
          b: { ...item, 'x-id': 'nod_b', title: '说明', 'x-reactions': [{ dependencies: ['a'], fulfill: { state: { visible: "{{$deps[0] === 'x'}}" } } }, { fulfill: { run: 'alert(1)' } }] },
        },
      },
    };
    const person = await panelPerson(imported);
    const before = person.page.form();
    await person.open('nod_b', 'x-reactions');
    expect(person.text()).toContain('alert(1)');
    await person.press('转换为联动（1 条）');
    expect(rules(person, 'nod_b')).toMatchObject([{ when: { kind: 'compare', left: { kind: 'field', id: 'nod_a' } }, effects: [{ kind: 'show' }] }]);
    expect(person.node('nod_b')['x-reactions']).toEqual([{ fulfill: { run: 'alert(1)' } }]);
    person.page.builder.undo();
    expect(person.page.form()).toEqual(before);
  });
});
