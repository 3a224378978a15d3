import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor, within } from 'storybook/test';

import { lessonScreen, typeOver } from '../../core/lesson-screen.js';
import './table-lesson.js';

const meta: Meta = {
  title: '导办/从情形表到发布的导办',
  parameters: {
    docs: {
      description: {
        component:
          '部门给了一张情形表，怎样变成可以发布的导办：读表，改掉矛盾和空缺；采用系统提出的问题树；把文字改成群众的话；跑测试用例；出证书；打印部门确认稿。' +
          '每一步做完，下一步才能点。',
      },
    },
  },
  render: () => html`<zw-guide-table-lesson></zw-guide-table-lesson>`,
};

export default meta;

/** A page that is busy with other things shows it all the same. */
const SOON = { timeout: 10_000 };

interface Designer extends HTMLElement {
  reveal(id: string): Promise<boolean>;
  readonly value: unknown;
}

export const FromTableToDraft: StoryObj = {
  name: '一步一步做完',
  async play({ canvasElement, step }) {
    const screen = await lessonScreen(canvasElement, 'zw-guide-table-lesson');
    const next = (name: string): HTMLElement => screen.getByRole('button', { name });

    await step('读表：第 4 行和第 3 行矛盾，自己来办的人没有写到', async () => {
      await waitFor(() => expect(screen.getByText('表里有 2 处错误')).toBeVisible(), SOON);
      await expect(next('看问题树')).toBeDisabled();
      await typeOver(screen.getByLabelText('第 4 行，由别人代办'), '否');
      await waitFor(() => expect(screen.getByText('读懂了 7 行：没有矛盾，没有空缺。')).toBeVisible(), SOON);
      await userEvent.click(next('看问题树'));
    });

    await step('问题树：和表逐格等价，问得最少', async () => {
      await expect(await screen.findByText('和表逐格等价（已证明）', {}, SOON)).toBeVisible();
      await expect(screen.getByText('平均问 1.4 题，没有更少的问法（已证明）。')).toBeVisible();
      await userEvent.click(next('采用这棵树'));
    });

    await step('改文字：第一题改成群众的话', async () => {
      const designer = await waitFor(() => designerIn(canvasElement), SOON);
      const { nodes, rootId } = designer.value as { readonly nodes: readonly { readonly id: string }[]; readonly rootId: string };
      await expect(nodes.length).toBeGreaterThan(5);
      await designer.reveal(rootId);
      const box = await waitFor(() => within(designer.shadowRoot as unknown as HTMLElement).getByLabelText('问题'), SOON);
      await typeOver(box, '您要办哪一件事？');
      await waitFor(() => expect(screen.getByRole('button', { name: /部门确认稿/ })).toBeEnabled(), SOON);
    });

    await step('测试：改了文字，结果和材料没有变', async () => {
      await userEvent.click(screen.getByRole('button', { name: /测试/ }));
      await expect(await screen.findByText(/条用例全部通过/, {}, SOON)).toBeVisible();
      await expect(screen.getAllByText('通过').length).toBeGreaterThan(5);
    });

    await step('证书：十种回答，每种恰好到一个结果', async () => {
      await userEvent.click(screen.getByRole('button', { name: /证书/ }));
      await expect(await screen.findByText(/10 种回答，每一种恰好到一个结果/, {}, SOON)).toBeVisible();
      await expect(await screen.findByText(/另一种算法从头验算（写出 \d+ 条路，两两比较）：相符。/, {}, SOON)).toBeVisible();
      const shares = screen.getAllByRole('row').slice(1).map((row) => Number(row.querySelector('td')?.textContent));
      await expect(shares.reduce((sum, share) => sum + share, 0)).toBe(10);
    });

    await step('部门确认稿：纸上是改过的文字', async () => {
      await userEvent.click(screen.getByRole('button', { name: /部门确认稿/ }));
      const preview = await waitFor(() => deep(canvasElement, 'zw-print-preview'), SOON);
      await waitFor(() => expect(deep(preview, '.papers').shadowRoot?.textContent).toContain('您要办哪一件事？'), { timeout: 20_000 });
      // The buttons of the preview are on their way from disabled to enabled: axe looks at their colours next.
      await new Promise((resolve) => setTimeout(resolve, 500));
    });
  },
};

function designerIn(canvas: HTMLElement): Designer {
  return deep(canvas, 'zw-guide-designer') as Designer;
}

/** The first element of this name below, shadow roots too. */
function deep(root: Element | ShadowRoot, selector: string): HTMLElement {
  const open: (Element | ShadowRoot)[] = root instanceof Element && root.shadowRoot !== null ? [root.shadowRoot] : [root];
  for (let at = open.shift(); at !== undefined; at = open.shift()) {
    const found = at.querySelector<HTMLElement>(selector);
    if (found !== null) return found;
    for (const child of at.querySelectorAll('*')) if (child.shadowRoot !== null) open.push(child.shadowRoot);
  }
  throw new Error(`There is no ${selector} on the canvas.`);
}
