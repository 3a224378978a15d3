import { html } from 'lit';
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { deepActiveElement } from '../../../ui/src/element/innermost.js';
import { shown } from '../../../ui/src/testing/render.js';
import { everyEnd } from '../runner/testing/every-end.js';
import { sampleContext, sampleGuide } from '../model/testing/sample-guide.js';
import './define.js';
import type { ZwGuideEntrance } from './guide-entrance.js';
import { catalogueEntries } from './testing/catalogue-entries.js';

async function given(guides: Readonly<Record<string, unknown>> = {}, entries: unknown = catalogueEntries) {
  const onOpen = vi.fn<(id: string) => void>();
  const entrance = await shown<ZwGuideEntrance>(html`<zw-guide-entrance .entries=${entries}></zw-guide-entrance>`);
  entrance.addEventListener('zw-open', (event) => {
    const { id } = (event as CustomEvent<{ id: string }>).detail;
    onOpen(id);
    // A host fetches the guide; then it is there.
    setTimeout(() => Object.assign(entrance, { value: guides[id], context: sampleContext }), 10);
  });
  const type = (words: string) => userEvent.fill(page.getByRole('searchbox'), words);
  return { entrance, onOpen, type };
}

describe('an item is looked for', () => {
  test('all are offered at first, with their number', async () => {
    await given();
    await expect.element(page.getByText(`${String(catalogueEntries.length)} 个事项`)).toBeVisible();
  });

  test.each([
    ['食品经营', '食品经营许可'],
    ['spjyxk', '食品经营许可'],
    ['低保', '最低生活保障对象认定、保障金给付'],
    ['laoren', '高龄老人津贴'],
  ])('by %s', async (words, name) => {
    const { type } = await given();
    await type(words);
    await expect.element(page.getByRole('listitem').first().getByRole('button')).toHaveTextContent(name);
  });

  test('by theme and by whom it is for', async () => {
    await given();
    await userEvent.click(page.getByRole('button', { name: '养老', exact: true }));
    await expect.element(page.getByRole('button', { name: '养老', exact: true })).toHaveAttribute('aria-pressed', 'true');
    await expect.element(page.getByText('3 个事项')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: '企业和单位' }));
    await expect.element(page.getByText('1 个事项')).toBeVisible();
    await expect.element(page.getByRole('button', { name: /养老机构备案/ })).toBeVisible();
  });

  test('nothing is found: what to do is said, and one begins anew', async () => {
    const { type } = await given();
    await type('飞机票');
    await expect.element(page.getByRole('status')).toHaveTextContent('没有找到“飞机票”。');
    await expect.element(page.getByText(/请换个说法/)).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: '重新查找' }));
    await expect.element(page.getByText(`${String(catalogueEntries.length)} 个事项`)).toBeVisible();
    await expect.element(page.getByRole('searchbox')).toHaveValue('');
  });

  test.each([[null], ['x'], [[1, { id: 'a' }]]])('entries that are none: %o', async (entries) => {
    await given({}, entries);
    await expect.element(page.getByText(/请换个说法/)).toBeVisible();
  });
});

describe('an item is opened', () => {
  const guides = { item_shipinjingyingxuke: sampleGuide, item_jinxiaoshouyubaozhuang: everyEnd };
  const open = async (type: (words: string) => Promise<void>): Promise<void> => {
    await type('食品经营许可');
    await userEvent.click(page.getByRole('button', { name: /^食品经营许可/ }).first());
  };

  test('its guide is walked through in place, and one comes back to what was looked for', async () => {
    const { entrance, onOpen, type } = await given(guides);
    const onClose = vi.fn();
    entrance.addEventListener('zw-close', onClose);
    await open(type);
    expect(onOpen).toHaveBeenCalledWith('item_shipinjingyingxuke');
    await expect.element(page.getByRole('heading', { name: '您要办理什么？' })).toBeVisible();
    expect(deepActiveElement()?.textContent).toBe('换一个事项');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('searchbox')).toHaveValue('食品经营许可');
    expect(deepActiveElement()).toHaveAttribute('type', 'search');
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('or the host goes there itself', async () => {
    const { entrance, type } = await given(guides);
    entrance.addEventListener('zw-open', (event) => event.preventDefault());
    await open(type);
    expect(entrance.opened).toBeUndefined();
    await expect.element(page.getByRole('searchbox')).toBeVisible();
  });

  test('what the guide finds is told, with the item', async () => {
    const { entrance, type } = await given({ item_shipinjingyingxuke: everyEnd });
    const onFinish = vi.fn<(detail: unknown) => void>();
    entrance.addEventListener('zw-finish', (event) => onFinish((event as CustomEvent<unknown>).detail));
    await open(type);
    await userEvent.click(page.getByRole('radio', { name: '没有营业执照' }));
    await userEvent.click(page.getByRole('button', { name: '继续' }));
    expect(onFinish).toHaveBeenCalledWith(expect.objectContaining({ id: 'item_shipinjingyingxuke', materials: [] }));
  });

  test('an answer that leads to another item opens that one', async () => {
    const { onOpen, type } = await given({ item_shipinjingyingxuke: everyEnd });
    await open(type);
    await userEvent.click(page.getByRole('radio', { name: '仅销售预包装食品' }));
    await userEvent.click(page.getByRole('button', { name: '继续' }));
    await userEvent.click(page.getByRole('button', { name: '去办“仅销售预包装食品经营者备案”' }));
    expect(onOpen).toHaveBeenLastCalledWith('item_jinxiaoshouyubaozhuang');
  });
});
