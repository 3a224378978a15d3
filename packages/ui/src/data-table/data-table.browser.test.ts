import { html, type TemplateResult } from 'lit';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';

import { deepActiveElement } from '../element/innermost.js';
import { nextFrame, shown } from '../testing/render.js';
import type { CellChange, Column } from './column.js';
import type { ZwDataTable } from './data-table.js';
import './define.js';
import { sheetColumn, withChanges, type SheetRow } from './testing/sheet-row.js';

const columns: readonly Column<SheetRow>[] = [
  sheetColumn('name', '材料', { width: 160, isFrozen: true, isSortable: true }),
  sheetColumn('point', '审核要点', { width: 160, edit: { kind: 'text' } }),
  sheetColumn('note', '说明', { width: 160, edit: { kind: 'text', lines: 'many' } }),
  sheetColumn('need', '要求', { width: 120, edit: { kind: 'choice', options: ['必交', '容缺', '免提交'].map((label) => ({ value: label, label })) } }),
  sheetColumn('copies', '份数', { width: 80, edit: { kind: 'number', min: 0 }, isEditable: (row) => row['locked'] !== true || '份数由省统一规定' }),
  sheetColumn('original', '须原件', { width: 80, edit: { kind: 'check' } }),
];

const rowsOf = (count: number): readonly SheetRow[] =>
  Array.from({ length: count }, (_, index) => ({ id: `m${index}`, name: `材料${index}`, point: `要点${index}`, note: '', need: '必交', copies: 1, original: false, locked: index === 1 }));

const edits = vi.fn<(changes: readonly CellChange[]) => void>();

/** A table with an owner that does what it is asked for. */
async function tableOf(count = 5, more: Partial<ZwDataTable<SheetRow>> = {}): Promise<ZwDataTable<SheetRow>> {
  const onEdit = (event: CustomEvent<{ readonly changes: readonly CellChange[] }>): void => {
    edits(event.detail.changes);
    const table = event.target as ZwDataTable<SheetRow>;
    table.rows = withChanges(table.rows, event.detail.changes);
  };
  const stage: TemplateResult = html`<div><input aria-label="前" /><zw-data-table label="材料" @zw-edit=${onEdit}></zw-data-table><input aria-label="后" /></div>`;
  const box = await shown<HTMLDivElement>(stage);
  box.style.cssText = 'width: 700px; height: 400px; display: flex; flex-direction: column';
  const table = box.querySelector('zw-data-table') as unknown as ZwDataTable<SheetRow>;
  Object.assign(table, { columns, rows: rowsOf(count), ...more });
  await nextFrame();
  return table;
}

const inside = (table: ZwDataTable<SheetRow>, selector: string): HTMLElement => {
  const found = table.shadowRoot?.querySelector<HTMLElement>(selector);
  if (found == null) throw new Error(`There is no ${selector}.`);
  return found;
};
const cellAt = (table: ZwDataTable<SheetRow>, row: number, column: number): HTMLElement => inside(table, `[aria-rowindex="${row + 2}"] > [aria-colindex="${column + 1}"]`);
const notice = (table: ZwDataTable<SheetRow>): string | undefined => table.shadowRoot?.querySelector('.notice span')?.textContent ?? undefined;
const keys = async (table: ZwDataTable<SheetRow>, ...pressed: readonly string[]): Promise<void> => {
  for (const each of pressed) {
    await userEvent.keyboard(each);
    await table.updateComplete;
  }
};

function clipboardEvent(type: 'copy' | 'cut' | 'paste', data: Readonly<Record<string, string>> = {}): ClipboardEvent {
  const clipboardData = new DataTransfer();
  for (const [format, text] of Object.entries(data)) clipboardData.setData(format, text);
  return new ClipboardEvent(type, { clipboardData, bubbles: true, cancelable: true, composed: true });
}

beforeEach(() => {
  edits.mockClear();
});

describe('moving', () => {
  it('is one tab stop: Tab comes in, Tab goes on', async () => {
    const table = await tableOf();
    inside(table, '.grid');
    (table.previousElementSibling as HTMLElement).focus();
    await userEvent.keyboard('{Tab}');
    expect(deepActiveElement()?.closest('.cell')).toBe(cellAt(table, 0, 0));
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement).toBe(table.nextElementSibling);
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(document.activeElement).toBe(table);
  });

  it.each([
    ['{ArrowDown}{ArrowRight}', 'm1', 'point'],
    ['{End}', 'm0', 'original'],
    ['{Control>}{End}{/Control}', 'm4', 'original'],
    ['{Control>}{End}{/Control}{Control>}{Home}{/Control}', 'm0', 'name'],
    ['{PageDown}', 'm4', 'name'],
  ])('%s leads to %s, %s', async (pressed, rowId, columnId) => {
    const table = await tableOf();
    table.reveal('m0', 'name');
    await keys(table, pressed);
    expect(table.active).toEqual({ rowId, columnId });
    expect(deepActiveElement()?.closest('.cell.active')).not.toBeNull();
  });

  it('keeps the active cell when the owner sorts, and shows and focuses it in ten thousand rows', async () => {
    const table = await tableOf(10_000);
    table.reveal('m9000', 'point');
    await nextFrame();
    const cell = cellAt(table, 9000, 1);
    const [box, view] = [cell.getBoundingClientRect(), table.getBoundingClientRect()];
    expect(box.top >= view.top && box.bottom <= view.bottom).toBe(true);
    table.rows = [...table.rows].reverse();
    await nextFrame();
    expect(table.active).toEqual({ rowId: 'm9000', columnId: 'point' });
    expect(deepActiveElement()?.closest('.row')?.getAttribute('aria-rowindex')).toBe('1001');
    expect(table.shadowRoot!.querySelectorAll('.body .row').length).toBeLessThan(60);
  });

  it('keeps the focus when its cell is scrolled away', async () => {
    const table = await tableOf(1_000);
    table.reveal('m0', 'point');
    inside(table, '.scroller').scrollTop = 20_000;
    await nextFrame();
    expect(deepActiveElement()).toBe(cellAt(table, 0, 1).querySelector('.field'));
    await keys(table, '{ArrowDown}');
    expect(inside(table, '.scroller').scrollTop).toBeLessThan(100);
  });
});

describe('editing', () => {
  it('typing replaces, Enter keeps and goes down, Tab keeps and goes right', async () => {
    const table = await tableOf();
    table.reveal('m0', 'point');
    await keys(table, 'abc', '{Enter}');
    expect(edits).toHaveBeenLastCalledWith([{ rowId: 'm0', columnId: 'point', text: 'abc', value: 'abc' }]);
    expect(table.active).toEqual({ rowId: 'm1', columnId: 'point' });
    await keys(table, 'de', '{Tab}');
    expect(table.active).toEqual({ rowId: 'm1', columnId: 'note' });
    expect(table.rows[1]!['point']).toBe('de');
    expect(cellAt(table, 0, 1).textContent).toBe('abc');
  });

  it('F2 goes on writing at the end, Escape leaves all as it was', async () => {
    const table = await tableOf();
    table.reveal('m0', 'point');
    await keys(table, '{F2}', '！', '{Enter}');
    expect(table.rows[0]!['point']).toBe('要点0！');
    await keys(table, '{F2}', 'x', '{Escape}');
    expect(edits).toHaveBeenCalledTimes(1);
    await keys(table, '{F2}');
    expect(inside(table, '.field')).toHaveProperty('value', '要点1');
  });

  it('an input method composes from its first key on', async () => {
    const table = await tableOf();
    table.reveal('m2', 'point');
    const session = cdp() as unknown as { send(method: string, params: unknown): Promise<unknown> };
    await session.send('Input.imeSetComposition', { text: 'b', selectionStart: 1, selectionEnd: 1 });
    await session.send('Input.imeSetComposition', { text: 'bi', selectionStart: 2, selectionEnd: 2 });
    await table.updateComplete;
    expect(inside(table, '.field')).toHaveProperty('value', 'bi');
    await session.send('Input.insertText', { text: '必须盖章' });
    await keys(table, '{Enter}');
    expect(table.rows[2]!['point']).toBe('必须盖章');
  });

  it('Alt+Enter breaks a line where there may be many', async () => {
    const table = await tableOf();
    table.reveal('m0', 'note');
    await keys(table, 'a', '{Alt>}{Enter}{/Alt}', 'b', '{Enter}');
    expect(table.rows[0]!['note']).toBe('a\nb');
  });

  it('says why a text cannot be kept, and Escape leaves', async () => {
    const table = await tableOf();
    table.reveal('m0', 'copies');
    await keys(table, 'x', '{Enter}');
    expect(inside(table, '.refusal').textContent).toBe('“x”不是数字');
    expect(inside(table, '.field').getAttribute('aria-invalid')).toBe('true');
    await keys(table, '{Escape}');
    expect(edits).not.toHaveBeenCalled();
    expect(table.active).toEqual({ rowId: 'm0', columnId: 'copies' });
  });

  it('says why a cell is locked', async () => {
    const table = await tableOf();
    table.reveal('m1', 'copies');
    await keys(table, '5');
    expect(notice(table)).toContain('份数由省统一规定');
    expect(cellAt(table, 1, 4).getAttribute('aria-readonly')).toBe('true');
  });

  it('chooses from a list by a letter, by arrows and by the mouse', async () => {
    const table = await tableOf();
    table.reveal('m0', 'need');
    await keys(table, '免', '{Enter}');
    expect(table.rows[0]!['need']).toBe('免提交');
    await keys(table, '{Enter}', '{ArrowDown}', '{Enter}');
    expect(table.rows[1]!['need']).toBe('容缺');
    await keys(table, '{Alt>}{ArrowDown}{/Alt}');
    const field = inside(table, '.field');
    expect([field.getAttribute('role'), field.getAttribute('aria-expanded')]).toEqual(['combobox', 'true']);
    await userEvent.click(inside(table, '#option-2'));
    expect(table.rows[2]!['need']).toBe('免提交');
    expect(deepActiveElement()?.closest('.cell')).toBe(cellAt(table, 2, 3));
  });

  it('Space and a press tick a box; an owner who refuses has it back', async () => {
    const table = await tableOf();
    table.reveal('m0', 'original');
    await keys(table, ' ');
    expect(table.rows[0]!['original']).toBe(true);
    await userEvent.click(inside(table, '[aria-rowindex="3"] .tick'));
    expect(table.rows[1]!['original']).toBe(true);
    table.addEventListener('zw-edit', (event) => event.stopImmediatePropagation(), { capture: true });
    await userEvent.click(inside(table, '[aria-rowindex="4"] .tick'));
    await table.updateComplete;
    expect(inside(table, '[aria-rowindex="4"] .tick')).toHaveProperty('checked', false);
  });

  it('keeps what is typed when the focus goes elsewhere, and an editor open when rows come before it', async () => {
    const table = await tableOf();
    table.reveal('m1', 'point');
    await keys(table, 'abc');
    const field = deepActiveElement();
    table.rows = [{ id: 'new', name: '新' }, ...table.rows];
    await nextFrame();
    expect(deepActiveElement()).toBe(field);
    expect(field).toHaveProperty('value', 'abc');
    (table.nextElementSibling as HTMLElement).focus();
    expect(edits).toHaveBeenLastCalledWith([expect.objectContaining({ rowId: 'm1', text: 'abc' })]);
  });

  it('Delete clears the range in one step; nothing is edited in a readonly table', async () => {
    const table = await tableOf();
    table.reveal('m0', 'point');
    await keys(table, '{Shift>}{ArrowDown}{ArrowRight}{ArrowRight}{/Shift}', '{Delete}');
    expect(edits.mock.calls.map(([changes]) => changes.length)).toEqual([4]);
    table.readonly = true;
    await table.updateComplete;
    await keys(table, '{Delete}', 'x', '{F2}');
    expect(edits).toHaveBeenCalledTimes(1);
    expect(table.shadowRoot!.querySelector('.field')).toBeNull();
  });
});

describe('copy and paste', () => {
  it('copies the range as TSV and as a table', async () => {
    const table = await tableOf();
    table.reveal('m0', 'name');
    await keys(table, '{Shift>}{ArrowDown}{ArrowRight}{/Shift}');
    expect(table.shadowRoot!.querySelectorAll('[aria-selected="true"]')).toHaveLength(4);
    const copy = clipboardEvent('copy');
    deepActiveElement()!.dispatchEvent(copy);
    expect(copy.clipboardData!.getData('text/plain')).toBe('材料0\t要点0\r\n材料1\t要点1');
    expect(copy.clipboardData!.getData('text/html')).toContain('>要点1</td>');
  });

  it('takes the events that the browser sends to the page, while it has the focus', async () => {
    const table = await tableOf();
    table.reveal('m0', 'name');
    const copy = clipboardEvent('copy');
    document.body.dispatchEvent(copy);
    expect(copy.clipboardData!.getData('text/plain')).toBe('材料0');
    (table.nextElementSibling as HTMLElement).focus();
    const later = clipboardEvent('copy');
    document.body.dispatchEvent(later);
    expect(later.defaultPrevented).toBe(false);
  });

  it('pastes a block of Excel as one edit, says what was refused and clipped, and selects it', async () => {
    const table = await tableOf();
    table.reveal('m3', 'need');
    table.dispatchEvent(clipboardEvent('paste', { 'text/plain': '容缺\t2\t√\t多出的\r\n不交\t两份\t\t\r\n必交\t1\t\t\r\n' }));
    expect(edits.mock.calls).toHaveLength(1);
    expect(table.rows[3]).toMatchObject({ need: '容缺', copies: 2, original: true });
    await table.updateComplete;
    expect(notice(table)).toBe('已填入 3 格；超出表格的 1 行没有粘贴；超出表格的 1 列没有粘贴；2 格没有改：“不交”不在选项内，可填：必交、容缺、免提交。');
    expect(table.shadowRoot!.querySelectorAll('[aria-selected="true"]')).toHaveLength(6);
  });

  it('fills the range with one value, and passes over locked cells', async () => {
    const table = await tableOf();
    table.reveal('m0', 'copies');
    await keys(table, '{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    deepActiveElement()!.dispatchEvent(clipboardEvent('paste', { 'text/plain': '３\r\n' }));
    expect(table.rows.map((row) => row['copies'])).toEqual([3, 1, 3, 1, 1]);
  });

  it('reads a table of HTML where there is nothing else', async () => {
    const table = await tableOf();
    table.reveal('m0', 'point');
    table.dispatchEvent(clipboardEvent('paste', { 'text/html': '<table><tr><td>甲<br>乙</td><td>丙<br>丁</td></tr></table>' }));
    expect(table.rows[0]).toMatchObject({ point: '甲 乙', note: '丙\n丁' });
  });

  it('cuts, fills down, and leaves paste to the field while it is open', async () => {
    const table = await tableOf();
    table.reveal('m0', 'point');
    deepActiveElement()!.dispatchEvent(clipboardEvent('cut'));
    expect(table.rows[0]!['point']).toBe('');
    table.reveal('m1', 'point');
    await keys(table, '{Shift>}{ArrowDown}{/Shift}', '{Control>}d{/Control}');
    expect(table.rows[2]!['point']).toBe('要点1');
    await keys(table, '{F2}');
    const paste = clipboardEvent('paste', { 'text/plain': 'x' });
    deepActiveElement()!.dispatchEvent(paste);
    expect(paste.defaultPrevented).toBe(false);
  });

  it('Ctrl+A takes all, Ctrl+Enter fills what is selected, Ctrl+Z is nobody’s here', async () => {
    const table = await tableOf();
    table.reveal('m0', 'point');
    await keys(table, '{Shift>}{ArrowDown}{/Shift}', 'x', '{Control>}{Enter}{/Control}');
    expect(table.rows.slice(0, 3).map((row) => row['point'])).toEqual(['x', 'x', '要点2']);
    const undo = vi.fn<(event: KeyboardEvent) => void>();
    table.addEventListener('keydown', undo);
    await keys(table, '{Control>}z{/Control}');
    expect(undo.mock.calls.some(([event]) => event.key === 'z' && !event.defaultPrevented)).toBe(true);
    await keys(table, '{Control>}a{/Control}');
    expect(table.shadowRoot!.querySelectorAll('.body [aria-selected="true"]')).toHaveLength(30);
  });
});

describe('columns', () => {
  it('asks for an order by press and by key', async () => {
    const table = await tableOf();
    const sorts: unknown[] = [];
    table.addEventListener('zw-sort', (event) => sorts.push((event as CustomEvent).detail));
    await userEvent.click(inside(table, '.head [aria-colindex="1"] .text'));
    table.sort = { columnId: 'name', direction: 'ascending' };
    await table.updateComplete;
    expect(inside(table, '.head [aria-colindex="1"]').getAttribute('aria-sort')).toBe('ascending');
    await keys(table, '{Enter}');
    expect(sorts).toEqual([{ columnId: 'name', direction: 'ascending' }, { columnId: 'name', direction: 'descending' }]);
  });

  it('are widened by keys and by their edge, and fitted by a double click', async () => {
    const table = await tableOf();
    const widths: Record<string, number>[] = [];
    table.addEventListener('zw-columns', (event) => widths.push((event as CustomEvent<{ widths: Record<string, number> }>).detail.widths));
    table.reveal('m0', 'point');
    await keys(table, '{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}');
    expect(widths[0]).toMatchObject({ name: 160, point: 176 });
    const edge = inside(table, '.head [aria-colindex="2"] .edge');
    const press = (type: string, clientX: number) => edge.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, pointerId: 1, clientX }));
    vi.spyOn(edge, 'setPointerCapture').mockReturnValue();
    press('pointerdown', 100);
    press('pointermove', 140);
    press('pointerup', 140);
    await table.updateComplete;
    expect(widths[1]).toMatchObject({ point: 216 });
    expect(cellAt(table, 0, 1).offsetWidth).toBe(216);
    await userEvent.dblClick(edge);
    expect(widths[2]!['point']).toBeLessThan(120);
  });

  it('that are frozen stay, narrowed on a narrow screen, and give way on a very narrow one', async () => {
    const table = await tableOf();
    const scroller = inside(table, '.scroller');
    scroller.scrollLeft = 60;
    await nextFrame();
    expect(cellAt(table, 0, 0).getBoundingClientRect().left).toBeCloseTo(scroller.getBoundingClientRect().left, 0);
    table.parentElement!.style.width = '240px';
    await nextFrame();
    await nextFrame();
    expect(cellAt(table, 0, 0).offsetWidth).toBe(Math.floor(scroller.clientWidth / 2));
    expect(cellAt(table, 0, 0).getBoundingClientRect().left).toBeCloseTo(scroller.getBoundingClientRect().left, 0);
    table.parentElement!.style.width = '180px';
    scroller.scrollLeft = 0;
    await nextFrame();
    await nextFrame();
    expect(cellAt(table, 0, 0).offsetWidth).toBe(160);
    scroller.scrollLeft = 100;
    await nextFrame();
    expect(cellAt(table, 0, 0).getBoundingClientRect().left).toBeLessThan(scroller.getBoundingClientRect().left - 90);
  });
});

describe('rows', () => {
  it('are ticked one by one, up to another with Shift, and all at once', async () => {
    const table = await tableOf(5, { selectable: true });
    table.addEventListener('zw-select', (event) => (table.selected = (event as CustomEvent<{ ids: readonly string[] }>).detail.ids));
    const box = (row: number): HTMLElement => inside(table, `[aria-rowindex="${row + 2}"] > [aria-colindex="1"] .tick`);
    await userEvent.click(box(1));
    await userEvent.click(box(3), { modifiers: ['Shift'] });
    expect(table.selected).toEqual(['m1', 'm2', 'm3']);
    expect(inside(table, '[aria-rowindex="3"]').getAttribute('aria-selected')).toBe('true');
    await userEvent.click(box(-1));
    expect(table.selected).toHaveLength(5);
  });

  it('ask to be opened, removed and inserted, and for a menu', async () => {
    const table = await tableOf();
    const asked: unknown[] = [];
    for (const type of ['zw-activate', 'zw-remove', 'zw-insert']) table.addEventListener(type, (event) => asked.push([type, (event as CustomEvent).detail]));
    table.addEventListener('zw-menu', (event) => {
      asked.push([event.type, (event as CustomEvent<{ rowId: string; columnId: string }>).detail.columnId]);
      event.preventDefault();
    });
    table.reveal('m2', 'name');
    await keys(table, '{Enter}', '{Shift>}{ArrowDown}{/Shift}', '{Control>}{Delete}{/Control}', '{Insert}');
    await userEvent.click(cellAt(table, 0, 1), { button: 'right' });
    expect(asked).toEqual([['zw-activate', { id: 'm2' }], ['zw-remove', { ids: ['m2', 'm3'] }], ['zw-insert', { index: 3 }], ['zw-menu', 'point']]);
  });
});

describe('heads of several lines', () => {
  const long = [
    sheetColumn('name', '材料', { width: 160, isFrozen: true, isSortable: true }),
    sheetColumn('point', '新办-食品销售-只有食品销售经营者（利用自动设备从事食品经营，含散装熟食）', { width: 120, edit: { kind: 'text' } }),
    sheetColumn('note', '新办-食品销售', { width: 120, edit: { kind: 'text' } }),
  ];
  const headHeight = (table: ZwDataTable<SheetRow>): number => inside(table, '.head').offsetHeight;

  it('are as high as the longest title needs, no higher than they may be, and stand on one line', async () => {
    const table = await tableOf(100, { columns: long, headLines: 1 });
    const heights = [headHeight(table)];
    for (const lines of [2, 3, 9]) {
      table.headLines = lines;
      await nextFrame();
      heights.push(headHeight(table));
    }
    expect(heights[1]).toBeGreaterThan(heights[0]!);
    expect(heights[2]).toBeGreaterThan(heights[1]!);
    expect(heights[3]).toBe(heights[2]);
    const ends = ['1', '2', '3'].map((column) => inside(table, `.head [aria-colindex="${column}"] .text`).getBoundingClientRect().bottom);
    expect(Math.max(...ends) - Math.min(...ends)).toBeLessThan(1);
    expect(inside(table, '.head [aria-colindex="2"]')).toHaveAttribute('title', long[1]!.label);
    expect(inside(table, '.head [aria-colindex="2"]').offsetWidth).toBe(120);
    table.columns = columns;
    await nextFrame();
    expect(headHeight(table)).toBe(heights[0]);
  });

  it('cover no row that is revealed, and a press finds its row', async () => {
    const table = await tableOf(1000, { columns: long, headLines: 3 });
    for (const row of ['m900', 'm500', 'm999', 'm0']) {
      table.reveal(row, 'point');
      await nextFrame();
      const { top, bottom } = inside(table, '.cell.active').getBoundingClientRect();
      expect(top).toBeGreaterThanOrEqual(inside(table, '.head').getBoundingClientRect().bottom - 1);
      expect(bottom).toBeLessThanOrEqual(inside(table, '.scroller').getBoundingClientRect().bottom + 1);
    }
    await userEvent.dragAndDrop(cellAt(table, 2, 1), cellAt(table, 4, 2));
    await table.updateComplete;
    expect(table.shadowRoot!.querySelectorAll('[aria-selected="true"]')).toHaveLength(6);
    expect(table.active).toEqual({ rowId: 'm2', columnId: 'point' });
  });
});

describe('messages', () => {
  const said = async (): Promise<ZwDataTable<SheetRow>> => {
    const table = await tableOf();
    table.reveal('m1', 'copies');
    await keys(table, '5');
    expect(notice(table)).toContain('份数由省统一规定');
    return table;
  };

  it.each<[what: string, act: (table: ZwDataTable<SheetRow>) => unknown]>([
    ['key', () => userEvent.keyboard('{ArrowDown}')],
    ['press', (table) => userEvent.click(cellAt(table, 3, 1))],
    ['press on a head', (table) => userEvent.click(inside(table, '.head [aria-colindex="2"] .text'))],
    ['rows of the owner', (table) => (table.rows = [...table.rows])],
  ])('go with the next %s', async (_what, act) => {
    const table = await said();
    await act(table);
    await table.updateComplete;
    expect(notice(table)).toBeUndefined();
  });

  it('stay while the owner answers to the edit that they tell of, and go when it undoes', async () => {
    const table = await tableOf();
    const before = table.rows;
    table.reveal('m3', 'need');
    table.dispatchEvent(clipboardEvent('paste', { 'text/plain': '容缺\r\n不交' }));
    await nextFrame();
    expect(notice(table)).toContain('“不交”不在选项内');
    table.rows = before;
    await table.updateComplete;
    expect(notice(table)).toBeUndefined();
  });

  it('stay with a key that does nothing by itself', async () => {
    const table = await said();
    await keys(table, '{Shift}');
    expect(notice(table)).toContain('份数由省统一规定');
  });
});

describe('the mouse', () => {
  it('drags a range that begins on a box, without ticking it; a press ticks it once', async () => {
    const table = await tableOf();
    const box = (row: number): HTMLElement => cellAt(table, row, 5).querySelector<HTMLElement>('.tick')!;
    await userEvent.dragAndDrop(box(0), cellAt(table, 2, 4));
    await table.updateComplete;
    expect(table.shadowRoot!.querySelectorAll('.body [aria-selected="true"]')).toHaveLength(6);
    await userEvent.dragAndDrop(box(0), box(3));
    await table.updateComplete;
    expect(table.shadowRoot!.querySelectorAll('.body [aria-selected="true"]')).toHaveLength(4);
    expect(edits).not.toHaveBeenCalled();
    await userEvent.click(box(4));
    expect(edits.mock.calls).toEqual([[[expect.objectContaining({ rowId: 'm4', columnId: 'original', value: true })]]]);
    box(4).click();
    expect(edits).toHaveBeenCalledTimes(2);
  });

  it('drags a range over cells, and a double click edits', async () => {
    const table = await tableOf();
    await userEvent.dragAndDrop(cellAt(table, 0, 1), cellAt(table, 2, 2));
    await table.updateComplete;
    expect(table.shadowRoot!.querySelectorAll('[aria-selected="true"]')).toHaveLength(6);
    await userEvent.dblClick(cellAt(table, 3, 1));
    expect(inside(table, '.cell.editing')).toBe(cellAt(table, 3, 1));
    await userEvent.click(cellAt(table, 0, 1));
    expect(table.shadowRoot!.querySelector('.cell.editing')).toBeNull();
    expect(table.active).toEqual({ rowId: 'm0', columnId: 'point' });
  });

  it('leaves nothing behind when the table goes away in mid-drag', async () => {
    const table = await tableOf();
    cellAt(table, 0, 1);
    const press = (type: string, clientY: number) => cellAt(table, 1, 1).dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, pointerId: 1, button: 0, clientX: 200, clientY }));
    press('pointerdown', 60);
    const parent = table.parentElement!;
    table.remove();
    const before = table.active;
    await nextFrame();
    document.dispatchEvent(new PointerEvent('pointermove', { pointerId: 1, clientX: 300, clientY: 200 }));
    expect(table.active).toEqual(before);
    parent.append(table);
    await nextFrame();
    expect(table.shadowRoot!.querySelectorAll('[aria-selected="true"]')).toHaveLength(0);
  });
});
