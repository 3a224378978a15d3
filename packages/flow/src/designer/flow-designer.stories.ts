import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import contextData from '../../../samples/items/food-business-licence/context.json';
import licence from '../../../samples/items/food-business-licence/item.json';
import { emptyFlowText } from '../model/file/empty-flow.js';
import { sketchXml } from '../model/testing/sketch-xml.js';
import './define.js';
import type { ZwFlowDesigner } from './flow-designer.js';
import { licenceFlow } from './testing/licence-flow.js';

interface Args {
  readonly value: unknown;
  readonly context: unknown;
  readonly readonly: boolean;
  readonly onChange: (event: Event) => void;
}

const WITH_LICENCE = { ...contextData, item: licence, today: '2026-11-23' };

const meta: Meta<Args> = {
  title: '审批流程/设计器',
  args: { value: emptyFlowText({ id: 'licence', name: '食品经营许可' }), context: WITH_LICENCE, readonly: false, onChange: fn() },
  render: ({ value, context, readonly, onChange }) => html`<div class="zw-story-page"><zw-flow-designer .context=${context} .value=${value} ?readonly=${readonly} @zw-change=${onChange}></zw-flow-designer></div>`,
};
export default meta;

type Story = StoryObj<Args>;

/** The machine may be busy. */
const SOON = { timeout: 15_000 };

function designerIn(canvas: HTMLElement): ZwFlowDesigner {
  const designer = canvas.querySelector('zw-flow-designer');
  if (designer === null) throw new Error('there is no designer on the canvas');
  return designer;
}

const rootOf = (element: Element): HTMLElement => element.shadowRoot as unknown as HTMLElement; // what `within` wants

async function drawnIn(designer: ZwFlowDesigner): Promise<HTMLElement> {
  return waitFor(() => {
    const canvas = rootOf(designer).querySelector('zw-flow-canvas');
    if (canvas?.shadowRoot?.querySelector('.djs-visual') == null) throw new Error('nothing is drawn yet');
    return rootOf(canvas);
  }, SOON);
}

/** From an empty flow: the list of pieces opened by its key, the name typed. */
export const 空白开始: Story = {
  play: async ({ canvasElement, args }) => {
    const designer = designerIn(canvasElement);
    const canvas = await drawnIn(designer);
    await designer.reveal('StartEvent_1');
    await userEvent.keyboard('a');
    const search = await waitFor(() => {
      const found = canvas.querySelector<HTMLInputElement>('.djs-popup input');
      if (found === null) throw new Error('the list is not open yet');
      return found;
    }, SOON);
    await userEvent.type(search, '受理');
    await waitFor(() => expect(canvas.querySelector('.djs-popup .entry.selected')?.textContent ?? '').toContain('受理'), SOON);
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(args.onChange).toHaveBeenCalled(), SOON);
    await waitFor(() => expect(canvas.querySelectorAll('.djs-shape').length).toBeGreaterThan(1), SOON);
  },
};

export const 食品经营许可: Story = {
  args: { value: '' },
  loaders: [async () => ({ value: await licenceFlow() })],
  render: ({ context, readonly, onChange }, { loaded }) =>
    html`<div class="zw-story-page"><zw-flow-designer .context=${context} .value=${(loaded as { value: string }).value} ?readonly=${readonly} @zw-change=${onChange}></zw-flow-designer></div>`,
  play: async ({ canvasElement, args }) => {
    const designer = designerIn(canvasElement);
    await drawnIn(designer);
    await designer.check();
    await expect(args.onChange).not.toHaveBeenCalled();
  },
};

/** Of two ways only one is taken, and a parallel gateway waits for both: it is shown how the case gets stuck. */
export const 死锁反例: Story = {
  loaders: [async () => ({ value: await sketchXml('(开始) -> [受理 acceptance] -> {x 分派} \n {x 分派} -> [审核 review] -> {+ 汇总} \n {x 分派} -*-> [现场核查 inspection] -> {+ 汇总} \n {+ 汇总} -> [决定 decision] -> (结束)') })],
  render: ({ context, readonly, onChange }, { loaded }) =>
    html`<div class="zw-story-page"><zw-flow-designer .context=${context} .value=${(loaded as { value: string }).value} ?readonly=${readonly} @zw-change=${onChange}></zw-flow-designer></div>`,
  play: async ({ canvasElement }) => {
    const designer = designerIn(canvasElement);
    const canvas = await drawnIn(designer);
    await designer.check();
    const list = await waitFor(() => {
      const found = rootOf(designer).querySelector('zw-frame')?.shadowRoot?.querySelector('zw-finding-list');
      if (found == null) throw new Error('there are no findings yet');
      return rootOf(found);
    }, SOON);
    await userEvent.click((await within(list).findAllByRole('button', { name: '演示反例' }, SOON))[0]!);
    await waitFor(() => expect(canvas.querySelector('.play .fault')).not.toBeNull(), SOON);
    await expect(canvas.querySelectorAll('.zw-token')).toHaveLength(1);
  },
};

export const 只读: Story = { ...食品经营许可, args: { value: '', readonly: true } };
