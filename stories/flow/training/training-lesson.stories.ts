import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { parseFlow } from '@zhengwu/flow';
import { expect, userEvent, waitFor } from 'storybook/test';

import { deepScreen, type Role } from '../../core/deep-screen.js';
import { typeInto, typeOver } from '../../core/lesson-screen.js';
import { click } from '../../core/mouse.js';
import './training-lesson.js';

const meta: Meta = {
  title: '审批流程/从空白流程图到证明过的流程',
  parameters: {
    docs: {
      description: {
        component:
          '食品经营许可，从一个开始事件画起：主线，法定结果，补正，办理人，时限，通知，把检查结果处理到一条不剩。' +
          '每一步写明为什么这样做，用鼠标怎样做，只用键盘怎样做；做完了打一个勾。',
      },
    },
  },
  render: () => html`<zw-flow-training-lesson></zw-flow-training-lesson>`,
};

export default meta;

/** A page that is busy with other things shows it all the same. */
const SOON = { timeout: 10_000 };

/** Working days. */
const DAYS: Readonly<Record<string, string>> = { 收件: '1', 受理: '2', 补正后受理: '2', 审核: '2', 现场核查: '5', 决定: '2', 制证: '2', 送达: '2' };

export const FromEmptyToProved: StoryObj = {
  name: '一步一步做完（鼠标）',
  async play({ canvasElement, step }) {
    const lesson = canvasElement.querySelector('zw-flow-training-lesson');
    if (lesson === null) throw new Error('There is no lesson on the canvas.');
    const designer = deepScreen(lesson).part('zw-flow-designer');
    const drawing = designer.part('zw-flow-canvas');
    const properties = designer.part('.properties');
    const isDone = (title: string): Promise<void> => waitFor(() => expect(lesson.shadowRoot?.querySelector('.steps')).toHaveTextContent(`${title} ✓`), SOON);
    const offers = (offer: RegExp): readonly Element[] =>
      [...(lesson.shadowRoot?.querySelector('zw-flow-designer')?.shadowRoot?.querySelector('zw-frame')?.shadowRoot?.querySelector('zw-finding-list')?.shadowRoot?.querySelectorAll('.acts button') ?? [])].filter(({ textContent }) => offer.test(textContent.trim()));
    /** Presses what a finding offers. When it is no longer offered, the list has heard of it and stands still. */
    const press = async (offer: RegExp): Promise<void> => {
      await waitFor(() => expect(offers(offer)).not.toHaveLength(0), SOON);
      const [first, ...others] = offers(offer);
      if (first === undefined) throw new Error(`No finding offers ${String(offer)}.`);
      // The head of the list stays where it is.
      first.scrollIntoView({ block: 'center' });
      await click(first);
      await waitFor(() => expect(offers(offer).length).toBeLessThanOrEqual(others.length), SOON);
    };
    const fixAll = async (offer: RegExp): Promise<void> => {
      while (offers(offer).length > 0) await press(offer);
    };
    /** Shows a step and selects it: the properties are its own. */
    const choose = async (name: string): Promise<void> => {
      const element = lesson.shadowRoot?.querySelector('zw-flow-designer');
      if (element == null) throw new Error('The lesson shows no designer.');
      await element.flush();
      const { flow } = await parseFlow(element.value);
      const node = flow?.processes.flatMap(({ nodes }) => nodes).find((each) => each.name === name);
      if (node === undefined) throw new Error(`There is no ${name} on the drawing.`);
      await element.reveal(node.id);
      const called = await properties.find('textbox', '名称');
      await waitFor(() => expect(called).toHaveValue(name), SOON);
    };
    const write = async (role: Role, label: string, text: string): Promise<void> => typeOver(await properties.find(role, label), text);
    /** Appends to what is selected: the button beside it, what is looked for typed, the first that is found. */
    const append = async (...pieces: readonly string[]): Promise<void> => {
      for (const piece of pieces) {
        await click(await drawing.part('.djs-context-pad [data-action="append.piece"]').own());
        await typeInto(await drawing.part('.djs-popup input').own(), piece);
        await click(await drawing.part('.djs-popup').text(piece));
        // Its name is ready to be typed over; it has the one it should have.
        await userEvent.keyboard('{Escape}');
      }
    };

    await step('画主线', async () => {
      await click(await designer.part('zw-flow-library').find('button', '空白开始'));
      await click(await drawing.part('[data-element-id="StartEvent_1"] .djs-hit').own());
      await append('收件', '受理', '审核', '现场核查', '决定', '制证', '送达', '结束事件');
      await isDone('画主线');
    });

    await step('写全法定结果', async () => {
      for (const offer of [/^结果改为“受理”/, /^添加“不予受理”的去向/, /^结果改为“准予”/, /^添加“不予”的去向/]) await press(offer);
      await isDone('写全法定结果');
    });

    await step('补正：一次告知，有出口', async () => {
      await press(/^添加“补正”的去向/);
      await isDone('补正：一次告知，有出口');
    });

    await step('绑定办理人', async () => {
      await fixAll(/^由“.+”办理$/);
      for (const [name, role] of [['审核', '审查'], ['送达', '综窗出件']] as const) {
        await choose(name);
        await write('combobox', '办理人', role);
        await click(await properties.find('option', new RegExp(`^${role}`)));
        await userEvent.keyboard('{Escape}');
      }
      await choose('现场核查');
      await userEvent.selectOptions(await properties.find('combobox', '多人办理方式'), 'all');
      await isDone('绑定办理人');
    });

    await step('填时限', async () => {
      for (const [name, days] of Object.entries(DAYS)) {
        await choose(name);
        await write('spinbutton', '时限', days);
        // A number counts when one leaves it.
        (await properties.find('spinbutton', '时限')).blur();
      }
      await isDone('填时限');
    });

    await step('发通知，一条不剩', async () => {
      await fixAll(/向申请人发(文书|短信)$/);
      await isDone('发通知');
      await isDone('一条不剩');
    });
  },
};
