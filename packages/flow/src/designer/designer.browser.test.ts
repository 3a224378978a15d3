import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { emptyFlowText } from '../model/file/empty-flow.js';
import { parseFlow } from '../model/file/parse-flow.js';
import { deepAll, designerPage, hand, placeOf, sketchXml, type DesignerPage } from './testing/designer-page.js';

const FLOW = `
  (start) -> [collect collection] -> [accept acceptance] -> {x g}
  {x g} -accepted-> [audit review] -> (end)
  {x g} -*-> (no)
`;

const pool = (id: string): string => `<bpmn:participant id="pool_${id}" name="${id}" processRef="flow_${id}"/>`;
const inPool = (id: string): string => `<bpmn:process id="flow_${id}"><bpmn:startEvent id="start_${id}"/></bpmn:process>`;
const TWO_POOLS = `<?xml version="1.0"?><bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"><bpmn:collaboration id="both">${pool('one')}${pool('two')}</bpmn:collaboration>${inPool('one')}${inPool('two')}</bpmn:definitions>`;

/** Takes a piece from the palette and puts it down there, by a real mouse. */
async function put(page: DesignerPage, piece: string, share: { readonly across: number; readonly down: number }): Promise<void> {
  const entry = placeOf(await page.find(`.djs-palette [data-action="create.${piece}"]`));
  await hand.press(entry);
  await hand.release(entry);
  const there = placeOf(page.canvas, share);
  await hand.drag({ x: there.x - 6, y: there.y - 6 });
  await hand.drag({ x: there.x - 2, y: there.y - 2 });
  await hand.press(there);
  await hand.release(there);
  await page.settle();
}

/** Appends a piece to what is selected: the button beside it, its name typed, Enter. */
async function append(page: DesignerPage, name: string): Promise<void> {
  await userEvent.click(await page.find('.djs-context-pad [data-action="append.piece"]'));
  const search = await page.find('.djs-popup input');
  search.focus();
  await userEvent.keyboard(name);
  await vi.waitFor(() => expect(deepAll(page.designer, '.djs-popup .entry.selected')[0]?.textContent ?? '').toContain(name));
  await userEvent.keyboard('{Enter}');
  await page.settle();
  page.session().modeler.get('directEditing').complete();
  await page.settle();
}

describe('drawing', () => {
  it('收件 → 受理 → 审核 → 决定 → 办结 by mouse, each undone again to the letter; the text opens equal', async () => {
    const text = emptyFlowText({ id: 'licence', name: '食品经营许可' });
    const page = await designerPage(text);
    await page.designer.reveal('StartEvent_1');
    for (const name of ['收件', '受理', '审核', '决定', '办结']) await append(page, name);
    await put(page, 'endEvent', { across: 0.6, down: 0.85 });
    const [process] = page.session().flow.processes;
    expect(process?.nodes.flatMap(({ step }) => step?.kind ?? [])).toEqual(['collection', 'acceptance', 'review', 'decision', 'completion']);
    expect(process?.edges).toHaveLength(5);
    expect(process?.nodes.filter(({ type }) => type === 'endEvent')).toHaveLength(1);
    const told = page.changes()[page.changes().length - 1] ?? '';
    expect(page.designer.value).toBe(told);
    const again = await parseFlow(told);
    expect(again.findings).toEqual([]);
    expect(again.flow).toEqual(page.session().flow);
    while (page.session().canUndo) page.designer.undo();
    await page.settle();
    expect(page.designer.value).toBe(text);
    expect(page.changes()[page.changes().length - 1]).toBe(text);
  });
});

describe('properties', () => {
  it('a name typed is one step and one change, said in words', async () => {
    const page = await designerPage(await sketchXml(FLOW));
    await page.designer.reveal('audit', 'name');
    await userEvent.keyboard('{Control>}a{/Control}审核材料');
    await page.settle();
    expect(page.changes()).toHaveLength(1);
    expect(page.element('audit').businessObject.get('name')).toBe('审核材料');
    expect((await page.find('button[aria-label^="撤销"]')).getAttribute('aria-label')).toBe('撤销：改名为“审核材料”');
    page.designer.undo();
    expect(page.element('audit').businessObject.get('name')).toBe('audit');
  });

  it('a post bound to a step stands in ours and in the engine’s words, in one step', async () => {
    const text = await sketchXml(FLOW);
    const page = await designerPage(text);
    await page.designer.reveal('accept', 'approvers');
    await userEvent.keyboard('综窗收件');
    await vi.waitFor(() => expect(deepAll(page.designer, '[role="option"]').length).toBeGreaterThan(0));
    await userEvent.keyboard('{Enter}{Escape}');
    await page.settle();
    expect(page.session().flow.processes[0]?.nodes.find(({ id }) => id === 'accept')?.step?.approvers).toEqual([{ kind: 'role', roleId: 'rol_shoujian' }]);
    expect(page.changes()).toHaveLength(1);
    expect(page.changes()[0]).toContain('flowable:candidateGroups="rol_shoujian"');
    page.designer.undo();
    await page.settle();
    expect(page.changes()[1]).toBe(text);
  });

  it('limit, clock, signatures and outcome are each one step', async () => {
    const page = await designerPage(await sketchXml(FLOW));
    const session = page.session();
    const step = () => session.flow.processes[0]?.nodes.find(({ id }) => id === 'audit')?.step;
    await page.designer.reveal('audit', 'limit');
    await userEvent.keyboard('5{Enter}');
    await page.settle();
    expect(step()?.limit).toEqual({ amount: 5, unit: 'workingDay' });
    await userEvent.selectOptions(await page.find('#clock'), 'stop');
    await userEvent.selectOptions(await page.find('#sign'), 'all');
    await userEvent.selectOptions(await page.find('#kind'), 'decision');
    await page.settle();
    expect(step()).toMatchObject({ clock: 'stop', sign: 'all', kind: 'decision' });
    await page.designer.reveal('g_audit');
    await userEvent.selectOptions(await page.find('#outcome'), 'granted');
    await page.settle();
    expect(session.flow.processes[0]?.edges.find(({ id }) => id === 'g_audit')?.outcome).toBe('granted');
    expect(page.changes()).toHaveLength(5);
  });
});

describe('the list of steps', () => {
  it('is in the order of the case, and is written by keys alone: a step behind another, its name, one less', async () => {
    const page = await designerPage(await sketchXml(FLOW));
    const tree = await page.find('zw-tree.steps');
    const steps = (): readonly string[] => page.session().flow.processes[0]?.nodes.flatMap(({ name, step }) => (step === undefined ? [] : name)) ?? [];
    (tree as HTMLElement & { focusNode(id: string): void }).focusNode('accept');
    await page.settle();
    await userEvent.keyboard('{Enter}');
    await page.settle();
    await userEvent.keyboard('现场核查{Enter}');
    await page.settle();
    expect(steps()).toEqual(['collect', 'accept', 'audit', '现场核查']);
    const rows = deepAll(page.designer, '[role="treeitem"]').map((row) => row.querySelector('.label')?.textContent ?? '');
    expect(rows).toEqual(['start', 'collect', 'accept', 'g', '受理', '其他情况', 'no', '现场核查', 'audit', 'end']);
    await userEvent.keyboard('{Delete}');
    await page.settle();
    expect(steps()).toEqual(['collect', 'accept', 'audit']);
  });
});

describe('findings', () => {
  const STUCK = '(start) -> {x split} \n {x split} -> [a review] -> {+ join} \n {x split} -*-> [b review] -> {+ join} \n {+ join} -> (end)';

  it('lead to their element, and a fix is a step', async () => {
    const page = await designerPage(await sketchXml(STUCK));
    const findings = await page.designer.check();
    const deadlock = findings.find(({ rule }) => rule === 'flow/deadlock');
    expect(deadlock?.at.id).toBe('join');
    const fix = deadlock?.fixes[0];
    if (fix === undefined) throw new Error('a deadlock behind a choice has a fix');
    expect(page.session().fix(fix)).toBeUndefined();
    expect(page.element('join').type).toBe('bpmn:ExclusiveGateway');
    expect((await page.designer.check()).some(({ rule }) => rule === 'flow/deadlock')).toBe(false);
    page.designer.undo();
    expect(page.element('join').type).toBe('bpmn:ParallelGateway');
    expect((await page.designer.check()).some(({ rule }) => rule === 'flow/deadlock')).toBe(true);
  });

  it('play their counter-example on the canvas, by hand step by step', async () => {
    const page = await designerPage(await sketchXml(STUCK));
    await page.designer.check();
    await page.settle();
    const button = await page.find('button', '演示反例');
    button.click();
    (await page.find('.play button[aria-label="下一步"]')).click();
    await page.settle();
    const last = await page.find('.play button[aria-label="下一步"]');
    for (let step = 0; step < 10; step += 1) last.click();
    expect((await page.find('.play .fault')).textContent).toContain('join');
    expect(deepAll(page.designer, '.zw-fault').map((each) => each.getAttribute('data-element-id'))).toEqual(['join']);
    const tokens = (): readonly (string | null)[] => deepAll(page.designer, '.zw-token').map((token) => token.getAttribute('data-way'));
    await vi.waitFor(() => expect(tokens()).toHaveLength(1));
    expect(page.element(tokens()[0] ?? '').target?.id).toBe('join');
    (await page.find('.play button[aria-label="关闭演示"]')).click();
    await page.settle();
    expect(tokens()).toEqual([]);
  });

  it.each(['undo', 'edit'] as const)('play no longer once the document is another, by %s', async (by) => {
    const page = await designerPage(await sketchXml(STUCK.replace('{+ join}', '{x join}').replace('{+ join}', '{x join}').replace('{+ join}', '{x join}')));
    expect(page.session().apply('flow/set-gateway', { id: 'join', gateway: 'parallelGateway' })).toBeUndefined();
    await page.designer.check();
    await page.settle();
    (await page.find('button', '演示反例')).click();
    const next = await page.find('.play button[aria-label="下一步"]');
    for (let step = 0; step < 10; step += 1) next.click();
    await page.find('.play .fault');
    if (by === 'undo') page.designer.undo();
    else page.session().apply('flow/rename', { id: 'a', name: '甲' });
    await page.settle();
    expect(deepAll(page.designer, '.play, .zw-fault, .zw-at, .zw-token')).toEqual([]);
    // What is done again is not marked with what it was then.
    if (by === 'undo') page.designer.redo();
    await page.settle();
    expect(deepAll(page.designer, '.play, .zw-fault, .zw-at, .zw-token')).toEqual([]);
  });

  it('are waived in the file, and the waiver is taken back by undo', async () => {
    const page = await designerPage(await sketchXml(STUCK));
    const session = page.session();
    await page.designer.check();
    expect(session.waiving.add({ id: 'wav_one', rule: 'flow/deadlock', part: 'flow', elementId: 'join', reason: '演示用', by: '张某', until: '2027-01-01' })).toBeUndefined();
    await page.settle();
    expect(page.changes()[0]).toContain('演示用');
    expect((await page.designer.check()).some(({ rule }) => rule === 'flow/deadlock')).toBe(false);
    page.designer.undo();
    expect(session.flow.waivers).toEqual([]);
  });
});

describe('F8', () => {
  it('onto a finding of the flow itself shows the properties of the flow and says where one is; Shift+F8 leads back', async () => {
    const page = await designerPage(await sketchXml('(start) -> [audit review] -> [check review]'));
    await page.designer.check();
    await page.designer.reveal('audit');
    await page.settle();
    const said = (): readonly string[] => deepAll(page.designer, '[aria-live] p').map(({ textContent }) => textContent);
    const chosen = (): unknown => (page.details('zw-select').at(-1) as { readonly ids: readonly string[] }).ids;
    const frame = page.designer.shadowRoot?.querySelector('zw-frame');
    const at = async (id: string, key: string): Promise<void> => {
      for (let press = 0; press < 12; press += 1) {
        await userEvent.keyboard(key);
        await page.settle();
        if (frame?.current?.split(' ').includes(id) === true) return;
      }
      throw new Error(`${key} never leads to ${id}`);
    };
    const flowId = page.session().flow.processes[0]!.id;
    await at('check', '{F8}');
    expect(chosen()).toEqual(['check']);
    await at(flowId, '{Shift>}{F8}{/Shift}');
    expect(chosen()).toEqual([]);
    await page.find('.properties[data-of=""]');
    await vi.waitFor(() => expect(said().join()).toContain('整个流程'));
    await at('check', '{F8}');
    expect(chosen()).toEqual(['check']);
    await page.find('.properties[data-of="check"]');
  });

  it('onto a flow in one of several pools chooses its pool', async () => {
    const page = await designerPage(TWO_POOLS);
    for (const id of ['one', 'two']) {
      await page.designer.reveal(`flow_${id}`);
      await page.settle();
      expect(page.details('zw-select').at(-1)).toEqual({ ids: [`pool_${id}`] });
    }
  });
});

describe('what a host sees', () => {
  it('nothing for what it set; an echo leaves history and selection', async () => {
    const page = await designerPage(await sketchXml(FLOW));
    expect(page.changes()).toEqual([]);
    await page.designer.reveal('audit');
    page.session().apply('flow/set-sign', { id: 'audit', sign: 'any' });
    await page.settle();
    const [told] = page.changes();
    page.designer.value = told;
    await page.settle();
    expect(page.session().canUndo).toBe(true);
    expect(page.details('zw-select')).toEqual([{ ids: ['audit'] }]);
  });

  it('of each change its own text, though the next came before it was written', async () => {
    const page = await designerPage(await sketchXml(FLOW));
    const session = page.session();
    session.apply('flow/rename', { id: 'audit', name: '审' });
    session.apply('flow/rename', { id: 'audit', name: '审核' });
    session.apply('flow/rename', { id: 'accept', name: '受理' });
    session.apply('flow/set-sign', { id: 'audit', sign: 'any' });
    await page.settle();
    expect(page.changes()).toHaveLength(3);
    expect(page.changes().map((text) => [text.includes('name="审核"'), text.includes('name="受理"'), text.includes('sign="any"')])).toEqual([
      [true, false, false],
      [true, true, false],
      [true, true, true],
    ]);
  });

  it.each<[string, unknown]>([
    ['a text that is no XML', '食品经营许可'],
    ['a cut-off tag', '<'],
    ['a number', 42],
    ['a list', []],
  ])('an error for what cannot be opened, and the next value opens: %s', async (_case, value) => {
    const page = await designerPage(value);
    expect(page.details('zw-error')).toMatchObject([{ kind: 'open' }]);
    page.designer.value = await sketchXml(FLOW);
    await page.find('.djs-container');
    await page.settle();
    expect(page.session().has('audit')).toBe(true);
  });

  it('another context checks again and leaves the history', async () => {
    const page = await designerPage(await sketchXml(FLOW), { today: '2026-11-23' });
    page.session().apply('flow/set-approvers', { id: 'audit', approvers: [{ kind: 'role', roleId: 'rol_nobody' }] });
    expect((await page.designer.check()).some(({ at, rule }) => at.id === 'audit' && rule.startsWith('flow/gone'))).toBe(false);
    page.designer.context = { today: '2026-11-23', roles: [], accounts: [], departments: [] };
    await vi.waitFor(() => expect(page.session().context.roles).toEqual([]));
    await page.designer.check();
    expect(page.session().canUndo).toBe(true);
  });

  it('nothing changed while it is read-only, by edit, key or mouse', async () => {
    const text = await sketchXml(FLOW);
    const page = await designerPage(text, undefined, { readonly: true });
    expect(page.session().apply('flow/rename', { id: 'audit', name: 'x' })).toMatchObject({ reason: 'designer/readonly' });
    await page.designer.reveal('audit');
    await userEvent.keyboard('{Delete}{Control>}{ArrowRight}{/Control}');
    const from = placeOf(page.drawn('audit'));
    await hand.press(from);
    await hand.drag({ x: from.x + 30, y: from.y + 30 });
    await hand.drag({ x: from.x + 60, y: from.y + 60 });
    await hand.release({ x: from.x + 60, y: from.y + 60 });
    await page.settle();
    expect(page.changes()).toEqual([]);
    expect(page.designer.value).toBe(text);
    expect(getComputedStyle(await page.find('.djs-palette')).display).toBe('none');
  });
});
