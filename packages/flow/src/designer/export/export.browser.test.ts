import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseFlow } from '../../model/file/parse-flow.js';
import { emptyFlowText } from '../../model/file/empty-flow.js';
import { designerPage, LICENCE_CONTEXT, type DesignerPage } from '../testing/designer-page.js';
import { licenceFlow } from '../testing/licence-flow.js';

vi.setConfig({ testTimeout: 60_000 });

afterEach(() => {
  vi.restoreAllMocks();
  document.body.textContent = '';
});

/** The files that the browser was asked to save. */
function saved(): readonly { readonly name: string; readonly blob: Blob }[] {
  const blobs = new Map<string, Blob>();
  const files: { name: string; blob: Blob }[] = [];
  const make = URL.createObjectURL.bind(URL);
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const url = make(blob);
    if (blob instanceof Blob) blobs.set(url, blob);
    return url;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const blob = blobs.get(this.href);
    if (blob !== undefined && this.download !== '') files.push({ name: this.download, blob });
  });
  return files;
}

async function pick(page: DesignerPage, words: string): Promise<void> {
  (await page.find('button.button', '导出')).click();
  (await page.find('[role="menuitem"]', words)).click();
}

async function licence(): Promise<DesignerPage> {
  return designerPage(await licenceFlow(), LICENCE_CONTEXT);
}

async function drawn(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  await image.decode();
  return image;
}

describe('the flow file', () => {
  it('stands first in the menu, and is what the host holds', async () => {
    const page = await licence();
    page.session().apply('flow/rename', { id: 'visit', name: '上门核查' });
    await page.settle();
    const files = saved();
    (await page.find('button.button', '导出')).click();
    const first = await page.find('[role="menuitem"]');
    expect(first.textContent).toContain('流程文件 .bpmn');
    first.click();
    await vi.waitFor(() => expect(files).toHaveLength(1), { timeout: 20_000 });
    expect(files[0]?.name).toBe('食品经营许可-审批流程.bpmn');
    expect(await files[0]?.blob.text()).toBe(page.changes()[0]);
  });
});

describe('a flow as a picture', () => {
  it('as SVG: the flow’s name in its file, letters as letters, all of the drawing, nothing of the pointer’s', async () => {
    const page = await licence();
    await page.designer.reveal('visit');
    const files = saved();
    await pick(page, 'SVG');
    await vi.waitFor(() => expect(files).toHaveLength(1), { timeout: 20_000 });
    expect(files[0]?.name).toBe('食品经营许可-流程图.svg');
    const svg = (await files[0]?.blob.text()) ?? '';
    const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
    expect(document.querySelector('parsererror')).toBeNull();
    expect(document.querySelector('title')?.textContent).toBe('食品经营许可');
    expect([...document.querySelectorAll('text')].map(({ textContent }) => textContent).join(' ')).toContain('现场核查');
    expect(svg).toContain('PingFang SC');
    expect(document.querySelector('.djs-hit, .djs-outline')).toBeNull();
    const words = [...document.documentElement.children].filter(({ localName }) => localName === 'text');
    expect(words.map(({ textContent }) => textContent)).toEqual(['食品经营许可', `流程标识：${page.session().flow.processes[0]!.id}　导出日期：2026-11-23`]);
    const { y, height: drawingHeight } = page.session().modeler.get('canvas').viewbox().inner;
    const [above = 0, below = 0] = words.map((each) => Number(each.getAttribute('y')));
    expect(above).toBeLessThan(y);
    expect(below).toBeGreaterThan(y + drawingHeight);
    const { naturalWidth, naturalHeight } = await drawn(svg);
    const [, , width = 0, height = 0] = document.documentElement.getAttribute('viewBox')?.split(' ').map(Number) ?? [];
    expect([naturalWidth, naturalHeight]).toEqual([Math.round(width), Math.round(height)]);
    expect(width).toBeGreaterThan(1000);
  });

  it('as PNG: twice as sharp, white behind it, with something on it', async () => {
    const page = await licence();
    const files = saved();
    await pick(page, 'PNG');
    await vi.waitFor(() => expect(files).toHaveLength(1), { timeout: 20_000 });
    expect(files[0]?.name).toBe('食品经营许可-流程图.png');
    const bitmap = await createImageBitmap(files[0]?.blob ?? new Blob());
    expect(bitmap.width).toBeGreaterThan(2000);
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
    const pen = canvas.getContext('2d');
    pen?.drawImage(bitmap, 0, 0);
    const { data } = pen?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: new Uint8ClampedArray() };
    expect([...data.slice(0, 4)]).toEqual([255, 255, 255, 255]);
    const darkWithin = (from: number, to: number): number => {
      let dark = 0;
      for (let at = from * bitmap.width * 4; at < to * bitmap.width * 4; at += 4) if ((data[at] ?? 255) < 100) dark += 1;
      return dark;
    };
    expect(darkWithin(0, bitmap.height)).toBeGreaterThan(5000);
    // The name above, the notes below: pixels, two a px of the picture.
    expect(darkWithin(40, 96)).toBeGreaterThan(200);
    expect(darkWithin(bitmap.height - 80, bitmap.height - 36)).toBeGreaterThan(200);
  });

  it('says so where there is nothing to draw', async () => {
    const page = await designerPage(emptyFlowText({ id: 'p' }).replace(/<bpmn:startEvent.*\/>/, '').replace(/<bpmndi:BPMNShape[\s\S]*<\/bpmndi:BPMNShape>/, ''));
    const files = saved();
    await pick(page, 'SVG');
    await page.find('.text, p, span', '流程图是空的');
    expect(files).toEqual([]);
  });
});

describe('a flow for another engine', () => {
  it('is what that engine reads, after what it cannot say was shown', async () => {
    const page = await licence();
    const files = saved();
    await pick(page, 'Camunda 7');
    const table = await page.find('.wide');
    expect(table.textContent).toContain('窗口收件');
    (await page.find('button', '下载 .bpmn 文件')).click();
    await vi.waitFor(() => expect(files).toHaveLength(1), { timeout: 20_000 });
    expect(files[0]?.name).toBe('食品经营许可-Camunda7.bpmn');
    const xml = (await files[0]?.blob.text()) ?? '';
    expect(xml).toContain('camunda:');
    expect(xml).not.toContain('flowable:');
    expect((await parseFlow(xml)).flow?.processes[0]?.nodes.length).toBe(page.session().flow.processes[0]?.nodes.length);
    // The flow itself is what it was.
    expect(page.changes()).toEqual([]);
  });

  it('says that nothing is lost where nothing is', async () => {
    const page = await licence();
    await pick(page, 'Flowable');
    await page.find('p', '全部设置都能用 Flowable 的写法表达');
  });
});

describe('a flow on paper', () => {
  it('is set on lying sheets, with its steps in a table; readable over as many as it takes', async () => {
    const page = await licence();
    await pick(page, '打印');
    const preview = await page.find('zw-print-preview');
    const pages = (): Promise<number> => (preview as HTMLElement & { readonly finished: Promise<{ readonly pages: number } | undefined> }).finished.then((report) => report?.pages ?? 0);
    await vi.waitFor(async () => expect(await pages()).toBe(2), { timeout: 20_000 });
    const { html, page: paper } = preview as HTMLElement & { readonly html: string; readonly page: { readonly isLandscape: boolean } };
    expect(paper.isLandscape).toBe(true);
    expect(html).toContain('<td>现场核查</td>');
    expect(html).toContain('<td>5 个工作日</td>');
    (await page.find('[role="radio"]', '按可读大小分页')).click();
    await vi.waitFor(async () => expect(await pages()).toBeGreaterThan(2), { timeout: 20_000 });
  });
});
