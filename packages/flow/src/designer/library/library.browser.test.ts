import { deepActiveElement } from '@zhengwu/ui';
import { userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { emptyFlowText } from '../../model/file/empty-flow.js';
import { lossesBetween } from '../../model/file/losses.js';
import { parseFlow } from '../../model/file/parse-flow.js';
import { TEMPLATE_IDS } from '../../library/index.js';
import { deepAll, designerPage, LICENCE_CONTEXT, sketchXml, type DesignerPage } from '../testing/designer-page.js';

vi.setConfig({ testTimeout: 60_000 });

const EMPTY = emptyFlowText({ id: 'licence', name: '食品经营许可' });

afterEach(() => {
  document.body.textContent = '';
});

async function entrance(value: unknown = EMPTY): Promise<DesignerPage> {
  const page = await designerPage(value);
  await page.find('.entrance');
  await page.find('.card');
  await page.settle();
  return page;
}

function stepNames(page: DesignerPage): readonly string[] {
  return page.session().flow.processes.flatMap(({ nodes }) => nodes.flatMap(({ step, name }) => (step === undefined ? [] : [name])));
}

describe('an empty flow', () => {
  it('begins with the templates, what suits the item first, under the keyboard', async () => {
    const page = await entrance();
    const first = await page.find('.card');
    await vi.waitFor(() => expect(deepActiveElement()).toBe(first));
    expect(first.textContent).toContain('带现场核查');
    expect(first.textContent).toContain('推荐');
  });

  it('of an ordinary item begins with 一审一核, and says why', async () => {
    const { item } = LICENCE_CONTEXT;
    const page = await designerPage(EMPTY, { ...LICENCE_CONTEXT, item: { ...item, limits: { ...item.limits, specialProcedures: [] }, handlingItems: [] } });
    const first = await page.find('.card');
    expect(first.dataset['template']).toBe('oneReview');
    expect(first.textContent).toContain('推荐');
    expect(first.textContent).toContain('承诺件');
    expect(deepAll(page.designer, '.card .zw-pill')).toHaveLength(1);
  });

  it('given a template by Enter, is that flow: with nothing to find, and one undo takes it back to the letter', async () => {
    const page = await entrance();
    const first = await page.find('.card');
    await vi.waitFor(() => expect(deepActiveElement()).toBe(first));
    await userEvent.keyboard('{Enter}');
    await page.settle();
    expect(stepNames(page)).toContain('现场核查');
    expect(await page.designer.check()).toEqual([]);
    const [written] = page.changes();
    const { flow, findings, isDrawn } = await parseFlow(written);
    expect(findings).toEqual([]);
    expect(isDrawn).toBe(true);
    expect(flow).toEqual(page.session().flow);
    // The process is the same to the engine.
    expect(flow?.processes.map(({ id, name }) => [id, name])).toEqual([['licence', '食品经营许可']]);
    page.designer.undo();
    await page.settle();
    expect(page.designer.value).toBe(EMPTY);
    page.designer.redo();
    await page.settle();
    expect(lossesBetween(written ?? '', page.designer.value as string)).toEqual([]);
    expect(page.designer.value).toBe(written);
  });

  it.each(TEMPLATE_IDS)('given %s, is drawn with every node and way of it', async (id) => {
    const page = await entrance();
    (await page.find(`.card[data-template="${id}"]`)).click();
    await page.settle();
    const { processes } = page.session().flow;
    const registry = page.session().modeler.get('elementRegistry');
    for (const { nodes, edges } of processes) {
      expect(nodes.length).toBeGreaterThan(8);
      for (const each of [...nodes, ...edges]) expect(registry.get(each.id), each.name).toBeDefined();
      // What waits at an edge is attached to it; the default way is the default.
      for (const node of nodes) if (node.type === 'boundaryEvent') expect(node.attachedToId).toBeDefined();
      for (const node of nodes) if (node.type === 'exclusiveGateway' && node.outgoing.length > 1 && !edges.filter(({ from }) => from === node.id).every(({ outcome }) => outcome !== undefined)) expect(node.defaultId).toBeDefined();
    }
    expect((await page.designer.check()).map(({ rule }) => rule).filter((rule) => !['flow/no-approver', 'flow/procedure-unknown', 'flow/no-deputy', 'flow/notice-no-template'].includes(rule))).toEqual([]);
  });

  it('is found by pinyin, and says so where nothing is', async () => {
    const page = await entrance();
    const search = await page.find('input[type="search"]');
    await userEvent.click(search);
    await userEvent.keyboard('lhsp');
    await vi.waitFor(async () => expect((await page.find('.card')).textContent).toContain('联合审批'));
    await userEvent.keyboard('xyz');
    await vi.waitFor(async () => expect((await page.find('[role="status"]', '没有符合的模板')).textContent).toContain('没有'));
  });

  it.each<[string, (page: DesignerPage) => Promise<void>]>([
    ['a press on 空白开始', async (page) => (await page.find('.blank')).click()],
    [
      'Escape',
      async (page) => {
        (await page.find('.card')).focus();
        await userEvent.keyboard('{Escape}');
      },
    ],
    [
      'who selects its start',
      async (page) => {
        await page.designer.reveal('StartEvent_1');
      },
    ],
  ])('is left blank by %s', async (_how, act) => {
    const page = await entrance();
    await act(page);
    await page.settle();
    expect(page.designer.shadowRoot?.querySelector('.entrance')).toBeNull();
    expect(page.designer.value).toBe(EMPTY);
    expect(page.changes()).toEqual([]);
  });

  it('of another kind, or that nobody may change, begins without templates', async () => {
    for (const [value, props] of [[emptyFlowText({ id: 'p', kind: 'publication' }), {}], [EMPTY, { readonly: true }]] as const) {
      const page = await designerPage(value, undefined, props);
      await page.settle();
      expect(page.designer.shadowRoot?.querySelector('.entrance')).toBeNull();
      document.body.textContent = '';
    }
  });
});

describe('a flow that is there already', () => {
  it('is asked for before a template takes its place, and comes back by undo', async () => {
    const before = await sketchXml('(s) -> [a review] -> [b decision] -> (e)', { name: '旧流程' });
    const page = await designerPage(before);
    (await page.find('.tools button', '审批模板库')).click();
    (await page.find('.card[data-template="oneReview"]')).click();
    const question = await page.find('zw-confirmation');
    expect(question.shadowRoot?.textContent).toContain('2 个环节');
    (await page.find('button', '换用')).click();
    await vi.waitFor(() => expect(stepNames(page)).toContain('受理审查'));
    await page.settle();
    expect(page.session().flow.processes[0]?.name).toBe('旧流程');
    expect(stepNames(page)).not.toContain('b');
    page.designer.undo();
    await page.settle();
    expect(page.designer.value).toBe(before);
  });

  it('with pools is left alone, and says why', async () => {
    const page = await designerPage(`<?xml version="1.0"?><bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"><bpmn:collaboration id="c"><bpmn:participant id="pool" name="泳池" processRef="p"/></bpmn:collaboration><bpmn:process id="p"><bpmn:startEvent id="s"/></bpmn:process></bpmn:definitions>`);
    (await page.find('.tools button', '审批模板库')).click();
    (await page.find('.card[data-template="oneReview"]')).click();
    await page.find('zw-toaster');
    await vi.waitFor(async () => expect(await page.find('.text, p, span', '画了泳池')).toBeDefined());
    expect(page.changes()).toEqual([]);
  });
});
