import type { Finding } from '@zhengwu/core';
import { deepActiveElement } from '@zhengwu/ui/designer';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { checkFlow } from '../../check/check-flow.js';
import { parseFlow } from '../../model/file/parse-flow.js';
import { verifySoundness } from '../../soundness/verify.js';
import { deepAll, designerPage, hand, placeOf, type DesignerPage } from '../testing/designer-page.js';
import { FIRST_FLOW_CONTEXT, firstFlowText } from '../testing/first-flow.js';
import { readContext } from '../read-context.js';

/** Who does what, as the operator knows it: what is typed for whom. */
const PEOPLE: Readonly<Record<string, { readonly typed: string; readonly post: string }>> = {
  受理: { typed: 'shouli', post: '受理' },
  审核: { typed: 'shencha', post: '审查' },
  审批: { typed: 'jueding', post: '决定（负责人）' },
  补正后受理: { typed: 'shouli', post: '受理' },
  办结: { typed: 'chujian', post: '综窗出件' },
};

const nameOf = (page: DesignerPage, id: string): string => page.session().flow.processes[0]?.nodes.find((node) => node.id === id)?.name ?? '';

/** The findings that are open now. */
async function open(page: DesignerPage): Promise<readonly Finding[]> {
  await page.settle();
  const found = await page.designer.check();
  await page.settle();
  return found;
}

/** What the operator hands over is proved again, out of the text that the host was told. */
async function proved(page: DesignerPage): Promise<void> {
  const text = page.changes()[page.changes().length - 1] ?? '';
  const { flow, findings } = await parseFlow(text);
  if (flow === undefined) throw new Error('what was saved opens');
  expect(findings).toEqual([]);
  expect(checkFlow(flow, readContext(FIRST_FLOW_CONTEXT))).toEqual([]);
  for (const process of flow.processes) expect(verifySoundness(process).verdict).toBe('sound');
  const kinds = flow.processes[0]?.nodes.flatMap(({ step }) => step?.kind ?? []) ?? [];
  expect([...kinds].sort()).toEqual(['acceptance', 'acceptance', 'completion', 'correction', 'decision', 'review']);
}

describe('a new operator draws 受理 → 审核 → 审批 → 办结 with 补正 from nothing, to no finding', () => {
  it('in the list, by the keyboard alone', { timeout: 120_000 }, async () => {
    const page = await designerPage(firstFlowText(), FIRST_FLOW_CONTEXT);
    let gestures = 0;
    const press = async (keys: string): Promise<void> => {
      gestures += 1;
      await userEvent.keyboard(keys);
      await page.settle();
    };
    /** Opens the list of what can be added, types a few letters, Enter. */
    const add = async (opener: string, letters: string, expected: string): Promise<void> => {
      await press(opener);
      await page.find('[role="combobox"][aria-controls="list"]');
      await userEvent.keyboard(letters);
      await vi.waitFor(() => expect(deepAll(page.designer, '.option[aria-selected="true"]')[0]?.textContent ?? '').toContain(expected));
      await press('{Enter}');
      await vi.waitFor(() => expect(deepAll(page.designer, 'zw-flow-choices')).toHaveLength(0));
      await page.settle();
    };
    page.designer.focus();
    await press('{Alt>}o{/Alt}');
    await press('{Home}');
    await add('{Enter}', 'shouli', '受理');
    await add('{Enter}', 'shh', '审核');
    await add('{Enter}', 'shp', '审批');
    await add('{Enter}', 'bj', '办结');
    await add('{Insert}', 'js', '结束');
    expect(page.session().flow.processes[0]?.nodes.map(({ name, type }) => name || type)).toEqual(['startEvent', '受理', '审核', '审批', '办结', '结束']);
    // Up to 受理, whose outcomes the law names.
    await press('{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}');
    await add('{Control>}{Enter}{/Control}', 'jieguo', '按结果分支');
    for (let rest = await open(page), round = 0; rest.length > 0 && round < 40; rest = await open(page), round += 1) {
      await press('{F8}');
      await page.settle();
      const field = deepActiveElement()?.closest('[data-path]') ?? hostOf(deepActiveElement());
      const path = field?.getAttribute('data-path') ?? '';
      const [id = ''] = selected(page);
      const person = PEOPLE[nameOf(page, id)];
      if (path === 'approvers' && person !== undefined && isUnbound(page, id)) {
        await userEvent.keyboard(person.typed);
        await vi.waitFor(() => expect(deepAll(page.designer, '[role="option"]').some((option) => option.textContent.includes(person.post))).toBe(true));
        await press('{Enter}{Escape}');
      } else if (path === 'limit') await press('2{Enter}');
      else await press('{Alt>}{F8}{/Alt}');
    }
    expect(await open(page)).toEqual([]);
    await proved(page);
    expect(gestures).toBeLessThan(50);
  });

  it('on the drawing and in the panes, by the mouse alone', { timeout: 180_000 }, async () => {
    const page = await designerPage(firstFlowText(), FIRST_FLOW_CONTEXT);
    let gestures = 0;
    const click = async (element: Element): Promise<void> => {
      gestures += 1;
      await userEvent.click(element, { timeout: 6000 });
      await page.settle();
    };
    /** The button beside what is selected, then a piece of the list that it opens. */
    const append = async (piece: string): Promise<void> => {
      await click(await page.find('.djs-context-pad [data-action="append.piece"]'));
      await click(await page.find(`.djs-popup .entry[data-id="zw-${piece}"]`));
    };
    await click(await page.find('button', '空白开始'));
    const start = placeOf(page.drawn('StartEvent_1'));
    gestures += 1;
    await hand.press(start);
    await hand.release(start);
    await page.settle();
    for (const piece of ['acceptance', 'review', 'approval', 'completion', 'endEvent']) await append(piece);
    await click(await page.find('.zoom button', '重新排版'));
    for (let rest = await open(page), round = 0; rest.length > 0 && round < 60; rest = await open(page), round += 1) {
      const [finding = rest[0]] = rest.filter(({ fixes }) => fixes.length > 0);
      if (finding === undefined) break;
      const row = await rowOf(page, rest, finding);
      const [fix] = [...row.querySelectorAll('.acts button')].slice(-1);
      if (finding.fixes.length > 0 && fix !== undefined) {
        await click(fix);
        continue;
      }
      await click(row.querySelector('.say') ?? row);
      if (finding.rule === 'flow/step-without-limit') {
        const [more] = deepAll(page.designer, '#limit').flatMap((field) => [...(field.shadowRoot?.querySelectorAll('button') ?? [])]).slice(-1);
        if (more !== undefined) await click(more);
      } else {
        const post = PEOPLE[nameOf(page, finding.at.id)]?.post ?? '';
        const [picker] = deepAll(page.designer, '#approvers').flatMap((field) => [...(field.shadowRoot?.querySelectorAll('.box') ?? [])]);
        if (picker !== undefined) await click(picker);
        await click(await page.find('[role="option"]', post));
      }
    }
    expect(await open(page)).toEqual([]);
    await proved(page);
    expect(gestures).toBeLessThan(50);
  });
});

/** The row of a finding in the list. */
async function rowOf(page: DesignerPage, all: readonly Finding[], finding: Finding): Promise<Element> {
  await page.find('zw-finding-list');
  const rows = deepAll(page.designer, 'li').filter((row) => row.querySelector('.say') !== null);
  const row = rows[all.indexOf(finding)];
  if (row === undefined) throw new Error(`${finding.rule} is not listed`);
  return row;
}

function selected(page: DesignerPage): readonly string[] {
  const details = page.details('zw-select');
  return (details[details.length - 1] as { readonly ids: readonly string[] } | undefined)?.ids ?? [];
}

function isUnbound(page: DesignerPage, id: string): boolean {
  return page.session().flow.processes[0]?.nodes.find((node) => node.id === id)?.step?.approvers.length === 0;
}

/** The field whose shadow root holds an element. */
function hostOf(element: Element | undefined): Element | undefined {
  for (let each = element; each !== undefined; ) {
    const found = each.closest('[data-path]');
    if (found !== null) return found;
    const root = each.getRootNode();
    each = root instanceof ShadowRoot ? root.host : undefined;
  }
  return undefined;
}

