import type { VersionChoices } from '@zhengwu/core';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { GuideCases } from '../cases/index.js';
import type { Guide } from '../model/index.js';
import { sampleContext, sampleGuide } from '../model/testing/sample-guide.js';
import { guideToTable } from '../table/index.js';
import { deepAll, guideHost, settled, type GuideHost } from './testing/guide-host.js';

const soon = <Result>(look: () => Result | Promise<Result>): Promise<Result> => vi.waitFor(look, { timeout: 15_000 });
const copy = (): Guide => JSON.parse(JSON.stringify(sampleGuide)) as Guide; // JSON out, JSON in

const button = (host: GuideHost, name: string): HTMLElement => {
  const found = host.all('button').find((each) => each.textContent.trim() === name);
  if (found === undefined) throw new Error(`there is no button ${name}`);
  return found;
};

async function tool(host: GuideHost, label: string): Promise<void> {
  await userEvent.click(deepAll(host.inside('zw-menu-button'), 'button')[0]!);
  await settled(host.designer);
  const item = await soon(() => host.all('[role=menuitem]').find((each) => each.textContent.trim() === label)!);
  await userEvent.click(item);
}

/** A file that a person chooses in the browser's picker. */
function chosen(file: File): void {
  const click = vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementationOnce(function (this: HTMLInputElement) {
    const data = new DataTransfer();
    data.items.add(file);
    this.files = data.files;
    this.dispatchEvent(new Event('change'));
    click.mockRestore();
  });
}

describe('test cases', () => {
  it('are generated, all pass, and after a change say in words what came out otherwise', async () => {
    const host = await guideHost(copy(), sampleContext);
    host.designer.view = 'cases';
    await userEvent.click(await soon(() => button(host, '生成用例')));
    await soon(() => expect(host.inside('.cases [role=status]').textContent).toContain('全部通过'));
    const [told] = host.details('zw-sidecar-change') as readonly { readonly value: GuideCases }[];
    expect(told?.value.cases.length).toBeGreaterThan(5);
    expect(told?.value.guideId).toBe(sampleGuide.id);
    // Somebody takes the plan out of the large ones' materials.
    await host.designer.reveal('opt_large');
    await userEvent.click(host.inside('button[aria-label=显示属性栏]'));
    await userEvent.click(await soon(() => host.all('.properties [data-material="mat_layout"] button').find((each) => each.getAttribute('aria-label')?.startsWith('去掉') === true)!));
    await soon(() => expect(host.inside('.cases').textContent).toContain('缺少材料：经营场所平面图。'));
    await userEvent.click(button(host, '以现在为准'));
    await soon(() => expect(host.details('zw-sidecar-change').length).toBe(2));
  });

  it('the host’s cases are tried; those of another form are none', async () => {
    const host = await guideHost(copy(), sampleContext, { sidecar: '{"format":"zhengwu/form"}', view: 'cases' });
    await soon(() => expect(host.inside('.cases').textContent).toContain('还没有测试用例'));
  });
});

describe('the tools', () => {
  it('reverse look-up: who needs the power of attorney, and a walk to one of them', async () => {
    const host = await guideHost(copy(), sampleContext);
    await tool(host, '哪些回答需要这份材料…');
    await soon(() => host.inside('.tool zw-picker'));
    await settled(host.designer);
    await host.keys('授权', '{ArrowDown}{Enter}');
    await soon(() => expect(host.inside('.tool').textContent).toContain('委托代理人办理'));
    await userEvent.click(deepAll(host.designer, '.tool button').find((each) => each.textContent.trim() === '带我走一遍')!);
    await soon(() => host.inside('zw-guide-runner'));
  });

  it('a finding’s walk stops at the question that has no option for the answer, and says so', async () => {
    const host = await guideHost({ ...copy(), nodes: copy().nodes.map((node) => (node.kind === 'question' && node.id === 'q_printed' ? { ...node, options: node.options.slice(0, 1) } : node)) }, sampleContext);
    await userEvent.click(await soon(() => button(host, '带我走一遍')));
    const runner = await soon(() => host.inside('zw-guide-runner.walk'));
    await soon(() => expect(runner.shadowRoot?.querySelector('h2')?.textContent).toBe('要变更的内容是否载于许可证？'));
    await soon(() => expect(runner.shadowRoot?.querySelector('[role=alert]')?.textContent).toContain('回答“否”时，没有选项可选。'));
    expect(runner.shadowRoot?.querySelector('.answers')?.textContent).toContain('您要办理什么？ 变更');
  });

  it('the guide is exported as the file it can be opened from', async () => {
    const host = await guideHost(copy(), sampleContext, { version: '3' });
    const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const blobs: Blob[] = [];
    const made = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      blobs.push(blob as Blob);
      return 'blob:none';
    });
    try {
      await tool(host, '导出导办（JSON）');
      await soon(() => expect(saved).toHaveBeenCalled());
      expect((saved.mock.contexts[0] as HTMLAnchorElement).download).toBe(`${sampleGuide.name}-3.json`);
      expect(JSON.parse(await blobs[0]!.text())).toEqual(sampleGuide);
    } finally {
      saved.mockRestore();
      made.mockRestore();
    }
  });

  it('a table with errors: what happens is said, the outline is shown, and taking it is not the main thing to do', async () => {
    const host = await guideHost(copy(), sampleContext);
    await tool(host, '从情形表导入…');
    const pick = await soon(() => button(host, '选择表格…'));
    chosen(new File(['由谁来办,情形名称,申请书\r\n本人,没有这种情形,√\r\n委托他人,也没有这种,√'], '表.csv', { type: 'text/csv' }));
    await userEvent.click(pick);
    const take = await soon(() => button(host, '仍要替换现有内容'));
    expect(take.dataset['kind']).toBeUndefined();
    expect(button(host, '重新选择表格…').dataset['kind']).toBe('primary');
    expect(host.inside('.tool [role=alert]').textContent).toMatch(/表里有 \d+ 处错误/);
    expect(host.inside('.tool-rows').textContent).not.toContain('sheet/');
    expect(deepAll(host.designer, '.tree-preview li').map((row) => row.textContent.replace(/\s+/g, ' ').trim())).toEqual(['1 由谁来办？', expect.stringMatching(/^本人/), expect.stringMatching(/^委托他人/)]);
  });

  it('compare: with the published version, what leads elsewhere is counted and shown', async () => {
    const published = copy();
    const host = await guideHost({ ...copy(), nodes: published.nodes.map((node) => (node.id === 'out_unprinted' ? { ...node, end: { kind: 'staff', reason: '请到窗口咨询。' } } : node)) }, sampleContext, { published });
    await tool(host, '与另一个版本对比…');
    await soon(() => expect(host.inside('.tool [role=status]').textContent).toMatch(/种的结果变了/));
    expect(deepAll(host.designer, '.tool tbody tr')).toHaveLength(1);
  });

  it('compare: versions that the host keeps are read when they are chosen, and what becomes of what is said in full', async () => {
    const former = { ...copy(), nodes: copy().nodes.map((node) => (node.id === 'out_unprinted' ? { ...node, end: { kind: 'refused', reason: '没有印刷。' } } : node)) };
    const asked: string[] = [];
    const services = {
      getVersions: () => Promise.resolve({ versions: [{ id: '2', label: '第 2 版' }, { id: '1', label: '第 1 版' }, { id: '' } as never] }),
      getVersion: (id: string): Promise<unknown> => {
        asked.push(id);
        return id === '2' ? Promise.resolve(former) : Promise.reject(new Error('gone'));
      },
    };
    const host = await guideHost(copy(), sampleContext, { services });
    await tool(host, '与另一个版本对比…');
    const choice = await soon(() => host.inside<HTMLSelectElement>('.tool select'));
    expect([...choice.options].map(({ text }) => text)).toEqual(['选择一版…', '第 2 版', '第 1 版']);
    await userEvent.selectOptions(choice, '第 2 版');
    await soon(() => expect(host.inside('.tool tbody').textContent).toMatch(/不予办理 → /));
    await userEvent.selectOptions(choice, '第 1 版');
    await soon(() => expect(host.inside('.tool [role=alert]').textContent).toContain('没有读到“第 1 版”'));
    expect(asked).toEqual(['2', '1']);
  });

  it('compare: what the host gives while the window is open is shown, the list as soon as it is read, the published one compared', async () => {
    let list = (_page: VersionChoices): void => undefined;
    const listed = new Promise<VersionChoices>((resolve) => (list = resolve));
    const host = await guideHost(copy(), sampleContext, { services: { getVersions: () => listed, getVersion: () => Promise.resolve(copy()) } });
    await tool(host, '与另一个版本对比…');
    await soon(() => expect(host.inside('.tool [role=status]').textContent).toBe('正在读取版本列表…'));
    expect(host.all('.tool select')).toEqual([]);
    list({ versions: [{ id: '1', label: '第 1 版' }] });
    const choice = await soon(() => host.inside<HTMLSelectElement>('.tool select'));
    expect(choice.value).toBe('');
    host.designer.published = copy();
    await soon(() => expect(host.inside('.tool').textContent).toContain('与“已发布的版本”对比'));
    expect(choice.selectedOptions[0]?.text).toBe('已发布的版本');
    expect(host.inside('.tool p[role=status]').textContent).toMatch(/结果都没有变/);
  });

  it('compare: what was chosen stays when the published one comes', async () => {
    const host = await guideHost(copy(), sampleContext, { services: { getVersions: () => Promise.resolve({ versions: [{ id: '1', label: '第 1 版' }] }), getVersion: () => Promise.resolve(copy()) } });
    await tool(host, '与另一个版本对比…');
    const choice = await soon(() => host.inside<HTMLSelectElement>('.tool select'));
    await userEvent.selectOptions(choice, '第 1 版');
    await soon(() => expect(host.inside('.tool').textContent).toContain('与“第 1 版”对比'));
    host.designer.published = copy();
    await soon(() => expect([...choice.options].map(({ text }) => text)).toContain('已发布的版本'));
    expect(choice.value).toBe('1');
    expect(host.inside('.tool').textContent).toContain('与“第 1 版”对比');
  });

  it('compare: older versions are asked for by a button, page after page; a page that does not come is asked for again', async () => {
    const asked: (string | undefined)[] = [];
    const getVersions = (next?: string): Promise<VersionChoices> => {
      asked.push(next);
      if (asked.length === 1) return Promise.reject(new Error('away'));
      return Promise.resolve(next === undefined ? { versions: [{ id: '3', label: '第 3 版' }], next: '3' } : { versions: [{ id: '2', label: '第 2 版' }, { id: '1', label: '第 1 版' }] });
    };
    const host = await guideHost(copy(), sampleContext, { services: { getVersions, getVersion: () => Promise.resolve(copy()) } });
    await tool(host, '与另一个版本对比…');
    await soon(() => expect(host.inside('.tool [role=alert]').textContent).toBe('没有读到版本列表。'));
    await userEvent.click(button(host, '重试'));
    await userEvent.click(await soon(() => button(host, '更早的版本…')));
    const choice = host.inside<HTMLSelectElement>('.tool select');
    await soon(() => expect([...choice.options].map(({ text }) => text)).toEqual(['选择一版…', '第 3 版', '第 2 版', '第 1 版']));
    expect(host.all('.tool button').some((each) => each.textContent.trim() === '更早的版本…')).toBe(false);
    await soon(() => expect((choice.getRootNode() as ShadowRoot).activeElement).toBe(choice));
    expect(asked).toEqual([undefined, undefined, '3']);
  });

  it('a situation table is read, proved, taken as one step, and taken back', async () => {
    const grid = guideToTable(sampleGuide, sampleContext).situations;
    const csv = grid.map((cells) => cells.map((cell) => `"${String(cell ?? '').replace(/"/g, '""')}"`).join(',')).join('\r\n');
    const empty: Guide = { ...copy(), variables: sampleGuide.variables, rootId: null, nodes: [], base: [], terms: [] };
    const host = await guideHost(empty, sampleContext);
    await tool(host, '从情形表导入…');
    const pick = await soon(() => button(host, '选择表格…'));
    chosen(new File([csv], '情形表.csv', { type: 'text/csv' }));
    await userEvent.click(pick);
    await soon(() => expect(host.inside('.tool [role=status]').textContent).toContain('完全一致'));
    await userEvent.click(button(host, '采用'));
    await soon(() => expect(host.guide().nodes.length).toBeGreaterThan(5));
    host.designer.undo();
    expect(host.guide().nodes).toEqual([]);
  });

  it('the certificate of a whole guide is a paper; of a faulty one there is none, and why', async () => {
    const host = await guideHost(copy(), sampleContext);
    await tool(host, '完备证明书…');
    await soon(() => host.inside('zw-print-preview'));
    await host.keys('{Escape}');
    expect(host.all('zw-print-preview')).toEqual([]);
    const faulty = await guideHost({ ...copy(), nodes: copy().nodes.map((node) => (node.kind === 'question' && node.variableId === 'var_printed' ? { ...node, options: node.options.slice(0, 1) } : node)) }, sampleContext);
    await tool(faulty, '完备证明书…');
    await soon(() => expect(faulty.inside('.tool [role=alert]').textContent).toContain('还不能出证明书'));
  });

  it('the department’s draft is set on pages', async () => {
    const host = await guideHost(copy(), sampleContext, { version: '12' });
    await tool(host, '部门确认稿…');
    const preview = await soon(() => host.inside<HTMLElement & { readonly finished: Promise<{ readonly pages: number } | undefined> }>('zw-print-preview'));
    expect((await preview.finished)?.pages).toBeGreaterThan(1);
  });
});
