import { afterEach, describe, expect, it, vi } from 'vitest';
import { designerPage, LICENCE_CONTEXT, type DesignerPage } from '../testing/designer-page.js';
import { licenceFlow } from '../testing/licence-flow.js';

vi.setConfig({ testTimeout: 60_000 });

afterEach(() => {
  document.body.textContent = '';
});

const thread = (id: string, place: string, state: 'open' | 'settled', text: string) => ({ id, place: { part: 'flow' as const, id: place }, state, remarks: [{ by: '许可股 某某', at: '2026-11-20T10:05:00+08:00', text }] });
const REMARKS = [thread('t1', 'visit', 'open', '核查请写明两人。'), thread('t2', 'visit', 'open', '时限太长。'), thread('t3', 'decide', 'settled', '已改为负责人。'), thread('t4', 'gone', 'open', '这一步删了？')];

async function licence(remarks: typeof REMARKS | undefined): Promise<DesignerPage> {
  return designerPage(await licenceFlow(), LICENCE_CONTEXT, remarks === undefined ? {} : { remarks });
}

const marks = (page: DesignerPage): readonly HTMLElement[] => [...(page.canvas.shadowRoot?.querySelectorAll<HTMLElement>('.zw-remark') ?? [])];

describe('remarks on a flow', () => {
  it('are marked where they belong, those that are settled another way', async () => {
    const page = await licence(REMARKS);
    await vi.waitFor(() => expect(marks(page).map((mark) => [mark.textContent, mark.hasAttribute('data-settled')])).toEqual([['2', false], ['1', true]]));
    for (const mark of marks(page)) expect(mark.offsetHeight).toBeGreaterThanOrEqual(24);
  });

  it('are told of in the list, too', async () => {
    const page = await licence(REMARKS);
    await vi.waitFor(async () => expect((await page.find('[role="treeitem"]', '现场核查')).textContent).toContain('2 条意见'));
  });

  it('lead to the step, where they are read and asked for', async () => {
    const page = await licence(REMARKS);
    const asked: unknown[] = [];
    page.designer.addEventListener('zw-remark', (event) => asked.push((event as CustomEvent<unknown>).detail));
    await vi.waitFor(() => expect(marks(page)).toHaveLength(2));
    marks(page)[0]?.click();
    await page.settle();
    const said = await page.find('.remarks');
    expect(said.textContent).toContain('核查请写明两人。');
    expect(said.textContent).toContain('时限太长。');
    (await page.find('.remarks button')).click();
    expect(asked).toEqual([{ place: { part: 'flow', id: 'visit' } }]);
  });

  it('change with what the host sets', async () => {
    const page = await licence(REMARKS);
    await vi.waitFor(() => expect(marks(page)).toHaveLength(2));
    page.designer.remarks = [thread('t1', 'audit', 'open', '请补充。')];
    await page.settle();
    expect(marks(page).map((mark) => mark.textContent)).toEqual(['1']);
    page.designer.remarks = [];
    await page.settle();
    expect(marks(page)).toEqual([]);
  });

  it('are about the flow itself where nothing is chosen', async () => {
    const page = await licence([]);
    const asked: unknown[] = [];
    page.designer.addEventListener('zw-remark', (event) => asked.push((event as CustomEvent<unknown>).detail));
    (await page.find('.remarks button')).click();
    expect(asked).toEqual([{ place: { part: 'flow', id: 'process' } }]);
  });

  it('are not offered by a host that takes none', async () => {
    const page = await licence(undefined);
    await page.designer.reveal('visit');
    await page.settle();
    expect(page.designer.shadowRoot?.querySelector('.remarks')).toBeNull();
  });
});
