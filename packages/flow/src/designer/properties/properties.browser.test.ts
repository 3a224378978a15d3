import type { Services } from '@zhengwu/core';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { parseFlow } from '../../model/file/parse-flow.js';
import type { FlowNode, Process, SequenceFlow } from '../../model/flow.js';
import type { Step } from '../../model/step.js';
import { deepAll, designerPage, LICENCE_CONTEXT, sketchXml, type DesignerPage } from '../testing/designer-page.js';

const FLOW = `
  (start) -> [collect collection] -> [accept acceptance] -> {x g}
  {x g} -accepted-> [audit review] -> {+ fork}
  {+ fork} -> [left review] -> {+ join}
  {+ fork} -> [right review] -> {+ join} -> [hear specialProcedure] -> [decide decision] -> (end)
  {x g} -notAccepted-> (no)
`;

const TEMPLATES = [
  { id: 'tpl_shouli', name: '受理通知书', kind: 'print' },
  { id: 'tpl_duanxin', name: '受理短信', kind: 'sms' },
];

function process(page: DesignerPage): Process {
  const [only] = page.session().flow.processes;
  if (only === undefined) throw new Error('there is no process');
  return only;
}

function nodeOf(page: DesignerPage, id: string): FlowNode {
  const node = process(page).nodes.find((each) => each.id === id);
  if (node === undefined) throw new Error(`there is no ${id}`);
  return node;
}

const stepOf = (page: DesignerPage, id: string): Step | undefined => nodeOf(page, id).step;
const wayOf = (page: DesignerPage, id: string): SequenceFlow | undefined => process(page).edges.find((each) => each.id === id);

/** A section of the panel, opened. */
async function section(page: DesignerPage, id: string): Promise<HTMLDetailsElement> {
  const found = (await page.find(`.properties details[data-section="${id}"]`)) as HTMLDetailsElement; // what the selector says
  if (!found.open) await userEvent.click(found.querySelector('summary h3') ?? found);
  await page.settle();
  return found;
}

/** Picks what the words find first in the list of a picker that has the keyboard. */
async function pick(page: DesignerPage, words: string): Promise<void> {
  await userEvent.keyboard(words);
  await vi.waitFor(() => expect(deepAll(page.designer, '[role="option"]').map((option) => option.textContent).join()).toContain(words), { timeout: 8000 });
  await userEvent.keyboard('{Enter}{Escape}');
  await page.settle();
}

/** What a control of the panel has within: its own, and its shadow root's. */
async function within(page: DesignerPage, control: string, selector: string): Promise<HTMLElement> {
  const host = await page.find(control);
  return vi.waitFor(() => {
    const found = host.shadowRoot?.querySelector<HTMLElement>(selector);
    if (found == null) throw new Error(`there is no ${selector} in ${control}`);
    return found;
  });
}

/** Undoes everything: the file is what it was, to the letter. */
async function undone(page: DesignerPage, text: string): Promise<void> {
  while (page.session().canUndo) page.designer.undo();
  await page.settle();
  expect(page.designer.value).toBe(text);
}

describe('notices', () => {
  it('of an outcome, by SMS, from a template found by typing; one less; undone to the letter', async () => {
    const text = await sketchXml(FLOW);
    const page = await designerPage(text, { ...LICENCE_CONTEXT, templates: TEMPLATES });
    await page.designer.reveal('accept');
    const pane = await section(page, 'notices');
    await userEvent.click(await page.find('.properties [data-path="notices"] button[data-add]'));
    await page.settle();
    expect(stepOf(page, 'accept')?.notices).toEqual([{ on: 'accepted', channel: 'sms', to: 'applicant' }]);
    expect((await within(page, '.card zw-picker', '.zw-error')).textContent).toContain('没有选模板');
    pane.querySelector<HTMLElement>('.card zw-picker')?.focus();
    await pick(page, '受理短信');
    expect(page.changes()[page.changes().length - 1]).toMatch(/<zw:notice on="accepted" channel="sms" to="applicant" template="tpl_duanxin" ?\/>/);
    const [, channel] = [...pane.querySelectorAll('select')];
    if (channel === undefined) throw new Error('a notice has a channel');
    await userEvent.selectOptions(channel, 'document');
    await page.settle();
    expect((await within(page, '.card zw-picker', '.zw-error')).textContent).toContain('不能用于这种方式');
    await userEvent.click(await page.find('.card button[aria-label^="删除通知"]'));
    await page.settle();
    expect(stepOf(page, 'accept')?.notices).toEqual([]);
    await undone(page, text);
  });

  it('whose template is gone say so, and a finding leads to the very notice', async () => {
    const page = await designerPage(await sketchXml(FLOW), { ...LICENCE_CONTEXT, templates: TEMPLATES });
    page.session().apply('flow/set-notices', { id: 'accept', notices: [{ on: 'entered', channel: 'sms', to: 'applicant', templateId: 'tpl_duanxin' }, { on: 'completed', channel: 'sms', to: 'applicant', templateId: 'tpl_fengcun' }] });
    const lost = (await page.designer.check()).find(({ rule, at }) => rule === 'flow/lost-reference' && at.id === 'accept');
    expect(lost?.at.path).toBe('notices/1');
    await page.designer.reveal('accept', lost?.at.path);
    await page.settle();
    const [, second] = deepAll(page.designer, '.card');
    expect(second?.contains(page.designer.shadowRoot?.activeElement ?? null)).toBe(true);
    expect(second?.querySelector('zw-picker')?.shadowRoot?.textContent).toContain('模板已不存在：tpl_fengcun');
  });
});

describe('field rights', () => {
  const rights = (page: DesignerPage) => stepOf(page, 'audit')?.rights;
  const row = (page: DesignerPage): string | null | undefined => deepAll(page.designer, 'zw-field-rights')[0]?.shadowRoot?.activeElement?.closest('.row')?.getAttribute('aria-label');

  it('are set by keys alone: found by pinyin, all that was found at once, one by one, a right taken along', async () => {
    const text = await sketchXml(FLOW);
    const page = await designerPage(text);
    await page.designer.reveal('audit');
    await section(page, 'rights');
    const search = await within(page, 'zw-field-rights', 'input');
    search.focus();
    await userEvent.keyboard('zjhm');
    await vi.waitFor(() => expect(deepAll(page.designer, 'zw-field-rights')[0]?.shadowRoot?.querySelector('.row')?.getAttribute('aria-label')).toMatch(/^查到的/), { timeout: 8000 });
    await userEvent.keyboard('{ArrowDown}');
    await page.settle();
    expect(row(page)).toMatch(/^查到的 \d+ 个字段$/);
    await userEvent.keyboard('{ArrowLeft}');
    await page.settle();
    const hidden = rights(page) ?? [];
    expect(hidden.length).toBeGreaterThan(1);
    expect(hidden.every(({ right }) => right === 'hidden')).toBe(true);
    expect(page.changes()).toHaveLength(1);
    search.focus();
    await userEvent.keyboard('{Escape}{ArrowDown}{ArrowDown}{ArrowDown}');
    await page.settle();
    expect(row(page)).toBe('业务办理项');
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{Shift>}{ArrowDown}{/Shift}');
    await page.settle();
    expect(rights(page)?.slice(-2)).toEqual([{ fieldId: 'fld_sq_yewubanlixiang', right: 'required' }, { fieldId: 'fld_sq_mingcheng', right: 'required' }]);
    expect(page.changes()[page.changes().length - 1]).toMatch(/<zw:right field="fld_sq_mingcheng" right="required" ?\/>/);
    await userEvent.keyboard('{Tab}');
    expect(deepAll(page.designer, 'zw-field-rights')[0]?.matches(':focus-within')).toBe(false);
    await undone(page, text);
  });

  it('what is visible again is not written any more; read-only, nothing changes', async () => {
    const page = await designerPage(await sketchXml(FLOW));
    page.session().apply('flow/set-rights', { id: 'audit', rights: [{ fieldId: 'fld_sq_mingcheng', right: 'editable' }, { fieldId: 'fld_lost', right: 'hidden' }] });
    await page.designer.reveal('audit', 'rights/1');
    await page.settle();
    expect(row(page)).toBe('fld_lost');
    await userEvent.keyboard('{ArrowRight}');
    await page.settle();
    expect(rights(page)).toEqual([{ fieldId: 'fld_sq_mingcheng', right: 'editable' }]);
    page.designer.readonly = true;
    await page.settle();
    (await within(page, 'zw-field-rights', '.row[data-key="all"] button')).click();
    await page.settle();
    expect(rights(page)).toEqual([{ fieldId: 'fld_sq_mingcheng', right: 'editable' }]);
  });
});

describe('sending back, operations, lateness', () => {
  it('a case is sent back to earlier steps only, never into a branch: the rest is shown with its reason', async () => {
    const text = await sketchXml(FLOW);
    const page = await designerPage(text);
    await page.designer.reveal('hear', 'returns');
    await userEvent.keyboard('{ArrowDown}');
    const options = await vi.waitFor(() => {
      const found = deepAll(page.designer, '[role="option"]');
      expect(found.length).toBeGreaterThan(7);
      return new Map(found.map((option) => [option.textContent.replace(/\s+/g, ' ').trim(), option.getAttribute('aria-disabled')]));
    });
    const off = (name: string): readonly [string, string | null] | undefined => [...options].find(([label]) => label.startsWith(name));
    expect(off('collect')?.[1]).not.toBe('true');
    expect(off('audit')?.[1]).not.toBe('true');
    expect(off('left')).toEqual([expect.stringContaining('在并行分支里'), 'true']);
    expect(off('decide')).toEqual([expect.stringContaining('不在本环节之前'), 'true']);
    expect(off('上一环节')).toEqual([expect.stringContaining('在并行分支里'), 'true']);
    await userEvent.keyboard('audit{Enter}');
    await page.settle();
    expect(stepOf(page, 'hear')?.returns).toEqual({ to: 'step', stepId: 'audit' });
    expect((await page.designer.check()).some(({ rule }) => rule.startsWith('flow/return-'))).toBe(false);
    expect(page.changes()[0]).toMatch(/<zw:return to="step" step="audit" ?\/>/);
    await undone(page, text);
  });

  it('operations are allowed one by one; a late step is reported to a post after its own time', async () => {
    const text = await sketchXml(FLOW);
    const page = await designerPage(text);
    page.session().apply('flow/set-limit', { id: 'audit', limit: { amount: 3, unit: 'workingDay' } });
    await page.designer.reveal('audit', 'permissions');
    await userEvent.click(await page.find('.properties input[name="transfer"]'));
    await userEvent.click(await page.find('.properties input[name="addSigner"]'));
    await page.settle();
    expect(stepOf(page, 'audit')?.permissions).toEqual({ transfer: true, delegate: false, addSigner: true, takeBack: false });
    await page.designer.reveal('audit', 'escalation');
    await userEvent.selectOptions(await page.find('#escalation'), 'report');
    await page.settle();
    expect((await within(page, '#escalation-role', '.zw-error')).textContent).toContain('还没有选岗位');
    (await page.find('#escalation-role')).focus();
    await pick(page, '决定');
    expect(stepOf(page, 'audit')?.escalation).toEqual({ after: { amount: 3, unit: 'workingDay' }, action: 'report', roleId: 'rol_jueding' });
    expect(page.changes()[page.changes().length - 1]).toMatch(/permissions="transfer addSigner"[^]*<zw:escalation amount="3" unit="workingDay" action="report" role="rol_jueding" ?\/>/);
    await undone(page, text);
  });

  it('a special procedure is one of the eight; the clock pauses for it alone; its limit is the item’s', async () => {
    const page = await designerPage(await sketchXml(FLOW));
    await page.designer.reveal('hear', 'procedureId');
    await userEvent.keyboard('{ArrowDown}');
    await vi.waitFor(() => expect(deepAll(page.designer, '[role="option"]').find((option) => option.textContent.includes('现场核查'))?.getAttribute('aria-disabled')).toBe('true'));
    await pick(page, '听证');
    const procedureId = stepOf(page, 'hear')?.procedureId;
    expect(LICENCE_CONTEXT.item.limits.specialProcedures.concat(LICENCE_CONTEXT.item.handlingItems.flatMap(({ limits }) => limits?.specialProcedures ?? [])).find(({ id }) => id === procedureId)?.kind).toBe('hearing');
    await userEvent.click(await page.find('.properties button', '时限填 20 个工作日'));
    await page.settle();
    expect(stepOf(page, 'hear')?.limit).toEqual({ amount: 20, unit: 'workingDay' });
    const pauses = async (id: string): Promise<boolean> => {
      await page.designer.reveal(id, 'clock');
      await page.settle();
      return (await page.find('#clock option[value="pause"]')).matches(':enabled');
    };
    expect(await pauses('hear')).toBe(true);
    expect(await pauses('audit')).toBe(false);
  });
});

describe('people', () => {
  const found = [{ id: 'acc_mosheng', name: '莫声（虚构）', departmentId: 'dep_scjgj', roleIds: [], state: 'active' }] as const;

  it('whom the host’s directory finds can be chosen and is called by name; a search that fails is tried again', async () => {
    let isBroken = true;
    const asked: string[] = [];
    const searchDirectory: NonNullable<Services['searchDirectory']> = (words) => {
      asked.push(words);
      return isBroken ? Promise.reject(new Error('the directory cannot be reached')) : Promise.resolve(found);
    };
    const page = await designerPage(await sketchXml(FLOW), undefined, { services: { searchDirectory } });
    await page.designer.reveal('audit', 'approvers');
    await userEvent.keyboard('莫声');
    const retry = await page.find('button', '重试');
    isBroken = false;
    retry.click();
    await vi.waitFor(() => expect(deepAll(page.designer, '[role="option"]')[0]?.textContent).toContain('莫声'));
    await userEvent.keyboard('{Enter}{Escape}');
    await page.settle();
    expect(stepOf(page, 'audit')?.approvers).toEqual([{ kind: 'person', accountId: 'acc_mosheng' }]);
    expect(page.changes()[0]).toContain('flowable:assignee="acc_mosheng"');
    expect((await page.find('.properties details[data-section="people"] .says')).textContent).toBe('莫声（虚构）');
    expect(asked).toEqual(['莫声', '莫声']);
  });

  it('who has left is shown as such, and is taken out; whose account is disabled cannot be chosen', async () => {
    const page = await designerPage(await sketchXml(FLOW));
    page.session().apply('flow/set-approvers', { id: 'audit', approvers: [{ kind: 'person', accountId: 'acc_dengbaqing' }] });
    await page.designer.reveal('audit', 'approvers');
    await page.settle();
    expect((await within(page, '#approvers', '.box')).textContent).toContain('邓百青（虚构）（离岗）');
    await userEvent.keyboard('余旧远');
    await vi.waitFor(() => expect(deepAll(page.designer, '[role="option"]')[0]?.getAttribute('aria-disabled')).toBe('true'), { timeout: 8000 });
    await userEvent.keyboard('{Escape}{Escape}{Backspace}');
    await page.settle();
    expect(stepOf(page, 'audit')?.approvers).toEqual([]);
  });

  it('sign in an order that is changed by buttons, in ours and in the engine’s words', async () => {
    const page = await designerPage(await sketchXml(FLOW));
    page.session().apply('flow/change-steps', { ids: ['audit'], change: { sign: 'sequence', approvers: [{ kind: 'role', roleId: 'rol_shouli' }, { kind: 'role', roleId: 'rol_jueding' }] } });
    await page.designer.reveal('audit', 'sign');
    await userEvent.click(await page.find('.order button[aria-label="“决定（负责人）”提前"]'));
    await page.settle();
    expect(stepOf(page, 'audit')?.approvers.map((each) => each.kind === 'role' && each.roleId)).toEqual(['rol_jueding', 'rol_shouli']);
    expect(page.changes()[page.changes().length - 1]).toContain("approvers.people(execution, &#39;rol_jueding,rol_shouli&#39;)".replace(/&#39;/g, "'"));
  });
});

describe('gateways, events and the flow', () => {
  it('a gateway has all its ways in one place: a condition by labels, the default, another kind', async () => {
    const text = await sketchXml(FLOW);
    const page = await designerPage(text);
    await page.designer.reveal('g');
    await page.settle();
    const cards = deepAll(page.designer, '.ways .card');
    expect(cards.map((card) => card.getAttribute('aria-label'))).toEqual(['去“audit”', '去“no”']);
    const condition = await within(page, '#condition-1', 'textarea');
    condition.focus();
    await userEvent.keyboard('经营面积 >{Tab}');
    await page.settle();
    expect(condition.getAttribute('aria-invalid')).toBe('true');
    expect(page.changes()).toEqual([]);
    condition.focus();
    await userEvent.keyboard('{Control>}a{/Control}经营面积 > 300{Tab}');
    await page.settle();
    expect(wayOf(page, 'g_no')?.condition).toMatchObject({ operator: '>' });
    expect(page.changes()[0]).toMatch(/siteArea &gt; 300|siteArea > 300/);
    await userEvent.click(await page.find('#default-0'));
    await page.settle();
    expect(nodeOf(page, 'g').defaultId).toBe('g_audit');
    await userEvent.selectOptions(await page.find('#gateway'), 'inclusiveGateway');
    await page.settle();
    expect(nodeOf(page, 'g').type).toBe('inclusiveGateway');
    expect(nodeOf(page, 'g').defaultId).toBe('g_audit');
    await undone(page, text);
  });

  it('a gateway’s ways stand in the order in which they are tried, which is changed by buttons; the default last', async () => {
    const text = await sketchXml('(s) -> {x g} \n {x g} -> [one] -> (e) \n {x g} -*-> [rest] -> e \n {x g} -> [two] -> e');
    const page = await designerPage(text);
    await page.designer.reveal('g');
    await page.settle();
    const cards = (): readonly (string | null)[] => deepAll(page.designer, '.ways .card').map((card) => card.getAttribute('aria-label'));
    expect(cards()).toEqual(['去“one”', '去“two”', '去“rest”']);
    expect(deepAll(page.designer, '[data-turn]').map((button) => [button.getAttribute('aria-label'), (button as HTMLButtonElement).disabled])).toEqual([
      ['去“one”提前判断', true],
      ['去“one”推后判断', false],
      ['去“two”提前判断', false],
      ['去“two”推后判断', true],
    ]);
    (await page.find('[data-turn="up"][data-of="g_two"]')).focus();
    await userEvent.keyboard('{Enter}');
    await page.settle();
    expect(cards()).toEqual(['去“two”', '去“one”', '去“rest”']);
    // The keyboard is at the same way still: the button that can be pressed.
    await vi.waitFor(() => expect(page.designer.shadowRoot?.activeElement?.getAttribute('aria-label')).toBe('去“two”推后判断'));
    await userEvent.keyboard('{Enter}');
    await page.settle();
    expect(cards()).toEqual(['去“one”', '去“two”', '去“rest”']);
    await undone(page, text);
  });

  it('a condition’s fields are completed while it is typed, by keys and by the pointer; what is typed is one step', async () => {
    const text = await sketchXml(FLOW);
    const page = await designerPage(text);
    const offered = (): readonly HTMLElement[] => deepAll(page.designer, 'zw-formula-field [role="option"]').concat(deepAll(page.designer, '.found [role="option"]'));
    await page.designer.reveal('g_no', 'condition');
    await page.settle();
    await userEvent.keyboard('jingyingmj');
    await vi.waitFor(() => expect(offered()[0]?.textContent).toContain('经营面积'), { timeout: 8000 });
    await userEvent.keyboard('{Enter} > 300');
    await page.settle();
    expect(wayOf(page, 'g_no')?.condition).toMatchObject({ operator: '>', right: { value: 300 } });
    expect(((await within(page, '#condition', 'textarea')) as HTMLTextAreaElement).value).toBe('经营面积 > 300');
    page.designer.undo();
    await page.settle();
    expect(page.session().canUndo).toBe(false);
    // All that can stand there, when it is asked for.
    (await within(page, '#condition', 'textarea')).focus();
    await userEvent.keyboard('{Control>} {/Control}');
    await vi.waitFor(() => expect(offered().length).toBeGreaterThan(3));
    const area = offered().find((option) => option.textContent.includes('经营面积'));
    if (area === undefined) throw new Error('the field is not offered');
    await userEvent.click(area);
    await userEvent.keyboard(' <= 300');
    await page.settle();
    expect(wayOf(page, 'g_no')?.condition).toMatchObject({ operator: '<=' });
    await undone(page, text);
  });

  it('an event at an edge: its trigger, how long it waits, what it is called, whether it ends the step', async () => {
    const timer = '<boundaryEvent id="late" name="超期" attachedToRef="a" cancelActivity="false"><timerEventDefinition id="late_timer"><timeDuration>P5D</timeDuration></timerEventDefinition></boundaryEvent>';
    const text = `<?xml version="1.0" encoding="UTF-8"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"><process id="p" isExecutable="true"><startEvent id="s"/><userTask id="a" name="审核"/><endEvent id="e"/><endEvent id="f"/>${timer}<sequenceFlow id="s_a" sourceRef="s" targetRef="a"/><sequenceFlow id="a_e" sourceRef="a" targetRef="e"/><sequenceFlow id="late_f" sourceRef="late" targetRef="f"/></process></definitions>`;
    const page = await designerPage(text);
    const event = () => nodeOf(page, 'late');
    await page.designer.reveal('late', 'timer');
    await page.settle();
    const opened = await page.session().read();
    const amount = await page.find('#timer-amount');
    amount.focus();
    await userEvent.keyboard('{Control>}a{/Control}8{Enter}');
    await userEvent.selectOptions(await page.find('#timer-unit'), 'H');
    await page.settle();
    expect(event().event).toEqual({ trigger: 'timer', timer: { kind: 'duration', text: 'PT8H' } });
    await userEvent.click(await page.find('#interrupting'));
    await page.settle();
    expect(event().isInterrupting).toBe(true);
    await userEvent.selectOptions(await page.find('#trigger'), 'message');
    await page.settle();
    (await page.find('#event-name')).focus();
    await userEvent.keyboard('缴费通知{Enter}');
    await page.settle();
    const told = page.changes()[page.changes().length - 1] ?? '';
    expect(event().event?.trigger).toBe('message');
    expect(told).toMatch(new RegExp(`<message id="${String(event().event?.ref)}" name="缴费通知" ?/>`));
    expect(event().attachedToId).toBe('a');
    while (page.session().canUndo) page.designer.undo();
    await page.settle();
    expect(page.designer.value).toBe(opened);
  });

  it('an event that waits for a condition: it is typed with labels, said in words, written for the engine, and goes with the trigger', async () => {
    const text = await sketchXml('(s) -> [a] -> (e) \n [a] ~late timer~> (f)');
    const page = await designerPage(text);
    const event = () => nodeOf(page, 'late').event;
    await page.designer.reveal('late');
    await page.settle();
    await userEvent.selectOptions(await page.find('#trigger'), 'conditional');
    await page.settle();
    const condition = await within(page, '#condition', 'textarea');
    condition.focus();
    await userEvent.keyboard('经营面积 > 300{Tab}');
    await page.settle();
    expect(event()).toMatchObject({ trigger: 'conditional', condition: { operator: '>' }, engineCondition: '${(siteArea > 300)}' });
    const told = page.changes().slice(-1)[0] ?? '';
    expect((await parseFlow(told)).flow).toEqual(page.session().flow);
    expect((await within(page, '#condition', '.zw-hint')).textContent).toContain('经营面积');
    await userEvent.clear(condition);
    await userEvent.keyboard('{Tab}');
    await page.settle();
    expect(event()).toEqual({ trigger: 'conditional' });
    expect((await within(page, '#condition', '.zw-hint')).textContent).toContain('还没有说等到什么条件');
    page.designer.undo();
    await userEvent.selectOptions(await page.find('#trigger'), 'message');
    await page.settle();
    expect(page.changes().slice(-1)[0]).not.toContain('zw:condition');
    await undone(page, text);
  });

  it('the flow: what it is for, the item’s days, who may begin a case, for us and for the engine', async () => {
    const text = await sketchXml(FLOW);
    const page = await designerPage(text);
    await page.settle();
    expect((await page.find('.properties .facts')).textContent.replace(/\s+/g, '')).toBe('承诺时限未定法定时限10个工作日');
    await section(page, 'starters');
    (await page.find('#starters')).focus();
    await pick(page, '综窗收件');
    expect(process(page).starters).toEqual([{ kind: 'role', roleId: 'rol_shoujian' }]);
    await userEvent.selectOptions(await page.find('#flow-kind'), 'registration');
    await page.settle();
    expect(process(page)).toMatchObject({ kind: 'registration', starters: [{ kind: 'role', roleId: 'rol_shoujian' }] });
    expect(page.changes()[1]).toContain('flowable:candidateStarterGroups="rol_shoujian"');
    expect(page.changes()[1]).toMatch(/<zw:process kind="registration">\s*<zw:approver kind="role" id="rol_shoujian" ?\/>/);
    await undone(page, text);
  });
});

describe('several steps', () => {
  it('are given one limit, one post and one permission, each as one step that is undone as one', async () => {
    const text = await sketchXml(FLOW);
    const page = await designerPage(text);
    page.session().apply('flow/set-sign', { id: 'left', sign: 'all' });
    page.session().modeler.get('selection').select(['audit', 'left', 'right', 'fork'].map((id) => page.element(id)));
    await page.settle();
    expect((await page.find('.properties details[data-section="several"] .says')).textContent).toBe('3 个环节');
    expect((await page.find('#sign') as HTMLSelectElement).selectedOptions[0]?.textContent).toBe('（各不相同）');
    (await page.find('#limit')).focus();
    await userEvent.keyboard('4{Enter}');
    await page.settle();
    expect(['audit', 'left', 'right'].map((id) => stepOf(page, id)?.limit?.amount)).toEqual([4, 4, 4]);
    expect(stepOf(page, 'left')?.sign).toBe('all');
    expect((await page.find('button[aria-label^="撤销"]')).getAttribute('aria-label')).toBe('撤销：修改 3 个环节的时限');
    (await page.find('#approvers')).focus();
    await pick(page, '审查');
    expect(['audit', 'left', 'right'].map((id) => stepOf(page, id)?.approvers)).toEqual(Array.from({ length: 3 }, () => [{ kind: 'role', roleId: 'rol_shencha' }]));
    page.designer.undo();
    expect(['audit', 'left', 'right'].map((id) => stepOf(page, id)?.approvers)).toEqual([[], [], []]);
    expect(stepOf(page, 'right')?.limit?.amount).toBe(4);
    await undone(page, text);
  });
});

describe('the panel', () => {
  it('keeps what is folded from one step to the next', async () => {
    const page = await designerPage(await sketchXml(FLOW));
    await page.designer.reveal('audit');
    await page.settle();
    await section(page, 'notices');
    await page.designer.reveal('accept');
    await page.settle();
    expect(((await page.find('.properties details[data-section="notices"]')) as HTMLDetailsElement).open).toBe(true);
    expect(((await page.find('.properties details[data-section="rights"]')) as HTMLDetailsElement).open).toBe(false);
  });

  it('takes names as they are, speaks English, and offers nothing while it is read-only', async () => {
    const hostile = '<img src=x onerror=alert(1)>"\'&{{x}}';
    const page = await designerPage(await sketchXml(FLOW), { ...LICENCE_CONTEXT, roles: [{ id: 'rol_odd', name: hostile, departmentId: 'dep_scjgj' }], fields: [{ id: 'fld_odd', label: hostile, type: { kind: 'text' } }] }, { lang: 'en' });
    page.session().apply('flow/set-approvers', { id: 'audit', approvers: [{ kind: 'role', roleId: 'rol_odd' }] });
    page.session().apply('flow/rename', { id: 'audit', name: hostile });
    page.designer.readonly = true;
    await page.designer.reveal('audit');
    await page.settle();
    expect((await page.find('.properties details[data-section="people"] .says')).textContent).toBe(hostile);
    expect((await page.find('#name') as HTMLInputElement).value).toBe(hostile);
    await section(page, 'rights');
    expect((await within(page, 'zw-field-rights', '.row[data-kind="field"] .label')).textContent).toBe(hostile);
    expect(deepAll(page.designer, '.properties img')).toEqual([]);
    const panel = deepAll(page.designer, '.properties')[0];
    expect(panel?.textContent.replace(hostile, '')).not.toMatch(/\p{Script=Han}/u);
    expect([...(panel?.querySelectorAll('select') ?? [])].every((select) => select.disabled)).toBe(true);
    expect(panel?.querySelector('[data-add]')).toBeNull();
  });
});
