import { coreMessages, type Finding, type Place, type Waiver } from '@zhengwu/core';
import { html } from 'lit';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { settled, shown } from '../testing/render.js';
import './define.js';
import { findingKey, sortFindings, type FindingView } from './finding-view.js';
import type { ZwFindingList } from './finding-list.js';

function found(id: string, more: Partial<Finding> = {}): Finding {
  return { rule: 'item/name-missing', severity: 'error', at: { part: 'item', id }, params: { element: 'material' }, fixes: [], ...more };
}

function viewOf(findings: readonly Finding[], waivers: readonly Waiver[] = []): FindingView {
  return { ...sortFindings(findings, waivers, '2026-11-23'), isCurrent: true, isKnown: true, progress: undefined };
}

async function listOf(view: FindingView, more: Partial<ZwFindingList> = {}): Promise<{ readonly list: ZwFindingList; readonly heard: { readonly type: string; readonly detail: unknown }[] }> {
  const list = await shown<ZwFindingList>(html`<zw-finding-list .view=${view} .book=${coreMessages} .nameOf=${({ id }: Place) => `材料 ${id}`}></zw-finding-list>`);
  Object.assign(list, more);
  list.style.height = '300px';
  await settled(list);
  const heard: { type: string; detail: unknown }[] = [];
  for (const type of ['zw-reveal', 'zw-current', 'zw-fix', 'zw-waive', 'zw-unwaive', 'zw-copy', 'zw-collapse']) {
    list.addEventListener(type, (event) => heard.push({ type, detail: (event as CustomEvent<unknown>).detail }));
  }
  return { list, heard };
}

const rows = (list: ZwFindingList): readonly HTMLElement[] => [...(list.shadowRoot?.querySelectorAll<HTMLElement>('li') ?? [])];

describe('what a finding says', () => {
  it.each<[string, Partial<Finding>, string]>([
    ['an excerpt with the fault marked', { witness: { kind: 'excerpt', text: '提交相关材料等', start: 2, end: 4 } }, '例如：提交相关材料等'],
    ['answers that show it', { witness: { kind: 'answers', answers: [{ id: 'q', label: '面积', value: 300, shown: '300 平方米' }] } }, '例如：面积 = 300 平方米'],
    ['steps that lead to it', { witness: { kind: 'steps', steps: [{ part: 'flow', id: 'a' }, { part: 'flow', id: 'b' }] } }, '例如：材料 a → 材料 b'],
    ['what has to do with it', { related: [{ part: 'item', id: 'b' }] }, '相关：材料 b'],
  ])('is %s, once it is looked at', async (_case, more, text) => {
    const finding = found('a', more);
    const { list } = await listOf(viewOf([finding]));
    expect(list.shadowRoot?.querySelector('.details')).toBeNull();
    list.current = findingKey(finding);
    await settled(list);
    expect(list.shadowRoot?.querySelector('.details')?.textContent.replace(/\s+/g, ' ').trim()).toBe(text);
  });

  it('marks exactly the fault in an excerpt', async () => {
    const finding = found('a', { witness: { kind: 'excerpt', text: '提交相关材料等', start: 2, end: 4 } });
    const { list } = await listOf(viewOf([finding]), { current: findingKey(finding) });
    expect(list.shadowRoot?.querySelector('mark')?.textContent).toBe('相关');
  });

  it('of a rule that nobody knows still shows', async () => {
    const { list } = await listOf(viewOf([found('a', { rule: 'future/rule', params: { n: 1 } })]));
    expect(list.shadowRoot?.querySelector('.say')?.textContent).toContain('future/rule');
  });
});

describe('what a person does', () => {
  it('goes to what is related', async () => {
    const finding = found('a', { related: [{ part: 'item', id: 'b' }] });
    const { heard } = await listOf(viewOf([finding]), { current: findingKey(finding) });
    await userEvent.click(page.getByText('材料 b'));
    expect(heard).toEqual([{ type: 'zw-reveal', detail: { place: { part: 'item', id: 'b' } } }]);
  });

  it('walks the rows with the arrows, one stop of the Tab key', async () => {
    const { list, heard } = await listOf(viewOf([found('a'), found('b'), found('c')]));
    expect(rows(list).map((row) => row.querySelector<HTMLElement>('.say')?.tabIndex)).toEqual([0, -1, -1]);
    rows(list)[0]?.querySelector<HTMLElement>('.say')?.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}{Enter}');
    expect(heard.filter(({ type }) => type === 'zw-reveal')).toEqual([{ type: 'zw-reveal', detail: { place: { part: 'item', id: 'b' } } }]);
  });

  it('takes the designer’s own way out', async () => {
    const run = vi.fn();
    await listOf(viewOf([found('a')]), { actionsOf: () => [{ label: '带我走一遍', run }] });
    await userEvent.click(page.getByRole('button', { name: '带我走一遍' }));
    expect(run).toHaveBeenCalledOnce();
  });

  it('says of a fix what the designer says of it', async () => {
    const fixes = [{ edit: 'material/rename', args: { id: 'a', name: '营业执照' } }];
    await listOf(viewOf([found('a', { fixes })]), { fixWords: ({ edit }) => `用 ${edit} 修复` });
    await expect.element(page.getByRole('button', { name: '用 material/rename 修复' })).toBeVisible();
  });

  it('copies the sentence', async () => {
    const { heard } = await listOf(viewOf([found('a')]));
    await userEvent.click(page.getByRole('button', { name: '更多操作' }));
    await userEvent.click(page.getByText('复制说明'));
    expect(heard).toEqual([{ type: 'zw-copy', detail: { text: expect.stringContaining('名称') } }]);
  });

  it('waives nothing where nothing may be waived, or changed', async () => {
    await listOf(viewOf([found('a')]), { canWaive: true, readonly: true });
    await userEvent.click(page.getByRole('button', { name: '更多操作' }));
    expect(page.getByText('豁免…').elements()).toHaveLength(0);
  });

  it('cannot waive what the law demands, and is told so', async () => {
    const { heard } = await listOf(viewOf([found('a', { isDuty: true })]), { canWaive: true });
    await userEvent.click(page.getByRole('button', { name: '更多操作' }));
    const waive = page.getByRole('menuitem', { name: '豁免… 法律规定必须做到，不能豁免。请改流程或内容。' });
    await expect.element(waive).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(waive, { force: true });
    expect(heard).toEqual([]);
  });

  it('sees one kind of finding alone, and the arrow keys of F8 follow that', async () => {
    const { list } = await listOf(viewOf([found('a'), found('b', { rule: 'item/no-place', params: {} }), found('c')]));
    await userEvent.selectOptions(page.getByLabelText('只看一类问题'), 'item/no-place');
    await settled(list);
    expect(rows(list)).toHaveLength(1);
    expect(list.keys).toEqual(['item/no-place item b ']);
  });
});

describe('after a fix', () => {
  const fixes = [{ edit: 'material/rename', args: { id: 'a', name: '营业执照' } }];

  it('the keyboard is on the row that follows, and in the list when none does', async () => {
    const findings = ['a', 'b', 'c'].map((id) => found(id, { fixes }));
    const { list, heard } = await listOf(viewOf(findings), { fixWords: () => '修好' });
    await userEvent.click(rows(list)[1]!.querySelector('.acts button')!);
    expect(heard).toMatchObject([{ type: 'zw-fix', detail: { key: findingKey(findings[1]!) } }]);
    list.view = viewOf([findings[0]!, findings[2]!]);
    await settled(list);
    expect(list.shadowRoot?.activeElement).toBe(rows(list)[1]!.querySelector('.say'));
    expect(list.shadowRoot?.activeElement?.closest('li')).toBe(rows(list)[1]);
    list.view = viewOf([]);
    await settled(list);
    expect(list.shadowRoot?.activeElement).toBe(list.shadowRoot?.querySelector('.body'));
  });

  it('that a key does, it is the first of the row that has the focus', async () => {
    const { list, heard } = await listOf(viewOf([found('a', { fixes }), found('b', { fixes: [{ edit: 'material/remove', args: { id: 'b' } }, ...fixes] })]));
    rows(list)[0]?.querySelector<HTMLElement>('.say')?.focus();
    await userEvent.keyboard('{ArrowDown}{Alt>}{F8}{/Alt}');
    expect(heard).toMatchObject([{ type: 'zw-fix', detail: { fix: { edit: 'material/remove' } } }]);
  });

  it('a list that is not in use takes no focus', async () => {
    const { list } = await listOf(viewOf([found('a'), found('b')]));
    list.view = viewOf([found('b')]);
    await settled(list);
    expect(list.shadowRoot?.activeElement).toBeNull();
  });
});

describe('a long sentence', () => {
  it('is read in two lines, whole once it is looked at, and keeps its fixes in the list', async () => {
    const long = found('a', { rule: `future/${'很长的一句话'.repeat(60)}`, fixes: [{ edit: 'material/rename', args: {} }, { edit: 'material/remove', args: {} }] });
    const { list } = await listOf(viewOf([long]), { fixWords: ({ edit }) => `${edit}${'把这份材料改成另一种提交方式'.repeat(3)}` });
    list.style.width = '700px';
    await settled(list);
    const text = list.shadowRoot!.querySelector<HTMLElement>('.text')!;
    expect(text.scrollHeight).toBeGreaterThan(text.clientHeight);
    const edge = list.getBoundingClientRect().right;
    for (const each of list.shadowRoot!.querySelectorAll('.acts button')) expect(each.getBoundingClientRect().right).toBeLessThanOrEqual(edge);
    list.current = findingKey(long);
    await settled(list);
    expect(text.scrollHeight).toBe(text.clientHeight);
  });
});

describe('ten thousand findings', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => found(`mat_${String(index)}`));

  it('are drawn a hundred at a time, and F8 reaches any of them', async () => {
    const { list } = await listOf(viewOf(many));
    expect(rows(list)).toHaveLength(100);
    await userEvent.click(page.getByText('再显示 100 处'));
    expect(rows(list)).toHaveLength(200);
    list.current = findingKey(many[777]!);
    await settled(list);
    expect(rows(list)).toHaveLength(800);
    expect(list.shadowRoot?.querySelector('[aria-current="true"]')).toBe(rows(list)[777]);
  });
});
