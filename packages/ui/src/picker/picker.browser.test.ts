import './define.js';

import { html, type TemplateResult } from 'lit';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { deepActiveElement } from '../element/innermost.js';
import { nextFrame, settled, shown } from '../testing/render.js';
import type { PickerOption, PickerSearch } from './option.js';
import type { ZwPicker } from './picker.js';

const departments: readonly PickerOption[] = [
  { id: 'amr', label: '市场监督管理局', note: '市监' },
  { id: 'health', label: '卫生健康局', note: '卫健' },
  { id: 'old', label: '工商行政管理局', isDisabled: true, reason: '2019 年已撤并' },
  { id: 'civil', label: '民政局', note: '民政' },
];

const materials: readonly PickerOption[] = [
  { id: 'm1', label: '食品经营许可申请书', group: '申请表单' },
  { id: 'm2', label: '营业执照', group: '主体资格' },
  { id: 'm3', label: '法定代表人身份证', group: '主体资格' },
  { id: 'm4', label: '食品安全管理制度', group: '申请表单' },
];

interface Seen {
  readonly picker: ZwPicker;
  readonly box: HTMLInputElement;
  readonly changes: () => readonly unknown[];
  readonly press: (...keys: readonly string[]) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
}

async function picker(template: TemplateResult): Promise<Seen> {
  const element = await shown<ZwPicker>(template);
  const change = vi.fn();
  element.addEventListener('zw-change', (event) => change((event as CustomEvent<{ value: unknown }>).detail.value));
  const box = element.shadowRoot!.querySelector('input')!;
  return {
    picker: element,
    box,
    changes: () => change.mock.calls.map(([value]) => value),
    press: async (...keys) => {
      for (const key of keys) {
        await userEvent.keyboard(key);
        await settled(element);
      }
    },
    type: async (text) => {
      await userEvent.fill(box, text);
      await settled(element);
    },
  };
}

const one = (value = ''): TemplateResult => html`<zw-picker lang="zh-CN" label="主管部门" .value=${value} .options=${departments}></zw-picker>`;
const several = (value: readonly string[] = []): TemplateResult =>
  html`<zw-picker lang="zh-CN" label="申请材料" multiple .value=${value} .options=${materials}></zw-picker>`;

const list = () => page.getByRole('listbox');
const shownOptions = (element: ZwPicker): readonly string[] => [...element.shadowRoot!.querySelectorAll('[role=option] .name')].map((name) => name.textContent.trim());
const active = (element: ZwPicker): string | undefined => {
  const id = element.shadowRoot!.querySelector('input')!.getAttribute('aria-activedescendant');
  return id === null ? undefined : element.shadowRoot!.getElementById(id)?.querySelector('.name')?.textContent.trim();
};
const pinyinIsThere = (): Promise<unknown> => import('@zhengwu/core/pinyin');

describe('zw-picker', () => {
  it('is a combobox with a list, and shows the label of its value', async () => {
    const { box, press } = await picker(one('civil'));
    expect(page.getByRole('combobox', { name: '主管部门' }).element()).toBe(box);
    expect(box.value).toBe('民政局');
    expect(box).toHaveAttribute('aria-expanded', 'false');
    box.focus();
    await press('{ArrowDown}');
    expect(box).toHaveAttribute('aria-expanded', 'true');
    expect(list().element().id).toBe(box.getAttribute('aria-controls'));
  });

  it.each<[keys: readonly string[], expected: string]>([
    [['{ArrowDown}'], '市场监督管理局'],
    [['{ArrowUp}'], '民政局'],
    [['{ArrowDown}', '{ArrowDown}'], '卫生健康局'],
    [['{ArrowDown}', '{ArrowUp}'], '民政局'],
    [['{ArrowDown}', '{End}'], '民政局'],
    [['{ArrowDown}', '{End}', '{Home}'], '市场监督管理局'],
    [['{ArrowDown}', '{PageDown}'], '民政局'],
    [['{ArrowDown}', '{End}', '{PageUp}'], '市场监督管理局'],
  ])('%j leads to %s', async (keys, expected) => {
    const { picker: element, box, press } = await picker(one());
    box.focus();
    await press(...keys);
    expect(active(element)).toBe(expected);
  });

  it('opens at what is chosen', async () => {
    const { picker: element, box, press } = await picker(one('health'));
    box.focus();
    await press('{ArrowDown}');
    expect(active(element)).toBe('卫生健康局');
    expect(page.getByRole('option', { name: '卫生健康局' }).element()).toHaveAttribute('aria-selected', 'true');
  });

  it.each([
    ['a part of the label', '监督', ['市场监督管理局'], '监督'],
    ['initials', 'wsjk', ['卫生健康局'], '卫生健康'],
    ['full pinyin', 'minzheng', ['民政局'], '民政'],
    ['both mixed', '市场jdgl', ['市场监督管理局'], '市场监督管理'],
    ['its note', '卫健', ['卫生健康局'], '卫健'],
  ])('finds by %s, and marks it', async (_what, typed, labels, mark) => {
    await pinyinIsThere();
    const { picker: element, type } = await picker(one());
    await type(typed);
    await expect.poll(() => shownOptions(element)).toEqual(labels);
    expect(element.shadowRoot!.querySelector('mark')?.textContent).toBe(mark);
  });

  it('Enter picks the best of what was found', async () => {
    const { picker: element, box, type, press, changes } = await picker(one('civil'));
    await type('市场');
    await press('{Enter}');
    expect(changes()).toEqual(['amr']);
    expect(element.value).toBe('amr');
    expect(box.value).toBe('市场监督管理局');
    expect(list().query()).toBeNull();
  });

  it('Escape closes the list, then drops what is typed, then is not ours', async () => {
    const { box, type, press, changes } = await picker(one('civil'));
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    await type('市场');
    await press('{Escape}');
    expect(list().query()).toBeNull();
    expect(box.value).toBe('市场');
    await press('{Escape}');
    expect(box.value).toBe('民政局');
    expect(heard).not.toHaveBeenCalled();
    await press('{Escape}');
    expect(heard).toHaveBeenCalledTimes(1);
    expect(changes()).toEqual([]);
    document.removeEventListener('keydown', heard);
  });

  it('Tab picks nothing and leaves at once', async () => {
    const { picker: element, box, type, press, changes } = await picker(one('civil'));
    await type('市场');
    await press('{Tab}');
    expect(element.matches(':focus-within')).toBe(false);
    expect(box.value).toBe('民政局');
    expect(list().query()).toBeNull();
    expect(changes()).toEqual([]);
  });

  it('a text that was emptied empties the value when it is left; a required one comes back', async () => {
    const { picker: element, box, type, press, changes } = await picker(one('civil'));
    await type('');
    await press('{Tab}');
    expect(changes()).toEqual(['']);
    element.required = true;
    element.value = 'civil';
    await settled(element);
    await type('');
    await press('{Tab}');
    expect(changes()).toEqual(['']);
    expect(box.value).toBe('民政局');
  });

  it('what cannot be picked says why, and stays unpicked', async () => {
    const { picker: element, type, press, changes } = await picker(one());
    await type('工商');
    expect(page.getByRole('option', { name: '2019 年已撤并' }).element()).toHaveAttribute('aria-disabled', 'true');
    await press('{Enter}');
    expect(changes()).toEqual([]);
    await expect.poll(() => [...document.querySelectorAll('[role=status]')].map(({ textContent }) => textContent).join('')).toContain('“工商行政管理局”不能选：2019 年已撤并。');
    expect(element.value).toBe('');
  });

  it('the mouse opens, picks, clears', async () => {
    const { picker: element, box, changes } = await picker(one());
    await userEvent.click(box);
    await settled(element);
    await userEvent.click(page.getByRole('option', { name: '民政局' }));
    await settled(element);
    expect(deepActiveElement()).toBe(box);
    await userEvent.click(page.getByRole('button', { name: '清除' }));
    expect(changes()).toEqual(['civil', '']);
  });

  it('typing again after a choice takes its place', async () => {
    const { picker: element, box, press, type } = await picker(one());
    await type('民政');
    await press('{Enter}');
    await press('卫');
    expect(box.value).toBe('卫');
    expect(shownOptions(element)).toEqual(['卫生健康局']);
  });

  it('words being composed are looked for when they are done, and Enter that ends them picks nothing', async () => {
    const { picker: element, box, changes } = await picker(one());
    box.focus();
    box.dispatchEvent(new CompositionEvent('compositionstart'));
    box.value = 'min';
    box.dispatchEvent(new InputEvent('input', { isComposing: true }));
    await settled(element);
    expect(list().query()).toBeNull();
    expect(box.value).toBe('min');
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
    box.value = '民政';
    box.dispatchEvent(new CompositionEvent('compositionend'));
    await settled(element);
    expect(shownOptions(element)).toEqual(['民政局']);
    expect(changes()).toEqual([]);
  });

  it('found nothing, it says so and shows the way out', async () => {
    const { picker: element, type } = await picker(one());
    await type('海关');
    await expect.element(page.getByText('没有找到“海关”')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: '查看全部' }));
    await settled(element);
    expect(shownOptions(element)).toHaveLength(4);
  });

  it('what is not there can be asked for', async () => {
    const { picker: element, type, press, changes } = await picker(html`<zw-picker lang="zh-CN" label="主管部门" creatable .options=${departments}></zw-picker>`);
    const create = vi.fn();
    element.addEventListener('zw-create', (event) => create((event as CustomEvent<{ text: string }>).detail.text));
    await type(' 数据局 ');
    await press('{Enter}');
    expect(create.mock.calls).toEqual([['数据局']]);
    expect(changes()).toEqual([]);
  });

  it('says how many there are, once typing pauses', async () => {
    const { type } = await picker(one());
    await type('局');
    await expect.poll(() => [...document.querySelectorAll('[role=status]')].map(({ textContent }) => textContent).join('')).toContain('4 个选项');
  });

  it.each(['readonly', 'disabled'] as const)('%s, nothing opens', async (state) => {
    const { picker: element, box } = await picker(several(['m1']));
    element[state] = true;
    await settled(element);
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    await settled(element);
    expect(list().query()).toBeNull();
    expect(element.shadowRoot!.querySelectorAll('button')).toHaveLength(0);
    expect(page.getByText('食品经营许可申请书').element()).toBeVisible();
  });

  it('an id that nobody knows is shown as it is', async () => {
    const { box } = await picker(one('dep_gone'));
    expect(box.value).toBe('dep_gone');
  });
});

describe('zw-picker multiple', () => {
  it('Enter adds and takes away, the list stays, groups stand together', async () => {
    const { picker: element, box, press, changes } = await picker(several());
    box.focus();
    await press('{ArrowDown}');
    expect(shownOptions(element)).toEqual(['食品经营许可申请书', '食品安全管理制度', '营业执照', '法定代表人身份证']);
    expect(page.getByRole('group', { name: '主体资格' }).element()).toBeVisible();
    expect(list().element()).toHaveAttribute('aria-multiselectable', 'true');
    await press('{Enter}', '{ArrowDown}', '{ArrowDown}', '{Enter}', '{Enter}');
    expect(changes()).toEqual([['m1'], ['m1', 'm2'], ['m1']]);
    expect(box).toHaveAttribute('aria-expanded', 'true');
  });

  it('after a pick the words are gone and the arrow keys go on from there', async () => {
    const { picker: element, box, press, type } = await picker(several());
    await type('营业');
    await press('{Enter}');
    expect(box.value).toBe('');
    expect(shownOptions(element)).toHaveLength(4);
    expect(active(element)).toBe('营业执照');
  });

  it('Backspace in an empty text removes the last; in a text it is for the text', async () => {
    const { box, type, press, changes } = await picker(several(['m1', 'm2']));
    await type('食');
    await press('{Backspace}');
    expect(changes()).toEqual([]);
    expect(box.value).toBe('');
    await press('{Backspace}');
    expect(changes()).toEqual([['m1']]);
  });

  it('← leads to the chips, ← → go among them, Delete removes, → leads back', async () => {
    const { box, press, changes } = await picker(several(['m1', 'm2', 'm3']));
    box.focus();
    await press('{ArrowLeft}');
    expect(deepActiveElement()).toHaveAccessibleName('移除“法定代表人身份证”');
    await press('{ArrowLeft}', '{Delete}');
    expect(changes()).toEqual([['m1', 'm3']]);
    expect(deepActiveElement()).toHaveAccessibleName('移除“法定代表人身份证”');
    await press('{ArrowLeft}', '{Delete}', '{Delete}');
    expect(changes()).toEqual([['m1', 'm3'], ['m3'], []]);
    expect(deepActiveElement()).toBe(box);
  });

  it('the buttons of the chips remove', async () => {
    const { changes } = await picker(several(['m1', 'm2']));
    await userEvent.click(page.getByRole('button', { name: '移除“食品经营许可申请书”' }));
    expect(changes()).toEqual([['m2']]);
  });

  it('never writes into the owner’s list', async () => {
    const value = Object.freeze(['m1']);
    const { picker: element, box, press } = await picker(several(value));
    box.focus();
    await press('{Backspace}');
    expect(element.value).toEqual([]);
    expect(value).toEqual(['m1']);
  });

  it('a required one that lost its last says so', async () => {
    const { picker: element, box, press } = await picker(several(['m1']));
    element.required = true;
    box.focus();
    await press('{Backspace}');
    expect(box).toHaveAccessibleDescription('请选择申请材料。');
  });
});

describe('zw-picker multiple, with many chosen', () => {
  const many = (count: number): readonly PickerOption[] => Array.from({ length: count }, (_, index) => ({ id: `n${String(index)}`, label: `食品安全管理制度第${String(index + 1)}部分` }));
  const full = (count: number): TemplateResult => {
    const options = many(count);
    return html`<div .style=${'width:320px'}><zw-picker lang="zh-CN" label="申请材料" multiple hint="按清单选。" .options=${options} .value=${options.map(({ id }) => id)}></zw-picker></div>`;
  };
  const chipsOf = (element: ZwPicker): HTMLElement => element.shadowRoot!.querySelector<HTMLElement>('.chips')!;
  async function filled(count: number): Promise<ZwPicker> {
    const element = (await shown(full(count))).querySelector<ZwPicker>('zw-picker')!;
    await nextFrame();
    await settled(element);
    return element;
  }

  it('up to eight rows, all are seen and nothing is said of it', async () => {
    const element = await filled(8);
    const chips = chipsOf(element);
    expect(chips.scrollHeight).toBe(chips.clientHeight);
    expect(new Set([...chips.children].map((chip) => chip.getBoundingClientRect().top)).size).toBe(8);
    expect(element.shadowRoot!.querySelector('input')).toHaveAccessibleDescription('按清单选。');
  });

  it('beyond, the last row that is seen is cut in half, and it says how many there are', async () => {
    const element = await filled(20);
    const chips = chipsOf(element);
    const bottom = chips.getBoundingClientRect().bottom;
    const cut = chips.children[7]!.getBoundingClientRect();
    expect(Math.abs(bottom - (cut.top + cut.bottom) / 2)).toBeLessThan(1);
    const input = element.shadowRoot!.querySelector('input');
    expect(input).toHaveAccessibleDescription('按清单选。 已选 20 个，下面还有 13 个');
    chips.scrollTop = chips.scrollHeight;
    await nextFrame();
    await settled(element);
    expect(input).toHaveAccessibleDescription('按清单选。 已选 20 个');
  });

  it('what is added is seen; what goes away makes room', async () => {
    const element = await filled(20);
    element.options = [...element.options, { id: 'last', label: '授权委托书' }];
    element.value = [...element.value, 'last'];
    await nextFrame();
    const chips = chipsOf(element);
    expect(chips.lastElementChild!.getBoundingClientRect().bottom).toBeLessThanOrEqual(chips.getBoundingClientRect().bottom + 1);
    element.value = ['n0', 'last'];
    await nextFrame();
    await settled(element);
    expect(chips.scrollHeight).toBe(chips.clientHeight);
    expect(element.shadowRoot!.querySelector('input')).toHaveAccessibleDescription('按清单选。');
  });

  it('readonly, the keys scroll it', async () => {
    const element = await filled(20);
    element.readonly = true;
    await settled(element);
    expect(chipsOf(element).tabIndex).toBe(0);
  });
});

describe('zw-picker with long options', () => {
  const label = '利用自动设备从事食品经营的，自动设备的产品合格证明、具体放置地点';
  const options: readonly PickerOption[] = Array.from({ length: 300 }, (_, index) => ({
    id: `o${String(index)}`,
    label: index % 3 === 0 ? `${label}${String(index)}` : `申请书${String(index)}`,
    note: index % 3 === 1 ? '申请人委托他人办理并且不能到窗口核对原件时' : '必交',
  }));

  it('shows the label first, whole where two lines hold it, and the note below it or after it', async () => {
    const box = await shown(html`<div .style=${'width:300px'}><zw-picker lang="zh-CN" label="申请材料" .options=${options}></zw-picker></div>`);
    const element = box.querySelector<ZwPicker>('zw-picker')!;
    element.focus();
    await userEvent.keyboard('{ArrowDown}');
    await nextFrame();
    await settled(element);
    const rows = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.drawn .row')];
    for (const row of rows) {
      const [name, note] = [row.querySelector<HTMLElement>('.name')!, row.querySelector<HTMLElement>('.note')!];
      expect(name.scrollWidth).toBeLessThanOrEqual(name.clientWidth);
      expect(note.getBoundingClientRect().bottom).toBeLessThanOrEqual(row.getBoundingClientRect().bottom + 1);
      const isBelow = note.getBoundingClientRect().top >= name.getBoundingClientRect().bottom - 1;
      expect(isBelow).toBe(row.dataset['lines'] !== '1');
    }
    expect(rows.slice(0, 3).map((row) => row.dataset['lines'])).toEqual(['3', '2', '1']);
  });

  it('keeps what the keys reach in sight, among rows of all heights', async () => {
    const box = await shown(html`<div .style=${'width:300px'}><zw-picker lang="zh-CN" label="申请材料" .options=${options}></zw-picker></div>`);
    const element = box.querySelector<ZwPicker>('zw-picker')!;
    element.focus();
    for (const key of ['{ArrowDown}', '{End}', '{PageUp}', '{ArrowUp}', '{Home}', '{PageDown}', '{PageDown}']) {
      await userEvent.keyboard(key);
      await nextFrame();
      await settled(element);
      const row = element.shadowRoot!.querySelector('.row[data-active]')!.getBoundingClientRect();
      const seen = list().element().getBoundingClientRect();
      expect(row.top).toBeGreaterThanOrEqual(seen.top - 1);
      expect(row.bottom).toBeLessThanOrEqual(seen.bottom + 1);
    }
  });
});

describe('zw-picker with ten thousand options', () => {
  const thousands = Array.from({ length: 10_000 }, (_, index): PickerOption => ({ id: `i${String(index)}`, label: `事项 ${String(index + 1)}`, group: `第 ${String(Math.floor(index / 100) + 1)} 批` }));

  it('draws what is seen, tells screen readers of all, and reaches the last', async () => {
    const { picker: element, box, press, changes } = await picker(html`<zw-picker lang="zh-CN" label="事项" .options=${thousands}></zw-picker>`);
    box.focus();
    await press('{ArrowDown}');
    await nextFrame();
    expect(shownOptions(element).length).toBeLessThan(40);
    await press('{End}');
    await nextFrame();
    await settled(element);
    expect(active(element)).toBe('事项 10000');
    const last = page.getByRole('option', { name: '事项 10000' });
    await expect.element(last).toBeVisible();
    expect(last.element()).toHaveAttribute('aria-setsize', '10000');
    expect(last.element()).toHaveAttribute('aria-posinset', '10000');
    expect(page.getByRole('group', { name: '第 100 批' }).element()).toContainElement(last.element());
    const seen = list().element().getBoundingClientRect();
    expect(last.element().getBoundingClientRect().bottom).toBeLessThanOrEqual(seen.bottom);
    await press('{PageUp}');
    await nextFrame();
    expect(active(element)).not.toBe('事项 10000');
    await press('{Enter}');
    expect(changes()).toHaveLength(1);
  });

  it('opens at a choice far down, seen', async () => {
    const { picker: element, box, press } = await picker(html`<zw-picker lang="zh-CN" label="事项" value="i7000" .options=${thousands}></zw-picker>`);
    box.focus();
    await press('{ArrowDown}');
    await nextFrame();
    await settled(element);
    expect(active(element)).toBe('事项 7001');
    await expect.element(page.getByRole('option', { name: '事项 7001' })).toBeVisible();
  });

  it('having found, it shows the best with the name of its group, wherever it was scrolled to', async () => {
    const { picker: element, box, press, type } = await picker(html`<zw-picker lang="zh-CN" label="事项" .options=${thousands}></zw-picker>`);
    box.focus();
    await press('{ArrowDown}', '{End}');
    await nextFrame();
    await type('事项 99');
    await nextFrame();
    await settled(element);
    expect(active(element)).toBe('事项 99');
    expect(list().element().scrollTop).toBe(0);
    await expect.element(page.getByText('第 1 批', { exact: true })).toBeVisible();
  });

  it('follows the mouse wheel', async () => {
    const { picker: element, box, press } = await picker(html`<zw-picker lang="zh-CN" label="事项" .options=${thousands}></zw-picker>`);
    box.focus();
    await press('{ArrowDown}');
    await nextFrame();
    list().element().scrollTop = 100_000;
    await nextFrame();
    await settled(element);
    const { top, bottom } = list().element().getBoundingClientRect();
    const boxes = [...element.shadowRoot!.querySelectorAll('.row')].map((row) => row.getBoundingClientRect());
    expect(Math.min(...boxes.map((each) => each.top))).toBeLessThanOrEqual(top);
    expect(Math.max(...boxes.map((each) => each.bottom))).toBeGreaterThanOrEqual(bottom);
  });
});

describe('zw-picker that searches', () => {
  const people: readonly PickerOption[] = [
    { id: 'p1', label: '张敏', note: '许可股' },
    { id: 'p2', label: '李强', note: '综合股' },
  ];

  function remote(answer: (words: string) => Promise<readonly PickerOption[]> = (words) => Promise.resolve(people.filter(({ label }) => label.includes(words)))) {
    const search = vi.fn<PickerSearch>((words) => answer(words));
    return { search, template: html`<zw-picker lang="zh-CN" label="审批人员" value="p9" .search=${search} .selectedOptions=${[{ id: 'p9', label: '陈玥' }]}></zw-picker>` };
  }

  it('shows the label of what was chosen before anything is looked for', async () => {
    const { search, template } = remote();
    const { box } = await picker(template);
    expect(box.value).toBe('陈玥');
    expect(search).not.toHaveBeenCalled();
  });

  it('asks with nothing when it opens, and once for what is typed', async () => {
    const { search, template } = remote();
    const { picker: element, box, press, type, changes } = await picker(template);
    box.focus();
    await press('{ArrowDown}');
    await expect.poll(() => shownOptions(element)).toEqual(['张敏', '李强']);
    await type('李');
    await expect.poll(() => shownOptions(element)).toEqual(['李强']);
    expect(search.mock.calls.map(([words]) => words)).toEqual(['', '李']);
    await press('{Enter}');
    expect(changes()).toEqual(['p2']);
    expect(box.value).toBe('李强');
  });

  it('while it looks it says so, and Enter picks nothing', async () => {
    const { template } = remote(() => new Promise(() => undefined));
    const { box, press, changes } = await picker(template);
    box.focus();
    await press('{ArrowDown}');
    await expect.element(page.getByText('正在查找…')).toBeVisible();
    await press('{Enter}');
    expect(changes()).toEqual([]);
  });

  it('closing aborts what runs', async () => {
    const { search, template } = remote(() => new Promise(() => undefined));
    const { box, press } = await picker(template);
    box.focus();
    await press('{ArrowDown}', '{Escape}');
    expect(search.mock.calls[0]![1].signal.aborted).toBe(true);
  });

  it.each([
    ['重试', async () => userEvent.click(page.getByRole('button', { name: '重试' }))],
    ['Enter', async () => userEvent.keyboard('{Enter}')],
  ])('having failed, it looks again by %s', async (_what, retry) => {
    let isBroken = true;
    const { template } = remote(() => (isBroken ? Promise.reject(new Error('offline')) : Promise.resolve(people)));
    const { picker: element, box, press } = await picker(template);
    box.focus();
    await press('{ArrowDown}');
    await expect.element(page.getByText('查找失败，请检查网络后重试。')).toBeVisible();
    isBroken = false;
    await retry();
    await expect.poll(() => shownOptions(element)).toEqual(['张敏', '李强']);
  });

  it('removed in the middle of it, nothing comes after', async () => {
    const { search, template } = remote(() => new Promise(() => undefined));
    const { picker: element, box, press } = await picker(template);
    box.focus();
    await press('{ArrowDown}');
    element.remove();
    expect(search.mock.calls[0]![1].signal.aborted).toBe(true);
  });
});
