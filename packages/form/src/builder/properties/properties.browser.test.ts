import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { hand, placeOf } from '../testing/builder-page.js';
import { sampleForm } from '../../model/testing/sample-form.js';
import { panelPerson } from './testing/panel-person.js';

describe('the properties of a control', () => {
  it('title, help, requiredness and properties are edits, typed letters one step', async () => {
    const person = await panelPerson();
    await person.open('nod_name', 'title');
    await userEvent.fill(await person.field('标题'), '');
    await userEvent.keyboard('单位名称');
    await person.type('填写说明', '与营业执照一致');
    await person.tick('必填');
    await person.tick('显示字数');
    expect(person.node('nod_name')).toMatchObject({ title: '单位名称', description: '与营业执照一致', 'x-component-props': { showCount: true, maxLength: 200 } });
    expect(person.node('nod_name').required).toBeUndefined();
    for (let step = 0; step < 4; step += 1) person.page.builder.undo();
    expect(person.page.form()).toEqual(sampleForm);
  });

  it('a field name that is taken stays a draft, and says so', async () => {
    const person = await panelPerson();
    await person.open('nod_name', 'key');
    await person.type('字段名', 'credit_code');
    await person.until('it says why', () => person.text().includes('credit_code'));
    expect((await person.field('字段名')).getAttribute('aria-invalid')).toBe('true');
    await userEvent.keyboard('{Tab}');
    expect(person.page.node('nod_name').key).toBe('operator_name');
    await person.type('字段名', 'unit_name');
    await userEvent.keyboard('{Tab}');
    await person.page.settle();
    expect(person.page.node('nod_name').key).toBe('unit_name');
  });

  it('another control takes over what fits', async () => {
    const person = await panelPerson();
    await person.open('nod_kind', 'x-component');
    await person.pick('控件', '单选');
    expect(person.node('nod_kind')).toMatchObject({ 'x-component': 'Radio.Group', title: '申请人类型', enum: expect.arrayContaining([{ label: '个体工商户', value: 'gt' }]) });
  });

  it('a default is written as the control’s values are', async () => {
    const person = await panelPerson();
    await person.open('nod_kind', 'default');
    await person.choose('默认值', '个体工商户');
    expect(person.node('nod_kind').default).toBe('gt');
    await person.open('nod_warehouse', 'default');
    await person.choose('默认值', '否');
    expect(person.node('nod_warehouse').default).toBe(false);
  });

  it('what was imported and computes is shown as it stands', async () => {
    const node = { 'x-id': 'nod_a', type: 'string', title: '{{$self.value}}', required: '{{true}}', 'x-component': 'Input', 'x-secret': { a: 1 } };
    const person = await panelPerson({ ...sampleForm, schema: { 'x-id': 'nod_root', type: 'object', properties: { a: node } } });
    await person.open('nod_a');
    expect(person.text()).toContain('{{$self.value}}');
    expect(person.text()).toContain('x-secret');
  });

  it('several: what they have in common is set once, as one step', async () => {
    const person = await panelPerson();
    await person.page.press('nod_name');
    await person.page.press('nod_legal', ['ctrlKey']);
    await person.until('both are chosen', () => person.page.selected().length === 2);
    await person.tick('必填');
    expect([person.node('nod_name').required, person.node('nod_legal').required]).toEqual([undefined, undefined]);
    await person.tick('可以清空');
    expect(person.node('nod_legal')['x-component-props']).toMatchObject({ allowClear: true });
    person.page.builder.undo();
    person.page.builder.undo();
    expect(person.page.form()).toEqual(sampleForm);
  });

  it('read-only, nothing can be changed', async () => {
    const person = await panelPerson(sampleForm, undefined, { readonly: true });
    await person.open('nod_kind');
    expect((await person.field('标题') as HTMLInputElement).readOnly).toBe(true);
    expect((await person.field('必填') as HTMLInputElement).disabled).toBe(true);
    for (const word of ['添加选项', '添加联动', '按文本编辑', '清除']) expect(person.text()).not.toContain(word);
  });
});

describe('options', () => {
  it('are added, renamed, moved and taken out by keys; a value twice is refused where it is typed', async () => {
    const person = await panelPerson();
    await person.open('nod_form', 'enum');
    await person.press('添加选项');
    await userEvent.keyboard('流动摊贩');
    await person.page.settle();
    expect(person.node('nod_form').enum).toHaveLength(4);
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await person.until('it has moved', () => JSON.stringify(person.node('nod_form').enum).indexOf('流动摊贩') < JSON.stringify(person.node('nod_form').enum).indexOf('集中用餐'));
    await person.type('“流动摊贩”的值', 'xs');
    await person.until('it says whose value it is', () => person.text().includes('已经是另一个选项的'));
    expect(JSON.stringify(person.node('nod_form').enum).match(/"xs"/g)).toHaveLength(1);
    await person.type('“流动摊贩”的值', 'lt');
    expect(person.node('nod_form').enum).toContainEqual({ label: '流动摊贩', value: 'lt' });
  });

  it('the new value of an option takes the place of the former in linkages', async () => {
    const person = await panelPerson();
    await person.open('nod_form', 'enum');
    await person.type('“餐饮服务经营者”的值', 'canyin');
    expect(JSON.stringify(person.node('nod_mark')['x-rules'])).toContain('canyin');
  });

  it('come out of a spreadsheet, all at once', async () => {
    const person = await panelPerson();
    await person.open('nod_delivery', 'enum');
    await person.press('按文本编辑…');
    const lines = await person.field('一行一个选项') as HTMLTextAreaElement;
    expect(lines.value).toBe('窗口领取\twindow\n邮寄\tpost');
    await userEvent.fill(lines, '01\t窗口领取\n02\t邮寄\n02\t自助机');
    await person.until('doubled values are named', () => person.text().includes('值重复'));
    await userEvent.fill(lines, '01\t窗口领取\n02\t邮寄\n03\t自助机');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await person.page.settle();
    expect(person.node('nod_delivery').enum).toEqual([{ label: '窗口领取', value: '01' }, { label: '邮寄', value: '02' }, { label: '自助机', value: '03' }]);
  });

  it('cells pasted into a label become options below it, as one step', async () => {
    const person = await panelPerson();
    await person.open('nod_delivery', 'enum');
    const label = await person.field('第 2 项的标签');
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '邮政快递\tems\r\n自助机\tself\r\n');
    label.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }));
    await person.page.settle();
    expect(person.node('nod_delivery').enum).toEqual([{ label: '窗口领取', value: 'window' }, { label: '邮政快递', value: 'ems' }, { label: '自助机', value: 'self' }]);
    person.page.builder.undo();
    expect(person.page.form()).toEqual(sampleForm);
  });

  it('are dragged by the number in front', async () => {
    const person = await panelPerson();
    await person.open('nod_kind', 'enum');
    const row = (await person.field('第 1 项的标签')).closest<HTMLElement>('.option-row')!;
    const grip = row.querySelector<HTMLElement>('.grip')!;
    row.closest<HTMLElement>('.option-rows')!.scrollIntoView({ block: 'center' });
    const last = (await person.field('第 3 项的标签')).closest<HTMLElement>('.option-row')!;
    await hand.press(placeOf(grip));
    await hand.drag({ x: placeOf(grip).x + 8, y: placeOf(grip).y + 8 });
    await hand.drag(placeOf(last, { down: 0.8 }));
    await hand.release(placeOf(last, { down: 0.8 }));
    await person.page.settle();
    expect((person.node('nod_kind').enum as readonly { value: string }[]).map(({ value }) => value)).toEqual(['hh', 'gt', 'qy', 'jg']);
  });
});

describe('validation', () => {
  it('bounds and rules are set, and a test value says which speaks', async () => {
    const person = await panelPerson();
    await person.open('nod_licence', 'maxLength');
    await person.press('添加规则');
    expect(person.node('nod_licence')['x-validator']).toBeUndefined();
    await userEvent.click(page.getByRole('menuitem', { name: '只能是字母和数字' }));
    await person.type('不符合时的提示', '许可证编号只有字母和数字');
    expect(person.node('nod_licence')['x-validator']).toEqual([{ pattern: '^[A-Za-z0-9]+$', message: '许可证编号只有字母和数字' }]);
    await person.type('测试值', 'JY-144078312345678');
    await person.until('both rules speak', () => person.text().includes('2 条规则中有 2 条不通过') && person.text().includes('许可证编号只有字母和数字'));
    await person.type('测试值', 'JY14407831234');
    await person.until('it passes', () => person.text().includes('通过全部 2 条规则'));
  });

  it('a regular expression that is none says so', async () => {
    const person = await panelPerson();
    await person.open('nod_licence', 'maxLength');
    await person.press('添加规则');
    await userEvent.click(page.getByRole('menuitem', { name: '自定义（正则表达式）' }));
    await person.type('正则表达式', '([0-9');
    await person.until('the fault is told', () => person.text().includes('正则表达式有误'));
    await person.type('正则表达式', '^JY[0-9]+$');
    expect(person.node('nod_licence')['x-validator']).toEqual([{ pattern: '^JY[0-9]+$' }]);
  });
});
