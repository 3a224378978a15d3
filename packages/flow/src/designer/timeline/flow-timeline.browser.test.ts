import { chineseCalendar } from '@zhengwu/core';
import { userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { designerPage, LICENCE_CONTEXT, nextFrame, type DesignerPage } from '../testing/designer-page.js';
import { licenceFlow } from '../testing/licence-flow.js';
import type { ZwFlowTimeline } from './flow-timeline.js';

vi.setConfig({ testTimeout: 60_000 });

afterEach(() => {
  document.body.textContent = '';
});

const WITH_CALENDAR = { ...LICENCE_CONTEXT, calendar: chineseCalendar };

async function licence(surroundings: unknown = WITH_CALENDAR, props: Parameters<typeof designerPage>[2] = {}): Promise<DesignerPage & { readonly bar: ZwFlowTimeline }> {
  const page = await designerPage(await licenceFlow(), surroundings, props);
  await page.find('zw-flow-timeline');
  const bar = page.designer.shadowRoot?.querySelector('zw-flow-timeline');
  if (bar == null) throw new Error('there is no timeline');
  await bar.current;
  await page.find('.segment');
  return Object.assign(page, { bar });
}

const segments = ({ bar }: { readonly bar: ZwFlowTimeline }): readonly HTMLElement[] => [...(bar.shadowRoot?.querySelectorAll<HTMLElement>('.segment') ?? [])];
const text = ({ bar }: { readonly bar: ZwFlowTimeline }): string => bar.shadowRoot?.textContent.replace(/\s+/g, ' ') ?? '';
const setLimit = (page: DesignerPage, id: string, amount: number): unknown => page.session().apply('flow/set-limit', { id, limit: { amount, unit: 'workingDay' } });

describe('the timeline bar', () => {
  it('shows the longest way of each stage against what was promised and what the law sets', async () => {
    const page = await licence();
    expect(segments(page).map((each) => each.textContent)).toEqual(['窗口收件 2', '受理审查 2', '书面审查 2', '现场核查 5', '作出决定 2', '制作许可证 2', '送达 2']);
    expect(text(page)).toContain('办理 9 / 10 个工作日');
    expect(text(page)).toContain('法定 10');
    expect(text(page)).toContain('✓ 不超期');
    expect(text(page)).toMatch(/今天收件，最迟 2026-\d\d-\d\d 作出决定/);
  });

  it('cites the law where a 行政许可 names no limit of its own, and says where another kind would', async () => {
    const bare = { ...LICENCE_CONTEXT.item, limits: { statutory: null, promised: null, specialProcedures: [] } };
    const page = await licence({ ...WITH_CALENDAR, item: bare });
    expect(text(page)).toContain('受理 4 / 5 个工作日✓ 不超期');
    expect(text(page)).toContain('送达 4 / 10 个工作日✓ 不超期');
    expect(text(page)).toContain('受理期限 5 个工作日：行政许可法第三十二条；逾期不一次告知补正，自收到材料之日起即为受理');
    expect(text(page)).toContain('送达期限 10 个工作日：行政许可法第四十四条');
    page.designer.context = { ...WITH_CALENDAR, item: { ...bare, type: 'payment' } };
    await expect.poll(() => text(page)).toContain('送达 4 个工作日未规定期限');
    expect(text(page)).toContain('事项没有规定受理期限、办结时限、送达期限；有规定的填在事项“时限”里');
    expect(text(page)).not.toContain('行政许可法');
  });

  it('says of each step what it is in words, for who does not see the bar', async () => {
    const page = await licence();
    expect(segments(page)[3]?.getAttribute('aria-label')).toMatch(/^现场核查，5 个工作日，第 3 至 7 日，最迟 \d{4}-\d\d-\d\d 办完$/);
  });

  it('follows an edit, and says by how much it is late and from where', async () => {
    const page = await licence();
    setLimit(page, 'visit', 8);
    await page.settle();
    await page.bar.current;
    expect(text(page)).toContain('✕ 超 2 个工作日');
    expect(segments(page).filter((each) => each.hasAttribute('data-over')).map((each) => each.textContent)).toEqual(['作出决定 2']);
    page.designer.undo();
    await page.settle();
    await page.bar.current;
    expect(text(page)).not.toContain('✕');
  });

  it('never adds up while an edit is made, and only once for many', async () => {
    const page = await licence();
    const idle = vi.spyOn(window, 'requestIdleCallback');
    const before = text(page);
    for (const amount of [6, 7, 8]) {
      setLimit(page, 'visit', amount);
      await page.designer.updateComplete;
      await page.bar.updateComplete;
    }
    expect(text(page)).toBe(before);
    expect(idle.mock.calls.length).toBeLessThanOrEqual(3);
    idle.mockRestore();
    await page.bar.current;
    expect(text(page)).toContain('办理 12 / 10');
  });

  it('leads to a step, by a press and by Enter, and shows which is chosen', async () => {
    const page = await licence();
    segments(page)[3]?.click();
    await page.settle();
    expect(page.details('zw-select').slice(-1)).toEqual([{ ids: ['visit'] }]);
    expect(segments(page)[3]?.getAttribute('aria-pressed')).toBe('true');
    segments(page)[4]?.focus();
    await userEvent.keyboard('{Enter}');
    await page.settle();
    expect(page.details('zw-select').slice(-1)).toEqual([{ ids: ['decide'] }]);
  });

  it('names the steps without a limit, and the rounds that come on top', async () => {
    const page = await licence();
    page.session().apply('flow/set-limit', { id: 'audit', limit: null });
    page.session().modeler.get('modeling').connect(page.element('decided'), page.element('audit'));
    await page.settle();
    await page.bar.current;
    await page.bar.updateComplete;
    expect(text(page)).toContain('没有时限：书面审查');
    expect(text(page)).toContain('？未定');
    expect(text(page)).toMatch(/↺ 是否准予 退回 书面审查，每轮至少加 7 个工作日/);
    const [missing] = [...(page.bar.shadowRoot?.querySelectorAll<HTMLElement>('.notes button') ?? [])];
    missing?.click();
    await page.settle();
    expect(page.details('zw-select').slice(-1)).toEqual([{ ids: ['audit'] }]);
  });

  it('folds to one line that still says it all, and has a table for all steps', async () => {
    const page = await licence();
    const height = page.bar.offsetHeight;
    (await page.find('.fold')).click();
    await page.settle();
    expect(page.bar.offsetHeight).toBeLessThan(height / 2);
    expect(text(page)).toContain('办理 9 / 10 个工作日✓ 不超期');
    (await page.find('.fold')).click();
    await page.settle();
    (await page.find('button', '看明细表')).click();
    await page.settle();
    const rows = [...(page.bar.shadowRoot?.querySelectorAll('tbody tr') ?? [])].map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent.trim()));
    expect(rows.find(([, , name]) => name === '现场核查')?.slice(1, 6)).toEqual(['办理', '现场核查', '5 个工作日', '计时', '3–7']);
    // The applicant's time is none of the office's: there is no limit of nought to it.
    expect(rows.find(([, , name]) => name === '一次性补正')?.slice(1, 5)).toEqual(['申请人', '一次性补正', '申请人办理，最长 2 个工作日，不计入办理时限', '不计时']);
    // Numbered and ordered as the list beside the drawing is.
    const listed = [...(page.designer.shadowRoot?.querySelectorAll('zw-tree') ?? [])].flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('[role="treeitem"]') ?? [])].flatMap((line) => /^(\d+)\s*(\S+)/.exec(line.textContent.trim())?.slice(1, 3).join(' ') ?? []));
    expect(listed.length).toBeGreaterThan(5);
    expect(rows.map(([number, , name]) => `${number ?? ''} ${name ?? ''}`)).toEqual(listed);
  });

  it('does not stand over the mark of bpmn.io', async () => {
    const page = await licence();
    await nextFrame();
    const mark = await page.find('.bjs-powered-by');
    const [above, below] = [mark.getBoundingClientRect(), page.bar.getBoundingClientRect()];
    expect(above.bottom).toBeLessThanOrEqual(below.top);
    expect(above.height).toBeGreaterThan(0);
  });

  it('speaks English', async () => {
    const page = await licence(WITH_CALENDAR, { lang: 'en' });
    expect(text(page)).toContain('Handling 9 / 10 working days');
  });
});
