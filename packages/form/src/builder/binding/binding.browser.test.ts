import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Form } from '../../model/index.js';
import { sampleForm } from '../../model/testing/sample-form.js';
import { panelPerson } from '../properties/testing/panel-person.js';

const small = (nodes: Form['schema']['properties']): unknown => ({ ...sampleForm, schema: { 'x-id': 'nod_root', type: 'object', 'x-binding': { mainTable: 'food_licence_application' }, properties: nodes } });

describe('binding', () => {
  it('a suggestion is taken by one press, with its reason', async () => {
    const person = await panelPerson(small({ a: { 'x-id': 'nod_a', type: 'string', title: '联系手机', 'x-component': 'Mobile', 'x-decorator': 'FormItem' } }));
    await person.open('nod_a', 'x-binding');
    await person.until('it is suggested', () => person.text().includes('可写入'));
    await person.press('采用：可写入“申请人联系电话”');
    expect(person.node('nod_a')['x-binding']?.columns?.[0]).toMatchObject({ table: 'food_licence_application', column: 'phone' });
    await person.until('it says where it is written', () => person.text().includes('food_licence_application.phone'));
  });

  it('a column is found by pinyin; what does not fit is said with a value, and mended', async () => {
    const person = await panelPerson(small({ a: { 'x-id': 'nod_a', type: 'string', title: '甲', 'x-component': 'Input', 'x-decorator': 'FormItem' } }));
    await person.open('nod_a', 'x-binding');
    await person.pick('写入的列', 'jingyingzhemingcheng');
    expect(person.node('nod_a')['x-binding']?.columns).toMatchObject([{ table: 'food_licence_application', column: 'operator_name', facts: { type: 'text', length: 200 } }]);
    await person.until('the misfits are said', () => person.text().includes('不可为空') && person.text().includes('200'));
    const mends = () => [...document.querySelectorAll('zw-form-builder')].flatMap((builder) => [...(builder.shadowRoot?.querySelectorAll<HTMLElement>('.properties .misfit button') ?? [])]);
    for (let guard = 0; mends().length > 0 && guard < 6; guard += 1) {
      mends()[0]!.focus();
      await userEvent.keyboard('{Enter}');
      await person.page.settle();
    }
    expect(mends()).toHaveLength(0);
    expect(person.node('nod_a').required).toBe(true);
  });

  it('several columns, parts of a range, and no longer', async () => {
    const person = await panelPerson(small({ a: { 'x-id': 'nod_a', type: 'array', title: '期限', 'x-component': 'DatePicker.RangePicker', 'x-decorator': 'FormItem' } }));
    await person.open('nod_a', 'x-binding');
    await person.pick('写入的列', '申请日期');
    await person.choose('取值的哪一部分', '结束');
    expect(person.node('nod_a')['x-binding']?.columns).toMatchObject([{ column: 'applied_on', part: 'end' }]);
    await person.press('不再写入“申请日期”');
    expect(person.node('nod_a')['x-binding']?.columns).toBeUndefined();
  });

  it('an unknown column names those that are near', async () => {
    const person = await panelPerson(small({ a: { 'x-id': 'nod_a', type: 'string', title: '甲', 'x-component': 'Input', 'x-binding': { columns: [{ table: 'food_licence_application', column: 'operater_name' }] } } }));
    await person.open('nod_a', 'x-binding/columns/0');
    expect(person.text()).toContain('没有列“operater_name”');
    // By its whole name: findings that have come meanwhile name the column too.
    await userEvent.click(page.getByRole('button', { name: 'operator_name', exact: true }));
    await person.page.settle();
    expect(person.node('nod_a')['x-binding']?.columns).toEqual([{ table: 'food_licence_application', column: 'operator_name' }]);
  });

  it('a data element is confirmed and returned: by whom, on which day, why', async () => {
    const person = await panelPerson(sampleForm, undefined, { person: '李四' });
    await person.open('nod_code', 'x-binding/review');
    const state = async (name: string): Promise<void> => {
      await userEvent.click(await person.page.find('[role=radio]', name));
      await person.page.settle();
    };
    await state('已确认');
    expect(person.node('nod_code')['x-binding']?.review).toEqual({ state: 'confirmed', by: '李四', on: '2026-11-23' });
    await state('退回');
    await person.type('退回原因', '应为组织机构代码');
    expect(person.node('nod_code')['x-binding']?.review).toEqual({ state: 'returned', by: '李四', on: '2026-11-23', note: '应为组织机构代码' });
  });

  it('prefill has a source, a name and a place; unbound has a reason', async () => {
    const person = await panelPerson(small({ a: { 'x-id': 'nod_a', type: 'string', title: '甲', 'x-component': 'Input', 'x-decorator': 'FormItem' } }));
    await person.open('nod_a', 'x-binding');
    await person.choose('预填来源', '电子证照');
    await person.type('数据位置', 'licence.name');
    await person.tick('可以修改');
    expect(person.node('nod_a')['x-binding']?.prefill).toEqual({ source: 'licence', label: '电子证照 · 甲', path: 'licence.name', isEditable: true });
    await person.tick('不绑定列');
    await person.until('a reason is asked for', () => person.text().includes('请写明原因'));
    await person.type('不绑定的原因', '只用于计算');
    expect(person.node('nod_a')['x-binding']?.unboundReason).toBe('只用于计算');
  });

  it('an array writes a child table', async () => {
    const person = await panelPerson();
    await person.open('nod_staff', 'x-binding/table');
    expect((await person.field('子表（一行写入一行）') as HTMLInputElement).value).not.toBe('');
  });

  it('the form as a whole: main table, suggestions all at once, what is not confirmed', async () => {
    const person = await panelPerson(small({
      a: { 'x-id': 'nod_a', type: 'string', title: '经营者名称', 'x-component': 'Input', 'x-decorator': 'FormItem' },
      b: { 'x-id': 'nod_b', type: 'string', title: '联系电话', 'x-component': 'Mobile', 'x-decorator': 'FormItem' },
    }));
    await person.open('nod_root', 'name');
    await person.until('they are suggested', () => /采用全部 \d 条建议/.test(person.text()));
    await person.press(/采用全部 \d 条建议/.exec(person.text())?.[0] ?? '');
    expect([person.node('nod_a')['x-binding']?.columns?.[0]?.column, person.node('nod_b')['x-binding']?.columns?.[0]?.column]).toEqual(['operator_name', 'phone']);
    await person.type('数据字典版本', '2026-11');
    expect(person.page.form().schema['x-binding']).toMatchObject({ catalogVersion: '2026-11' });
  });
});
