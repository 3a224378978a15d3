import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { emptyForm, type FormNode } from '../model/index.js';
import { builderPage, deepAll, nextFrame, type BuilderPage } from './testing/builder-page.js';
import { smallForm } from './testing/small-form.js';

const DDL = "CREATE TABLE t_reg (id bigint PRIMARY KEY, xm varchar(50) NOT NULL COMMENT '姓名', sex char(1) NOT NULL COMMENT '性别 1男 2女') COMMENT='登记表';";

async function outline(page: BuilderPage): Promise<void> {
  await userEvent.click(await page.find('[role=tab]', '大纲'));
  await page.settle();
}

/** A row of the outline, chosen. */
async function inOutline(page: BuilderPage, label: string): Promise<void> {
  await userEvent.click(await page.find('[role=treeitem]', label));
  await page.settle();
}

describe('a first form', () => {
  it('who wanted to make it from a table and had none is led back there when the tables are imported', async () => {
    const page = await builderPage(emptyForm('frm_new', '新表单'));
    await userEvent.click(await page.find('.way', '从数据表生成'));
    await userEvent.click(await page.find('.window button', '导入数据表'));
    await userEvent.fill(await page.find('.tool textarea'), DDL);
    await userEvent.click(await page.find('button', '加入数据表'));
    expect((await page.find('.columns')).textContent).toContain('登记表');
    // The list of codes is no part of a column's name.
    expect(deepAll(page.builder, '.columns label').map((label) => label.textContent.trim().replace(/\s+/g, ' '))).toContain('性别 文本 · 2 个代码 · 必填');
    await userEvent.click(await page.find('.window button', '生成 2 个控件'));
    await page.settle();
    expect(JSON.stringify(page.form().schema)).toContain('"t_reg"');
  });

  it('a card around fields of two columns is as wide as both, and keeps them beside each other', async () => {
    const page = await builderPage(smallForm);
    await page.press('nod_one');
    await page.press('nod_three', ['shiftKey']);
    await page.toCanvas();
    await page.keys('{Control>}g{/Control}');
    await userEvent.click(await page.find('[role=menuitem]', '卡片'));
    await page.settle();
    const [card = ''] = page.within('nod_grid');
    const [inner = ''] = page.within(card);
    expect(page.within(inner)).toEqual(['nod_one', 'nod_two', 'nod_three']);
    const wide = (await page.drawn('nod_grid')).getBoundingClientRect().width;
    expect((await page.drawn(card)).getBoundingClientRect().width).toBeGreaterThan(wide * 0.9);
    const [one, two] = [(await page.drawn('nod_one')).getBoundingClientRect(), (await page.drawn('nod_two')).getBoundingClientRect()];
    expect([two.top, two.left > one.right - 1]).toEqual([one.top, true]);
    page.builder.undo();
    expect(page.form()).toEqual(smallForm);
  });

  it('the keys that the menu names work in the outline too', async () => {
    const page = await builderPage(smallForm);
    await outline(page);
    await inOutline(page, '备注说明');
    await page.keys('{Control>}g{/Control}');
    await userEvent.click(await page.find('[role=menuitem]', '卡片'));
    await page.settle();
    const [, card = ''] = page.within();
    expect(page.within(card)).toEqual(['nod_note']);
    await inOutline(page, '卡片标题');
    await page.keys('{Control>}{Shift>}G{/Shift}{/Control}');
    expect(page.form()).toEqual(smallForm);
  });

  it('is tried out as wide as a phone; where there is little room, what it hands in stands below', async () => {
    const page = await builderPage(smallForm);
    await userEvent.click(await page.find('[role=radio]', '手机'));
    await userEvent.click(await page.find('[role=radio]', '试填'));
    const paper = async (): Promise<DOMRect> => (await page.find('.paper')).getBoundingClientRect();
    await page.find('zw-form-try');
    await page.settle();
    expect((await paper()).width).toBe(375);
    page.builder.style.width = '390px';
    const [form, answers] = [await page.find('section.form'), await page.find('section.answers')];
    for (const until = performance.now() + 5000; answers.getBoundingClientRect().top < form.getBoundingClientRect().bottom - 1 && performance.now() < until; ) await nextFrame();
    expect(answers.getBoundingClientRect().top).toBeGreaterThanOrEqual(form.getBoundingClientRect().bottom - 1);
    expect(form.getBoundingClientRect().width).toBeGreaterThan(300);
  });

  it('fields of a table’s narrow columns stay in their cells', async () => {
    const column = (name: string): FormNode => ({ 'x-id': `nod_col_${name}`, type: 'void', 'x-component': 'ArrayTable.Column', 'x-component-props': { title: name }, properties: { [name]: { 'x-id': `nod_${name}`, type: 'string', 'x-decorator': 'FormItem', 'x-component': 'IdCard' } } });
    const staff = smallForm.schema.properties?.['staff'];
    if (staff === undefined) throw new Error('there is no table');
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const wide: FormNode = { ...staff, items: { 'x-id': 'nod_row', type: 'object', properties: Object.fromEntries(names.map((name) => [`column_${name}`, column(name)])) } };
    const page = await builderPage({ ...smallForm, schema: { ...smallForm.schema, properties: { staff: wide } } });
    page.builder.style.width = '1366px';
    await page.drawn('nod_h');
    const inTable = (): readonly HTMLElement[] => deepAll(page.builder, 'td, tbody th').filter((cell) => cell.querySelector('input') !== null);
    for (const until = performance.now() + 5000; inTable().some((cell) => getComputedStyle(cell).display !== 'table-cell') && performance.now() < until; ) await nextFrame();
    const cells = inTable();
    expect(cells.map((cell) => getComputedStyle(cell).display)).toEqual(names.map(() => 'table-cell'));
    for (const cell of cells) expect(cell.querySelector('input')?.getBoundingClientRect().right ?? 0).toBeLessThanOrEqual(cell.getBoundingClientRect().right);
  });
});
