import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import context from '../../../samples/items/food-business-licence/context.json';
import { emptyForm } from '../model/index.js';
import { builderPage, deepAll, hand, nextFrame, placeOf, type BuilderPage } from './testing/builder-page.js';
import { smallForm } from './testing/small-form.js';

const TABLES = { today: '2026-11-23', tables: context.tables, elements: context.elements };

/** Opens a tab at the side. */
async function side(page: BuilderPage, name: string): Promise<void> {
  await userEvent.click(await page.find('[role=tab]', name));
  await page.settle();
}

/** A row of what can be put into the form. */
function item(page: BuilderPage, label: string): Promise<HTMLElement> {
  return page.find('zw-form-shelf .item, .item[role=option]', label);
}

describe('by mouse', () => {
  it('a component is dragged between two fields, and is chosen then', async () => {
    const page = await builderPage(smallForm);
    await page.drag(await item(page, '多行文字'), await page.drawn('nod_note'), { down: 0.1 });
    const [, added = ''] = page.within();
    expect(page.within()).toEqual(['nod_name', added, 'nod_note', 'nod_grid', 'nod_staff', 'nod_tabs']);
    expect(page.node(added).node).toMatchObject({ 'x-component': 'Input.TextArea', type: 'string', title: '多行文字' });
    expect(page.selected()).toEqual([added]);
    expect((await page.drawn(added)).textContent).toContain('多行文字');
  });

  it('a field is dragged into the grid, beside one of its fields, and back by undo', async () => {
    const page = await builderPage(smallForm);
    await page.drag(await page.drawn('nod_name'), await page.drawn('nod_two'), { across: 0.2 });
    expect(page.within('nod_grid')).toEqual(['nod_one', 'nod_name', 'nod_two', 'nod_three']);
    page.builder.undo();
    expect(page.within('nod_grid')).toEqual(['nod_one', 'nod_two', 'nod_three']);
    expect(page.within()[0]).toBe('nod_name');
  });

  it('shows a line where it would land, and why not where it would not; Escape lets all as it was', async () => {
    const page = await builderPage(smallForm);
    await page.press('nod_person');
    const from = await page.find('.item[title^="表格的一列"]');
    const to = await page.drawn('nod_note');
    from.scrollIntoView({ block: 'nearest' });
    await hand.press(placeOf(from, { across: 0.3 }));
    await hand.drag({ x: 300, y: 300 });
    await hand.drag(placeOf(to));
    await nextFrame();
    const ghost = await page.find('[data-zw-ghost]');
    expect(ghost.shadowRoot?.querySelector('[data-refused]')?.textContent).toContain('列不能');
    expect(deepAll(page.builder, '.line')).toHaveLength(0);
    await userEvent.keyboard('{Escape}');
    await hand.release(placeOf(to));
    expect(page.form()).toEqual(smallForm);
    const input = await item(page, '单行文字');
    input.scrollIntoView({ block: 'nearest' });
    await hand.press(placeOf(input, { across: 0.3 }));
    await hand.drag({ x: 300, y: 300 });
    await hand.drag(placeOf(to, { down: 0.2 }));
    await nextFrame();
    await page.settle();
    expect((await page.find('[data-zw-ghost]')).shadowRoot?.textContent).toContain('放在“备注说明”之前');
    expect(deepAll(page.builder, '.line')).toHaveLength(1);
    await userEvent.keyboard('{Escape}');
    await hand.release(placeOf(to));
    await page.settle();
    expect(deepAll(page.builder, '.line')).toHaveLength(0);
    expect(page.form()).toEqual(smallForm);
  });

  it('a control that comes into a table gets a column of its own', async () => {
    const page = await builderPage(smallForm);
    await page.drag(await page.drawn('nod_note'), await page.drawn('nod_person'), { across: 0.9 });
    const [, wrapper = ''] = page.within('nod_row');
    expect(page.node(wrapper).node).toMatchObject({ 'x-component': 'ArrayTable.Column', 'x-component-props': { title: '备注说明' } });
    expect(page.within(wrapper)).toEqual(['nod_note']);
  });

  it('a press on a tab chooses its page and shows it', async () => {
    const page = await builderPage(smallForm);
    await userEvent.click(await page.find('.fields [role=tab]', '第二页'));
    await page.settle();
    expect(page.selected()).toEqual(['nod_second']);
    expect((await page.drawn('nod_right')).textContent).toContain('右');
  });

  it('what is pressed with Ctrl comes to what is chosen, with Shift all between', async () => {
    const page = await builderPage(smallForm);
    await page.press('nod_one');
    await page.press('nod_three', ['shiftKey']);
    expect(page.selected()).toEqual(['nod_one', 'nod_two', 'nod_three']);
    await page.press('nod_two', ['ctrlKey']);
    expect(page.selected()).toEqual(['nod_one', 'nod_three']);
    await page.keys('{Delete}');
    expect(page.within('nod_grid')).toEqual(['nod_two']);
    expect(page.selected()).toEqual(['nod_two']);
  });

  it('the edge of a field in a grid is drawn to two columns: one step back', async () => {
    const page = await builderPage(smallForm);
    await page.press('nod_one');
    const edge = await page.find('.edge');
    const start = placeOf(edge);
    const grid = (await page.find('.fields .grid')).getBoundingClientRect();
    await hand.press(start);
    await hand.drag({ x: start.x + 20, y: start.y });
    await hand.drag({ x: grid.right - 4, y: start.y });
    await hand.release({ x: grid.right - 4, y: start.y });
    await page.settle();
    expect(page.node('nod_one').node['x-decorator-props']).toEqual({ gridSpan: 2 });
    page.builder.undo();
    expect(page.form()).toEqual(smallForm);
  });

  it('nothing on the canvas is filled in, nor has the keyboard', async () => {
    const page = await builderPage(smallForm);
    const field = (await page.drawn('nod_name')).querySelector('input');
    field?.focus();
    await page.settle();
    expect((await page.find('zw-form-canvas')).shadowRoot?.activeElement?.getAttribute('role')).toBe('application');
    await userEvent.keyboard('abc');
    expect(page.form()).toEqual(smallForm);
    expect(field?.value).toBe('');
  });
});

describe('columns, tables, data elements', () => {
  it('a column becomes the right control with title, length and binding, and is told as bound', async () => {
    const page = await builderPage(emptyForm('frm_new', '新表单'), TABLES);
    await userEvent.click(await page.find('.way', '从空白开始'));
    await side(page, '数据表');
    await page.drag(await item(page, '联系人姓名'), await page.find('.paper'));
    const [added = ''] = page.within();
    expect(page.node(added).node).toMatchObject({ title: '联系人姓名', type: 'string', 'x-component': 'Input', maxLength: 100, 'x-binding': { columns: [{ table: 'food_licence_application', column: 'contact_name' }] } });
    expect(page.form().schema['x-binding']?.mainTable).toBe('food_licence_application');
        expect(deepAll(page.builder, '.item[data-used]')).toHaveLength(1);
    expect((await page.find('.counts')).textContent).toContain('已绑定 1/1');
    page.builder.undo();
    expect(page.within()).toEqual([]);
    expect(page.form().schema['x-binding']).toBeUndefined();
  });

  it('a child table becomes a table of rows', async () => {
    const page = await builderPage(smallForm, TABLES);
    await side(page, '数据表');
    const staff = context.tables.find(({ name }) => name === 'food_licence_staff');
    const group = await page.find('.group', staff?.comment ?? '');
    const whole = group.querySelector<HTMLElement>('.item');
    if (whole === null) throw new Error('the table has no row');
    await page.drag(whole, await page.drawn('nod_name'), { down: 0.1 });
    const [added = ''] = page.within();
    expect(page.node(added).node).toMatchObject({ type: 'array', 'x-component': 'ArrayTable', 'x-binding': { table: 'food_licence_staff' } });
    expect(page.within(added).length).toBeGreaterThan(1);
  });

  it('a data element is put where the cursor is by a press; one that is used leads there', async () => {
    const page = await builderPage(smallForm, TABLES);
    await page.press('nod_note');
    await side(page, '数据元');
    await userEvent.click(await item(page, '经营者名称'));
    await page.settle();
    const [, , added = ''] = page.within();
    expect(page.node(added).node['x-binding']).toMatchObject({ element: { name: '经营者名称' }, review: { state: 'unconfirmed' } });
    await page.press('nod_name');
    await userEvent.click(await item(page, '经营者名称'));
    await page.settle();
    expect(page.selected()).toEqual([added]);
  });

  it('an empty form is generated from a table without the columns that are left out', async () => {
    const page = await builderPage(emptyForm('frm_new', '新表单'), TABLES);
    await userEvent.click(await page.find('.way', '从数据表生成'));
    await page.find('.columns');
    await userEvent.click(await page.find('.columns label', '联系人姓名'));
    await userEvent.click(await page.find('.window button[data-kind=primary]'));
    await page.settle();
    const bound = JSON.stringify(page.form().schema);
    expect(bound).toContain('"operator_name"');
    expect(bound).not.toContain('"contact_name"');
    expect(bound).toContain('"food_licence_staff"');
    expect(page.form().id).toBe('frm_new');
    page.builder.undo();
    expect(page.within()).toEqual([]);
  });

  it('tables are imported from DDL and told to the host', async () => {
    const page = await builderPage(emptyForm('frm_new', '新表单'));
    await userEvent.click(await page.find('.way', '从空白开始'));
    await side(page, '数据表');
    await userEvent.click(await page.find('button', '导入数据表'));
    const text = (await page.find('.tool textarea')) as HTMLTextAreaElement;
    await userEvent.fill(text, "CREATE TABLE t_person (id varchar(32) NOT NULL PRIMARY KEY, xm varchar(50) NOT NULL COMMENT '姓名') COMMENT='人员';");
    await userEvent.click(await page.find('button', '加入数据表'));
    await page.settle();
    expect(page.details('zw-tables')).toMatchObject([{ tables: [{ name: 't_person', comment: '人员' }] }]);
    await page.drag(await item(page, '姓名'), await page.find('.paper'));
    expect(page.node(page.within()[0] ?? '').node).toMatchObject({ title: '姓名', maxLength: 50 });
  });
});

describe('公共数据元', () => {
  const CATALOGUE = '内部标识符\t名称\t定义\t数据类型\t表示格式\t值域\nDE1\t出生日期\t公历\t日期型\tYYYYMMDD\t\nDE2\t性别\t\t代码型\tn1\tGB/T 2261.1\n\t姓名\t\t文字类\t五十字以内\t\nDE4\t\t没有名称\t字符型\tc..9\t';

  it('are pasted as rows, looked at beside those that are there, told to the host, and put onto the form', async () => {
    const known = { id: 'elm_xb', code: 'DE2', name: '性别', definition: '', type: 'code', format: 'n2', source: { status: 'verified' } };
    const page = await builderPage(emptyForm('frm_new', '新表单'), { today: '2026-11-23', elements: [known] });
    await userEvent.click(await page.find('.way', '从空白开始'));
    await side(page, '数据元');
    await userEvent.click(await page.find('.foot button', '导入数据元'));
    await userEvent.fill(await page.find('.tool textarea'), CATALOGUE);
    await page.settle();
    const rows = deepAll(page.builder, '.tool tbody tr').map((row) => [...row.children].map((cell) => cell.textContent));
    expect(rows).toEqual([
      ['DE1', '出生日期', '日期', 'YYYYMMDD', '', '未核', '新增'],
      ['DE2', '性别', '代码', 'n1', 'GB/T 2261.1', '未核', '更新'],
      ['', '姓名', '文本', '五十字以内', '', '未核', '新增'],
    ]);
    expect(deepAll(page.builder, '.tool-rows .say').map(({ textContent }) => textContent)).toEqual([expect.stringMatching(/^A5：没有名称，没有读入。请补上/), expect.stringMatching(/^A4：数据元“姓名”的表示格式“五十字以内”没有读懂.*请改为/), expect.stringMatching(/^A4：数据元“姓名”的数据类型“文字类”没有读懂.*请改为/)]);
    expect(deepAll(page.builder, '.tool h4').map(({ textContent }) => textContent)).toEqual(['有 1 处没有读进来：', '读进来的内容里，有 2 处请核对：']);
    await userEvent.click(await page.find('button', '加入 3 个数据元'));
    await page.settle();
    const [told] = page.details('zw-elements') as readonly [{ readonly elements: readonly { readonly id: string; readonly name: string; readonly format: string }[] }];
    // Controls and columns refer to it: its id stays.
    expect(told.elements.map(({ name, format }) => [name, format])).toEqual([['性别', 'n1'], ['出生日期', 'YYYYMMDD'], ['姓名', '五十字以内']]);
    expect(told.elements[0]?.id).toBe('elm_xb');
    await page.drag(await item(page, '出生日期'), await page.find('.paper'));
    expect(page.node(page.within()[0] ?? '').node).toMatchObject({ title: '出生日期', 'x-component': 'DatePicker', 'x-binding': { element: { code: 'DE1' } } });
  });

  it('that say the same add nothing, and what is no catalogue is said', async () => {
    const page = await builderPage(smallForm, { today: '2026-11-23', elements: [{ id: 'elm_1', name: '姓名', definition: '', type: 'text', format: 'c..50', source: { status: 'verified' } }] });
    await side(page, '数据元');
    await userEvent.click(await page.find('.foot button', '导入数据元'));
    const text = await page.find('.tool textarea');
    await userEvent.fill(text, '[{"名称":"姓名","数据类型":"字符型","表示格式":"c..50"}]');
    await page.find('.zw-hint', '都已经有了');
    expect(deepAll(page.builder, 'zw-dialog [data-kind=primary]')).toEqual([]);
    await userEvent.fill(text, '随便几个字');
    await page.find('[role=alert]', '没有读出数据元');
    expect(page.details('zw-elements')).toEqual([]);
  });
});

describe('by keys alone', () => {
  it('goes through the nodes, moves them, and says where they are', async () => {
    const page = await builderPage(smallForm);
    await page.toCanvas();
    await page.keys('{ArrowDown}', '{ArrowDown}');
    expect(page.selected()).toEqual(['nod_note']);
    await page.keys('{Alt>}{ArrowUp}{/Alt}');
    expect(page.within().slice(0, 2)).toEqual(['nod_note', 'nod_name']);
    await page.keys('{Alt>}{ArrowDown}{/Alt}', '{Alt>}{ArrowRight}{/Alt}');
    expect(page.within('nod_grid')[0]).toBe('nod_note');
    await page.keys('{Alt>}{ArrowLeft}{/Alt}');
    expect(page.within()).toEqual(['nod_name', 'nod_grid', 'nod_note', 'nod_staff', 'nod_tabs']);
    await page.keys('{End}');
    expect(page.selected()).toEqual(['nod_right']);
    expect((await page.drawn('nod_right')).textContent).toContain('右');
    await page.keys('{Escape}', '{Escape}', '{Escape}');
    expect(page.selected()).toEqual([]);
  });

  it('puts in what a few letters of its pinyin find, at the cursor', async () => {
    const page = await builderPage(smallForm, TABLES);
    await page.toCanvas();
    await page.keys('{ArrowDown}', '/');
    await page.find('.quick zw-form-shelf');
    await page.keys('jine');
    const shelf = await page.find('.quick zw-form-shelf');
    await expect.poll(() => shelf.shadowRoot?.querySelector('[aria-selected=true]')?.textContent ?? '', { timeout: 8000 }).toContain('金额');
    await page.keys('{Enter}');
    await page.settle();
    const [, added = ''] = page.within();
    expect(page.node(added).node['x-component']).toBe('Money');
    expect((await page.find('zw-form-canvas')).shadowRoot?.activeElement?.getAttribute('role')).toBe('application');
  });

  it('puts several into a layout, takes it away, makes a field wider, duplicates', async () => {
    const page = await builderPage(smallForm);
    await page.toCanvas();
    await page.keys('{ArrowDown}', '{Shift>}{ArrowDown}{/Shift}');
    expect(page.selected()).toEqual(['nod_name', 'nod_note']);
    await page.keys('{Control>}g{/Control}', '{ArrowDown}', '{Enter}');
    const [layout = ''] = page.within();
    expect(page.node(layout).node['x-component']).toBe('Card');
    expect(page.within(layout)).toEqual(['nod_name', 'nod_note']);
    await page.keys('{Control>}{Shift>}g{/Shift}{/Control}');
    expect(page.within().slice(0, 2)).toEqual(['nod_name', 'nod_note']);
    await page.builder.reveal('nod_one');
    await page.keys('{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}');
    expect(page.node('nod_one').node['x-decorator-props']).toEqual({ gridSpan: 2 });
    await page.keys('{Control>}d{/Control}');
    expect(page.within('nod_grid')).toHaveLength(4);
    expect(page.node(page.within('nod_grid')[1] ?? '').node.title).toBe('甲');
  });

  it('Enter leads to the properties; what is written there is seen on the canvas as it is written', async () => {
    const page = await builderPage(smallForm);
    await page.toCanvas();
    await page.keys('{ArrowDown}', '{Enter}');
    const field = deepAll(page.builder, '.properties')[0];
    expect(field?.contains((page.builder.shadowRoot?.activeElement ?? null))).toBe(true);
    await page.keys('{Control>}a{/Control}', '字号名称');
    expect(page.node('nod_name').node.title).toBe('字号名称');
    expect((await page.drawn('nod_name')).textContent).toContain('字号名称');
    await page.keys('{Alt>}c{/Alt}');
    expect((await page.find('zw-form-canvas')).shadowRoot?.activeElement?.getAttribute('role')).toBe('application');
  });

  it('cuts and pastes, into another form too', async () => {
    const page = await builderPage(smallForm);
    await page.toCanvas();
    await page.keys('{ArrowDown}', '{Control>}x{/Control}', '{End}', '{Control>}v{/Control}');
    expect(page.within('nod_second')).toEqual(['nod_right', 'nod_name']);
    await page.keys('{Control>}c{/Control}');
    const other = await builderPage(emptyForm('frm_other', '另一张'));
    await userEvent.click(await other.find('.way', '从空白开始'));
    await other.toCanvas();
    await other.keys('{Control>}v{/Control}');
    const [pasted = ''] = other.within();
    expect(other.node(pasted).node).toMatchObject({ title: '名称', 'x-component': 'Input' });
    expect(pasted).not.toBe('nod_name');
  });

  it('Tab goes in once and out again', async () => {
    const page = await builderPage(smallForm);
    await page.toCanvas();
    await page.keys('{ArrowDown}', '{Tab}');
    const canvas = await page.find('zw-form-canvas');
    expect(canvas.shadowRoot?.activeElement).toBeNull();
    await page.keys('{Shift>}{Tab}{/Shift}');
    expect(canvas.shadowRoot?.activeElement?.getAttribute('role')).toBe('application');
  });

  it('changes a title in the outline, which moves and removes as the canvas does', async () => {
    const page = await builderPage(smallForm);
    await page.toCanvas();
    await page.keys('{ArrowDown}', '{F2}');
    await page.find('zw-tree.nodes');
    await page.keys('字号', '{Enter}');
    expect(page.node('nod_name').node.title).toBe('字号');
    await page.keys('{Alt>}{ArrowDown}{/Alt}');
    expect(page.within().slice(0, 2)).toEqual(['nod_note', 'nod_name']);
    await page.keys('{Control>}d{/Control}');
    expect(page.within()).toHaveLength(6);
    await page.keys('{Delete}');
    expect(page.within()).toHaveLength(5);
  });
});

describe('readonly', () => {
  it('is looked at, and changes nothing', async () => {
    const page = await builderPage(smallForm, TABLES, { readonly: true });
    await page.press('nod_name');
    expect(page.selected()).toEqual(['nod_name']);
    await page.keys('{Delete}', '{Alt>}{ArrowDown}{/Alt}', '/');
    await page.drag(await page.drawn('nod_name'), await page.drawn('nod_two'));
    expect(page.form()).toEqual(smallForm);
    expect(deepAll(page.builder, '.edge')).toHaveLength(0);
  });
});

describe('trying it', () => {
  it('shows what would be handed in, by table and column', async () => {
    const bound = { ...smallForm, schema: { ...smallForm.schema, properties: { name: { ...smallForm.schema.properties?.['name'], 'x-binding': { columns: [{ table: 'food_licence_application', column: 'operator_name' }] } } } } };
    const page = await builderPage(bound, TABLES);
    const before = page.form();
    await userEvent.click(await page.find('label, [role=radio]', '试填'));
    const field = (await page.find('.item-input input')) as HTMLInputElement;
    await userEvent.fill(field, '开平某餐馆');
    await userEvent.tab();
    await page.settle();
    const answers = await page.find('.answers table', '开平某餐馆');
    expect(answers.textContent).toContain('operator_name');
    expect(page.form()).toBe(before);
  });
});

describe('bad input', () => {
  it('scripts, unknown components, hostile names and values: all is drawn, nothing runs, what is sound is worked on', async () => {
    (globalThis as { trap?: number }).trap = 0;
    const hostile = `{
      "type": "object",
      "properties": {
        "__proto__": { "type": "string", "title": "proto", "x-component": "Input" },
        "a.b": { "type": "string", "title": "点", "x-component": "Input", "x-decorator": "FormItem" },
        "script": { "type": "string", "title": "{{trap = 1}}", "description": { "a": 1 }, "x-visible": "{{trap = 2}}", "x-reactions": "{{trap = 3}}", "x-component": "Input", "x-decorator": "FormItem" },
        "unknown": { "type": "void", "x-component": "Slider3D", "properties": { "within": { "type": "string", "title": "里面的", "x-component": "Input", "x-decorator": "FormItem" } } },
        "props": { "type": "void", "x-component": "Card", "x-component-props": { "title": { "x": 1 }, "children": { "y": 2 } }, "properties": {} },
        "options": { "type": "string", "title": "选项", "enum": [null, { "label": {} }, 3, "甲"], "x-component": "Select", "x-decorator": "FormItem" },
        "rows": { "type": "array", "title": "行", "x-component": "ArrayTable", "x-decorator": "FormItem" },
        "tabs": { "type": "void", "x-component": "FormTab" },
        "good": { "type": "string", "title": "好的", "x-component": "Input", "x-decorator": "FormItem" }
      }
    }`;
    const page = await builderPage(hostile);
    const ids = page.within();
    for (const id of ids) if (page.node(id).key !== 'tabs') await page.drawn(id);
    const good = ids[ids.length - 1] ?? '';
    expect((await page.drawn(good)).textContent).toContain('好的');
    await page.press(good);
    await page.keys('{Alt>}{ArrowUp}{/Alt}');
    expect(page.within()[ids.length - 2]).toBe(good);
    expect(deepAll(page.builder, '.failed')).toHaveLength(0);
    expect((globalThis as { trap?: number }).trap).toBe(0);
    expect(({} as { title?: unknown }).title).toBeUndefined();
  });
});
