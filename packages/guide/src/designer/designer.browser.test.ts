import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { deepActiveElement } from '@zhengwu/ui';
import type { Guide, Option } from '../model/index.js';
import { sampleContext, sampleGuide } from '../model/testing/sample-guide.js';
import type { ZwGuideRunner } from '../runner/index.js';
import { deepAll, guideHost, hand, nextFrame, placeOf, settled, type GuideHost } from './testing/guide-host.js';

/** Checks run in a worker, and the machine may be busy. */
const soon = <Result>(look: () => Result | Promise<Result>): Promise<Result> => vi.waitFor(look, { timeout: 15_000 });

const copy = (): Guide => JSON.parse(JSON.stringify(sampleGuide)) as Guide; // JSON out, JSON in

/** The sample with other guards of the area: a gap at 300. */
function withGap(): Guide {
  const guide = copy();
  return {
    ...guide,
    nodes: guide.nodes.map((node) =>
      node.kind === 'question' && node.variableId === 'var_area'
        ? { ...node, options: node.options.map((option, at): Option => ({ ...option, guard: { kind: 'ranges', ranges: at === 0 ? [{ from: 300, fromOpen: true }] : [{ to: 300, toOpen: true }] } })) }
        : node,
    ),
  };
}

function question(guide: Guide, variableId: string) {
  const found = guide.nodes.find((node) => node.kind === 'question' && node.variableId === variableId);
  if (found?.kind !== 'question') throw new Error(`no question asks for ${variableId}`);
  return found;
}

function option(guide: Guide, id: string): Option | undefined {
  for (const node of guide.nodes) if (node.kind === 'question') for (const each of node.options) if (each.id === id) return each;
  return undefined;
}

const row = ({ inside }: GuideHost, label: string): HTMLElement => {
  const found = deepAll(inside('zw-tree'), '[role=treeitem]').find((each) => each.querySelector('.label')?.textContent === label);
  if (found === undefined) throw new Error(`there is no row ${label}`);
  return found;
};

const button = (host: GuideHost, name: string): HTMLElement => {
  const found = host.all('button').find((each) => each.textContent.trim() === name || each.getAttribute('aria-label') === name);
  if (found === undefined) throw new Error(`there is no button ${name}`);
  return found;
};

async function drag(from: Element, to: Element, place: { readonly across?: number; readonly down?: number } = {}): Promise<void> {
  await hand.press(placeOf(from, { across: 0.3 }));
  const target = placeOf(to, place);
  await hand.drag({ x: target.x - 6, y: target.y - 6 });
  await hand.drag(target);
  await nextFrame();
  await hand.drag(target);
  await nextFrame();
  await hand.release(target);
  await nextFrame();
}

describe('the outline', () => {
  it('shows a row an answer, with what it leads to', async () => {
    const host = await guideHost(copy(), sampleContext);
    expect(host.rows().slice(0, 3)).toEqual(['1 您要办理什么？', '  新办', '    2 经营场所在哪个镇街？']);
    await host.designer.reveal('opt_there');
    await settled(host.designer);
    expect(host.rows()).toContain('      否 鹤山市');
  });

  it('an outcome that is selected elsewhere is selected in its option’s row', async () => {
    const host = await guideHost(copy(), sampleContext);
    await host.designer.reveal('out_there');
    await settled(host.designer);
    expect(host.details('zw-select')).toEqual([{ ids: ['out_there'] }]);
    expect(row(host, '鹤山市').getAttribute('aria-selected')).toBe('true');
  });

  it('options are moved by Alt and the arrows, and all is taken back', async () => {
    const host = await guideHost(copy(), sampleContext);
    const before = question(host.guide(), 'var_matter').options.map(({ id }) => id);
    await host.designer.reveal(before[1] ?? '');
    await host.keys('{Alt>}{ArrowUp}{/Alt}');
    expect(question(host.guide(), 'var_matter').options.map(({ id }) => id)).toEqual([before[1], before[0]]);
    await host.keys('{Control>}z{/Control}');
    expect(question(host.guide(), 'var_matter').options.map(({ id }) => id)).toEqual(before);
  });

  it('an option goes out beside the option above, and in again', async () => {
    const host = await guideHost(copy(), sampleContext);
    await host.designer.reveal('opt_there');
    await host.keys('{Alt>}{ArrowLeft}{/Alt}');
    expect(question(host.guide(), 'var_matter').options.map(({ id }) => id)).toEqual(['opt_new', 'opt_there', 'opt_change']);
    expect(option(host.guide(), 'opt_there')?.next).toBe('out_there');
    await host.keys('{Alt>}{ArrowRight}{/Alt}');
    expect(question(host.guide(), 'var_region').options.map(({ id }) => id)).toEqual(['opt_here', 'opt_there']);
  });

  it('a question has no order of its own: Alt and the arrows move its answer, and it goes along', async () => {
    const host = await guideHost(copy(), sampleContext);
    await host.designer.reveal('q_printed');
    await host.keys('{Alt>}{ArrowUp}{/Alt}');
    expect(question(host.guide(), 'var_matter').options.map(({ id }) => id)).toEqual(['opt_change', 'opt_new']);
    expect(option(host.guide(), 'opt_change')?.next).toBe('q_printed');
    await host.keys('{Alt>}{ArrowUp}{/Alt}');
    expect(host.inside('zw-tree').shadowRoot?.querySelector('.refusal')?.textContent.trim()).not.toBe('');
  });

  it('several answers are cut, and pasted beside another in their order', async () => {
    const host = await guideHost(copy(), sampleContext);
    const both = question(host.guide(), 'var_printed').options.map(({ id }) => id);
    await host.designer.reveal(both[0] ?? '');
    await host.keys('{Shift>}{ArrowDown}{/Shift}', '{Control>}x{/Control}');
    await host.designer.reveal('opt_new');
    await host.keys('{Control>}v{/Control}');
    expect(question(host.guide(), 'var_matter').options.map(({ id }) => id)).toEqual(['opt_new', ...both, 'opt_change']);
    expect(question(host.guide(), 'var_printed').options).toEqual([]);
  });

  it('a question is put before a result, which goes behind its first option', async () => {
    const host = await guideHost(copy(), sampleContext);
    await host.designer.reveal('opt_there');
    await host.keys('{Control>}{Enter}{/Control}', '是否在鹤山办理？{Enter}');
    const next = option(host.guide(), 'opt_there')?.next;
    const asked = host.guide().nodes.find(({ id }) => id === next);
    expect(asked).toMatchObject({ kind: 'question', text: '是否在鹤山办理？', options: [{ next: 'out_there' }, { next: null }] });
    expect(host.inside('zw-toaster').shadowRoot?.textContent).toContain('原来的结果');
  });

  it('F2 renames an option, and the value that it is with it', async () => {
    const host = await guideHost(copy(), sampleContext);
    await host.designer.reveal('opt_change');
    await host.keys('{F2}', '{Control>}a{/Control}变更登记{Enter}');
    expect(option(host.guide(), 'opt_change')?.text).toBe('变更登记');
    expect(host.guide().variables[0]?.domain).toMatchObject({ values: [{ label: '新办' }, { label: '变更登记' }] });
  });

  it('a branch is cut and pasted on another option: its ids stay, and so do the jumps to it', async () => {
    const host = await guideHost(copy(), sampleContext);
    // 新办 leads to the question of the region: behind 变更 stands another one, so it goes beside the options there.
    await host.designer.reveal('opt_there');
    await host.keys('{Control>}x{/Control}');
    expect(option(host.guide(), 'opt_there')).toBeDefined();
    await host.designer.reveal('opt_change');
    await host.keys('{Control>}v{/Control}');
    expect(question(host.guide(), 'var_matter').options.map(({ id }) => id)).toEqual(['opt_new', 'opt_change', 'opt_there']);
  });

  it('a copied branch is pasted with ids of its own, here and in another guide', async () => {
    const host = await guideHost(copy(), sampleContext);
    await host.designer.reveal('opt_there');
    await host.keys('{Control>}c{/Control}');
    const other = await guideHost({ ...copy(), id: 'gud_other' }, sampleContext);
    await other.designer.reveal('opt_change');
    await other.keys('{Control>}v{/Control}');
    const pasted = question(other.guide(), 'var_matter').options[2];
    expect(pasted).toMatchObject({ text: '鹤山市' });
    expect(pasted?.id).not.toBe('opt_there');
    expect(other.guide().nodes.find(({ id }) => id === pasted?.next)).toMatchObject({ kind: 'outcome', end: { kind: 'refused' } });
  });

  it('lines of a spreadsheet are pasted as options', async () => {
    const host = await guideHost(copy(), sampleContext);
    await host.designer.reveal('opt_change');
    const data = new DataTransfer();
    data.setData('text/plain', '延续\t备注\n补证\n注销\n');
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    expect(question(host.guide(), 'var_matter').options.map(({ text }) => text)).toEqual(['新办', '变更', '延续', '补证', '注销']);
    host.designer.undo();
    expect(question(host.guide(), 'var_matter').options).toHaveLength(2);
  });

  it('deleting a branch tells what goes with it, and asks first', async () => {
    const host = await guideHost(copy(), sampleContext);
    await host.designer.reveal('opt_new');
    await host.keys('{Delete}');
    const dialog = await soon(() => host.inside('zw-confirmation'));
    await settled(dialog);
    expect(dialog.shadowRoot?.textContent).toMatch(/\d+ 个问题、 ?\d+ 个结果一并删除/);
    await host.keys('{Escape}');
    expect(option(host.guide(), 'opt_new')).toBeDefined();
    await host.designer.reveal('opt_new');
    await host.keys('{Delete}');
    await userEvent.click(await soon(() => deepAll(host.inside('zw-confirmation'), 'button').find((each) => each.textContent.trim() === '删除')!));
    await soon(() => expect(option(host.guide(), 'opt_new')).toBeUndefined());
    host.designer.undo();
    expect(host.guide()).toEqual(sampleGuide);
  });

  it('a leaf is deleted at once, and a press takes it back', async () => {
    const host = await guideHost(copy(), sampleContext);
    await host.designer.reveal('opt_there');
    await host.keys('{Delete}');
    expect(option(host.guide(), 'opt_there')).toBeUndefined();
    await userEvent.click(button(host, '撤销'));
    expect(option(host.guide(), 'opt_there')).toBeDefined();
  });
});

/** A page over plain HTTP: no button may read or write the clipboard. */
function overPlainHttp(): void {
  const { clipboard } = navigator;
  Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
  onTestFinished(() => void Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true }));
}

async function byMenu(host: GuideHost, label: string, item: string): Promise<void> {
  await userEvent.click(row(host, label), { button: 'right' });
  await settled(host.designer);
  await userEvent.click(host.all('zw-menu.rows').flatMap((menu) => deepAll(menu, '[role=menuitem]')).find((each) => each.querySelector('.label')?.textContent.trim() === item || each.textContent.trim() === item)!);
  await settled(host.designer);
}

describe('the menu of a row, over plain HTTP', () => {
  it('pastes what was copied here', async () => {
    overPlainHttp();
    const host = await guideHost(copy(), sampleContext);
    await byMenu(host, '变更', '复制');
    await byMenu(host, '新办', '粘贴');
    expect(question(host.guide(), 'var_matter').options.map(({ text }) => text)).toEqual(['新办', '变更', '变更']);
  });

  it('moves what was cut here', async () => {
    overPlainHttp();
    const host = await guideHost(copy(), sampleContext);
    await host.designer.reveal('opt_there');
    await settled(host.designer);
    await byMenu(host, '鹤山市', '剪切');
    await byMenu(host, '变更', '粘贴');
    expect(question(host.guide(), 'var_matter').options.map(({ id }) => id)).toEqual(['opt_new', 'opt_change', 'opt_there']);
  });

  it('tells by which keys to paste what comes from elsewhere, and they work at once', async () => {
    overPlainHttp();
    const host = await guideHost(copy(), sampleContext);
    await byMenu(host, '变更', '粘贴');
    expect(host.inside('zw-toaster').shadowRoot?.textContent).toContain('Ctrl+V');
    expect(host.details('zw-change')).toEqual([]);
    const data = new DataTransfer();
    data.setData('text/plain', '延续');
    deepActiveElement()?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, composed: true }));
    expect(question(host.guide(), 'var_matter').options.map(({ text }) => text)).toEqual(['新办', '变更', '延续']);
  });
});

describe('by mouse', () => {
  it('a row is dragged before another', async () => {
    const host = await guideHost(copy(), sampleContext);
    const rows = (): readonly string[] => question(host.guide(), 'var_matter').options.map(({ id }) => id);
    await drag(row(host, '变更'), row(host, '新办'), { down: 0.1 });
    expect(rows()).toEqual(['opt_change', 'opt_new']);
  });

  it('a material is dragged from the list onto the row of an answer', async () => {
    const host = await guideHost(copy(), sampleContext);
    await userEvent.click(button(host, '材料清单'));
    await settled(host.designer);
    await host.designer.reveal('opt_change');
    await settled(host.designer);
    const material = host.all('zw-guide-materials')[0]?.shadowRoot?.querySelector<HTMLElement>('li[data-id="mat_raw"]');
    await drag(material!, row(host, '变更'));
    expect(option(host.guide(), 'opt_change')?.uses?.map(({ materialId }) => materialId)).toContain('mat_raw');
  });

  it('a guide is begun and grown by pressing: question, option, outcome', async () => {
    const host = await guideHost({ format: 'zhengwu/guide', formatVersion: 1, id: 'gud_a', name: '新导办', variables: [], rootId: null, nodes: [], base: [], terms: [], waivers: [] }, sampleContext);
    await userEvent.click(button(host, '写第一个问题'));
    await host.keys('是否新办？{Enter}');
    await userEvent.click(row(host, '是'));
    await settled(host.designer);
    await userEvent.click(button(host, '设为结果…'));
    await settled(host.designer);
    await host.keys('餐饮', '{ArrowDown}{Enter}');
    await userEvent.click(row(host, '否'));
    await settled(host.designer);
    await userEvent.click(button(host, '设为结果…'));
    await settled(host.designer);
    await host.keys('不需', '{ArrowDown}{Enter}');
    expect(host.rows()).toEqual(['1 是否新办？', '  情 是', '  免 否']);
  });
});

describe('a selection that is made on the map', () => {
  it('is opened and scrolled to in the outline, and the keyboard stays on the map', async () => {
    const host = await guideHost(copy(), sampleContext);
    const canvas = host.inside('zw-guide-canvas');
    await host.designer.reveal('q_matter');
    canvas.focus();
    await settled(canvas);
    const outline = (): readonly string[] => host.rows();
    expect(outline().some((each) => each.includes('鹤山市'))).toBe(false);
    const option = await soon(() => deepAll(canvas, '[data-id="opt_there"]')[0]!);
    await userEvent.click(option);
    await settled(host.designer);
    await soon(() => expect(row(host, '鹤山市').getAttribute('aria-selected')).toBe('true'));
    const tree = host.inside('zw-tree').getBoundingClientRect();
    const box = row(host, '鹤山市').getBoundingClientRect();
    expect(box.top).toBeGreaterThanOrEqual(tree.top);
    expect(box.bottom).toBeLessThanOrEqual(tree.bottom);
    expect(deepActiveElement()?.getRootNode()).toBe(canvas.shadowRoot);
  });
});

describe('the panes', () => {
  it('leave table, preview and tests their room, also while something is selected, until they are asked for', async () => {
    const host = await guideHost(copy(), sampleContext);
    await host.designer.reveal('q_matter');
    const width = (): number => host.inside('section[aria-label="问题 1"]').getBoundingClientRect().width;
    expect(width()).toBeGreaterThan(200);
    for (const view of ['matrix', 'preview', 'cases']) {
      host.designer.view = view;
      await settled(host.designer);
      expect(width(), view).toBe(0);
    }
    await userEvent.click(button(host, '显示属性栏'));
    await settled(host.designer);
    expect(width()).toBeGreaterThan(200);
  });

  it('the outline is wide enough for sentences', async () => {
    const host = await guideHost(copy(), sampleContext);
    expect(host.inside('section[aria-label="大纲"]').getBoundingClientRect().width).toBeGreaterThanOrEqual(300);
  });
});

describe('the bar of a domain', () => {
  it('shows a gap with its number, and the finding’s fix closes it as one step', async () => {
    const host = await guideHost(withGap(), sampleContext);
    await soon(() => expect(host.details('zw-findings').length).toBeGreaterThan(0));
    const { id } = question(host.guide(), 'var_area');
    await host.designer.reveal(id);
    await settled(host.designer);
    await soon(() => expect(deepAll(host.inside('zw-guard-bar'), '.scale span').map((each) => each.textContent)).toContain('300 无选项'));
    const found = await host.designer.check();
    const gap = found.find(({ rule }) => rule === 'guide/gap');
    expect(gap?.witness).toMatchObject({ kind: 'answers' });
    const acts = [...(host.inside('zw-finding-list').shadowRoot?.querySelectorAll<HTMLElement>('.acts button') ?? [])];
    const fix = acts.find((each) => each.textContent.trim() === '把 300 平方米 归入“300平方米以上”');
    expect(acts.map((each) => each.textContent.trim())).toContain('带我走一遍');
    await userEvent.click(fix!);
    await soon(async () => expect((await host.designer.check()).map(({ rule }) => rule)).not.toContain('guide/gap'));
    host.designer.undo();
    expect(host.guide()).toEqual(withGap());
  });

  it('a boundary is moved by arrows: one step for one press, ends as they were written', async () => {
    const host = await guideHost(copy(), sampleContext);
    const { id, options } = question(host.guide(), 'var_area');
    await host.designer.reveal(id);
    await settled(host.designer);
    const [handle] = deepAll(host.inside('zw-guard-bar'), '[role=slider]');
    const before = options.map(({ guard }) => guard);
    handle?.focus();
    const at = Number(handle?.getAttribute('aria-valuenow'));
    await host.keys('{ArrowRight}');
    const after = question(host.guide(), 'var_area').options.map(({ guard }) => guard);
    expect(after).not.toEqual(before);
    expect(deepAll(host.inside('zw-guard-bar'), '[role=slider]')[0]?.getAttribute('aria-valuenow')).toBe(String(at + 1));
    // The focus is still on it.
    expect(deepActiveElement()?.getAttribute('role')).toBe('slider');
    host.designer.undo();
    expect(question(host.guide(), 'var_area').options.map(({ guard }) => guard)).toEqual(before);
  });

  it('a boundary is dragged: the options meet where it is let go', async () => {
    const host = await guideHost(copy(), sampleContext);
    await host.designer.reveal(question(host.guide(), 'var_area').id);
    await settled(host.designer);
    const [handle] = deepAll(host.inside('zw-guard-bar'), '[role=slider]');
    handle?.scrollIntoView({ block: 'center' });
    await nextFrame();
    const from = placeOf(handle!);
    const before = Number(handle?.getAttribute('aria-valuenow'));
    await hand.press(from);
    await hand.drag({ x: from.x + 10, y: from.y });
    await hand.drag({ x: from.x + 24, y: from.y });
    await nextFrame();
    const shown = Number(deepAll(host.inside('zw-guard-bar'), '[role=slider]')[0]?.getAttribute('aria-valuenow'));
    await hand.release({ x: from.x + 24, y: from.y });
    await nextFrame();
    expect(shown).toBeGreaterThan(before);
    expect(deepAll(host.inside('zw-guard-bar'), '[role=slider]')[0]?.getAttribute('aria-valuenow')).toBe(String(shown));
    expect((await host.designer.check()).filter(({ rule }) => rule === 'guide/gap' || rule === 'guide/overlap')).toEqual([]);
  });

  it('a range is typed in words beside its option; what cannot be read stays, with the reason', async () => {
    const host = await guideHost(copy(), sampleContext);
    const { id, options } = question(host.guide(), 'var_area');
    await host.designer.reveal(id);
    await settled(host.designer);
    const field = deepAll(host.inside('.option-rows'), 'input').find((each) => each.getAttribute('aria-label')?.includes('取值') === true) as HTMLInputElement;
    await userEvent.click(field);
    await host.keys('{Control>}a{/Control}不足一百{Enter}');
    expect(question(host.guide(), 'var_area').options.find((each) => each.id === options[0]?.id)?.guard).toEqual({ kind: 'ranges', ranges: [{ to: 100, toOpen: true }] });
    await host.keys('{Control>}a{/Control}很大{Enter}');
    expect((field.getRootNode() as ShadowRoot).querySelector('[role=alert]')?.textContent).toContain('很大');
    expect(field.value).toBe('很大');
    await host.keys('{Escape}');
    expect(field.value).toBe('< 100');
  });
});

describe('findings', () => {
  it('带我走一遍 opens the runner on the very answers', async () => {
    const host = await guideHost(withGap(), sampleContext);
    await soon(() => expect(host.details('zw-findings').length).toBeGreaterThan(0));
    await settled(host.designer);
    const walk = await soon(() => host.all('.acts button').find((each) => each.textContent.trim() === '带我走一遍')!);
    await userEvent.click(walk);
    const runner = await soon(() => host.inside<ZwGuideRunner>('zw-guide-runner'));
    await settled(runner);
    expect(runner.answers).toMatchObject({ var_area: { value: 300 } });
    // No option takes 300: the walk stops at that very question, with the answer in it.
    await soon(() => expect(runner.shadowRoot?.querySelector('[role=alert]')?.textContent).toContain('回答“300 平方米”时，没有选项可选。'));
    expect(runner.shadowRoot?.querySelector<HTMLInputElement>('fieldset input')?.value).toBe('300');
    await host.keys('{Escape}');
    expect(host.all('zw-guide-runner')).toEqual([]);
  });

  it('F8 goes to what is wrong', async () => {
    const host = await guideHost(withGap(), sampleContext);
    await soon(() => expect(host.details('zw-findings').length).toBeGreaterThan(0));
    await host.designer.reveal('opt_change');
    await host.keys('{F8}');
    await soon(() => expect(host.details('zw-select').slice(-1)).toEqual([{ ids: [question(host.guide(), 'var_area').id] }]));
  });

  it('F8 opens the outline and leads to where a material is added, not to a list that an arrow key changes', async () => {
    const context = { ...sampleContext, item: { ...sampleContext.item!, materials: [...sampleContext.item!.materials, { ...sampleContext.item!.materials[0]!, id: 'mat_missing' as const, code: '', name: '筹设批准书' }] } };
    const host = await guideHost(copy(), context);
    const missing = await soon(async () => (await host.designer.check()).find(({ rule }) => rule === 'guide/material-not-asked')!);
    for (const row of deepAll(host.inside('zw-tree'), '[role=treeitem][aria-expanded=true][aria-level="1"]')) row.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true, composed: true }));
    const before = host.guide();
    await host.designer.reveal(missing.at.id, missing.at.path);
    await soon(() => expect(deepActiveElement()?.closest('zw-picker') ?? (deepActiveElement()?.getRootNode() as ShadowRoot).host.localName).toBe('zw-picker'));
    await host.keys('{ArrowDown}{Escape}');
    expect(host.guide()).toEqual(before);
    const active = deepAll(host.inside('zw-tree'), '[role=treeitem]').find((row) => row.getAttribute('aria-selected') === 'true');
    expect(active?.getClientRects().length).toBe(1);
  });

  it('a place whose control an arrow key would change is focused around it', async () => {
    const host = await guideHost(copy(), sampleContext);
    const outcome = host.guide().nodes.find((node) => node.kind === 'outcome')!;
    await host.designer.reveal(outcome.id, 'end');
    await soon(() => expect(deepActiveElement()?.querySelector('#end-kind')).not.toBeNull());
    const before = host.guide();
    await host.keys('{ArrowDown}');
    expect(host.guide()).toEqual(before);
    await host.keys('{Tab}');
    expect(deepActiveElement()?.id).toBe('end-kind');
  });

  it('the sample is whole: proved exclusive and complete in the status line', async () => {
    const host = await guideHost(copy(), sampleContext);
    expect((await host.designer.check()).filter(({ severity }) => severity === 'error')).toEqual([]);
    const status = host.inside('.proof').textContent;
    expect(status).toContain('互斥已证明');
    expect(status).toContain('完整已证明');
  });
});

describe('find and replace', () => {
  it('finds in all texts, goes to a hit, and replaces everywhere as one step', async () => {
    const host = await guideHost(copy(), sampleContext);
    await host.designer.reveal('opt_change');
    await host.keys('{Control>}h{/Control}');
    const finder = await soon(() => host.inside('zw-guide-finder'));
    await settled(finder);
    await host.keys('变更');
    const hits = deepAll(finder, 'li');
    expect(hits.length).toBeGreaterThan(1);
    await host.keys('{Enter}');
    expect(host.details('zw-select').length).toBeGreaterThan(0);
    await userEvent.click(finder.shadowRoot!.querySelector('#replacement')!);
    await host.keys('变化');
    await userEvent.click(button(host, '全部替换'));
    await settled(host.designer);
    expect(JSON.stringify(host.guide())).not.toContain('变更');
    host.designer.undo();
    expect(host.guide()).toEqual(sampleGuide);
    await userEvent.click(finder.shadowRoot!.querySelector('#find')!);
    await host.keys('{Escape}');
    expect(host.all('zw-guide-finder')).toEqual([]);
  });
});

describe('views', () => {
  it('the matrix: a cell of the situation’s own is changed', async () => {
    const host = await guideHost(copy(), sampleContext);
    host.designer.view = 'matrix';
    const table = await soon(() => host.inside<HTMLElement & { reveal: (row: string, column: string) => boolean }>('zw-data-table'));
    await settled(table);
    const outcome = host.guide().nodes.find((node) => node.kind === 'outcome' && node.end.kind === 'handle');
    if (outcome?.kind !== 'outcome' || outcome.end.kind !== 'handle') throw new Error('the sample has an application');
    const free = sampleContext.item?.materials.find(({ id }) => id === 'mat_licence');
    expect(table.reveal(outcome.id, free?.id ?? '')).toBe(true);
    await host.keys('必交{Enter}');
    const after = host.guide().nodes.find(({ id }) => id === outcome.id);
    expect(after?.kind === 'outcome' && after.end.kind === 'handle' ? after.end.uses.find(({ materialId }) => materialId === 'mat_licence')?.kind : undefined).toBe('required');
  });

  it('the matrix: a material that comes with an earlier answer, or an addition, says so, and leads there', async () => {
    const host = await guideHost(copy(), sampleContext);
    host.designer.view = 'matrix';
    const table = await soon(() => host.inside<HTMLElement & { reveal: (row: string, column: string) => boolean }>('zw-data-table'));
    await settled(table);
    const line = (): string => host.inside('.matrix .origin').textContent.replace(/\s+/g, ' ');
    expect(line()).toContain('灰字');
    // Of the large ones: the plan by their option, the power of attorney by an addition, the form by the guide.
    const cells: readonly (readonly [string, string, string])[] = [
      ['mat_layout', '“300平方米以上”', 'opt_large'],
      ['mat_agent', '附加项', 'ext_agent'],
      ['mat_form', '人人都要交的材料', 'base'],
    ];
    for (const [material, from, id] of cells) {
      expect(table.reveal('out_large', material)).toBe(true);
      await settled(host.designer);
      expect(line()).toContain(from);
      expect(deepAll(table, '.cell.active')[0]?.textContent).toContain('来自');
      await userEvent.click(button(host, '到那里修改'));
      await soon(() => expect(host.inside(`.properties [data-uses="${id}"]`).contains(host.designer.shadowRoot?.activeElement ?? null)).toBe(true));
    }
  });

  it('the preview goes where the selection goes', async () => {
    const host = await guideHost(copy(), sampleContext);
    host.designer.view = 'preview';
    const runner = await soon(() => host.inside<ZwGuideRunner>('zw-guide-runner'));
    await settled(runner);
    expect(runner.shadowRoot?.textContent).toContain('您要办理什么？');
    await host.designer.reveal('q_kind');
    await soon(() => expect(runner.shadowRoot?.textContent).toContain(question(host.guide(), 'var_kind').text));
  });
});

describe('what may only be read', () => {
  it('changes nothing by any key, and offers nothing that would', async () => {
    const host = await guideHost(copy(), sampleContext, { readonly: true });
    await host.designer.reveal('opt_change');
    await host.keys('{Enter}', '{Control>}{Enter}{/Control}', '{F2}', '{Delete}', '{Alt>}{ArrowUp}{/Alt}', '{Alt>}n{/Alt}', '{Control>}x{/Control}', '{Control>}v{/Control}');
    expect(host.details('zw-change')).toEqual([]);
    expect(host.guide()).toEqual(sampleGuide);
    expect(host.all('.outline .foot button').map((each) => each.textContent.trim())).toEqual(['材料清单']);
    for (const field of host.all('.properties input, .properties textarea')) expect(field.matches('[readonly], :disabled')).toBe(true);
  });
});

describe('a host', () => {
  it('hears one change for a typed word, and its remarks are shown where they belong', async () => {
    const host = await guideHost(copy(), sampleContext, { remarks: [{ id: 't1', place: { part: 'guide', id: 'q_matter' }, state: 'open', remarks: [{ by: '食品股', at: '2026-11-20T10:00:00+08:00', text: '第一个问题请改短。' }] }] });
    await host.designer.reveal('q_matter', 'text');
    await host.keys('{End}a');
    await host.designer.flush();
    expect(host.details('zw-change')).toHaveLength(1);
    expect(host.inside('.remarks').textContent).toContain('请改短');
    await userEvent.click(host.inside('.remarks button'));
    expect(host.details('zw-remark')).toEqual([{ place: { part: 'guide', id: 'q_matter' } }]);
  });
});
