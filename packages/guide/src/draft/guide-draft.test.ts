import { readFileSync } from 'node:fs';
import { parseServiceItem, type Finding } from '@zhengwu/core';
import { describe, expect, it } from 'vitest';

import type { Guide } from '../model/guide.js';
import type { GuideNode } from '../model/node.js';
import { parseGuide } from '../model/parse-guide.js';
import { draftNumbers } from './draft-numbers.js';
import { guideDraft, guideDraftHtml } from './guide-draft.js';
import { guardWords } from './guard-words.js';
import { markup } from './markup.js';
import { isLaidAcross, matrixBlocks } from './matrix-blocks.js';

const text = (path: string): string => readFileSync(new URL(`../../../samples/items/${path}`, import.meta.url), 'utf8');
const guide = parseGuide(text('food-business-licence/guide.json')).value!;
const item = parseServiceItem(text('food-business-licence/item.json')).value!;
const context = { today: '2026-11-27', item };
const { html, page } = guideDraft(guide, context, { version: '3', hash: '0f1e2d3c4b5a6978ffff', findings: [] });
/** What a reader sees: without tags, and runs of space as one. */
const read = (paper: string): string => paper.replace(/<style>[\s\S]*<\/style>/, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

const broken = (nodes: readonly GuideNode[], rest: Partial<Guide> = {}): Guide => ({ ...guide, nodes, variables: [], terms: [], base: [], rootId: nodes[0]?.id ?? null, ...rest });

describe('the draft for the department', () => {
  it('says which item, version, day and content it is of', () => {
    for (const words of ['食品经营许可', '开平市市场监督管理局', '2026年11月27日', '0f1e2d3c4b5a6978', '30 个问题，34 个结果（其中申请情形 21 种），22 种材料']) expect(read(html)).toContain(words);
    expect(html).toContain('<svg viewBox=');
    expect(page.footer).toContain('食品经营许可导办　版本 3　第 {page} 页 共 {pages} 页');
  });

  it('can be followed by its numbers from the first question to every outcome', () => {
    const numbers = draftNumbers(guide);
    const reached = new Set<string>();
    const open = [1];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const key = `question ${String(at)}`;
      if (reached.has(key)) continue;
      reached.add(key);
      for (const option of numbers.questions[at - 1]!.options) {
        const target = numbers.targetOf(option)!;
        if (target.kind === 'question') open.push(target.number);
        else reached.add(`outcome ${String(target.number)}`);
      }
    }
    expect(reached.size).toBe(numbers.questions.length + numbers.outcomes.length);
  });

  it('writes a question with its answers, what they add and where they lead', () => {
    const paper = read(html);
    expect(paper).toContain('问 2 您的经营场所在开平市吗？ 从 问 1①、问 16② 来');
    expect(paper).toContain('① 在开平市 交 食品经营许可申请书。新办都要填写申请书');
    expect(paper).toContain('免交 代理人身份证明文件（电子证照）。因为您委托代理人办理');
    expect(paper).toContain('算作情形：新办-附加-委托代理人办理');
    expect(paper).toContain('只在：“变化的载明事项”是“没选 主体业态、经营项目”');
  });

  it('has the whole matrix, the terms and a place to sign', () => {
    const paper = read(html);
    expect(paper).toContain('中央厨房 必 免 必 必 必 必 （必） （必） （免）');
    expect(paper).toContain(guide.terms[0]!.meaning);
    for (const words of ['业务股室', '□ 修改后同意', '盖章', '没有待处理的检查结果。']) expect(paper).toContain(words);
  });

  it('gives findings by the numbers on paper', () => {
    const at = (id: string, path?: string): Finding => ({ rule: 'guide/example', severity: 'warning', at: { part: 'guide', id, ...(path === undefined ? {} : { path }) }, params: { count: 1 }, fixes: [] });
    const findings = [at('q_xb_changsuo'), at('q_xb_changsuo', 'options/opt_xb_buzai'), at('opt_xb_zai'), at('out_xb_waidi'), at('ref_qianyi'), at('var_tianshu'), at('gud_x')];
    const paper = guideDraftHtml(guide, context, { version: '3', findings });
    const places = [...paper.matchAll(/<td class="severity">提醒<\/td><td class="from">([^<]*)</g)].map(([, place]) => place);
    expect(places).toEqual(['问 2', '问 2②', '问 2①', '结果 21', '问 16②', '问 23', '整份导办']);
    expect(guideDraftHtml(guide, context, { version: '3' })).toContain('打印时没有附检查结果。');
  });

  it('speaks English', () => {
    const paper = read(guideDraftHtml(guide, context, { version: '3', lang: 'en' }));
    expect(paper).toContain('Question 2 您的经营场所在开平市吗？ from Question 1①, Question 16②');
    expect(paper).toContain('application: 食品经营许可（新办）');
  });

  it('shows what people typed as text', () => {
    const typed = '<img src=x onerror="alert(1)">&';
    const paper = guideDraftHtml(broken([{ id: 'q_a', kind: 'question', variableId: 'var_a', text: typed, ask: 'options', options: [] }], { name: typed, intro: typed }), { today: 'heute' }, { version: typed, hash: typed });
    expect(paper).not.toContain('<img');
    expect(paper).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;');
    expect(markup`<p>${typed}</p>`.html).toBe('<p>&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;</p>');
  });

  it('a QR code too small for the address says so', () => {
    expect(guideDraftHtml(guide, context, { version: '3', url: `https://guide.example/${'a'.repeat(200)}` })).toContain('网址太长，没有二维码。');
  });

  it.each<[string, Guide]>([
    ['empty', broken([])],
    ['without a first question', broken([{ id: 'out_a', kind: 'outcome', end: { kind: 'staff', reason: '' } }], { rootId: null })],
    [
      'with a circle, a dead end, and what does not exist',
      broken([
        {
          id: 'q_a',
          kind: 'question',
          variableId: 'var_a',
          text: '',
          ask: 'options',
          options: [
            { id: 'opt_1', text: '', guard: { kind: 'any' }, next: null },
            { id: 'opt_2', text: '二', guard: { kind: 'any' }, next: 'q_gone' },
            { id: 'opt_3', text: '三', guard: { kind: 'any' }, next: 'ref_a' },
          ],
        },
        { id: 'ref_a', kind: 'reference', to: 'q_a' },
        { id: 'q_loose', kind: 'question', variableId: 'var_a', text: '没有人来', ask: 'options', options: [] },
        { id: 'out_a', kind: 'outcome', end: { kind: 'handle', handlingItemId: null, situationIds: ['sit_gone'], uses: [{ materialId: 'mat_gone', kind: 'required' }] } },
      ]),
    ],
  ])('a guide that is %s', (_words, each) => {
    const paper = read(guideDraftHtml(each, { today: '2026-11-27' }, { version: '1', findings: [] }));
    expect(paper).toContain('事项 未关联事项');
    if (each.nodes.length > 1) {
      expect(paper).toContain('② 二 → 还没有定');
      expect(paper).toContain('③ 三 → 问 1');
      expect(paper).toContain('问 2 没有人来 没有回答通到这里');
      expect(paper).toContain('还没有定业务办理项');
    }
  });

  it('a chain of 10,000 questions', () => {
    const nodes = Array.from({ length: 10_000 }, (_, place): GuideNode => ({
      id: `q_${String(place)}`,
      kind: 'question',
      variableId: 'var_a',
      text: '问',
      ask: 'options',
      options: [{ id: `opt_${String(place)}`, text: '答', guard: { kind: 'any' }, next: `q_${String(place + 1)}` }],
    }));
    const paper = guideDraftHtml(broken(nodes), { today: '2026-11-27' }, { version: '1' });
    expect(paper).toContain('问 10000');
  });
});

describe('guards in words', () => {
  const variable = (id: string) => guide.variables.find((each) => each.id === id)!;
  it.each([
    ['var_tianshu', { kind: 'ranges', ranges: [{ from: 90, fromOpen: true }] }, '91 个工作日及以上'],
    ['var_tianshu', { kind: 'ranges', ranges: [{ from: 15, to: 90 }] }, '15 至 90 个工作日'],
    ['var_fengxian', { kind: 'members', any: ['val_shengshi', 'val_lenggao'], none: ['val_lenghun'] }, '选了 生食类食品、冷加工糕点 中的一项或几项，没选 冷荤类食品'],
    ['var_fengxian', { kind: 'members', any: ['val_shengshi'] }, '选了 生食类食品'],
    ['var_fengxian', { kind: 'members' }, '任何回答'],
    ['var_changsuo', { kind: 'values', values: ['yes'] }, '是'],
    ['var_yetai', { kind: 'values', values: ['val_canyin', 'val_gone'] }, '主要做餐饮、val_gone'],
    ['var_yetai', { kind: 'any' }, '任何回答'],
  ] as const)('%s %j', (id, guard, words) => {
    expect(guardWords(variable(id), guard, 'zh-CN')).toBe(words);
  });
});

describe('columns on paper', () => {
  it.each([
    [0, false, []],
    [12, false, [12]],
    [13, true, [13]],
    [20, true, [20]],
    [22, false, [11, 11]],
    [30, true, [15, 15]],
    [50, true, [17, 17, 16]],
  ])('%i columns', (count, isAcross, widths) => {
    expect(isLaidAcross([count])).toBe(isAcross);
    expect(matrixBlocks(Array.from({ length: count }, (_, place) => place)).map(({ length }) => length)).toEqual(widths);
  });
});
