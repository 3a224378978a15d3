import { coreMessages, findingText, joinMessages } from '@zhengwu/core';
import { flowMessages } from '@zhengwu/flow';
import { expect, waitFor } from 'storybook/test';

import { deepScreen } from '../../core/deep-screen.js';
import { click } from '../../core/mouse.js';
import '../flow-exhibit.js';
import { flowDesignerTextsIn } from '../parts.js';
import type { Fault } from './fault.js';

const book = joinMessages(coreMessages, flowMessages);
const { play } = flowDesignerTextsIn('zh-CN');

/** Plays a counter-example as who does not want to wait: a moment at a time, to its end. There the fault is marked, and the tokens are left that show it. */
export async function watch(canvas: HTMLElement, { rule, left }: Fault): Promise<void> {
  const screen = deepScreen(canvas);
  const designer = canvas.querySelector('zw-fault-lesson')?.shadowRoot?.querySelector('zw-flow-exhibit')?.shadowRoot?.querySelector('zw-flow-designer');
  if (designer == null) throw new Error('The lesson shows no designer.');
  const finding = (await designer.check()).find((each) => each.rule === rule);
  if (finding === undefined) throw new Error(`${rule} is not found.`);
  const said = await screen.part('zw-finding-list').text(findingText(book, 'zh-CN', finding));
  const button = [...(said.closest('li')?.querySelectorAll('button') ?? [])].find((each) => each.textContent.trim() === play.show);
  if (button === undefined) throw new Error(`${rule} has no counter-example that plays.`);
  await click(button);
  const drawing = screen.part('zw-flow-canvas');
  const seen = (selector: string): readonly Element[] => [...(designer.shadowRoot?.querySelector('zw-flow-canvas')?.shadowRoot?.querySelectorAll(selector) ?? [])];
  const next = await drawing.find('button', play.next);
  for (let moment = 0; moment < 40 && next.getAttribute('aria-disabled') !== 'true'; moment += 1) await click(next);
  await expect(seen('.play .fault')).toHaveLength(1);
  await expect(seen('.zw-fault').map((each) => each.getAttribute('data-element-id'))).toEqual([finding.at.id]);
  if (left !== undefined) await waitFor(() => expect(seen('.zw-token').map((each) => each.getAttribute('data-way'))).toEqual(left));
  await click(await drawing.find('button', play.close));
  await waitFor(() => expect(seen('.zw-token')).toEqual([]));
}
