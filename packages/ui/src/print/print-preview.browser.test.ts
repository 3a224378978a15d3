import { html } from 'lit';
import { describe, expect, test, vi } from 'vitest';
import { page as screen, userEvent } from 'vitest/browser';

import { nextFrame, shown } from '../testing/render.js';
import './define.js';
import { OFFICIAL_MARGINS, PAGE_OF_PAGES } from './page-size.js';
import { printDocument } from './print-document.js';
import { previewDocument } from './preview-document.js';
import type { ZwPrintPreview } from './print-preview.js';
import { correctionNotice } from './testing/notices.js';

async function preview(source: string, page = {}): Promise<ZwPrintPreview> {
  const stage = await shown<HTMLElement>(html`<div lang="zh-CN"></div>`);
  const element = previewDocument(source, { page });
  Object.assign(element.style, { width: '700px', height: '500px' });
  stage.append(element);
  await element.finished;
  await element.updateComplete;
  await nextFrame();
  return element;
}

const slots = (element: ZwPrintPreview): readonly HTMLElement[] => [...element.shadowRoot!.querySelector('.papers')!.shadowRoot!.querySelectorAll<HTMLElement>('.zw-slot')];
const desk = (element: ZwPrintPreview): HTMLElement => element.shadowRoot!.querySelector<HTMLElement>('.desk')!;

describe('a preview', () => {
  test('shows the very pages that are printed', async () => {
    const { html: source, page } = correctionNotice(30);
    const element = await preview(source, page);
    const printed: string[] = [];
    await printDocument(source, {
      page,
      print: (window) => {
        printed.push(...[...window.document.querySelectorAll('.zw-page')].map(({ outerHTML }) => outerHTML));
        window.dispatchEvent(new Event('afterprint'));
      },
    });
    expect(slots(element).map((slot) => slot.firstElementChild!.outerHTML)).toEqual(printed);
  });

  test('and they have the same lines, whatever the page around looks like', async () => {
    const { html: source, page } = correctionNotice(8);
    const heights = new Map<string, number>();
    await printDocument(source, {
      page,
      print: (window) => {
        window.document.querySelectorAll('.zw-page p, .zw-page td').forEach((element, index) => heights.set(String(index), element.getBoundingClientRect().height));
        window.dispatchEvent(new Event('afterprint'));
      },
    });
    const element = await preview(source, page);
    Object.assign(element.parentElement!.style, { fontSize: '40px', letterSpacing: '9px', lineHeight: '5', fontFamily: 'monospace', textAlign: 'right', wordSpacing: '20px' });
    element.zoom = 1;
    await element.updateComplete;
    const shownHeights = slots(element).flatMap((slot) => [...slot.querySelectorAll('p, td')]).map((each) => each.getBoundingClientRect().height);
    expect(shownHeights).toHaveLength(heights.size);
    shownHeights.forEach((height, index) => expect(height).toBeCloseTo(heights.get(String(index))!, 0));
  });

  test('names its pages, tells their number, and goes to one', async () => {
    const element = await preview('<p>甲</p><p data-page-break="before">乙</p><p data-page-break="before">丙</p>', { margins: OFFICIAL_MARGINS, footer: PAGE_OF_PAGES });
    await expect.element(screen.getByRole('region', { name: '打印预览，共 3 页' })).toBeInTheDocument();
    expect(slots(element).map((slot) => slot.getAttribute('aria-label'))).toEqual(['第 1 页，共 3 页', '第 2 页，共 3 页', '第 3 页，共 3 页']);
    element.goTo(3);
    await vi.waitFor(() => expect(element.shadowRoot!.querySelector('.place')!.textContent).toBe('第 3 页，共 3 页'));
    element.goTo(-5);
    await vi.waitFor(() => expect(element.shadowRoot!.querySelector('.place')!.textContent).toBe('第 1 页，共 3 页'));
  });

  test('is worked with keys alone', async () => {
    const element = await preview('<p>甲</p><p data-page-break="before">乙</p>', { size: 'A5' });
    const asked = vi.fn((event: Event) => event.preventDefault());
    element.addEventListener('zw-print', asked);
    const first = element.shadowRoot!.querySelector<HTMLElement>('[aria-label="上一页"]')!;
    first.focus();
    await userEvent.keyboard('{Tab}{Enter}');
    await vi.waitFor(() => expect(desk(element).scrollTop).toBeGreaterThan(0));
    // 缩小, 放大, 适合宽度, 整页, 打印, the desk.
    await userEvent.keyboard('{Tab}{Enter}');
    await element.updateComplete;
    expect(typeof element.zoom).toBe('number');
    await userEvent.keyboard('{Tab}{Tab}{Enter}');
    expect(element.zoom).toBe('width');
    await userEvent.keyboard('{Tab}{Tab}{Enter}');
    expect(asked).toHaveBeenCalledOnce();
    await userEvent.keyboard('{Tab}');
    expect(element.shadowRoot!.activeElement).toBe(desk(element));
    desk(element).scrollTop = 0;
    await userEvent.keyboard('{End}');
    await vi.waitFor(() => expect(desk(element).scrollTop).toBeGreaterThan(0));
  });

  test('takes the latest of several documents in quick succession, and tells once for it', async () => {
    const element = await preview('<p>甲</p>');
    const told: unknown[] = [];
    element.addEventListener('zw-pages', (event) => told.push((event as CustomEvent<{ pages: number }>).detail.pages));
    for (const count of [40, 30, 2]) {
      element.html = '<p data-page-break="after">页</p>'.repeat(count);
      await element.updateComplete;
    }
    await element.finished;
    expect(told).toEqual([2]);
    expect(slots(element)).toHaveLength(2);
  });

  test('an element that is removed meanwhile leaves nothing behind, and is whole again when it comes back', async () => {
    const frames = document.querySelectorAll('iframe').length;
    const element = await preview('<p>甲</p>');
    element.html = '<p>乙</p>'.repeat(3000);
    await element.updateComplete;
    const { finished, parentElement } = element;
    element.remove();
    expect(await finished).toBeUndefined();
    expect(document.querySelectorAll('iframe')).toHaveLength(frames);
    element.html = '<p>丙</p>';
    parentElement!.append(element);
    await element.finished;
    expect(slots(element).map((slot) => slot.textContent)).toEqual(['丙']);
  });

  test('fits the width, whatever it is', async () => {
    const element = await preview('<p>甲</p>');
    for (const width of [360, 900]) {
      element.style.width = `${width}px`;
      await vi.waitFor(() => {
        const { left, right } = slots(element)[0]!.getBoundingClientRect();
        expect(left).toBeGreaterThanOrEqual(desk(element).getBoundingClientRect().left);
        expect(right).toBeLessThanOrEqual(desk(element).getBoundingClientRect().right);
        expect(right - left).toBeGreaterThan(width * 0.8);
      });
    }
  });

  test('two on a page do not disturb each other, and speak the language around them', async () => {
    const stage = await shown<HTMLElement>(html`<div><div lang="zh-CN"></div><div lang="en"></div></div>`);
    const [first, second] = ['<style>p { color: rgb(1, 1, 1) }</style><p>甲</p>', '<style>p { color: rgb(2, 2, 2) }</style><p>乙</p>'].map((source) => previewDocument(source));
    stage.children[0]!.append(first!);
    stage.children[1]!.append(second!);
    await Promise.all([first!.finished, second!.finished]);
    await Promise.all([first!.updateComplete, second!.updateComplete]);
    expect([first!, second!].map((element) => getComputedStyle(slots(element)[0]!.querySelector('p')!).color)).toEqual(['rgb(1, 1, 1)', 'rgb(2, 2, 2)']);
    expect([first!, second!].map((element) => slots(element)[0]!.getAttribute('aria-label'))).toEqual(['第 1 页，共 1 页', 'Page 1 of 1']);
  });

  test('a font that comes with the document keeps to the document', async () => {
    const element = await preview(`<style>@font-face { font-family: 'Noto Sans CJK SC'; src: url(data:font/woff2;base64,AAAA) } p { font-family: 'Noto Sans CJK SC' }</style><p>甲</p>`);
    expect([...document.fonts].some(({ family }) => /^"?Noto Sans CJK SC"?$/.test(family))).toBe(false);
    await expect.element(screen.getByText(/打印提示 1 条/)).toBeInTheDocument();
    const count = document.fonts.size;
    element.remove();
    expect(document.fonts.size).toBe(count - 1);
  });
});
