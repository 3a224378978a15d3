import type { ServiceItem } from '@zhengwu/core';
import { html } from 'lit';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { deepActiveElement } from '../../../ui/src/element/innermost.js';
import { shown } from '../../../ui/src/testing/render.js';
import type { Guide } from '../model/guide.js';
import { guidedItem, sampleContext, sampleGuide } from '../model/testing/sample-guide.js';
import type { Answers } from '../resolve/answers.js';
import './define.js';
import type { ZwGuideRunner } from './guide-runner.js';
import { everyEnd } from './testing/every-end.js';

const EVENTS = ['zw-answer', 'zw-finish', 'zw-reset', 'zw-error', 'zw-print', 'zw-share', 'zw-open-item'] as const;

async function given(properties: Partial<Pick<ZwGuideRunner, 'value' | 'context' | 'facts' | 'services' | 'kiosk' | 'idleSeconds' | 'shareUrl' | 'itemLinks' | 'readonly'>> & { readonly answers?: Answers; readonly state?: string } = {}) {
  const runner = await shown<ZwGuideRunner>(html`<zw-guide-runner></zw-guide-runner>`);
  const told: { readonly type: string; readonly detail: unknown }[] = [];
  for (const type of EVENTS) runner.addEventListener(type, (event) => told.push({ type, detail: (event as CustomEvent<unknown>).detail }));
  Object.assign(runner, { value: sampleGuide, context: sampleContext, ...properties });
  await runner.ready;
  await runner.updateComplete;
  const last = (type: (typeof EVENTS)[number]): unknown => told.filter((each) => each.type === type).pop()?.detail;
  return { runner, told, last, settled: () => runner.updateComplete };
}

const heading = (name: string) => page.getByRole('heading', { name, exact: true });
/** The heading, or the field with this value, has the focus. */
const hasFocus = (...texts: readonly string[]): Promise<void> =>
  vi.waitFor(() => {
    const active = deepActiveElement();
    expect(texts).toContain(active instanceof HTMLInputElement ? active.value : active?.textContent.trim());
  });
const next = () => userEvent.click(page.getByRole('button', { name: '继续' }));
const pick = async (name: string): Promise<void> => {
  await userEvent.click(page.getByRole('radio', { name }));
  await next();
};

const large: Answers = {
  var_matter: { value: 'val_new' },
  var_region: { value: '440783100' },
  var_kind: { value: 'val_catering' },
  var_area: { value: 320 },
  var_dishes: { value: ['val_hot', 'val_raw'] },
  var_agent: { value: 'yes' },
};
const until = (...ids: readonly (keyof Answers)[]): Answers => Object.fromEntries(ids.map((id) => [id, large[id]]));

describe('the whole way', () => {
  test('with the mouse, from the first question to the materials', async () => {
    const { last, told } = await given();
    await expect.element(page.getByText('回答几个问题，就能知道您要准备哪些材料。')).toBeVisible();
    await expect.element(page.getByText('连这个在内，还有 2 至 6 个问题。')).toBeVisible();
    await pick('新办');
    await userEvent.selectOptions(page.getByLabelText('县（市、区）'), '开平市');
    await userEvent.selectOptions(page.getByLabelText('镇（街道）'), '月山镇');
    await next();
    await pick('餐饮服务');
    await userEvent.fill(page.getByLabelText('经营面积'), '３２０ 平方米');
    await next();
    await userEvent.click(page.getByRole('checkbox', { name: '热食类' }));
    await userEvent.click(page.getByRole('checkbox', { name: '生食类' }));
    await next();
    await expect.element(page.getByText('这是最后一个问题。')).toBeVisible();
    await pick('是');

    await expect.element(heading('新办-餐饮服务-300平方米以上')).toBeVisible();
    await expect.element(heading('需要的材料（4 项）')).toBeVisible();
    await expect.element(page.getByText('受理后安排现场核查。')).toBeVisible();
    await expect.element(page.getByText('15 个工作日', { exact: true })).toBeVisible();
    await expect.element(page.getByText('复印件 2 份，纸质')).toBeVisible();
    await userEvent.click(page.getByText('为什么要交 授权委托书'));
    await expect.element(page.getByText('因为“是否由代理人前来办理？”您答的是“是”。')).toBeVisible();
    expect(last('zw-finish')).toMatchObject({ outcome: { id: 'out_large' }, answers: large });
    expect((last('zw-finish') as { readonly materials: readonly { readonly materialId: string }[] }).materials.map(({ materialId }) => materialId)).toEqual(['mat_form', 'mat_business', 'mat_layout', 'mat_raw', 'mat_agent']);
    expect(told.filter(({ type }) => type === 'zw-answer')).toHaveLength(6);
  });

  test('by keyboard alone: digits pick, Enter goes on, the heading is read, Backspace goes back', async () => {
    const { runner } = await given();
    await userEvent.click(page.getByText('回答几个问题，就能知道您要准备哪些材料。'));
    await userEvent.tab();
    expect(deepActiveElement()).toHaveAttribute('type', 'radio');
    await userEvent.keyboard('2{Enter}');
    await hasFocus('要变更的内容是否载于许可证？');
    await userEvent.keyboard('1{Enter}');
    await hasFocus('变更许可证载明事项');
    await userEvent.keyboard('{Backspace}');
    await hasFocus('要变更的内容是否载于许可证？');
    await expect.element(page.getByRole('radio', { name: '是' })).toBeChecked();
    await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    await hasFocus('您要办理什么？');
    // Nothing is before the first question: the key is the browser's.
    expect(runner.renderRoot.querySelector('h2')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Backspace', bubbles: true, composed: true, cancelable: true }))).toBe(true);
  });

  test('a digit that is typed into a field picks nothing, Backspace in it takes a digit away', async () => {
    await given({ answers: until('var_matter', 'var_region', 'var_kind') });
    await userEvent.click(page.getByLabelText('经营面积'));
    await userEvent.keyboard('12{Backspace}');
    await expect.element(page.getByLabelText('经营面积')).toHaveValue('1');
    await expect.element(heading('经营面积是多少平方米？')).toBeVisible();
  });
});

describe('what is not right is said kindly, at the field', () => {
  test('nothing picked', async () => {
    await given();
    await next();
    await expect.element(page.getByRole('alert')).toHaveTextContent('请选择一项，再点“继续”。');
    await hasFocus('val_new', 'opt_new');
  });

  test('a number out of its range', async () => {
    await given({ answers: until('var_matter', 'var_region', 'var_kind') });
    await userEvent.fill(page.getByLabelText('经营面积'), '20000');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('alert')).toHaveTextContent('您填的是 20000 平方米，这里可以填 1 平方米 至 10000 平方米。');
    await hasFocus('20000');
    await expect.element(page.getByLabelText('经营面积')).toHaveAttribute('aria-invalid', 'true');
    await expect.element(page.getByLabelText('经营面积')).toHaveValue('20000');
  });

  test('the level that is missing', async () => {
    await given({ answers: until('var_matter') });
    await userEvent.selectOptions(page.getByLabelText('县（市、区）'), '开平市');
    await next();
    await expect.element(page.getByRole('alert')).toHaveTextContent('请选择镇（街道）。');
    await vi.waitFor(() => expect(deepActiveElement()?.closest('label')?.textContent).toContain('镇（街道）'));
  });

  test('what is chosen alone takes the others away, and they it', async () => {
    await given({ answers: until('var_matter', 'var_region', 'var_kind', 'var_area') });
    const box = (name: string) => page.getByRole('checkbox', { name, exact: true });
    await userEvent.click(box('热食类'));
    await userEvent.click(box('热食、冷食、生食均不制售'));
    await expect.element(box('热食类')).not.toBeChecked();
    await userEvent.click(box('冷食类'));
    await expect.element(box('热食、冷食、生食均不制售')).not.toBeChecked();
    await expect.element(box('冷食类')).toBeChecked();
  });

  test('a day that is typed whole', async () => {
    const { runner } = await given({ answers: { ...until('var_matter', 'var_region'), var_kind: { value: 'val_shop' } } });
    await userEvent.fill(page.getByLabelText('年', { exact: true }), '2026年3月5日');
    await userEvent.keyboard('{Enter}');
    await expect.element(heading('新办-食品销售')).toBeVisible();
    expect(runner.answers['var_issued']).toEqual({ value: '2026-03-05' });
  });
});

describe('earlier answers', () => {
  test('one is changed, the others are kept, and it is said which', async () => {
    const { runner } = await given({ answers: large });
    await userEvent.click(page.getByRole('button', { name: '修改 经营面积是多少平方米？' }));
    await hasFocus('经营面积是多少平方米？');
    await expect.element(page.getByText('您正在修改以前的回答。')).toBeVisible();
    await expect.element(page.getByLabelText('经营面积')).toHaveValue('320');
    await userEvent.fill(page.getByLabelText('经营面积'), '80');
    await next();
    await hasFocus('新办-餐饮服务-不满300平方米');
    await expect.element(page.getByText('已修改。其他回答都保留了。')).toBeVisible();
    expect(runner.answers).toEqual({ ...large, var_area: { value: 80 } });
  });

  test('one is changed, and what depends on it is asked again', async () => {
    const { runner } = await given({ answers: large });
    await userEvent.click(page.getByRole('button', { name: '修改 您的主体业态是哪一种？' }));
    await pick('食品销售');
    await expect.element(heading('营业执照是哪一天核发的？')).toBeVisible();
    await expect.element(page.getByText('已修改。这些问题的回答不再适用，已去掉：“经营面积是多少平方米？”、“制售哪些食品？”、“是否由代理人前来办理？”。其余的回答保留。')).toBeVisible();
    expect(Object.keys(runner.answers)).toEqual(['var_matter', 'var_region', 'var_kind']);
  });

  test('one is looked at and left as it was', async () => {
    const { runner, told } = await given({ answers: large });
    await userEvent.click(page.getByRole('button', { name: '修改 经营面积是多少平方米？' }));
    await userEvent.fill(page.getByLabelText('经营面积'), '80');
    await userEvent.click(page.getByRole('button', { name: '不改了' }));
    await expect.element(heading('新办-餐饮服务-300平方米以上')).toBeVisible();
    expect(runner.answers).toEqual(large);
    expect(told).toEqual([]);
  });

  test('back, step by step', async () => {
    await given({ answers: until('var_matter', 'var_region', 'var_kind') });
    await userEvent.click(page.getByRole('button', { name: '上一步' }));
    await expect.element(heading('您的主体业态是哪一种？')).toBeVisible();
    await expect.element(page.getByRole('radio', { name: '餐饮服务' })).toBeChecked();
    await userEvent.click(page.getByRole('button', { name: '上一步' }));
    await expect.element(page.getByLabelText('镇（街道）')).toHaveValue('440783100');
  });

  test('begin again', async () => {
    const { runner, last } = await given({ answers: large });
    await userEvent.click(page.getByRole('button', { name: '重新开始' }));
    await expect.element(heading('您要办理什么？')).toBeVisible();
    await expect.element(page.getByRole('radio', { name: '新办' })).not.toBeChecked();
    expect([runner.answers, last('zw-reset')]).toEqual([{}, { cause: 'person' }]);
  });
});

describe('facts of shared data', () => {
  const facts: Answers = { var_issued: { value: '2020-05-01' } };

  test('are known, said to be so, and can be corrected', async () => {
    const { runner } = await given({ facts, answers: { ...until('var_matter', 'var_region'), var_kind: { value: 'val_shop' } } });
    await expect.element(heading('新办-食品销售')).toBeVisible();
    await expect.element(page.getByText('共享数据已有')).toBeVisible();
    await expect.element(page.getByText('经营信息无变化的声明', { exact: true }).first()).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: '更正 营业执照是哪一天核发的？' }));
    await userEvent.fill(page.getByLabelText('年', { exact: true }), '2025');
    await next();
    await expect.element(page.getByText('共享数据已有')).not.toBeInTheDocument();
    expect(runner.answers['var_issued']).toEqual({ value: '2025-05-01' });
  });

  test('that are fixed cannot', async () => {
    const value: Guide = { ...sampleGuide, variables: sampleGuide.variables.map((each) => (each.id === 'var_issued' ? { ...each, prefill: { catalogue: '登记', field: 'D', isFixed: true } } : each)) };
    await given({ value, facts, answers: { ...until('var_matter', 'var_region'), var_kind: { value: 'val_shop' } } });
    await expect.element(page.getByText('共享数据已有')).toBeVisible();
    await expect.element(page.getByRole('button', { name: /营业执照核发日期/ })).not.toBeInTheDocument();
  });
});

describe('words that are explained', () => {
  test('a list below the question, and a press on the word in a help text opens it', async () => {
    const value: Guide = { ...sampleGuide, terms: [...sampleGuide.terms, { id: 'trm_way', word: '经营方式', meaning: '做什么生意。' }] };
    await given({ value, answers: until('var_matter', 'var_region') });
    await userEvent.click(page.getByText('什么是“主体业态”？'));
    await expect.element(page.getByText('经营者主要以什么方式经营食品：做餐饮、卖食品，还是办食堂。')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: '经营方式' }));
    await expect.element(page.getByText('做什么生意。')).toBeVisible();
    await hasFocus('什么是“经营方式”？');
  });
});

describe('the state', () => {
  test('goes into an address and comes back', async () => {
    const { runner } = await given({ answers: large });
    const { runner: other } = await given({ state: runner.state });
    expect(other.answers).toEqual(large);
    await expect.element(page.getByText('已恢复您以前的回答。').last()).toBeVisible();
  });

  test('what no longer fits is left out, and said', async () => {
    const { runner } = await given({ state: 'matter.vnew~region.t999~gone.n1~junk' });
    expect(runner.answers).toEqual({ var_matter: { value: 'val_new' } });
    await expect.element(page.getByText('有 3 个以前的回答已不适用，请重新回答。')).toBeVisible();
  });

  test('set before there is a guide, it waits', async () => {
    const { runner, settled } = await given({ value: undefined, state: 'matter.vnew' });
    expect(runner.state).toBe('');
    runner.value = sampleGuide;
    await settled();
    expect(runner.state).toBe('matter.vnew');
  });

  test('another revision of the guide keeps what fits, another guide nothing', async () => {
    const { runner, settled } = await given({ answers: large });
    runner.value = { ...sampleGuide, variables: sampleGuide.variables.map((each) => (each.id === 'var_area' ? { ...each, domain: { kind: 'number', min: 1, max: 100, step: 1 } } : each)) };
    await settled();
    expect(Object.keys(runner.answers)).toEqual(Object.keys(large).filter((id) => id !== 'var_area'));
    await expect.element(heading('经营面积是多少平方米？')).toBeVisible();
    runner.value = everyEnd;
    await settled();
    expect(runner.answers).toEqual({});
  });

  test('a link is copied, or the host shares it', async () => {
    const { runner, last } = await given({ answers: large, shareUrl: 'https://zw.example/g#{state}' });
    runner.addEventListener('zw-share', (event) => event.preventDefault());
    await userEvent.click(page.getByRole('button', { name: '复制链接' }));
    expect(last('zw-share')).toEqual({ state: runner.state, url: `https://zw.example/g#${runner.state}` });
  });

  test('goTo shows what is on the way, and takes no focus', async () => {
    const { runner, settled } = await given({ answers: large });
    expect([runner.goTo('q_kind'), runner.goTo('q_issued'), runner.goTo('q_gone')]).toEqual([true, false, false]);
    await settled();
    await expect.element(heading('您的主体业态是哪一种？')).toBeVisible();
    expect(deepActiveElement()).toBe(document.body);
  });
});

describe('each end has its own words', () => {
  test.each([
    ['什么都不用交', '每一种结果', '不需要提交材料。'],
    ['材料还没有写', '每一种结果', '导办还没有列出材料，请咨询窗口。'],
    ['销售食用农产品', '您不需要办理', '销售食用农产品，不需要取得食品经营许可。'],
    ['仅销售预包装食品', '您要办的是“仅销售预包装食品经营者备案”', '仅销售预包装食品的，备案即可。'],
    ['没有营业执照', '您的情况不能办理', '取得营业执照以后才能申请。'],
    ['说不清楚', '请到窗口，由工作人员为您办理', '请带上营业执照，到综合窗口确认。'],
  ])('%s', async (label, title, text) => {
    await given({ value: everyEnd });
    await pick(label);
    if (title !== '每一种结果') await hasFocus(title);
    await expect.element(page.getByText(text, { exact: true })).toBeVisible();
  });

  test('another item is opened where the host does so', async () => {
    const { last } = await given({ value: everyEnd, itemLinks: true });
    await pick('仅销售预包装食品');
    await userEvent.click(page.getByRole('button', { name: '去办“仅销售预包装食品经营者备案”' }));
    expect(last('zw-open-item')).toEqual({ itemId: 'item_jinxiaoshouyubaozhuang' });
  });

  test('and is named only, where it does not', async () => {
    await given({ value: everyEnd });
    await pick('仅销售预包装食品');
    await expect.element(page.getByRole('button', { name: /去办/ })).not.toBeInTheDocument();
  });
});

describe('files, places, paper', () => {
  const blank = { id: 'ast_blank', hash: '0'.repeat(64), type: 'application/pdf', bytes: 3 } as const;
  const item: ServiceItem = { ...guidedItem, materials: guidedItem.materials.map((each) => (each.id === 'mat_form' ? { ...each, blank } : each)) };

  test('an empty form is offered where the host gives it', async () => {
    const getAsset = vi.fn(() => Promise.reject(new Error('gone')));
    await given({ answers: large, context: { item }, services: { getAsset } });
    await userEvent.click(page.getByRole('button', { name: '下载空表 食品经营许可申请书' }));
    expect(getAsset).toHaveBeenCalledWith(blank);
    await expect.element(page.getByText('没有取到“食品经营许可申请书-下载空表”。请稍后再试，或者到窗口领取。')).toBeVisible();
  });

  test('and not, where it does not', async () => {
    await given({ answers: large, context: { item } });
    await expect.element(page.getByRole('button', { name: /下载/ })).not.toBeInTheDocument();
  });

  test('of several places one is chosen', async () => {
    const [first] = guidedItem.places;
    const places = ['三埠街道', '月山镇'].map((name, index) => ({ ...first!, id: `plc_${String(index)}` as const, name: `${name}服务中心`, address: `${name}某路` }));
    await given({ answers: large, context: { item: { ...guidedItem, places } } });
    await expect.element(page.getByText('三埠街道某路')).toBeVisible();
    await userEvent.selectOptions(page.getByLabelText('选择办理地点'), '月山镇服务中心');
    await expect.element(page.getByText('月山镇某路')).toBeVisible();
    await expect.element(page.getByText('三埠街道某路')).not.toBeInTheDocument();
  });

  test('the notice is made, and the host may print it', async () => {
    const { runner, last } = await given({ answers: large });
    runner.addEventListener('zw-print', (event) => event.preventDefault());
    await userEvent.click(page.getByRole('button', { name: '打印一次性告知单' }));
    await vi.waitFor(() => expect(last('zw-print')).toMatchObject({ title: `${guidedItem.name} 一次性告知单`, html: expect.stringContaining('<h1>一次性告知单</h1>') }), 20_000);
  });
});

describe('what cannot be walked through', () => {
  test.each([
    ['no guide', '{"format":"zhengwu/flow"}', { kind: 'read' }],
    ['a text that is no JSON', '{', { kind: 'read' }],
    ['an empty guide', { ...everyEnd, rootId: null }, { kind: 'stuck', why: 'empty' }],
    ['a circle', { ...everyEnd, nodes: [{ id: 'ref_a', kind: 'reference', to: 'ref_a' }], rootId: 'ref_a' }, { kind: 'read' }],
    ['a node that is missing', { ...everyEnd, rootId: 'q_gone' }, { kind: 'stuck', why: 'dangling' }],
  ])('%s: whom to ask, with the phone; and the host hears it once', async (_what, value, detail) => {
    const { last, told, runner } = await given({ value });
    await expect.element(page.getByRole('heading', { name: /请咨询窗口|导办暂时不能使用/ })).toBeVisible();
    await expect.element(page.getByRole('link', { name: guidedItem.phones.consult })).toHaveAttribute('href', `tel:${guidedItem.phones.consult}`);
    expect(last('zw-error')).toMatchObject(detail);
    runner.requestUpdate();
    await runner.updateComplete;
    expect(told.filter(({ type }) => type === 'zw-error')).toHaveLength(1);
  });

  test('a gap behind an answer: the answers stand below and can be changed', async () => {
    const value = { ...everyEnd, nodes: everyEnd.nodes.map((node) => (node.kind === 'question' ? { ...node, options: node.options.map((option) => ({ ...option, next: null })) } : node)) };
    const { last } = await given({ value });
    await pick('说不清楚');
    await hasFocus('这种情况请咨询窗口');
    expect(last('zw-error')).toMatchObject({ kind: 'stuck', why: 'deadEnd' });
    await userEvent.click(page.getByRole('button', { name: '修改 您是哪一种情况？' }));
    await expect.element(heading('您是哪一种情况？')).toBeVisible();
  });

  test('an answer that no option takes: it is listed, no code is shown, and its question says why', async () => {
    const value = { ...sampleGuide, nodes: sampleGuide.nodes.map((node) => (node.id === 'q_kind' ? { ...node, options: node.options.filter(({ id }) => id !== 'opt_canteen') } : node)) };
    const { runner } = await given({ value, answers: { ...until('var_matter', 'var_region'), var_kind: { value: 'val_canteen' } } });
    await expect.element(heading('这种情况请咨询窗口')).toBeVisible();
    expect(runner.shadowRoot?.textContent).not.toMatch(/q_kind|gap|维护人员/);
    await userEvent.click(page.getByRole('button', { name: '修改 您的主体业态是哪一种？' }));
    await hasFocus('您的主体业态是哪一种？');
    await expect.element(page.getByRole('alert')).toHaveTextContent('回答“单位食堂”时，没有选项可选。');
    await pick('食品销售');
    await expect.element(heading('营业执照是哪一天核发的？')).toBeVisible();
  });

  test.each([[null], [7], ['']])('a context that is %o leaves the guide standing', async (context) => {
    await given({ context: context as unknown as object, answers: large });
    await expect.element(page.getByText('办理地点、时间和收费请咨询窗口。')).toBeVisible();
  });
});

test('to look at only: no answer changes', async () => {
  const { runner } = await given({ answers: large, readonly: true });
  await expect.element(page.getByRole('button', { name: '重新开始' })).not.toBeInTheDocument();
  await userEvent.click(page.getByRole('button', { name: '查看 您的主体业态是哪一种？' }));
  await expect.element(page.getByRole('radio', { name: '食品销售' })).toBeDisabled();
  await next();
  await expect.element(heading('新办-餐饮服务-300平方米以上')).toBeVisible();
  expect(runner.answers).toEqual(large);
});

test('in English, whatever is asked in Chinese', async () => {
  const { runner } = await given();
  runner.lang = 'en';
  await expect.element(page.getByRole('button', { name: 'Continue' })).toBeVisible();
  await expect.element(page.getByText('2 to 6 questions left, this one included.')).toBeVisible();
});

describe('a kiosk', () => {
  async function kiosk(answers: Answers) {
    const { runner, last } = await given({ kiosk: true, idleSeconds: 30, answers });
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    // From here on the clock is ours: a sign of life starts it.
    window.dispatchEvent(new Event('pointermove'));
    const pass = async (seconds: number): Promise<void> => {
      await vi.advanceTimersByTimeAsync(seconds * 1000);
      await runner.updateComplete;
    };
    const dialog = (): HTMLDialogElement | null => runner.renderRoot.querySelector('dialog');
    return { runner, last, pass, dialog };
  }

  test('asks whether anybody is there, counts down, and forgets', async () => {
    const { runner, last, pass, dialog } = await kiosk(large);
    await pass(29);
    expect(dialog()).toBeNull();
    await pass(1);
    expect(dialog()?.open).toBe(true);
    expect(dialog()?.textContent).toContain('20 秒后回到开始页，您的回答会清除。');
    await pass(7);
    expect(dialog()?.textContent).toContain('13 秒后');
    await pass(13);
    expect([dialog(), runner.answers, last('zw-reset')]).toEqual([null, {}, { cause: 'idle' }]);
  });

  test('anybody stops it, with the button or any key', async () => {
    const { runner, pass, dialog } = await kiosk(large);
    await pass(35);
    dialog()?.querySelector('button')?.click();
    await pass(0);
    expect(dialog()).toBeNull();
    await pass(35);
    expect(dialog()?.open).toBe(true);
    window.dispatchEvent(new KeyboardEvent('keyup', { key: 'a' }));
    await pass(29);
    expect([dialog(), runner.answers]).toEqual([null, large]);
  });

  test('does not ask where nothing was answered', async () => {
    const { pass, dialog, last } = await kiosk({});
    await pass(200);
    expect([dialog(), last('zw-reset')]).toEqual([null, undefined]);
  });

  test('reads aloud, and is silent again', async () => {
    const speak = vi.spyOn(speechSynthesis, 'speak').mockImplementation(() => undefined);
    onTestFinished(() => speak.mockRestore());
    await given({ kiosk: true, answers: until('var_matter', 'var_region') });
    await userEvent.click(page.getByRole('button', { name: '朗读' }));
    expect(speak.mock.calls.map(([{ text }]) => text)).toEqual(['您的主体业态是哪一种？', '按营业执照载明的主要经营方式选择。', '1. 餐饮服务，现场制作并提供就餐场所', '2. 食品销售', '3. 仅销售预包装食品', '4. 单位食堂']);
    await userEvent.click(page.getByRole('button', { name: '停止朗读' }));
    await expect.element(page.getByRole('button', { name: '朗读', exact: true })).toHaveAttribute('aria-pressed', 'false');
  });
});
