import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import '../define.js';
import type { ZwFlowDesigner } from '../flow-designer.js';
import { FIRST_FLOW_CONTEXT, firstFlowText } from '../testing/first-flow.js';

const meta: Meta = {
  title: '审批流程/第一个流程',
  render: () => html`<div class="zw-story-page"><zw-flow-designer .context=${FIRST_FLOW_CONTEXT} .value=${firstFlowText()}></zw-flow-designer></div>`,
};
export default meta;

type Story = StoryObj;

/** The machine may be busy. */
const SOON = { timeout: 15_000 };

/** The first element that matches, in all shadow roots below. */
function inside(root: ParentNode, selector: string): HTMLElement | undefined {
  const found = root.querySelector<HTMLElement>(selector);
  if (found !== null) return found;
  for (const each of [...(root instanceof Element ? [root] : []), ...root.querySelectorAll('*')]) {
    const deeper = each.shadowRoot === null ? undefined : inside(each.shadowRoot, selector);
    if (deeper !== undefined) return deeper;
  }
  return undefined;
}

async function find(root: ParentNode, selector: string, words = ''): Promise<HTMLElement> {
  return waitFor(() => {
    const found = inside(root, selector);
    if (found?.textContent.includes(words) !== true) throw new Error(`there is no ${selector} ${words} yet`);
    return found;
  }, SOON);
}

async function opened(canvas: HTMLElement): Promise<ZwFlowDesigner> {
  const designer = canvas.querySelector('zw-flow-designer');
  if (designer === null) throw new Error('there is no designer on the canvas');
  await designer.ready;
  await find(designer, '.djs-visual');
  return designer;
}

const LETTERS = [
  ['shouli', '受理'],
  ['shh', '审核'],
  ['jd', '决定'],
  ['bj', '办结'],
] as const;

/** Steps by a few letters of their pinyin, Enter after Enter; then the outcomes of 受理 as the law names them. */
export const 用键盘在列表里写: Story = {
  play: async ({ canvasElement }) => {
    const designer = await opened(canvasElement);
    const tree = (await find(designer, 'zw-tree.steps')) as HTMLElement & { focusNode(id: string): void };
    tree.focusNode('StartEvent_1');
    for (const [letters, name] of LETTERS) {
      await waitFor(() => expect(tree.shadowRoot?.activeElement).not.toBeNull(), SOON);
      await userEvent.keyboard('{Enter}');
      const search = await find(designer, '[role="combobox"][aria-controls="list"]');
      await userEvent.type(search, letters);
      await find(designer, '.option[aria-selected="true"]', name);
      await userEvent.keyboard('{Enter}');
      await waitFor(() => expect(inside(designer, 'zw-flow-choices')).toBeUndefined(), SOON);
      await waitFor(() => expect(tree.shadowRoot?.textContent).toContain(name), SOON);
    }
    await userEvent.keyboard('{Home}{ArrowDown}');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await find(designer, '.option[aria-selected="true"]', '按结果分支：受理／补正／不予受理');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(tree.shadowRoot?.textContent).toContain('补正后受理'), SOON);
  },
};

/** By the mouse: pieces appended to what is selected, then what the findings offer. */
export const 用鼠标在图上画: Story = {
  play: async ({ canvasElement }) => {
    const designer = await opened(canvasElement);
    const blank = await find(designer, 'button.blank');
    await userEvent.click(blank);
    await designer.reveal('StartEvent_1');
    for (const piece of ['acceptance', 'review', 'decision', 'completion', 'endEvent']) {
      await userEvent.click(await find(designer, '.djs-context-pad [data-action="append.piece"]'));
      await userEvent.click(await find(designer, `.djs-popup .entry[data-id="zw-${piece}"]`));
      await waitFor(() => expect(inside(designer, '.djs-popup')).toBeUndefined(), SOON);
    }
    const findings = await designer.check();
    await expect(findings.some(({ fixes }) => fixes.length > 0)).toBe(true);
  },
};
