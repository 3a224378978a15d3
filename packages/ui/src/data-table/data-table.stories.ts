import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, fireEvent, waitFor } from 'storybook/test';

import './testing/define.js';
import type { SheetDesk } from './testing/sheet-desk.js';
import { bindingColumns, bindingRows, itemColumns, itemRows, matrixColumns, matrixRows, pointColumns, pointRows } from './testing/sheets.js';

const meta: Meta = {
  title: '控件/数据表格',
  parameters: {
    docs: {
      description: {
        component:
          '像电子表格一样录入清单和矩阵：方向键移动，直接输入或按 F2 编辑，Shift 选区，Ctrl+C、Ctrl+V 与 Excel、WPS 互相复制粘贴；一次粘贴撤销一步。' +
          '不能改的格说明原因。一万行、四十列也一样快。',
      },
    },
  },
};

export default meta;

async function deskOf(canvas: HTMLElement): Promise<{ readonly desk: SheetDesk; readonly cell: (text: string) => HTMLElement; readonly key: (key: string, more?: KeyboardEventInit) => Promise<void> }> {
  const desk = canvas.querySelector<SheetDesk>('sheet-desk')!;
  await desk.updateComplete;
  const { table } = desk;
  const root = table.shadowRoot!;
  await waitFor(() => expect(desk.rows.length === 0 || root.querySelector('.body .cell')).toBeTruthy());
  return {
    desk,
    cell: (text) => {
      const found = [...root.querySelectorAll<HTMLElement>('.cell')].find((each) => each.querySelector('.text')?.textContent.trim() === text);
      if (found === undefined) throw new Error(`No cell says ${text}.`);
      return found;
    },
    key: async (key, more = {}) => {
      await fireEvent.keyDown(root.activeElement ?? desk.table, { key, bubbles: true, composed: true, ...more });
      await table.updateComplete;
    },
  };
}

function paste(desk: SheetDesk, text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  desk.table.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }));
}

const notice = (desk: SheetDesk): string => desk.table.shadowRoot?.querySelector('.notice span')?.textContent ?? '';

export const Matrix: StoryObj = {
  name: '情形与材料矩阵',
  render: (): TemplateResult =>
    html`<sheet-desk title="食品经营许可：情形与材料" hint="选中一格输入“必”“容”，或从 Excel 粘贴整块" head-lines="3" .columns=${matrixColumns} .rows=${matrixRows}></sheet-desk>`,
  async play({ canvasElement }) {
    const { desk, key } = await deskOf(canvasElement);
    desk.table.reveal('m1', 's0');
    paste(desk, '必交\t容缺\r\n√\t必交\r\n');
    await desk.updateComplete;
    await expect(desk.rows[1]).toMatchObject({ s0: 'required', s1: 'deferred' });
    await waitFor(() => expect(notice(desk)).toContain('“√”不在选项内'));
    desk.table.reveal('m3', 's2');
    await key('F2');
    await key('ArrowDown');
    const list = desk.table.shadowRoot!.querySelector('.options')!;
    await expect(list.querySelectorAll('.option')).toHaveLength(4);
  },
};

export const Points: StoryObj = {
  name: '审核要点：输入与粘贴',
  render: (): TemplateResult =>
    html`<sheet-desk title="审核要点" hint="Alt+Enter 换行；Ctrl+Z 撤销整次粘贴" selectable .columns=${pointColumns} .rows=${pointRows}></sheet-desk>`,
  async play({ canvasElement }) {
    const { desk, key } = await deskOf(canvasElement);
    desk.table.reveal('p3', 'point');
    paste(desk, '"图上标明各功能间名称和面积；\n粗加工、切配、烹饪、备餐、洗消分开。"\t请补充功能间面积\r\n');
    await expect(desk.rows[3]!['point']).toContain('\n');
    await key('z', { ctrlKey: true });
    await expect(desk.rows[3]!['point']).toBe('');
    desk.table.reveal('p2', 'minutes');
    paste(desk, '两分钟');
    await waitFor(() => expect(notice(desk)).toContain('“两分钟”不是数字'));
  },
};

export const TenThousand: StoryObj = {
  name: '一万行、四十列',
  render: (): TemplateResult => html`<sheet-desk title="字段绑定" hint="10000 行 × 40 列" .columns=${bindingColumns} .rows=${bindingRows(10_000)}></sheet-desk>`,
  async play({ canvasElement }) {
    const { desk, key } = await deskOf(canvasElement);
    const root = desk.table.shadowRoot!;
    desk.table.reveal('f0', 'field');
    await key('End', { ctrlKey: true });
    await expect(desk.table.active).toEqual({ rowId: 'f9999', columnId: 'note32' });
    await expect(root.querySelectorAll('.body .row').length).toBeLessThan(80);
    await key('Home', { ctrlKey: true });
    await key('PageDown');
    await expect(root.querySelector('.cell.active')?.closest('.row')?.getAttribute('aria-rowindex')).not.toBe('2');
  },
};

export const ReadonlyList: StoryObj = {
  name: '只读清单：状态与勾选',
  render: (): TemplateResult =>
    html`<sheet-desk
      title="事项"
      hint="回车或双击打开"
      readonly
      selectable
      row-height="40"
      .columns=${itemColumns}
      .rows=${itemRows}
      .rowTone=${(row: Readonly<Record<string, unknown>>) => (row['state'] === 'back' ? 'error' : undefined)}
    ></sheet-desk>`,
  async play({ canvasElement }) {
    const { desk, cell, key } = await deskOf(canvasElement);
    await fireEvent.click(cell('承诺时限'));
    await desk.updateComplete;
    await desk.table.updateComplete;
    await expect(desk.table.rows[0]).toMatchObject({ limit: 3 });
    desk.table.reveal('建筑工程施工许可证核发', 'name');
    await key('Enter');
    await desk.updateComplete;
    await expect(desk.shadowRoot!.querySelector('[role=status]')?.textContent).toBe('打开：建筑工程施工许可证核发');
    await key(' ', { shiftKey: true });
    await expect(desk.table.selected).toEqual(['建筑工程施工许可证核发']);
  },
};

export const Empty: StoryObj = {
  name: '没有数据',
  render: (): TemplateResult =>
    html`<sheet-desk
      title="情形与材料"
      .columns=${matrixColumns}
      .rows=${[]}
      .empty=${html`<strong>还没有材料</strong><br />先在“场景导办”里添加材料，或从 Excel 导入材料清单。`}
    ></sheet-desk>`,
  async play({ canvasElement }) {
    const { desk } = await deskOf(canvasElement);
    desk.table.focus();
    await expect(desk.table.shadowRoot?.activeElement).toHaveAttribute('role', 'columnheader');
  },
};
