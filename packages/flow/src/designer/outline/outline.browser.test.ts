import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { deepAll, designerPage, nextFrame, sketchXml, type DesignerPage } from '../testing/designer-page.js';

const FLOW = '(s) -> [收件 collection] -> [受理 acceptance] -> {x 是否受理} \n {x 是否受理} -accepted-> [审核 review] -> [决定 decision] -> (办结) \n {x 是否受理} -notAccepted-> (不予受理)';

/** The list as it is read: signs and labels, indented by level. */
function told(page: DesignerPage): readonly string[] {
  const rows = [...deepAll(page.designer, '[role="treeitem"]')].sort((a, b) => Number(a.dataset['row']) - Number(b.dataset['row']));
  return rows.map((row) => {
    const [badge, label, note] = ['.badge', '.label', '.note'].map((part) => row.querySelector(part)?.textContent.trim() ?? '');
    const words = [badge ?? '', label ?? '', note === '未定办理人' ? '' : (note ?? '')].filter((each) => each !== '').join(' ');
    return `${'  '.repeat(Number(row.getAttribute('aria-level')) - 1)}${words}`;
  });
}

async function at(name: string): Promise<DesignerPage> {
  const page = await designerPage(await sketchXml(FLOW));
  const tree = (await page.find('zw-tree.steps')) as HTMLElement & { focusNode(id: string): void };
  tree.focusNode(page.element(name).id);
  await page.settle();
  await press(page, ' ');
  return page;
}

async function press(page: DesignerPage, keys: string): Promise<void> {
  await userEvent.keyboard(keys);
  await page.settle();
  await nextFrame();
}

async function choose(page: DesignerPage, words: string, expected: string): Promise<void> {
  await page.find('[role="combobox"][aria-controls="list"]');
  await userEvent.keyboard(words);
  await vi.waitFor(() => expect(deepAll(page.designer, '.option[aria-selected="true"]')[0]?.textContent ?? '').toContain(expected));
  await press(page, '{Enter}');
  await vi.waitFor(() => expect(deepAll(page.designer, 'zw-flow-choices')).toHaveLength(0));
  await page.settle();
}

const WHOLE = ['开始 s', '1 收件', '2 受理', '分支 是否受理', '  若 受理 接“审核”', '  若 不予受理', '    结束 不予受理', '3 审核', '4 决定', '结束 办结'];

describe('the list of a flow', () => {
  it('tells the whole flow: the main line, branches by their outcomes, where each leads', async () => {
    expect(told(await at('受理'))).toEqual(WHOLE);
  });

  it('a step before another, on a branch, and a way back to one that is there', async () => {
    const page = await at('审核');
    await press(page, '{Shift>}{Insert}{/Shift}');
    await choose(page, 'xchc', '现场核查');
    expect(told(page)).toEqual(WHOLE.flatMap((row) => (row === '3 审核' ? ['3 现场核查', '4 审核'] : [row.replace('4 决定', '5 决定').replace('接“审核”', '接“现场核查”')])));
    await press(page, '{ArrowUp}{ArrowUp}');
    await press(page, '{Alt>}l{/Alt}');
    await choose(page, '受理', '受理');
    expect(told(page).slice(3, 6)).toEqual(['分支 是否受理', '  若 受理 接“现场核查”', '  若 不予受理 回到“受理”']);
  });

  it('a step moved by Alt and arrows, each time one step that is undone', async () => {
    const page = await at('审核');
    await press(page, '{Alt>}{ArrowDown}{/Alt}');
    expect(told(page).slice(7, 9)).toEqual(['3 决定', '4 审核']);
    await press(page, '{Alt>}{ArrowUp}{/Alt}');
    expect(told(page)).toEqual(WHOLE);
    await press(page, '{Alt>}{ArrowUp}{/Alt}');
    expect(told(page).slice(7, 9)).not.toEqual(['3 审核', '4 决定']);
    page.designer.undo();
    page.designer.undo();
    page.designer.undo();
    await page.settle();
    expect(told(page)).toEqual(WHOLE);
    expect(page.session().canUndo).toBe(false);
  });

  it('a way is tried earlier by Alt and an arrow, which is said; the default stands last, and ways stay at their branching', async () => {
    const page = await designerPage(await sketchXml('(s) -> [a] -> {x g} \n {x g} -> [one] -> (e) \n {x g} -*-> [rest] -> e \n {x g} -> [two] -> e'));
    const ways = (): readonly string[] => told(page).flatMap((row) => /^ {2}\S/.exec(row) === null ? [] : [row.trim()]);
    const tree = (await page.find('zw-tree.steps')) as HTMLElement & { focusNode(id: string): void };
    tree.focusNode('g_two');
    await page.settle();
    const opened = page.designer.value;
    await press(page, ' {Alt>}{ArrowUp}{/Alt}');
    await press(page, '{Alt>}{ArrowUp}{/Alt}');
    expect(page.session().flow.processes[0]?.nodes.find(({ id }) => id === 'g')?.outgoing).toEqual(['g_two', 'g_one', 'g_rest']);
    expect(ways()[2]).toContain('否则');
    expect(page.details('zw-change')).toHaveLength(2);
    await vi.waitFor(() => expect(deepAll(document.body, '[aria-live]').map(({ textContent }) => textContent).join()).toContain('现在第 1 个判断'));
    await press(page, '{Alt>}{ArrowDown}{/Alt}');
    expect(page.session().flow.processes[0]?.nodes.find(({ id }) => id === 'g')?.outgoing).toEqual(['g_one', 'g_two', 'g_rest']);
    await press(page, '{Alt>}{ArrowDown}{/Alt}');
    expect(page.details('zw-change')).toHaveLength(3);
    while (page.session().canUndo) page.designer.undo();
    await page.settle();
    expect(page.designer.value).toBe(opened);
  });

  it('a split deleted with its branches, the sequence closed; what is done can be taken back there', async () => {
    const page = await at('是否受理');
    await press(page, '{Delete}');
    expect(told(page)).toEqual(['开始 s', '1 收件', '2 受理', '3 审核', '4 决定', '结束 办结']);
    (await page.find('button', '撤销')).click();
    await page.settle();
    expect(told(page)).toEqual(WHOLE);
  });

  it('a step copied behind another', async () => {
    const page = await at('收件');
    await press(page, '{Control>}c{/Control}');
    await press(page, '{End}{ArrowUp}');
    await press(page, '{Control>}v{/Control}');
    expect(told(page).slice(-3)).toEqual(['4 决定', '5 收件', '结束 办结']);
    expect(page.session().flow.processes[0]?.nodes.filter(({ step }) => step?.kind === 'collection')).toHaveLength(2);
  });

  it('a step cut in one flow is pasted in another, and on the drawing', async () => {
    const page = await at('收件');
    await press(page, '{Control>}x{/Control}');
    expect(told(page)).not.toContain('1 收件');
    page.designer.remove();
    const other = await designerPage(await sketchXml('(s) -> [受理 acceptance] -> (e)'));
    const tree = (await other.find('zw-tree.steps')) as HTMLElement & { focusNode(id: string): void };
    tree.focusNode(other.element('受理').id);
    await other.settle();
    await press(other, '{Control>}v{/Control}');
    expect(stepNames(other)).toEqual(['受理', '收件']);
    // With the pointer on the drawing the pieces would hang at it.
    await userEvent.hover(document.body, { position: { x: 2, y: 2 } });
    other.canvas.focus();
    await press(other, '{Control>}v{/Control}');
    expect(stepNames(other)).toEqual(['受理', '收件', '收件']);
  });

  it('all of it in the menu of a line, with its keys', async () => {
    const page = await at('审核');
    await press(page, '{Shift>}{F10}{/Shift}');
    const items = deepAll(page.designer, '[role="menuitem"]').map((item) => item.textContent.replace(/\s+/g, ' ').trim());
    for (const words of ['在后面添加…', '在前面添加…', '在后面分支…', '连到已有环节…', '改名', '复制', '粘贴到后面', '上移', '下移', '设置属性', '删除']) expect(items.some((item) => item.startsWith(words)), words).toBe(true);
    await press(page, '{Escape}');
  });

  it('only reads where nothing may be changed', async () => {
    const page = await designerPage(await sketchXml(FLOW), undefined, { readonly: true });
    const tree = (await page.find('zw-tree.steps')) as HTMLElement & { focusNode(id: string): void };
    tree.focusNode(page.element('审核').id);
    await page.settle();
    await press(page, '{Enter}{Insert}{Delete}{Alt>}{ArrowUp}{/Alt}');
    expect(deepAll(page.designer, 'zw-flow-choices')).toHaveLength(0);
    expect(told(page)).toEqual(WHOLE);
    expect(page.changes()).toEqual([]);
  });
});

describe('several lines', () => {
  const chosen = (page: DesignerPage): readonly string[] => deepAll(page.designer, '[role="treeitem"][aria-selected="true"] .label').map((label) => label.textContent.trim());
  const drawn = (page: DesignerPage): readonly string[] => page.session().modeler.get('selection').get().map(({ businessObject }) => String(businessObject.get('name')));

  const pressWithCtrl = async (page: DesignerPage, name: string): Promise<void> => {
    const label = deepAll(page.designer, '[role="treeitem"] .label').find((each) => each.textContent.trim() === name);
    if (label === undefined) throw new Error(`${name} is not in the list`);
    await userEvent.click(label, { modifiers: ['Control'] });
    await page.settle();
  };

  it('are chosen one after the other with Ctrl, there and on the drawing', async () => {
    const page = await at('收件');
    for (const [place, name] of ['受理', '审核', '决定'].entries()) {
      await pressWithCtrl(page, name);
      expect(chosen(page)).toHaveLength(place + 2);
    }
    expect(chosen(page)).toEqual(['收件', '受理', '审核', '决定']);
    expect(drawn(page)).toEqual(['收件', '受理', '审核', '决定']);
    await pressWithCtrl(page, '审核');
    expect(drawn(page)).toEqual(['收件', '受理', '决定']);
  });

  it('are chosen down and up with Shift', async () => {
    const page = await at('收件');
    for (let count = 0; count < 3; count += 1) await press(page, '{Shift>}{ArrowDown}{/Shift}');
    expect(chosen(page)).toHaveLength(4);
    expect(drawn(page)).toHaveLength(4);
    await press(page, '{Shift>}{ArrowUp}{/Shift}');
    expect(chosen(page)).toEqual(['收件', '受理', '是否受理']);
  });
});

describe('what is searched in the menus of the drawing', () => {
  it('is found by the initials of its pinyin', async () => {
    const page = await at('审核');
    await page.designer.reveal(page.element('审核').id);
    page.canvas.focus();
    await press(page, 'a');
    (await page.find('.djs-popup input')).focus();
    await userEvent.keyboard('xchc');
    await vi.waitFor(() => expect(deepAll(page.designer, '.djs-popup .entry.selected')[0]?.textContent ?? '').toContain('现场核查'));
  });
});

function stepNames(page: DesignerPage): readonly string[] {
  return page.session().flow.processes.flatMap(({ nodes }) => nodes.flatMap(({ step, name }) => (step === undefined ? [] : [name])));
}
