import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { deepAll, designerPage, nextFrame, sketchXml, type DesignerPage } from '../testing/designer-page.js';

const FLOW = '(start) -> [collect collection] -> [accept acceptance] -> (end)';

async function opened(props = {}): Promise<DesignerPage> {
  return designerPage(await sketchXml(FLOW), undefined, props);
}

/** What lies at a place, inside the canvas. */
function at(page: DesignerPage, x: number, y: number): Element | null {
  return page.canvas.shadowRoot?.elementFromPoint(x, y) ?? null;
}

describe('the mark of bpmn.io', () => {
  it.each([1280, 900, 700, 375])('is wholly seen and covered by nothing, %s px wide', async (width) => {
    const page = await opened();
    page.designer.style.width = `${String(width)}px`;
    await page.settle();
    (await page.find('button[aria-label="缩略图"]')).click();
    const mark = await page.find('.bjs-powered-by');
    const box = mark.getBoundingClientRect();
    const canvas = page.canvas.getBoundingClientRect();
    expect(box.width).toBeGreaterThan(40);
    expect(box.right).toBeLessThanOrEqual(canvas.right);
    expect(box.bottom).toBeLessThanOrEqual(canvas.bottom);
    for (const [across, down] of [[0.05, 0.05], [0.95, 0.05], [0.5, 0.5], [0.05, 0.95], [0.95, 0.95]] as const) {
      const found = at(page, box.left + box.width * across, box.top + box.height * down);
      expect(mark.contains(found)).toBe(true);
    }
    expect(getComputedStyle(mark).visibility).toBe('visible');
    page.canvas.play([{ part: 'flow', id: 'start' }], 'end');
    await page.settle();
    for (const selector of ['.zoom', '.djs-palette', '.djs-minimap', '.play']) {
      const other = (await page.find(selector)).getBoundingClientRect();
      expect(other.width, selector).toBeGreaterThan(0);
      expect(other.right <= box.left || other.left >= box.right || other.bottom <= box.top || other.top >= box.bottom, selector).toBe(true);
    }
  });
});

describe('the palette', () => {
  it('keeps its two columns when the drawing is low, with a bar of its own, and when there is room again', async () => {
    const page = await opened();
    const palette = await page.find('.djs-palette');
    const shape = (): readonly unknown[] => {
      const steps = [...palette.querySelectorAll('.entry.zw-step')].map((each) => Math.round(each.getBoundingClientRect().left));
      return [new Set(steps).size, palette.offsetWidth, palette.scrollWidth <= palette.clientWidth];
    };
    const isWhole = (): boolean => palette.scrollHeight <= palette.clientHeight;
    page.designer.style.height = '1000px';
    await page.settle();
    const roomy = shape();
    expect(roomy).toEqual([2, 134, true]);
    expect(isWhole()).toBe(true);
    page.designer.style.height = '400px';
    // Here bars lie over what they scroll: elsewhere they take as much from its side as a bar is wide.
    palette.style.borderRightWidth = '7px';
    await page.settle();
    expect(isWhole()).toBe(false);
    expect(shape()).toEqual(roomy);
    page.designer.style.height = '1000px';
    await page.settle();
    expect(isWhole()).toBe(true);
    expect(shape()).toEqual(roomy);
  });
});

describe('the buttons of what is selected', () => {
  const isApart = (a: DOMRect, b: DOMRect): boolean => a.right <= b.left || a.left >= b.right || a.bottom <= b.top || a.top >= b.bottom;

  it.each([1280, 375])('cover no other step, and nothing that floats above the drawing, wholly in sight, %s px wide', async (width) => {
    const page = await opened();
    page.designer.style.width = `${String(width)}px`;
    await page.settle();
    (await page.find('button[aria-label="缩略图"]')).click();
    for (const id of ['collect', 'accept']) {
      await page.designer.reveal(id);
      await page.settle();
      const pad = await page.find('.djs-context-pad');
      expect(pad.querySelectorAll('.entry').length).toBeGreaterThan(5);
      const canvas = page.canvas.getBoundingClientRect();
      const others = ['start', 'collect', 'accept', 'end'].filter((each) => each !== id).map((each) => page.drawn(each));
      const furniture = deepAll(page.canvas, '.djs-palette, .djs-minimap, .zoom, .bjs-powered-by');
      for (const entry of pad.querySelectorAll('.entry')) {
        const box = entry.getBoundingClientRect();
        expect([box.left >= canvas.left, box.right <= canvas.right, box.top >= canvas.top, box.bottom <= canvas.bottom]).toEqual([true, true, true, true]);
        for (const other of [...others, ...furniture]) expect(isApart(box, other.getBoundingClientRect()), `${id}: ${other.textContent.trim() || other.outerHTML.slice(0, 60)}`).toBe(true);
      }
    }
  });

  it('and what is revealed itself stand beside the palette, not under it', async () => {
    const page = await opened();
    const canvas = page.session().modeler.get('canvas');
    const { x, y, width, height } = canvas.viewbox();
    canvas.viewbox({ x: x + 400, y, width, height });
    await page.designer.reveal('collect');
    await page.settle();
    const palette = (await page.find('.djs-palette')).getBoundingClientRect();
    expect(page.drawn('collect').getBoundingClientRect().left).toBeGreaterThan(palette.right);
  });

  it('go along when the drawing is moved, and are pressed where they stand', async () => {
    const page = await opened();
    await page.designer.reveal('collect');
    await page.settle();
    const pad = await page.find('.djs-context-pad');
    const before = pad.getBoundingClientRect();
    const canvas = page.session().modeler.get('canvas');
    const { x, y, width, height } = canvas.viewbox();
    canvas.viewbox({ x, y: y - 40, width, height });
    await page.settle();
    expect(pad.getBoundingClientRect().top - before.top).toBeCloseTo(40 * canvas.zoom(), 0);
    await userEvent.click(await page.find('.djs-context-pad [data-action="append.piece"]'));
    await page.find('.djs-popup input');
  });
});

describe('the drawing in its shadow root', () => {
  it('has its icons’ font and its cursors in the document', async () => {
    await opened();
    await document.fonts.load('20px bpmn', '\ue800');
    expect([...document.fonts].filter(({ family, status }) => family.replace(/["']/g, '') === 'bpmn' && status === 'loaded')).toHaveLength(1);
    document.body.classList.add('djs-cursor-grabbing');
    expect(getComputedStyle(document.body).cursor).toContain('grabbing');
    document.body.classList.remove('djs-cursor-grabbing');
  });

  it('speaks Chinese in palette, pad and menus, and English when the page does', async () => {
    const page = await opened();
    await page.designer.reveal('accept');
    const titles = (): readonly string[] => deepAll(page.designer, '.djs-palette .entry, .djs-context-pad .entry').map((entry) => entry.getAttribute('aria-label') ?? entry.title);
    expect(titles().length).toBeGreaterThan(30);
    expect(titles().filter((title) => !/\p{Script=Han}/u.test(title))).toEqual([]);
    (await page.find('.djs-context-pad [data-action="replace"]')).click();
    await page.find('.djs-popup .entry', '服务任务');
    const labels = deepAll(page.designer, '.djs-popup .entry').map((entry) => entry.textContent.trim());
    expect(labels.filter((label) => label !== '' && !/\p{Script=Han}/u.test(label))).toEqual([]);
    page.designer.lang = 'en';
    await page.settle();
    expect((await page.find('.djs-palette [data-action="create.review"]')).getAttribute('aria-label')).toBe('Review');
  });

  it('keeps a menu open that is pressed inside, and closes it by a press beside it', async () => {
    const page = await opened();
    await page.designer.reveal('accept');
    await userEvent.keyboard('a');
    await userEvent.click(await page.find('.djs-popup input'));
    await page.settle();
    expect(deepAll(page.designer, '.djs-popup input')).toHaveLength(1);
    await userEvent.click(page.canvas, { position: { x: page.canvas.clientWidth - 40, y: 40 } });
    await page.settle();
    expect(deepAll(page.designer, '.djs-popup input')).toHaveLength(0);
  });

  it('finds elements by Ctrl+F and shows them', async () => {
    const page = await opened();
    page.canvas.focus();
    await userEvent.keyboard('{Control>}f{/Control}');
    await page.find('.djs-search-open input');
    await userEvent.keyboard('accept{Enter}');
    await page.settle();
    expect([...page.details('zw-select')].pop()).toEqual({ ids: ['accept'] });
  });

  it('is left by Tab', async () => {
    const page = await opened();
    page.canvas.focus();
    const isInside = (): boolean => page.canvas.shadowRoot?.activeElement?.closest('.djs-container') != null;
    expect(isInside()).toBe(true);
    // A palette that has no room for all is a stop on the way: the browser lets it be scrolled by keys.
    for (let tabs = 0; tabs < 2 && isInside(); tabs += 1) {
      await userEvent.keyboard('{Tab}');
      await nextFrame();
    }
    expect(isInside()).toBe(false);
  });

  it('copies from one flow into another', async () => {
    const first = await opened();
    await first.designer.reveal('accept');
    await userEvent.keyboard('{Control>}c{/Control}');
    const second = await designerPage(await sketchXml('(start) -> (end)'));
    second.canvas.focus();
    const before = second.session().flow.processes[0]?.nodes.length ?? 0;
    const box = second.canvas.getBoundingClientRect();
    await userEvent.keyboard('{Control>}v{/Control}');
    await userEvent.click(second.canvas, { position: { x: box.width / 2, y: box.height / 4 } });
    await second.settle();
    const nodes = second.session().flow.processes[0]?.nodes ?? [];
    expect(nodes.length).toBe(before + 1);
    expect(nodes.find(({ name }) => name === 'accept')?.step?.kind).toBe('acceptance');
  });
});
