import type { ServiceItem } from '@zhengwu/core';
import { describe, expect, test } from 'vitest';

import { noticeWords } from '../messages/notice.js';
import { runnerWords } from '../messages/runner.js';
import type { Guide } from '../model/guide.js';
import { guidedItem, sampleGuide } from '../model/testing/sample-guide.js';
import type { Answers } from '../resolve/answers.js';
import { resolveGuide } from '../resolve/resolve-guide.js';
import { answerFact } from '../runner/answer-fact.js';
import { readSurroundings } from '../runner/read-surroundings.js';
import { resultFacts } from '../runner/result-facts.js';
import { noticeHtml, type NoticeOptions } from './notice.js';

const runner = runnerWords['zh-CN'];
const options: NoticeOptions = { words: noticeWords['zh-CN'], runner, today: '2026-11-23', placeId: undefined };

function noticeOf(answers: Answers, { guide = sampleGuide, item = guidedItem, ...more }: Partial<NoticeOptions> & { readonly guide?: Guide; readonly item?: ServiceItem } = {}): string {
  const resolution = resolveGuide(guide, answers);
  if (resolution.kind !== 'outcome') throw new Error(resolution.kind);
  const facts = resultFacts(guide, resolution, resolution.steps.map((step) => answerFact(guide, step, runner)), readSurroundings({ item }), runner);
  return noticeHtml(facts, { ...options, ...more });
}

const large: Answers = {
  var_matter: { value: 'val_new' },
  var_region: { value: '440783100' },
  var_kind: { value: 'val_catering' },
  var_area: { value: 320 },
  var_dishes: { value: ['val_raw'] },
  var_agent: { value: 'yes' },
};

/** The texts of the cells, row by row. */
function rows(html: string): readonly (readonly string[])[] {
  return [...html.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = '']) => [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell = '']) => cell));
}

describe('a notice tells all at once', () => {
  const html = noticeOf(large);
  const table = rows(html);

  test('item, situation, answers', () => {
    for (const row of [['事项名称', guidedItem.name], ['实施部门', guidedItem.department.name], ['业务办理项', '新办'], ['情形', '新办-餐饮服务-300平方米以上'], ['经营面积是多少平方米？', '320 平方米'], ['制售哪些食品？', '生食类']]) expect(table).toContainEqual(row);
    expect(html).toContain('<h1>一次性告知单</h1>');
  });

  test('each material with number, copies, form, demand and remark', () => {
    expect(table).toContainEqual(['序号', '材料名称', '份数、形式', '要求', '备注']);
    expect(table).toContainEqual(['1', '食品经营许可申请书', '原件 1 份<br>纸质或者电子', '必交', '由您自己准备<br>法定代表人签名']);
    expect(table.find(([, name]) => name === '经营场所平面图')).toEqual(['2', '经营场所平面图', '复印件 2 份<br>纸质', '可以容缺', expect.stringContaining('可以先受理，在 5 个工作日内补交。')]);
    expect(table.find(([, name]) => name === '生食类食品加工间布局图')?.slice(0, 3)).toEqual(['3', '生食类食品加工间布局图', expect.stringContaining('原件 1 份<br>复印件 1 份')]);
    expect(html).toContain('<li>营业执照：已有电子证照，不用提交。系统调取</li>');
  });

  test('conditions, place, limits, fee, phones', () => {
    expect(html).toContain('具有与经营的食品品种、数量相适应的场所');
    for (const row of [['承诺时限', '15 个工作日'], ['收费', '工本费：每证 10 元'], ['咨询电话', guidedItem.phones.consult]]) expect(table).toContainEqual(row);
    expect(table.find(([name]) => name === '办理地点')?.[1]).toContain(guidedItem.places[0]?.address);
  });

  test('day, seal and signatures', () => {
    expect(html).toContain('告知日期：2026年11月23日');
    for (const line of ['窗口（盖章）', '告知人（签名）', '申请人签收（签名）', '联系电话']) expect(html).toContain(`${line}：`);
    expect(noticeOf(large, { today: undefined })).toContain('告知日期：＿＿＿＿年＿＿月＿＿日');
  });
});

test('a column that says nothing of any material leaves its room to the remarks', () => {
  const materials = guidedItem.materials.map(({ copies: _copies, ...each }) => ({ ...each, media: [], copies: { original: 0, copy: 0 } }));
  const guide = JSON.parse(JSON.stringify(sampleGuide, (key, value: unknown) => (key === 'copies' ? undefined : value))) as Guide; // the same without copies
  expect(rows(noticeOf(large, { guide, item: { ...guidedItem, materials } }))).toContainEqual(['序号', '材料名称', '要求', '备注']);
});

test('the place that was chosen stands alone', () => {
  const places = [1, 2].map((number) => ({ ...guidedItem.places[0]!, id: `plc_${String(number)}` as const, name: `镇街${String(number)}` }));
  const html = noticeOf(large, { item: { ...guidedItem, places }, placeId: 'plc_2' });
  expect(html).toContain('镇街2');
  expect(html).not.toContain('镇街1');
});

describe('what the item does not say is not invented', () => {
  const place = { ...guidedItem.places[0]!, address: '未核', hours: '未核', phone: '未核', window: '未核' };
  const html = noticeOf({ ...large, var_area: { value: 80 } }, { item: { ...guidedItem, phones: { consult: '未核', complain: '' }, limits: { ...guidedItem.limits, promised: null }, handlingItems: guidedItem.handlingItems.map(({ limits: _own, ...each }) => each), places: [place] } });

  test('未核 stands nowhere', () => expect(html).not.toContain('未核'));
  test('and it is said', () => {
    expect(html).toContain('尚未公布，去之前请先咨询。');
    expect(rows(html)).toContainEqual(['承诺时限', '尚未公布']);
    expect(html).not.toContain('咨询电话');
  });
});

test('another end says why, and asks for nothing', () => {
  const html = noticeOf({ var_matter: { value: 'val_change' }, var_printed: { value: 'no' } });
  expect(rows(html)).toContainEqual(['办理结论', '您不需要办理']);
  expect(html).toContain('没有载于许可证的内容变化，不需要办理变更。');
  expect(html).not.toContain('需要提交的材料');
});

test('no text of a document becomes markup', () => {
  const evil = `<img src=x onerror="alert('1')">&amp;`;
  const spoil = (value: unknown): unknown => {
    if (typeof value === 'string') return /^(gud|item|var|val|q|opt|out|ref|ext|trm|hdl|sit|mat|con|bas|res|fee|plc|dep|pro|vfy|ast)_|^(\d|yes|no$)/.test(value) ? value : evil;
    return value;
  };
  const parts = ['name', 'text', 'note', 'reason', 'short', 'why', 'label', 'unit', 'requirement', 'issuer', 'address', 'window', 'phone', 'hours', 'standard', 'consult', 'complain'];
  const spoilt = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value, (key, each: unknown) => (parts.includes(key) ? spoil(each) : each))) as Value; // the same keys
  const html = noticeOf(large, { guide: spoilt(sampleGuide), item: spoilt(guidedItem) });
  expect(html).toContain('&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;amp;');
  expect(html).not.toContain('<img');
});
