import { DragKind, DragSource } from '@zhengwu/ui';
import { html } from 'lit';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import licenceJson from '../../../samples/items/food-business-licence/guide.json';
import { hand, placeOf } from '../../../ui/src/testing/hand.js';
import { nextFrame, settled, shown } from '../../../ui/src/testing/render.js';
import type { Guide } from '../model/guide.js';
import { bigGuide } from '../model/testing/big-guide.js';
import { sampleContext, sampleGuide } from '../model/testing/sample-guide.js';
import './define.js';
import type { ZwGuideCanvas } from './guide-canvas.js';

interface Heard {
  readonly type: string;
  readonly detail: unknown;
}

const EVENTS = ['zw-select', 'zw-collapse', 'zw-edit-text', 'zw-insert', 'zw-remove', 'zw-move', 'zw-menu', 'zw-drop'] as const;

/** A map with an owner that takes what is selected, as designers do. */
async function canvasOf(guide: Guide, set: Partial<ZwGuideCanvas> = {}) {
  const canvas = await shown<ZwGuideCanvas>(html`<zw-guide-canvas .guide=${guide} .context=${sampleContext}></zw-guide-canvas>`);
  Object.assign(canvas.style, { position: 'fixed', left: '0', top: '0', width: '1100px', height: '700px' });
  Object.assign(canvas, set);
  const heard: Heard[] = [];
  for (const type of EVENTS)
    canvas.addEventListener(type, (event) => {
      const { detail } = event as CustomEvent<unknown>;
      heard.push({ type, detail });
      if (type === 'zw-select') canvas.selected = (detail as { ids: readonly string[] }).ids;
    });
  await settled(canvas);
  await nextFrame();
  await settled(canvas);
  await nextFrame();
  const viewport = canvas.shadowRoot!.querySelector('zw-viewport')!;
  const details = (type: (typeof EVENTS)[number]): readonly unknown[] => heard.filter((each) => each.type === type).map(({ detail }) => detail);
  return { canvas, viewport, details };
}

// The samples' own tests parse it.
const licence = licenceJson as unknown as Guide;
const card = (name: string | RegExp) => page.getByRole('treeitem', { name });
const withOptions = (guide: Guide, change: (id: string) => object): Guide => ({
  ...guide,
  nodes: guide.nodes.map((node) => (node.kind === 'question' ? { ...node, options: node.options.map((option) => ({ ...option, ...change(option.id) })) } : node)),
});
/** The sample, with an option that leads nowhere yet. */
const unfinished: Guide = { ...withOptions(sampleGuide, (id) => (id === 'opt_there' ? { next: null } : {})), nodes: withOptions(sampleGuide, (id) => (id === 'opt_there' ? { next: null } : {})).nodes.filter(({ id }) => id !== 'out_there') };
const focused = (canvas: ZwGuideCanvas): string | null => canvas.shadowRoot!.activeElement!.getAttribute('data-id');

/** Waits until an element in a shadow root has the focus. */
async function isFocused(locator: ReturnType<typeof page.getByRole>): Promise<void> {
  await vi.waitFor(() => {
    const element = locator.element();
    expect((element.getRootNode() as ShadowRoot).activeElement).toBe(element);
  });
}

describe('a guide on the map', () => {
  it('shows each question with its options and how many situations they lead to, each outcome with its materials', async () => {
    await canvasOf(sampleGuide);
    await expect.element(card('第 1 问，您要办理什么？，通向 8 个结果')).toBeVisible();
    await expect.element(card('选项 新办，通向 6 个结果')).toBeVisible();
    await expect.element(card(/变更许可证载明事项，2 材料/)).toBeInTheDocument();
    await expect.element(card('转到第 5 问：制售哪些食品？')).toBeInTheDocument();
    await expect.element(card(/^转办：仅销售预包装食品备案/)).toBeInTheDocument();
  });

  it('says how a question is answered where its options do not tell', async () => {
    await canvasOf(sampleGuide);
    await expect.element(page.getByText('经营面积（平方米，整数）')).toBeInTheDocument();
    await expect.element(page.getByText('经营项目（可多选）')).toBeInTheDocument();
  });

  it('says what is wrong, in words too', async () => {
    await canvasOf(sampleGuide, { severities: new Map([['opt_new', 'error'], ['q_kind', 'warning']]) });
    await expect.element(card(/选项 新办，.*有错误/)).toBeInTheDocument();
    await expect.element(card(/第 1 问，.*有错误/)).toBeInTheDocument();
    await expect.element(card(/您的主体业态是哪一种？.*有提醒/)).toBeInTheDocument();
  });

  it('speaks English where the page does', async () => {
    const { canvas } = await canvasOf(sampleGuide);
    canvas.lang = 'en';
    await expect.element(card('Question 1, 您要办理什么？, leads to 8 outcomes')).toBeInTheDocument();
  });

  it('invites to begin where there is nothing', async () => {
    const { details } = await canvasOf({ ...sampleGuide, rootId: null, nodes: [] });
    await userEvent.click(page.getByRole('button', { name: '添加第一个问题' }));
    expect(details('zw-insert')).toEqual([{ id: null, kind: 'question' }]);
  });

  it('opens a guide that is all wrong', async () => {
    const broken: Guide = {
      ...sampleGuide,
      rootId: 'q_gone',
      nodes: [
        { id: 'q_a', kind: 'question', variableId: 'var_gone', text: '', ask: 'options', options: [{ id: 'opt_a', text: '', guard: { kind: 'any' }, next: 'q_a' }] },
        { id: 'ref_a', kind: 'reference', to: 'q_gone' },
      ],
    };
    await canvasOf(broken);
    await expect.element(card(/没有写问题.*没有选项通向这里/)).toBeVisible();
    await expect.element(card(/要跳转的地方不在了/)).toBeVisible();
  });
});

describe('the mouse', () => {
  it('selects cards and options, several with Ctrl, and none on the ground', async () => {
    const { canvas, details, viewport } = await canvasOf(sampleGuide);
    await userEvent.click(card(/^第 1 问/));
    await userEvent.click(card(/^选项 变更，/));
    await userEvent.keyboard('{Control>}');
    await userEvent.click(card(/^选项 新办/));
    await userEvent.keyboard('{/Control}');
    expect(details('zw-select')).toEqual([{ ids: ['q_matter'] }, { ids: ['opt_change'] }, { ids: ['opt_change', 'opt_new'] }]);
    await expect.element(card(/^选项 新办/)).toHaveAttribute('aria-selected', 'true');
    await userEvent.click(viewport, { position: { x: 20, y: 20 } });
    expect(canvas.selected).toEqual([]);
  });

  it('changes a text where it was clicked twice', async () => {
    const { details } = await canvasOf(sampleGuide);
    await userEvent.dblClick(card(/^第 1 问/));
    const field = page.getByRole('textbox', { name: '改“您要办理什么？”的文字' });
    await isFocused(field);
    await userEvent.fill(field, '您要办哪件事？');
    await userEvent.keyboard('{Enter}');
    expect(details('zw-edit-text')).toEqual([{ id: 'q_matter', text: '您要办哪件事？' }]);
    await isFocused(card(/^第 1 问/));
  });

  it('collapses a branch, says how much is hidden, and opens it again', async () => {
    const { canvas, details } = await canvasOf(sampleGuide);
    await userEvent.hover(card(/^第 2 问/));
    await userEvent.click(page.getByTitle('收起“经营场所在哪个镇街？”后面的内容'));
    await expect.element(card(/^第 3 问/)).not.toBeInTheDocument();
    await expect.element(card(/^第 2 问/)).toHaveAttribute('aria-expanded', 'false');
    expect(canvas.collapsed).toEqual(new Set(['q_region']));
    await userEvent.click(page.getByTitle(/^展开“经营场所在哪个镇街？”后面的 13 项$/));
    await expect.element(card(/^第 3 问/)).toBeInTheDocument();
    expect(details('zw-collapse')).toEqual([
      { id: 'q_region', isCollapsed: true },
      { id: 'q_region', isCollapsed: false },
    ]);
  });

  it('keeps the card that was collapsed where it is', async () => {
    await canvasOf(sampleGuide);
    const before = card(/^第 2 问/).element().getBoundingClientRect();
    await userEvent.hover(card(/^第 2 问/));
    await userEvent.click(page.getByTitle(/^收起“经营场所在哪个镇街？”/));
    await nextFrame();
    const after = card(/^第 2 问/).element().getBoundingClientRect();
    expect(Math.abs(after.x - before.x) + Math.abs(after.y - before.y)).toBeLessThanOrEqual(2);
  });

  it.each([
    ['问题', 'question'],
    ['情形或其他结果', 'outcome'],
    ['跳转到已有的问题或情形', 'reference'],
  ])('adds behind an option that leads nowhere: %s', async (label, kind) => {
    const { details } = await canvasOf(unfinished);
    await userEvent.click(page.getByTitle('“鹤山市”之后添加'));
    await userEvent.click(page.getByRole('menuitem', { name: label, exact: true }));
    expect(details('zw-insert')).toEqual([{ id: 'opt_there', kind }]);
  });

  it('puts a question between, and one more option', async () => {
    const { details } = await canvasOf(sampleGuide);
    await userEvent.hover(card(/^选项 新办/));
    await userEvent.click(page.getByTitle('“新办”之后添加'));
    await userEvent.click(page.getByRole('menuitem', { name: '在中间插入问题' }));
    await userEvent.hover(card(/^第 1 问/));
    await userEvent.click(page.getByTitle('给“您要办理什么？”添加选项'));
    expect(details('zw-insert')).toEqual([
      { id: 'opt_new', kind: 'question' },
      { id: 'q_matter', kind: 'option' },
    ]);
  });

  it('follows a reference', async () => {
    const { canvas } = await canvasOf(sampleGuide);
    await canvas.reveal('ref_dishes');
    await userEvent.click(page.getByTitle('去看“制售哪些食品？”'));
    await isFocused(card(/^第 5 问，制售哪些食品？/));
    expect(canvas.selected).toEqual(['q_dishes']);
  });

  it('asks for the menu of what is pressed with the right button', async () => {
    const { details } = await canvasOf(sampleGuide);
    await userEvent.click(card(/^选项 变更，/), { button: 'right' });
    expect(details('zw-select')).toEqual([{ ids: ['opt_change'] }]);
    expect(details('zw-menu')).toEqual([expect.objectContaining({ id: 'opt_change' })]);
  });
});

describe('dragging', () => {
  it('moves a card behind an option that leads nowhere', async () => {
    const { details } = await canvasOf(unfinished);
    const from = placeOf(card(/^第 8 问/).element());
    const to = placeOf(card(/^选项 鹤山市/).element());
    await hand.press(from);
    await hand.drag({ x: from.x + 10, y: from.y });
    await hand.drag(to);
    await expect.element(page.getByText('移到“鹤山市”之后').first()).toBeInTheDocument();
    await hand.release(to);
    expect(details('zw-move')).toEqual([{ id: 'q_printed', optionId: 'opt_there' }]);
  });

  it.each([
    ['an option that leads on', /^选项 新办/, '“新办”已有后续，先把它移走'],
    ['its own branch', /^选项 是，/, '不能移到自己的后面'],
    ['what is no option', /^第 2 问/, '放到一个选项上'],
  ])('says why it does not go on %s', async (_what, onto, reason) => {
    const { details } = await canvasOf(sampleGuide);
    const from = placeOf(card(/^第 8 问/).element());
    const to = placeOf(card(onto).first().element());
    await hand.press(from);
    await hand.drag({ x: from.x + 10, y: from.y });
    await hand.drag(to);
    await expect.element(page.getByText(reason).first()).toBeInTheDocument();
    await hand.release(to);
    expect(details('zw-move')).toEqual([]);
  });

  it('takes a material on an option, where the owner offers it', async () => {
    const materials = new DragKind<string>('materials');
    const shelf = document.createElement('div');
    Object.assign(shelf.style, { position: 'fixed', left: '1150px', top: '20px', width: '100px', height: '40px' });
    const source = new DragSource(shelf, { pick: () => ({ payload: materials.payload('mat_form'), label: '申请书' }) });
    document.body.append(shelf);
    source.hostConnected();
    onTestFinished(() => {
      source.hostDisconnected();
      shelf.remove();
    });
    const { details } = await canvasOf(sampleGuide, { canTake: (payload, id) => (materials.dataOf(payload) === undefined ? undefined : { offer: `“${id}”需要` }) });
    const to = placeOf(card(/^选项 变更，/).element());
    await hand.press(placeOf(shelf));
    await hand.drag({ x: 1000, y: 300 });
    await hand.drag(to);
    await hand.release(to);
    expect(details('zw-drop')).toEqual([{ id: 'opt_change', payload: { kind: 'materials', data: 'mat_form' } }]);
  });
});

describe('the keyboard', () => {
  it('walks along the lines and through the options', async () => {
    const { canvas } = await canvasOf(sampleGuide);
    canvas.focus();
    await vi.waitFor(() => expect(focused(canvas)).toBe('q_matter'));
    const steps: [key: string, to: string][] = [
      ['{ArrowDown}', 'opt_new'],
      ['{ArrowDown}', 'opt_change'],
      ['{ArrowRight}', 'q_printed'],
      ['{ArrowUp}', 'opt_there'],
      ['{ArrowUp}', 'opt_here'],
      ['{ArrowRight}', 'q_kind'],
      ['{ArrowLeft}', 'opt_here'],
      ['{ArrowLeft}', 'q_region'],
      ['{ArrowLeft}', 'opt_new'],
      ['{End}', 'out_unprinted'],
      ['{Home}', 'q_matter'],
    ];
    for (const [key, to] of steps) {
      await userEvent.keyboard(key);
      await vi.waitFor(() => expect(focused(canvas), key).toBe(to));
      expect(canvas.selected).toEqual([to]);
    }
  });

  it('is left by Tab, both ways', async () => {
    const { canvas } = await canvasOf(sampleGuide);
    canvas.focus();
    await vi.waitFor(() => expect(focused(canvas)).toBe('q_matter'));
    await userEvent.keyboard('{Tab}');
    expect(canvas.shadowRoot!.activeElement?.closest('.tree')).toBeFalsy();
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(focused(canvas)).toBe('q_matter');
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(canvas.shadowRoot!.activeElement?.closest('.tree')).toBeFalsy();
  });

  it('edits, adds, removes and asks for the menu', async () => {
    const { canvas, details } = await canvasOf(unfinished);
    canvas.focus();
    await vi.waitFor(() => expect(focused(canvas)).toBe('q_matter'));
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await userEvent.keyboard('{Shift>}{F10}{/Shift}');
    await userEvent.keyboard('{ArrowDown}');
    await vi.waitFor(() => expect(focused(canvas)).toBe('opt_new'));
    await userEvent.keyboard('{F2}');
    await isFocused(page.getByRole('textbox', { name: '改“新办”的文字' }));
    await userEvent.keyboard('首次办理{Enter}');
    await vi.waitFor(() => expect(focused(canvas)).toBe('opt_new'));
    await userEvent.keyboard('{Delete}');
    expect(details('zw-insert')).toEqual([{ id: 'q_matter', kind: 'option' }]);
    expect(details('zw-menu')).toEqual([expect.objectContaining({ id: 'q_matter' })]);
    expect(details('zw-edit-text')).toEqual([{ id: 'opt_new', text: '首次办理' }]);
    expect(details('zw-remove')).toEqual([{ ids: ['opt_new'] }]);
  });

  it('opens the menu of what can be added on an option', async () => {
    const { canvas, details } = await canvasOf(unfinished);
    await canvas.reveal('opt_there', { focus: true });
    await vi.waitFor(() => expect(focused(canvas)).toBe('opt_there'));
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await isFocused(page.getByRole('menuitem', { name: '问题', exact: true }));
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(details('zw-insert')).toEqual([{ id: 'opt_there', kind: 'outcome' }]);
    expect(focused(canvas)).toBe('opt_there');
  });

  it('keeps a text with Enter alone, and forgets it with Escape', async () => {
    const { canvas, details } = await canvasOf(sampleGuide);
    canvas.focus();
    await userEvent.keyboard('{F2}');
    await isFocused(page.getByRole('textbox', { name: /^改“您要办理什么/ }));
    await userEvent.keyboard('别的{Escape}');
    await vi.waitFor(() => expect(focused(canvas)).toBe('q_matter'));
    expect(details('zw-edit-text')).toEqual([]);
  });

  it('collapses with minus, and opens with plus or by going right', async () => {
    const { canvas } = await canvasOf(sampleGuide);
    await canvas.reveal('q_region', { focus: true });
    await vi.waitFor(() => expect(focused(canvas)).toBe('q_region'));
    await userEvent.keyboard('-');
    await expect.element(card(/^第 2 问/)).toHaveAttribute('aria-expanded', 'false');
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(card(/^第 2 问/)).toHaveAttribute('aria-expanded', 'true');
    expect(focused(canvas)).toBe('q_region');
  });

  it('writes nothing where it is readonly', async () => {
    const { canvas, details } = await canvasOf(sampleGuide, { readonly: true });
    canvas.focus();
    await vi.waitFor(() => expect(focused(canvas)).toBe('q_matter'));
    await userEvent.keyboard('{F2}{Delete}{Control>}{Enter}{/Control}');
    await expect.element(page.getByRole('textbox')).not.toBeInTheDocument();
    await expect.element(page.getByTitle(/添加/)).not.toBeInTheDocument();
    expect([...details('zw-remove'), ...details('zw-insert'), ...details('zw-edit-text')]).toEqual([]);
  });
});

describe('the search', () => {
  it.each([
    ['a word', '预包装', ['q_kind', 'out_packaged']],
    ['initials of pinyin', 'jymj', ['q_area']],
    ['a number', '3', ['q_kind', 'q_area', 'out_large', 'out_small']],
    ['a material', '授权委托书', ['q_agent']],
  ])('finds %s', async (_what, words, ids) => {
    const { canvas, details } = await canvasOf(sampleGuide);
    canvas.search();
    await settled(canvas);
    await import('@zhengwu/core/pinyin');
    await userEvent.fill(page.getByRole('searchbox', { name: '在图中查找' }), words);
    await expect.element(page.getByText(`1 / ${ids.length}`)).toBeInTheDocument();
    for (let at = 1; at < ids.length; at += 1) await userEvent.keyboard('{Enter}');
    expect(details('zw-select')).toEqual(ids.map((id) => ({ ids: [id] })));
  });

  it('goes round, and opens what hides a hit', async () => {
    const { canvas } = await canvasOf(sampleGuide, { collapsed: new Set(['q_region']) });
    canvas.focus();
    await vi.waitFor(() => expect(focused(canvas)).toBe('q_matter'));
    await userEvent.keyboard('/');
    await userEvent.fill(page.getByRole('searchbox', { name: '在图中查找' }), '预包装');
    await expect.element(card(/^第 3 问/)).toBeInTheDocument();
    expect(canvas.collapsed.size).toBe(0);
    await userEvent.click(page.getByRole('button', { name: '上一处' }));
    expect(canvas.selected).toEqual(['out_packaged']);
    await userEvent.click(page.getByRole('button', { name: '下一处' }));
    expect(canvas.selected).toEqual(['q_kind']);
    await userEvent.click(page.getByRole('searchbox', { name: '在图中查找' }));
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(focused(canvas)).toBe('q_kind'));
  });

  it('says when there is nothing', async () => {
    const { canvas } = await canvasOf(sampleGuide);
    canvas.search();
    await settled(canvas);
    await userEvent.fill(page.getByRole('searchbox', { name: '在图中查找' }), '没有这个词');
    await expect.element(page.getByText('没有找到')).toBeInTheDocument();
  });
});

describe('a guide that is too large to be read at once', () => {
  const isWithin = (inner: DOMRect, outer: DOMRect): boolean => inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;
  const drawn = (canvas: ZwGuideCanvas): readonly DOMRect[] => [...canvas.shadowRoot!.querySelectorAll('.card')].map((each) => each.getBoundingClientRect());

  it('opens with its first columns, whole and readable', async () => {
    const { canvas, viewport, details } = await canvasOf(licence);
    expect(viewport.view.zoom).toBeGreaterThanOrEqual(0.7);
    expect(drawn(canvas).length).toBeGreaterThan(5);
    for (const each of drawn(canvas)) expect(isWithin(each, canvas.getBoundingClientRect())).toBe(true);
    await expect.element(card(/^第 1 问/)).toHaveAttribute('aria-expanded', 'true');
    // Nobody has collapsed anything.
    expect(details('zw-collapse')).toEqual([]);
  });

  it('has no branch collapsed that holds what is selected, and shows it', async () => {
    const { id } = licence.nodes.filter(({ kind }) => kind === 'outcome').pop()!;
    const { canvas } = await canvasOf(licence, { selected: [id] });
    await vi.waitFor(() => {
      const found = canvas.shadowRoot!.querySelector(`.card[data-id="${id}"]`);
      expect(found !== null && isWithin(found.getBoundingClientRect(), canvas.getBoundingClientRect())).toBe(true);
    });
  });

  it('is all there by one press, and by one key from a question down', async () => {
    const { canvas, details } = await canvasOf(licence);
    const before = canvas.collapsed;
    const [first] = [...before];
    await canvas.reveal(first!, { focus: true });
    await vi.waitFor(() => expect(focused(canvas)).toBe(first));
    await userEvent.keyboard('*');
    expect(canvas.collapsed.has(first!)).toBe(false);
    expect(canvas.collapsed.size).toBeLessThan(before.size);
    expect(canvas.collapsed.size).toBeGreaterThan(0);
    await userEvent.click(page.getByRole('button', { name: '全部展开' }));
    expect(canvas.collapsed.size).toBe(0);
    expect(details('zw-collapse')).toHaveLength(before.size);
    await expect.element(page.getByRole('button', { name: '全部展开' })).not.toBeInTheDocument();
  });

  it('says of a collapsed branch that something is wrong in it', async () => {
    const { canvas } = await canvasOf(sampleGuide, { collapsed: new Set(['q_kind']), severities: new Map([['opt_large', 'error']]) });
    await expect.element(card(/^第 3 问，.*收起的内容里有错误/)).toBeVisible();
    await expect.element(page.getByTitle(/^展开“您的主体业态是哪一种？”后面的 \d+ 项，收起的内容里有错误$/)).toBeVisible();
    canvas.severities = new Map([['q_matter', 'error']]);
    await expect.element(card(/^第 3 问，.*收起的内容里有错误/)).not.toBeInTheDocument();
  });

  it('is opened anew where another guide takes its place', async () => {
    const { canvas } = await canvasOf(sampleGuide);
    expect(canvas.collapsed.size).toBe(0);
    canvas.guide = licence;
    await settled(canvas);
    expect(canvas.collapsed.size).toBeGreaterThan(0);
    expect(Math.min(...drawn(canvas).map(({ left }) => left))).toBeGreaterThanOrEqual(canvas.getBoundingClientRect().left);
  });
});

describe('ten thousand nodes', () => {
  it('are a few hundred cards at most, whatever is looked at', async () => {
    const { canvas, viewport } = await canvasOf(bigGuide(10_000), { collapsed: new Set() });
    for (const zoom of [1, 0.6, 0.4, 0.26, 0.2, 0.05]) {
      viewport.view = { x: 400, y: viewport.view.y, zoom };
      await nextFrame();
      await settled(canvas);
      expect(canvas.shadowRoot!.querySelectorAll('.card').length).toBeLessThanOrEqual(600);
    }
  });

  it('shows titles from afar and blocks from farther, and comes near where it is clicked twice', async () => {
    const { canvas, viewport } = await canvasOf(bigGuide(1000), { collapsed: new Set() });
    viewport.view = { x: 0, y: viewport.view.y, zoom: 0.4 };
    await nextFrame();
    await settled(canvas);
    await expect.element(page.getByRole('treeitem', { name: /^选项/ }).first()).not.toBeInTheDocument();
    viewport.view = { x: 0, y: viewport.view.y, zoom: 0.2 };
    await nextFrame();
    await settled(canvas);
    expect(page.getByRole('treeitem').elements()).toHaveLength(1);
    const blocks = canvas.shadowRoot!.querySelector<HTMLCanvasElement>('canvas.blocks')!;
    const pixels = blocks.getContext('2d')!.getImageData(0, 0, blocks.width, blocks.height).data;
    expect(pixels.some((value) => value > 0)).toBe(true);
    const root = viewport.toClient({ x: 20, y: rootTop(canvas) + 10 });
    await userEvent.dblClick(viewport, { position: { x: root.x, y: root.y } });
    await vi.waitFor(() => expect(viewport.view.zoom).toBeGreaterThan(0.5));
    expect(canvas.selected).toEqual(['q_0']);
  });

  it('has what is farthest away by name', async () => {
    const guide = bigGuide(10_000);
    const { canvas } = await canvasOf(guide);
    const last = guide.nodes[guide.nodes.length - 1]!;
    expect(await canvas.reveal(last.id, { focus: true })).toBe(true);
    await vi.waitFor(() => expect(focused(canvas)).toBe(last.id));
    expect(await canvas.reveal('out_gone')).toBe(false);
  });
});

/** px of the content: the one card that is drawn from afar has the cursor, which is on the first question. */
function rootTop(canvas: ZwGuideCanvas): number {
  return Number.parseFloat(canvas.shadowRoot!.querySelector<HTMLElement>('.card')!.style.top);
}
