import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { finger, hand, placeOf } from '../../../ui/src/testing/hand.js';
import { sketchXml } from '../model/testing/sketch-xml.js';
import { FOOD_CASES, FOOD_CONTEXT, foodXml, foodXmlUndrawn } from './testing/food-licence.js';
import { drawn, viewerPage, type ViewerPage } from './testing/viewer-page.js';

vi.setConfig({ testTimeout: 30_000 });

const words = (page: ViewerPage): readonly string[] => page.all('.step').map((step) => `${step.dataset['id'] ?? ''} ${step.querySelector('.word')?.textContent ?? ''}`);
const active = (page: ViewerPage): HTMLElement | null => page.viewer.shadowRoot?.activeElement as HTMLElement | null;
/** Where an element of the drawing is on the screen. */
const boxOf = async (page: ViewerPage, id: string): Promise<DOMRect> => (await page.find(`[data-element-id="${id}"] .djs-visual`)).getBoundingClientRect();

const POOLS = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="urn:t">
  <collaboration id="c"><participant id="p1" name="申请人" processRef="a"/><participant id="p2" name="审批局" processRef="b"/></collaboration>
  <process id="a"><startEvent id="s1"/><userTask id="file" name="提交申请"/><sequenceFlow id="f1" sourceRef="s1" targetRef="file"/></process>
  <process id="b"><startEvent id="s2"/><userTask id="accept" name="受理"/><sequenceFlow id="f2" sourceRef="s2" targetRef="accept"/></process>
</definitions>`;

describe('the list', () => {
  it('says in words how each step stands, and which is at work', async () => {
    const page = await viewerPage(await foodXml(), { progress: FOOD_CASES.underWay });
    expect(words(page)).toEqual([
      'shoujian 已办', 'shouli 已办 · 受理', 'shencha 已办 · 通过', 'xianchang 正在办', 'tingzheng 视情况', 'jueding 未办', 'songda 视情况', 'zhizheng 未办', 'chujian 未办', 'buzheng 未走', 'fushen 未走',
    ]);
    expect(page.all('[aria-current="step"]').map((step) => step.dataset['id'])).toEqual(['xianchang']);
  });

  it('is walked by keys and unfolded by Enter, and the host hears what is chosen', async () => {
    const page = await viewerPage(await foodXml(), { progress: FOOD_CASES.underWay });
    (await page.find('.row', '窗口收件')).focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(active(page)?.textContent).toContain('现场核查');
    await userEvent.keyboard('{End}{ArrowDown}');
    expect(active(page)?.textContent).toContain('窗口出件');
    await userEvent.keyboard('{Home}{Enter}');
    await page.settle();
    expect(page.details('zw-select')).toEqual([{ ids: ['shoujian'] }]);
    expect((await page.find('.details')).textContent.replace(/\s+/g, '')).toContain('时限1个工作日·不计入办理时限办完之后受理审查');
    await userEvent.keyboard('{Enter}');
    await page.settle();
    expect(page.details('zw-select')).toEqual([{ ids: ['shoujian'] }, { ids: [] }]);
    expect(page.all('.details')).toEqual([]);
  });

  it('shows what a host reveals, folded or not; what is not there it does not', async () => {
    const page = await viewerPage(await foodXml(), { progress: FOOD_CASES.underWay });
    expect(await page.viewer.reveal('buzheng')).toBe(true);
    expect(active(page)?.textContent).toContain('一次性补正');
    expect(active(page)?.checkVisibility()).toBe(true);
    expect(await page.viewer.reveal('gone')).toBe(false);
    expect(page.details('zw-select')).toEqual([{ ids: ['buzheng'] }]);
  });

  it('follows another progress and another language, and keeps what is chosen', async () => {
    const page = await viewerPage(await foodXml(), { progress: FOOD_CASES.underWay });
    await page.viewer.reveal('jueding');
    page.viewer.progress = FOOD_CASES.hearing;
    page.viewer.lang = 'en';
    await page.settle();
    expect(words(page)).toContain('tingzheng At work');
    expect((await page.find('.title')).textContent).toContain('Clock paused');
    expect(page.all('.details')).toHaveLength(1);
  });

  it('asks the host for a remark where the host takes them, and there alone', async () => {
    const page = await viewerPage(await foodXml());
    await page.viewer.reveal('shencha');
    expect(page.all('.remarks')).toEqual([]);
    page.viewer.remarks = [{ id: 't', place: { part: 'flow', id: 'shencha' }, state: 'open', remarks: [{ by: '关务芳（虚构）', at: '2026-11-20T10:00:00+08:00', text: '改为两人审查' }] }];
    (await page.find('.details .remarks button')).click();
    (await page.find('.whole .remarks button')).click();
    expect((await page.find('.details article')).textContent).toContain('改为两人审查');
    expect(page.details('zw-remark')).toEqual([{ place: { part: 'flow', id: 'shencha' } }, { place: { part: 'flow', id: '' } }]);
    page.viewer.remarks = 'none' as never;
    await page.settle();
    expect(page.all('.remarks')).toEqual([]);
  });

  it('says whose step it is where the flow has those of several', async () => {
    const page = await viewerPage(POOLS);
    expect(page.all('.step .line').map((line) => line.textContent.replace(/\s+/g, ''))).toEqual(['申请人未定办理人', '审批局未定办理人']);
  });

  it('of what a host gave changes nothing', async () => {
    const freeze = <Value>(value: Value): Value => {
      if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) Object.values(Object.freeze(value)).forEach(freeze);
      return value;
    };
    const page = await viewerPage(await foodXml(), { progress: freeze(JSON.parse(JSON.stringify(FOOD_CASES.finished))), context: freeze(JSON.parse(JSON.stringify(FOOD_CONTEXT))) });
    expect(words(page)).toHaveLength(11);
    expect(page.details('zw-error')).toEqual([]);
  });
});

describe('the drawing', () => {
  it('shows states by words beside colours, the way that was taken, and what the case went past', async () => {
    const page = await viewerPage(await foodXml(), { progress: FOOD_CASES.underWay });
    await drawn(page);
    expect(page.all('.badge').map((badge) => badge.textContent)).toEqual(['已办', '已办', '已办', '正在办 · 还剩 3 个工作日']);
    const marked = (marker: string): readonly string[] => page.all(`.djs-element.${marker}`).map((each) => each.dataset['elementId'] ?? '');
    expect(marked('zw-passed')).toContain('qiquan_shencha');
    expect(marked('zw-passed')).not.toContain('qiquan_buzheng');
    expect(marked('zw-past')).toEqual(expect.arrayContaining(['qiquan_buzheng', 'buyushouli', 'tuijian']));
    expect(marked('zw-past')).not.toContain('jieguo_songda');
    page.viewer.progress = undefined;
    await page.settle();
    expect([...marked('zw-passed'), ...marked('zw-past'), ...marked('zw-done')]).toEqual([]);
    expect(page.all('.badge')).toEqual([]);
  });

  it('lays out a file without a diagram', async () => {
    const page = await viewerPage(await foodXmlUndrawn());
    await drawn(page);
    const [first, second] = [await boxOf(page, 'shoujian'), await boxOf(page, 'shouli')];
    expect(first.right).toBeLessThan(second.left);
  });

  it('chooses by a press what the list unfolds; a gateway is told of as well', async () => {
    const page = await viewerPage(await foodXml(), { remarks: [] });
    await drawn(page);
    const press = async (id: string): Promise<void> => {
      const at = placeOf(await page.find(`[data-element-id="${id}"] .djs-visual`));
      await hand.press(at);
      await hand.release(at);
      await page.settle();
    };
    await press('shouli');
    expect((await page.find('.details')).closest<HTMLElement>('.step')?.dataset['id']).toBe('shouli');
    await press('qiquan');
    expect(page.all('.details')).toEqual([]);
    const other = await page.find('.other');
    expect(other.textContent).toContain('材料是否齐全');
    other.querySelector<HTMLElement>('.remarks button')?.click();
    expect(page.details('zw-remark')).toEqual([{ place: { part: 'flow', id: 'qiquan' } }]);
    expect(page.details('zw-select')).toEqual([{ ids: ['shouli'] }, { ids: ['qiquan'] }]);
  });

  it('is moved, zoomed, walked and left by keys', async () => {
    const page = await viewerPage(await foodXml(), { progress: FOOD_CASES.underWay });
    const drawing = await drawn(page);
    const svg = await page.find('.djs-container > svg');
    expect([svg.getAttribute('role'), svg.getAttribute('aria-label')]).toEqual(['application', expect.stringContaining('方向键')]);
    svg.focus();
    const before = await boxOf(page, 'shencha');
    await userEvent.keyboard('{ArrowRight}{ArrowDown}');
    const moved = await boxOf(page, 'shencha');
    expect([Math.round(before.left - moved.left), Math.round(before.top - moved.top)]).toEqual([60, 60]);
    await userEvent.keyboard('+');
    expect((await boxOf(page, 'shencha')).width / moved.width).toBeCloseTo(1.25, 1);
    await userEvent.keyboard('-');
    expect((await boxOf(page, 'shencha')).width / moved.width).toBeCloseTo(1, 1);
    await userEvent.keyboard('0');
    const [left, right] = [await boxOf(page, 'tijiao'), await boxOf(page, 'banjie')];
    const room = drawing.getBoundingClientRect();
    expect(left.left).toBeGreaterThanOrEqual(room.left);
    expect(right.right).toBeLessThanOrEqual(room.right);
    await userEvent.keyboard('{PageDown}{PageDown}{PageUp}{PageDown}');
    await page.settle();
    expect(page.details('zw-select')).toEqual([{ ids: ['shoujian'] }, { ids: ['shouli'] }, { ids: ['shoujian'] }, { ids: ['shouli'] }]);
    await userEvent.keyboard('{Enter}');
    await page.settle();
    expect(active(page)?.textContent).toContain('受理审查');
    svg.focus();
    await userEvent.keyboard('{Escape}');
    await page.settle();
    expect(page.all('.details')).toEqual([]);
    await userEvent.keyboard('{Tab}{Tab}');
    expect((drawing.shadowRoot?.activeElement ?? null)?.closest('.djs-container > svg') ?? null).toBeNull();
  });

  it('is moved by one finger, and what ends a drag chooses nothing', async () => {
    const page = await viewerPage(await foodXml(), { view: 'diagram' });
    await drawn(page);
    const before = await boxOf(page, 'shencha');
    const from = { x: before.left + 20, y: before.top + 15 };
    await finger.down(from);
    await finger.move({ x: from.x - 30, y: from.y + 10 });
    await finger.move({ x: from.x - 60, y: from.y + 20 });
    await finger.up();
    await page.settle();
    const moved = await boxOf(page, 'shencha');
    expect([Math.round(moved.left - before.left), Math.round(moved.top - before.top)]).toEqual([-60, 20]);
    expect(page.details('zw-select')).toEqual([]);
    // What comes after a drag chooses again.
    const at = placeOf(await page.find('[data-element-id="shencha"] .djs-visual'));
    await hand.press(at);
    await hand.release(at);
    await page.settle();
    expect(page.details('zw-select')).toEqual([{ ids: ['shencha'] }]);
    expect((await boxOf(page, 'shencha')).left).toBeCloseTo(moved.left, 0);
  });

  it('is zoomed by two fingers about the place between them', async () => {
    const page = await viewerPage(await foodXml(), { view: 'diagram' });
    await drawn(page);
    const holder = await page.find('.holder');
    const before = await boxOf(page, 'shencha');
    const middle = { x: before.left + before.width / 2, y: before.top + before.height / 2 };
    const touch = (type: string, pointerId: number, x: number): boolean =>
      holder.dispatchEvent(new PointerEvent(type, { pointerId, pointerType: 'touch', clientX: x, clientY: middle.y, bubbles: true, composed: true }));
    touch('pointerdown', 1, middle.x - 50);
    touch('pointerdown', 2, middle.x + 50);
    touch('pointermove', 1, middle.x - 100);
    touch('pointermove', 2, middle.x + 100);
    touch('pointerup', 1, middle.x - 100);
    touch('pointerup', 2, middle.x + 100);
    const zoomed = await boxOf(page, 'shencha');
    expect(zoomed.width / before.width).toBeCloseTo(2, 1);
    expect(Math.abs(zoomed.left + zoomed.width / 2 - middle.x)).toBeLessThan(6);
  });

  it.each(['1280px', '900px', '640px', '375px'])('leaves the mark of bpmn.io wholly seen and uncovered, %s wide', async (width) => {
    const page = await viewerPage(await foodXml(), { progress: FOOD_CASES.underWay }, { width });
    if (parseInt(width, 10) < 640) (await page.find('.switch button', '流程图')).click();
    const drawing = await drawn(page);
    const mark = await page.find('.bjs-powered-by');
    const [box, room] = [mark.getBoundingClientRect(), drawing.getBoundingClientRect()];
    expect(box.width).toBeGreaterThan(40);
    expect(box.right).toBeLessThanOrEqual(room.right);
    expect(box.bottom).toBeLessThanOrEqual(room.bottom);
    expect(getComputedStyle(mark).visibility).toBe('visible');
    mark.scrollIntoView({ block: 'nearest' });
    const now = mark.getBoundingClientRect();
    for (const [across, down] of [[0.05, 0.05], [0.95, 0.05], [0.5, 0.5], [0.05, 0.95], [0.95, 0.95]] as const) {
      expect(mark.contains(drawing.shadowRoot?.elementFromPoint(now.left + now.width * across, now.top + now.height * down) ?? null)).toBe(true);
    }
    const zoom = (await page.find('.zoom')).getBoundingClientRect();
    expect(zoom.right <= now.left || zoom.bottom <= now.top).toBe(true);
  });
});

describe('what a host sets', () => {
  it.each<[string, unknown]>([
    ['a text that is no XML', '食品经营许可'],
    ['a page', '<html><body>登录已过期</body></html>'],
    ['a number', 42],
    ['a list', []],
  ])('is shown with the reason where it cannot be opened, and the next opens: %s', async (_case, value) => {
    const page = await viewerPage(value);
    const alert = await page.find('.failure[role="alert"]');
    if (typeof value === 'string') expect(alert.querySelector('.original')?.textContent).toBe(value);
    expect(page.details('zw-error')).toMatchObject([{ kind: 'open', findings: [{ severity: 'error' }] }]);
    page.viewer.value = await foodXml();
    await page.find('.steps');
    expect(page.all('.failure')).toEqual([]);
  });

  it('is overtaken by what it sets next', async () => {
    const page = await viewerPage(await sketchXml('(s) -> [a review] -> (e)'));
    page.viewer.value = await foodXml();
    page.viewer.value = await sketchXml('(s) -> [b review] -> [c decision] -> (e)');
    await page.find('.step[data-id="b"]');
    await page.settle();
    expect(words(page).map((each) => each.split(' ')[0])).toEqual(['b', 'c']);
    page.viewer.value = undefined;
    await page.settle();
    expect(page.all('.steps')).toEqual([]);
  });

  it('is told of where it cannot be read: the former context stays, the record is shown as far as it fits', async () => {
    const page = await viewerPage(await foodXml(), { progress: FOOD_CASES.underWay });
    page.viewer.context = { today: 'tomorrow' };
    await page.settle();
    expect((await page.find('.stand')).textContent).toContain('还剩 6 个工作日');
    page.viewer.progress = { visits: [{ stepId: 'gone', state: 'done' }] };
    await page.settle();
    expect(page.details('zw-error')).toMatchObject([{ kind: 'context' }, { kind: 'progress', notes: [{ kind: 'unknownStep', stepId: 'gone' }] }]);
    expect((await page.find('.notes summary')).textContent).toBe('办理记录有 1 处对不上');
  });

  it('may be less than an item: names that are not in the directory are said', async () => {
    const page = await viewerPage(await foodXml(), { context: undefined });
    expect((await page.find('.step[data-id="shouli"]')).textContent).toContain('目录中没有（rol_shouli）');
  });
});

describe('where there is little room', () => {
  it('the drawing takes the place of the list, and gives it back', async () => {
    const page = await viewerPage(await foodXml(), { progress: FOOD_CASES.underWay }, { width: '375px', height: 'auto' });
    expect(page.all('.diagram')).toEqual([]);
    for (const row of page.all('.row')) expect(row.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    (await page.find('.switch button', '流程图')).click();
    await drawn(page);
    expect(page.all('.step')).toEqual([]);
    expect((await page.find('.diagram')).getBoundingClientRect().height).toBeGreaterThan(400);
    (await page.find('.switch button', '环节')).click();
    await page.settle();
    expect(page.all('.step')).toHaveLength(11);
  });

  it('opens the drawing at the step that is chosen in the list', async () => {
    const page = await viewerPage(await foodXml(), {}, { width: '375px', height: 'auto' });
    await page.viewer.reveal('zhizheng');
    (await page.find('.switch button', '流程图')).click();
    const drawing = await drawn(page);
    const shape = await vi.waitFor(() => {
      const found = drawing.shadowRoot?.querySelector('[data-element-id="zhizheng"].selected .djs-visual');
      if (found == null) throw new Error('it is not chosen in the drawing yet');
      return found.getBoundingClientRect();
    });
    const room = drawing.getBoundingClientRect();
    expect(shape.left).toBeGreaterThanOrEqual(room.left);
    expect(shape.right).toBeLessThanOrEqual(room.right);
    expect(shape.top).toBeGreaterThanOrEqual(room.top);
    expect(shape.bottom).toBeLessThanOrEqual(room.bottom);
  });

  it('breaks a line behind the dot between an office and a post, not before it', async () => {
    const page = await viewerPage(await foodXml(), {}, { width: '375px', height: 'auto' });
    for (const line of page.all('.line')) expect(line.textContent).not.toMatch(/[^\u00a0]·/);
  });

  it('the numbers of steps keep within their circles when the letters are larger', async () => {
    const page = await viewerPage(await foodXml(), {}, { width: '375px', height: 'auto' });
    page.viewer.style.setProperty('--zw-text-scale', '2');
    await page.settle();
    for (const mark of page.all('.mark')) {
      const range = document.createRange();
      range.selectNodeContents(mark);
      const [number, circle] = [range.getBoundingClientRect(), mark.getBoundingClientRect()];
      expect(number.width).toBeLessThan(circle.width - 4);
      expect(number.height).toBeLessThanOrEqual(circle.height);
    }
  });

  it('nothing is wider than the page', async () => {
    const page = await viewerPage(await foodXml(), { progress: FOOD_CASES.finished, remarks: [] }, { width: '320px', height: 'auto' });
    await page.viewer.reveal('jueding');
    for (const each of page.all('header, .row, .details, .whole')) expect(each.scrollWidth).toBeLessThanOrEqual(Math.ceil(each.getBoundingClientRect().width));
  });
});
