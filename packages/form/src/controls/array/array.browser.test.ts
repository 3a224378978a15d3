import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { answersOf, focusedElement, hasFocus, schemaOf, settled, shownForm } from '../testing/shown-form.js';
import { phoneItems, staffTable, warehouseCards } from '../testing/staff-schema.js';

const staff = (...names: string[]): Readonly<Record<string, unknown>> => ({ staff: names.map((name) => ({ name })) });
const table = () => page.getByRole('table', { name: /^从业人员/ });
const nameBox = (row: number) => page.getByRole('textbox', { name: `第 ${String(row)} 行 姓名` });
/** As a key does, without the way through the browser's driver. */
function typeInto(box: HTMLInputElement, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(box, text);
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}
const button = (name: string) => page.getByRole('button', { name, exact: true });

afterEach(async () => {
  document.body.replaceChildren();
  await page.viewport(1366, 768);
});

describe('a table of rows', () => {
  it('is a table: a caption, heads of columns and rows, controls that say both', async () => {
    await shownForm({ form: schemaOf({ staff: staffTable }), value: staff('张三', '李四') });
    await expect.element(table()).toHaveAccessibleName('从业人员，共 2 行');
    expect(page.getByRole('columnheader').elements().map(({ textContent }) => textContent)).toEqual(['排序', '序号', '姓名*（必填）', '岗位', '健康证号', '操作']);
    expect(page.getByRole('rowheader').elements()).toHaveLength(2);
    await expect.element(nameBox(2)).toHaveValue('李四');
    await expect.element(nameBox(2)).toHaveAttribute('aria-required', 'true');
    await expect.element(page.getByRole('combobox', { name: '第 1 行 岗位' })).toBeVisible();
  });

  it('scrolls in itself where there is no room, and widens nothing around it', async () => {
    // Wider than what makes cards of rows, narrower than the columns.
    const { properties } = staffTable.items;
    const day = { ...properties.c3, properties: { until: { type: 'string', title: '健康证有效期至', 'x-decorator': 'FormItem', 'x-component': 'DatePicker' } } };
    const wide = { ...properties, c2: { ...properties.c2, 'x-component-props': { title: '岗位', width: 600 } }, c3: day };
    const form = await shownForm({ form: schemaOf({ staff: { ...staffTable, items: { type: 'object', properties: wide } } }), value: staff('张三') });
    const around = document.body.appendChild(document.createElement('div'));
    around.style.position = 'relative';
    around.style.overflowX = 'auto';
    around.style.width = '600px';
    around.append(form);
    await settled(form);
    const scroller = form.shadowRoot!.querySelector('.rows-scroll')!;
    expect(scroller.scrollWidth).toBeGreaterThan(scroller.clientWidth);
    expect(around.scrollWidth).toBe(around.clientWidth);
  });

  it('grows by a button; the focus goes to the new row', async () => {
    const form = await shownForm({ form: schemaOf({ staff: staffTable }) });
    await expect.element(page.getByText('还没有内容。')).toBeVisible();
    await userEvent.click(button('添加人员'));
    expect(focusedElement()).toBe(nameBox(1).element());
    await userEvent.keyboard('张三');
    await userEvent.click(button('添加人员'));
    await userEvent.keyboard('李四');
    expect(answersOf(form)).toEqual({ staff: [{ name: '张三' }, { name: '李四' }] });
  });

  it('is filled in, ordered and cut by keys alone, and says what happens', async () => {
    const form = await shownForm({ form: schemaOf({ staff: staffTable }) });
    const press = async (name: string, key = '{Enter}'): Promise<void> => {
      (button(name).element() as HTMLElement).focus();
      await userEvent.keyboard(key);
    };
    for (const name of ['甲', '乙', '丙']) {
      await press('添加人员');
      await userEvent.keyboard(name);
    }
    await press('上移第 3 行');
    // The focus has gone with the row.
    expect(focusedElement()?.getAttribute('aria-label')).toBe('上移第 2 行');
    await userEvent.keyboard('{Enter}');
    expect(answersOf(form)).toEqual(staff('丙', '甲', '乙'));
    await expect.element(page.getByText('第 2 行已移到第 1 行')).toBeInTheDocument();
    await press('移动第 1 行，按上下方向键', '{ArrowDown}{ArrowDown}');
    expect(answersOf(form)).toEqual(staff('甲', '乙', '丙'));
    expect(focusedElement()?.getAttribute('aria-label')).toBe('移动第 3 行，按上下方向键');
    await press('删除第 2 行');
    expect(answersOf(form)).toEqual(staff('甲', '丙'));
    // Its neighbour has its place, and the focus.
    expect(focusedElement()?.getAttribute('aria-label')).toBe('删除第 2 行');
    await userEvent.keyboard('{Enter}');
    expect(focusedElement()?.getAttribute('aria-label')).toBe('删除第 1 行');
    await userEvent.keyboard('{Enter}');
    expect(focusedElement()).toBe(button('添加人员').element());
    expect(answersOf(form)).toEqual({ staff: [] });
  });

  it('gives back the row that was removed last', async () => {
    const form = await shownForm({ form: schemaOf({ staff: staffTable }), value: staff('甲', '乙', '丙') });
    await userEvent.click(button('删除第 2 行'));
    await userEvent.click(button('撤销删除'));
    expect(answersOf(form)).toEqual(staff('甲', '乙', '丙'));
    expect(focusedElement()).toBe(nameBox(2).element());
  });

  it('copies a row', async () => {
    const form = await shownForm({ form: schemaOf({ staff: staffTable }), value: { staff: [{ name: '甲', post: '厨师' }] } });
    await userEvent.click(button('复制第 1 行'));
    await userEvent.fill(nameBox(2), '乙');
    expect(answersOf(form)).toEqual({ staff: [{ name: '甲', post: '厨师' }, { name: '乙', post: '厨师' }] });
  });

  it('is ordered by dragging; Escape leaves all as it was', async () => {
    const form = await shownForm({ form: schemaOf({ staff: staffTable }), value: staff('甲', '乙', '丙') });
    const drag = (name: string, to: Element, end: () => void): void => {
      const handle = button(name).element();
      const { top, bottom } = to.getBoundingClientRect();
      const at = (type: string, clientY: number): boolean => handle.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, clientX: 30, clientY, pointerId: 1, button: 0 }));
      handle.setPointerCapture = () => undefined;
      at('pointerdown', handle.getBoundingClientRect().top + 5);
      at('pointermove', (top + bottom) / 2);
      at('pointermove', bottom - 2);
      end();
      at('pointerup', bottom - 2);
    };
    const third = page.getByRole('row').elements()[3]!;
    drag('移动第 1 行，按上下方向键', third, () => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' })));
    expect(answersOf(form)).toEqual(staff('甲', '乙', '丙'));
    drag('移动第 1 行，按上下方向键', third, () => expect(third.getAttribute('data-drop')).toBe('after'));
    await expect.poll(() => answersOf(form)).toEqual(staff('乙', '丙', '甲'));
  });

  it('keeps to its bounds, and says so', async () => {
    const form = await shownForm({ form: schemaOf({ staff: { ...staffTable, minItems: 1, maxItems: 2 } }), value: staff('甲') });
    await userEvent.click(button('删除第 1 行'), { force: true });
    await expect.element(page.getByText('至少要有 1 行，不能再删除。')).toBeInTheDocument();
    await userEvent.click(button('添加人员'));
    await expect.element(page.getByText('最多 2 行。')).toBeVisible();
    await expect.element(button('添加人员')).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(button('添加人员'), { force: true });
    expect(answersOf(form)['staff']).toHaveLength(2);
  });

  it('says in which row something is wrong, and leads there', async () => {
    const form = await shownForm({ form: schemaOf({ staff: staffTable }), value: staff('甲', '') });
    const { errors } = await form.submit();
    expect(errors).toMatchObject([{ path: 'staff.1.name', label: '从业人员第 2 项：姓名' }]);
    expect(errors[0]?.id).toBeDefined();
    await userEvent.click(page.getByRole('button', { name: /姓名/ }));
    await hasFocus(nameBox(2));
  });

  it('an error goes with its row when the row is moved', async () => {
    const form = await shownForm({ form: schemaOf({ staff: staffTable }), value: staff('甲', '', '丙') });
    await form.submit();
    await userEvent.click(button('上移第 2 行'));
    await expect.element(nameBox(1)).toHaveAttribute('aria-invalid', 'true');
    await expect.element(nameBox(2)).not.toHaveAttribute('aria-invalid');
  });

  it('is shown without buttons where it can only be looked at', async () => {
    await shownForm({ form: schemaOf({ staff: staffTable }), value: { staff: [{ name: '甲', post: '厨师' }] }, readonly: true });
    await expect.element(page.getByText('厨师', { exact: true })).toBeVisible();
    expect(page.getByRole('button').elements()).toHaveLength(0);
    expect(page.getByRole('columnheader').elements().map(({ textContent }) => textContent)).not.toContain('操作');
  });

  it('a column is hidden by a linkage as a whole', async () => {
    const columns = staffTable.items.properties;
    const hidden = { ...staffTable, items: { ...staffTable.items, properties: { ...columns, c3: { ...columns.c3, 'x-reactions': { dependencies: ['short'], fulfill: { state: { visible: '{{!$deps[0]}}' } } } } } } };
    await shownForm({ form: schemaOf({ short: { type: 'boolean', title: '简表', 'x-component': 'Switch', 'x-decorator': 'FormItem' }, staff: hidden }), value: staff('甲') });
    await expect.element(page.getByRole('columnheader', { name: '健康证号' })).toBeVisible();
    await userEvent.click(page.getByRole('switch', { name: '简表' }));
    await expect.element(page.getByRole('columnheader', { name: '健康证号' })).not.toBeInTheDocument();
    expect(page.getByRole('textbox', { name: '第 1 行 健康证号' }).elements()).toHaveLength(0);
  });

  it('cells of a row find each other as in Formily, through whichever columns', async () => {
    const columns = staffTable.items.properties;
    const linked = {
      ...staffTable,
      items: { ...staffTable.items, properties: { ...columns, c3: { type: 'void', 'x-component': 'ArrayTable.Column', 'x-component-props': { title: '健康证号' }, properties: { health: { type: 'string', 'x-component': 'Input', 'x-decorator': 'FormItem', 'x-reactions': { dependencies: ['.post'], fulfill: { state: { required: "{{$deps[0] === '厨师'}}" } } } } } } } },
    };
    const form = await shownForm({ form: schemaOf({ staff: linked }), value: { staff: [{ name: '甲', post: '厨师' }, { name: '乙', post: '服务员' }] } });
    const { errors } = await form.submit();
    expect(errors.map(({ path }) => path)).toEqual(['staff.0.health']);
  });
});

describe('many rows', () => {
  const many = (count: number): { readonly staff: { name: string }[] } => ({ staff: Array.from({ length: count }, (_, at) => ({ name: `人员${String(at + 1)}` })) });

  /** The middle of the times of some strokes into the first row, in ms. */
  const strokeOf = async (count: number): Promise<number> => {
    await shownForm({ form: schemaOf({ staff: staffTable }), value: many(count) });
    const box = nameBox(1).element() as HTMLInputElement;
    const times: number[] = [];
    for (let stroke = 0; stroke < 21; stroke += 1) {
      const begun = performance.now();
      typeInto(box, `${box.value}字`);
      times.push(performance.now() - begun);
    }
    expect(box.value).toBe(`人员1${'字'.repeat(21)}`);
    return times.sort((one, other) => one - other)[10] ?? 0;
  };

  it('200 come in pages, and typing in one costs what it costs in a table of one', async () => {
    const alone = await strokeOf(1);
    const among = await strokeOf(200);
    await expect.element(page.getByText('第 1 页，共 4 页；第 1 至 50 行，共 200 行')).toBeVisible();
    // A machine that does other things besides is slow for both; drawing all rows again would be fifty times as slow.
    expect(among).toBeLessThan(8 * alone + 8);
  });

  it('what is wrong on a page that nobody has seen is found, and led to', async () => {
    const value = many(120);
    value.staff[110]!.name = '';
    const form = await shownForm({ form: schemaOf({ staff: staffTable }), value });
    const { errors } = await form.submit();
    expect(errors.map(({ path }) => path)).toEqual(['staff.110.name']);
    await userEvent.click(page.getByRole('button', { name: /第 111 项/ }));
    await expect.element(nameBox(111)).toBeVisible();
    await hasFocus(nameBox(111));
  });

  it('a new row is on the last page, and is shown', async () => {
    const form = await shownForm({ form: schemaOf({ staff: staffTable }), value: many(100) });
    await userEvent.click(button('添加人员'));
    expect(focusedElement()).toBe(nameBox(101).element());
    expect(answersOf(form)['staff']).toHaveLength(101);
  });

  it('2,000 do not stop the page', async () => {
    const form = await shownForm({ form: schemaOf({ staff: { ...staffTable, maxItems: 5000 } }), value: many(2000) });
    await userEvent.click(button('最后一页'));
    await expect.element(nameBox(2000)).toHaveValue('人员2000');
    expect(answersOf(form)['staff']).toHaveLength(2000);
  });
});

describe('on a phone', () => {
  it('rows are cards whose labels can be seen, and nothing moves sideways', async () => {
    const form = await shownForm({ form: schemaOf({ staff: staffTable }), value: staff('甲') }, 375);
    await expect.poll(() => form.hasAttribute('data-narrow')).toBe(true);
    await expect.element(table()).toHaveAccessibleName('从业人员，共 1 行');
    const label = [...form.shadowRoot!.querySelectorAll('label')].find(({ textContent }) => textContent.includes('健康证号'))!;
    expect(label.getBoundingClientRect().height).toBeGreaterThan(10);
    expect(form.scrollWidth).toBeLessThanOrEqual(form.clientWidth);
  });
});

describe('cards and lists', () => {
  it('cards have their buttons in their heads, and are counted', async () => {
    const form = await shownForm({ form: schemaOf({ houses: warehouseCards }), value: { houses: [{ name: '东库' }] } });
    await userEvent.click(button('添加仓库'));
    expect(page.getByRole('heading', { level: 4 }).elements().map(({ textContent }) => textContent)).toEqual(['仓库 1', '仓库 2']);
    await userEvent.keyboard('西库');
    await userEvent.click(button('上移第 2 项'));
    expect(answersOf(form)).toEqual({ houses: [{ name: '西库' }, { name: '东库' }] });
    await userEvent.click(button('添加仓库'));
    await expect.element(page.getByText('最多 3 行。')).toBeVisible();
  });

  it('a list of plain texts', async () => {
    const form = await shownForm({ form: schemaOf({ phones: phoneItems }) });
    await userEvent.click(button('添加电话'));
    await userEvent.keyboard('0750-2211000');
    await userEvent.click(button('添加电话'));
    await userEvent.keyboard('13800138000');
    expect(answersOf(form)).toEqual({ phones: ['0750-2211000', '13800138000'] });
    await userEvent.click(button('删除第 1 项'));
    expect(answersOf(form)).toEqual({ phones: ['13800138000'] });
    await expect.element(page.getByRole('textbox', { name: '第 1 项' })).toHaveValue('13800138000');
  });
});

describe('hostile values', () => {
  it('a text in the place of rows is said, and stays until a row is added', async () => {
    const form = await shownForm({ form: schemaOf({ staff: staffTable }), value: { staff: '张三、李四' } });
    await expect.element(page.getByText(/张三、李四.*不是一行一行的/)).toBeVisible();
    expect(answersOf(form)).toEqual({ staff: '张三、李四' });
    await userEvent.click(button('添加人员'));
    expect(answersOf(form)).toEqual({ staff: [{}] });
  });

  it.each([['null', null], ['a number', 3], ['a text', 'x'], ['a list', []]])('a row that is %s can be filled in', async (_what, row) => {
    const form = await shownForm({ form: schemaOf({ staff: staffTable }), value: { staff: [row, { name: '乙' }] } });
    await userEvent.fill(nameBox(1), '甲');
    await settled(form);
    expect((answersOf(form)['staff'] as { name: string }[])[1]).toEqual({ name: '乙' });
    await expect.element(nameBox(1)).toHaveValue('甲');
  });
});
