import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarRules } from '../calendar/rules.js';
import { LIMIT_UNITS } from '../calendar/limit.js';
import { itemRules } from '../check/rules.js';
import { documentRules } from '../document/rules.js';
import type { FixRefusals } from '../edit/fix.js';
import { expressionRules } from '../expression/rules.js';
import type { Finding } from '../finding/finding.js';
import type { ParamsOf } from '../finding/rule.js';
import { itemEdits, type ItemEdits } from '../model/edits/index.js';
import type { ItemRefusals } from '../model/edits/refusals.js';
import { sampleItem } from '../model/testing/sample-item.js';
import { runnerRules } from '../runner/check.js';
import { coreMessages, editText, findingText, fixText, joinMessages, LANGUAGES, limitText, pickLanguage, refusalText, ruleTitle, wordsIn, type Lang, type MessageBook } from './index.js';

const entries = { ...documentRules.entries, ...runnerRules.entries, ...expressionRules.entries, ...itemRules.entries, ...calendarRules.entries };
type Entries = typeof entries;

/** Parameters for each rule, each branch of its sentence met at least once. */
type Samples<Table> = { readonly [Name in keyof Table]: readonly [Table[Name], ...(readonly Table[Name][])] };

const place = { line: 3, column: 14 };
const tenDays = { amount: 10, unit: 'workingDay' } as const;
const oneMonth = { amount: 1, unit: 'month' } as const;
const name = { name: '申请书' };

const ruleParams: Samples<{ readonly [Name in keyof Entries]: ParamsOf<Entries[Name]> }> = {
  'document/too-large': [{ size: 104_000_000, most: 20_000_000 }],
  'document/too-deep': [{ depth: 129, most: 128 }],
  'document/too-many-values': [{ most: 2_000_000 }],
  'document/not-utf8': [{}],
  'document/not-json': [{ ...place, excerpt: '“名称”：' }],
  'document/cut-off': [place],
  'document/duplicate-key': [{ ...place, key: '名称' }],
  'document/prototype-key': [
    { key: '__proto__', path: '' },
    { key: '__proto__', path: '材料/0' },
  ],
  'document/not-plain': [{ path: '材料/0', found: 'Map' }],
  'document/wrong-format': [{ expected: 'zhengwu/service-item', found: 'zhengwu/guide' }],
  'document/no-format': [{ expected: 'zhengwu/service-item' }],
  'document/newer-schema': [{ found: 9, known: 1 }],
  'document/failed-migration': [{ from: 1, reason: '缺少名称' }],
  'document/unread-part': [
    { path: '材料/0', aside: '材料/0', expected: 'string', received: 'Object' },
    { path: '材料/0/名称', aside: '材料/0', expected: 'iso_date', received: '"一月"' },
    { path: '材料/0/名称', aside: '材料/0', expected: '"名称"', received: 'undefined' },
    { path: '单位', aside: '单位', expected: '("日" | "月")', received: '"周"' },
    { path: '份数', aside: '份数', expected: 'integer', received: '1.5' },
  ],
  'document/missing-part': [{ path: '材料' }],
  'check/failed': [{ check: 'item/limits', reason: '缺少名称' }],
  'expression/too-long': [{ length: 3_000, most: 2_000 }],
  'expression/too-deep': [{ most: 50 }],
  'expression/too-many-nodes': [{ most: 500 }],
  'expression/not-a-tree': [{ path: '' }, { path: '左/右' }],
  'expression/empty': [{}],
  'expression/unexpected': [
    { found: '', expected: 'value' },
    { found: '面积', expected: 'operator' },
    { found: '且', expected: ')' },
    { found: '且', expected: ']' },
    { found: '且', expected: 'then' },
    { found: '且', expected: 'otherwise' },
    { found: '且', expected: ':' },
  ],
  'expression/unclosed-text': [{}],
  'expression/chained-comparison': [{}],
  'expression/number-out-of-range': [{ text: '99999999999999999' }],
  'expression/unsafe-name': [{ name: '__proto__' }],
  'expression/unknown-name': [
    { name: '面积', nearest: [] },
    { name: '面积', nearest: ['经营面积', '建筑面积'] },
  ],
  'expression/ambiguous-name': [{ name: '面积', ids: ['fld_1', 'fld_2'] }],
  'expression/unknown-field': [{ id: 'fld_1' }],
  'expression/unknown-function': [
    { name: '求合', nearest: [] },
    { name: '求合', nearest: ['求和'] },
  ],
  'expression/wrong-argument-count': [
    { name: '求和', least: 1, most: 1, found: 2 },
    { name: '求和', least: 1, most: 3, found: 0 },
  ],
  'expression/type-mismatch': [
    { expected: ['number'], found: 'text', shown: '名称' },
    { expected: ['number', 'date', 'boolean', 'choice'], found: 'nothing', shown: '名称' },
  ],
  'expression/incomparable': [
    { left: 'number', right: 'text' },
    { left: 'choices', right: 'list' },
  ],
  'expression/unknown-option': [
    { field: '业态', option: '餐饮', nearest: [] },
    { field: '业态', option: '餐饮', nearest: ['餐饮服务'] },
  ],
  'expression/bad-date': [{ text: '2026-13-01' }],
  'expression/constant': [{ value: true }, { value: false }],
  'expression/failed': (
    ['too-many-steps', 'too-deep', 'too-large', 'wrong-type', 'divide-by-zero', 'number-out-of-range', 'bad-date', 'no-today', 'unsafe-name', 'not-a-tree'] as const
  ).map((reason) => ({ reason, shown: '面积' })) as never, // ten of them, so at least one
  'expression/not-in-juel': (['function', 'member', 'no-variable', 'bad-variable', 'list', 'too-large'] as const).map((reason) => ({ reason, shown: '面积' })) as never, // six of them
  'item/code-form': [
    { which: 'basic', code: '0001', length: 12 },
    { which: 'implementation', code: '0001', length: 31 },
    { which: 'handling', code: '0001', length: 33 },
  ],
  'item/code-mismatch': [
    { outer: '0001', inner: '0002', which: 'basic' },
    { outer: '0001', inner: '0002', which: 'creditCode' },
    { outer: '0001', inner: '0002', which: 'handling' },
  ],
  'item/credit-code': [{ code: '114407830000000000' }],
  'item/name-missing': (['item', 'department', 'body', 'material', 'situation', 'handlingItem', 'condition', 'result', 'place', 'basis', 'fee'] as const).map((element) => ({ element })) as never, // eleven of them
  'item/duplicate-id': [{ id: 'mat_1' }],
  'item/duplicate-name': [{ name: '申请书', element: 'material' }],
  'item/dangling-reference': [{ id: 'mat_1', from: 'ctl_1' }],
  'item/giver-missing': [{ origin: 'entrusted' }, { origin: 'delegated' }, { origin: 'dispatched' }],
  'item/dates-reversed': [{ from: '2026-01-02', to: '2026-01-01' }],
  'item/cancelled': [{ on: '2026-01-01' }],
  'item/not-yet-effective': [{ from: '2026-01-01' }],
  'item/promise-missing': [{}],
  'item/promise-over-statute': [{ promised: { amount: 21, unit: 'workingDay' }, statutory: tenDays }],
  'item/limit-units-differ': [{ promised: oneMonth, statutory: { amount: 1, unit: 'year' } }],
  'item/immediate-but-promised': [{ promised: { amount: 2, unit: 'day' } }],
  'item/licence-limit-unit': [
    { which: 'statutory', limit: oneMonth },
    { which: 'promised', limit: oneMonth },
  ],
  'item/decision-over-20': [{ statutory: tenDays }],
  'item/extension-over-10': [{ extension: tenDays }],
  'item/acceptance-over-5': [{ acceptance: tenDays }],
  'item/delivery-over-10': [{ delivery: tenDays }],
  'item/clock-stopped': [name],
  'item/condition-without-situation': [name],
  'item/government-material-asked': [name],
  'item/main-material-deferred': [name],
  'item/deferral-incomplete': [
    { ...name, missing: 'within' },
    { ...name, missing: 'ifOverdue' },
  ],
  'item/pledge-without-basis': [name],
  'item/material-without-copies': [name],
  'item/verification-unconfirmed': [{ ...name, dataItem: '名称' }],
  'item/verification-returned': [
    { ...name, dataItem: '名称', remark: '' },
    { ...name, dataItem: '名称', remark: '目录不对' },
  ],
  'item/without-basis': [
    { ...name, element: 'material' },
    { ...name, element: 'condition' },
  ],
  'item/fee-without-basis': [name],
  'item/basis-unverified': [{ title: '行政许可法', article: '' }],
  'item/basis-repealed': [{ title: '行政许可法', on: '2026-01-01' }],
  'item/no-handling-item': [{}],
  'item/no-result': [{}],
  'item/result-without-delivery': [name],
  'item/result-unstructured': [name],
  'item/no-place': [{}],
  'item/place-incomplete': [
    { ...name, missing: 'address' },
    { ...name, missing: 'phone' },
    { ...name, missing: 'hours' },
  ],
  'item/phone-missing': [{ which: 'consult' }, { which: 'complain' }],
  'item/remedies-missing': [{}],
  'item/refusal-text-missing': [{}],
  'item/period-empty': [{ from: '17:00', to: '09:00' }],
  'item/quota-zero': [{}],
  'item/control-not-expression': [{ path: '' }],
  'calendar/unknown-year': [
    { year: 2027, known: [] },
    { year: 2027, known: [2026] },
    { year: 2027, known: [2024, 2025, 2026] },
  ],
  'calendar/not-a-year': [{ key: '二〇二六' }],
  'calendar/empty-year': [{ year: 2027 }],
  'calendar/bad-date': [{ text: '一月一日', year: 2027 }],
  'calendar/other-year': [{ date: '2026-01-01', year: 2027 }],
  'calendar/off-and-worked': [{ date: '2026-01-01' }],
  'calendar/idle-workday': [{ date: '2026-01-05' }],
  'calendar/year-gap': [{ missing: [2024, 2025] }],
  'calendar/unconfirmed-year': [{ year: 2027 }],
};

const editArgs: Samples<{ readonly [Name in keyof ItemEdits]: Parameters<ItemEdits[Name]>[1] }> = {
  'item/set-field': [
    { field: 'name', value: '' },
    { field: 'type', value: 'payment' },
    { field: 'department', value: sampleItem.department },
    { field: 'codes', value: {} },
    { field: 'authority', value: sampleItem.authority },
    { field: 'version', value: { number: 1 } },
    { field: 'applicants', value: [] },
    { field: 'handling', value: 'promised' },
    { field: 'phones', value: sampleItem.phones },
    { field: 'visits', value: 1 },
    { field: 'coverage', value: 'none' },
  ],
  'item/set-limit': [
    { which: 'statutory', limit: null },
    { which: 'promised', limit: tenDays },
    { which: 'extension', limit: null },
    { which: 'acceptance', limit: oneMonth },
    { which: 'delivery', limit: null },
  ],
  'item/set-clock': [
    { id: 'pro_1', stopsClock: true },
    { id: 'pro_1', stopsClock: false },
  ],
  'item/update-unified': [{ unified: sampleItem }, { unified: { ...sampleItem, unified: { level: 'provincial', by: '省', version: '4.0', locks: [] } } }],
  'material/insert': [{ material: sampleItem.materials[0]!, index: 0 }],
  'material/remove': [{ id: 'mat_form' }],
  'material/move': [{ id: 'mat_form', to: 0 }],
  'material/rename': [{ id: 'mat_form', name: '申请书' }],
  'material/set-necessity': [
    { id: 'mat_form', necessity: { kind: 'required' } },
    { id: 'mat_form', necessity: { kind: 'conditional', situationIds: [], when: '' } },
  ],
  'material/set-exemption': [
    { id: 'mat_form', exemption: null },
    { id: 'mat_form', exemption: { reason: 'sharedData' } },
  ],
  'material/set-deferral': [
    { id: 'mat_form', deferral: null },
    { id: 'mat_form', deferral: { weight: 'minor', within: tenDays } },
  ],
  'material/set-field': [
    { id: 'mat_form', field: 'origin', value: 'other' },
    { id: 'mat_form', field: 'issuer', value: '县公安局' },
    { id: 'mat_form', field: 'copies', value: { original: 1, copy: 2 } },
    { id: 'mat_form', field: 'media', value: ['paper'] },
    { id: 'mat_form', field: 'requirement', value: null },
    { id: 'mat_form', field: 'basisIds', value: [] },
  ],
  'material/set-verification': [
    { id: 'vfy_name', state: 'unconfirmed' },
    { id: 'vfy_name', state: 'confirmed' },
    { id: 'vfy_name', state: 'returned', remark: '目录不对' },
  ],
  'waiver/add': [{ waiver: sampleItem.waivers[0]! }],
  'waiver/remove': [{ id: 'wav_name' }],
};

const refusalParams: Samples<ItemRefusals & FixRefusals> = {
  'item/unified-layer': [{}],
  'item/gone': [{ id: 'mat_1' }],
  'item/locked': [{ path: '名称', reason: '由省统一' }],
  'item/duplicate-id': [{ id: 'mat_1' }],
  'item/no-such-position': [{ position: 9 }],
  'item/other-item': [{ mine: '0001', theirs: '0002' }],
  'waiver/no-reason': [{}],
  'waiver/nobody': [{}],
  'edit/unknown': [{ edit: '改名' }],
};

/** Each said thing: what was said, by what, of what. */
function saidIn(lang: Lang): readonly (readonly [what: string, text: string, params: unknown])[] {
  const all = (table: Readonly<Record<string, readonly unknown[]>>, say: (key: string, params: unknown) => string): (readonly [string, string, unknown])[] =>
    Object.entries(table).flatMap(([key, samples]) => samples.map((params) => [key, say(key, params), params] as const));
  return [
    ...all(ruleParams, (rule, params) => findingText(coreMessages, lang, findingOf(rule, params))),
    ...all(editArgs, (edit, args) => editText(coreMessages, lang, edit, args)),
    ...all(refusalParams, (reason, params) => refusalText(coreMessages, lang, { kind: 'refusal', reason, params })),
  ];
}

function findingOf(rule: string, params: unknown): Finding {
  return { rule, severity: 'error', at: { part: 'item', id: '' }, params, fixes: [] };
}

describe.each(LANGUAGES)('the words in %s', (lang) => {
  it('are there for every rule, edit and refusal', () => {
    const { rules, edits, refusals } = coreMessages[lang];

    expect(Object.keys(entries).filter((rule) => !Object.hasOwn(rules, rule))).toEqual([]);
    expect(Object.keys(edits).sort()).toEqual(Object.keys(itemEdits).sort());
    expect(Object.keys(refusals).filter((reason) => !Object.hasOwn(refusalParams, reason))).toEqual([]);
  });

  it.each(saidIn(lang))('%s: “%s”', (what, text) => {
    expect(text).not.toMatch(/undefined|\[object|NaN|null|=>/);
    expect(text).not.toContain(what);
    expect(text.trim()).toBe(text);
    expect(text.length).toBeGreaterThan(3);
    // Nothing is said twice at a seam of two parts, and no pair stays open.
    expect(text).not.toMatch(/。。|，，|，。|。，|；；| {2}|\.\.(?!\.)/);
    for (const [open, close] of ['“”', '（）', '《》'].map((pair) => [...pair])) expect(text.split(open!).length).toBe(text.split(close!).length);
  });

  it.each(Object.keys(entries))('have a short title for %s', (rule) => {
    const title = ruleTitle(coreMessages, lang, rule);

    expect(title).not.toBe(rule);
    expect(title.length).toBeLessThanOrEqual(lang === 'en' ? 40 : 12);
  });
});

/** What stands in a Chinese sentence as it is. */
const KEPT = ['JSON', 'UTF-8', 'MB'];

describe('the words in Chinese', () => {
  it.each(saidIn('zh-CN'))('%s: no letters but those of what it speaks of: “%s”', (_what, text, params) => {
    const spoken = [...textsIn(params), ...KEPT].sort((a, b) => b.length - a.length);
    const rest = spoken.reduce((left, word) => (word === '' ? left : left.split(word).join('')), text);

    expect(rest).not.toMatch(/[A-Za-z]/);
  });

  it.each(saidIn('zh-CN').filter(([what]) => Object.hasOwn(ruleParams, what)))('%s: a whole sentence: “%s”', (_what, text) => {
    expect(text).toMatch(/[。？]$/);
  });

  it.each(Object.keys(entries))('%s: a title without letters', (rule) => {
    expect(ruleTitle(coreMessages, 'zh-CN', rule).replace(/JSON/g, '')).not.toMatch(/[A-Za-z]/);
  });
});

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value, value.replace(/\|/g, '或'), value.trim()];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe('what is said of what nobody knows', () => {
  it.each(LANGUAGES)('is its own word, in %s', (lang) => {
    expect(findingText(coreMessages, lang, findingOf('guide/gap', { a: 1 }))).toBe('guide/gap {"a":1}');
    expect(ruleTitle(coreMessages, lang, 'guide/gap')).toBe('guide/gap');
    expect(editText(coreMessages, lang, 'guide/insert', {})).toBe('guide/insert');
    expect(fixText(coreMessages, lang, { edit: 'guide/insert', args: {} })).toBe('guide/insert');
    expect(refusalText(coreMessages, lang, { kind: 'refusal', reason: 'guide/full', params: {} })).toBe('guide/full');
  });

  it.each(['toString', 'constructor', '__proto__', ''])('is no inherited name: “%s”', (word) => {
    expect(ruleTitle(coreMessages, 'en', word)).toBe(word);
    expect(findingText(coreMessages, 'en', findingOf(word, {}))).toBe(`${word} {}`);
    expect(editText(coreMessages, 'en', word, {})).toBe(word);
  });

  const self: { self?: unknown } = {};
  self.self = self;

  it.each<[string, unknown, string]>([
    ['nothing', undefined, ''],
    ['a cycle', self, ''],
    ['a bigint', { a: 1n }, ''],
    ['a function', () => 1, ''],
    ['null', null, 'null'],
  ])('shows what can be shown of its parameters: %s', (_case, params, shown) => {
    expect(findingText(coreMessages, 'en', findingOf('guide/gap', params))).toBe(`guide/gap ${shown}`.trimEnd());
  });

  it('never throws, whatever rule and parameters a stored finding has', () => {
    const anyRule = fc.oneof(fc.constantFrom(...Object.keys(entries)), fc.string());
    fc.assert(
      fc.property(anyRule, fc.constantFrom(...LANGUAGES), fc.oneof(fc.anything({ withBigInt: true, withDate: true, withMap: true }), fc.constant(self)), (rule, lang, params) => {
        expect(typeof findingText(coreMessages, lang, findingOf(rule, params))).toBe('string');
        expect(typeof editText(coreMessages, lang, rule, params)).toBe('string');
        expect(typeof refusalText(coreMessages, lang, { kind: 'refusal', reason: rule, params })).toBe('string');
      }),
    );
  });
});

describe('pickLanguage', () => {
  it.each<[string | undefined, Lang]>([
    [undefined, 'zh-CN'],
    ['', 'zh-CN'],
    ['zh', 'zh-CN'],
    ['zh-CN', 'zh-CN'],
    ['zh-Hant-HK', 'zh-CN'],
    ['en', 'en'],
    ['EN', 'en'],
    ['en-GB', 'en'],
    ['en_US', 'en'],
    ['fr', 'zh-CN'],
    ['enm', 'zh-CN'],
    ['x-en', 'zh-CN'],
  ])('%s: %s', (wish, lang) => {
    expect(pickLanguage(wish)).toBe(lang);
  });
});

describe('limitText', () => {
  it.each(LIMIT_UNITS.flatMap((unit) => LANGUAGES.map((lang) => [unit, lang] as const)))('%s in %s', (unit, lang) => {
    const text = limitText({ amount: 10, unit }, wordsIn(lang));

    expect(text).toBe({ workingDay: { 'zh-CN': '10 个工作日', en: '10 working days' }, day: { 'zh-CN': '10 日', en: '10 days' }, month: { 'zh-CN': '10 个月', en: '10 months' }, year: { 'zh-CN': '10 年', en: '10 years' } }[unit][lang]);
  });
});

describe('joinMessages', () => {
  const theirs: MessageBook = {
    'zh-CN': { rules: { 'guide/gap': { title: '缺口', message: () => '有缺口。' } }, edits: { 'guide/insert': () => '插入' }, refusals: { 'guide/full': () => '已满' } },
    en: { rules: { 'guide/gap': { title: 'Gap', message: () => 'A gap.' } }, edits: { 'guide/insert': () => 'insert' }, refusals: { 'guide/full': () => 'full' } },
  };
  const book = joinMessages(coreMessages, theirs);

  it.each(LANGUAGES)('says what either says, in %s', (lang) => {
    expect(findingText(book, lang, findingOf('guide/gap', {}))).toBe(lang === 'en' ? 'A gap.' : '有缺口。');
    expect(findingText(book, lang, findingOf('item/no-place', {}))).toBe(findingText(coreMessages, lang, findingOf('item/no-place', {})));
    expect(editText(book, lang, 'guide/insert', {})).toBe(lang === 'en' ? 'insert' : '插入');
    expect(refusalText(book, lang, { kind: 'refusal', reason: 'guide/full', params: {} })).toBe(lang === 'en' ? 'full' : '已满');
  });

  it('leaves both as they were', () => {
    expect(Object.keys(coreMessages.en.rules)).not.toContain('guide/gap');
    expect(Object.keys(theirs.en.rules)).toEqual(['guide/gap']);
  });
});

describe('wordsIn', () => {
  it('has a word for everything, in both languages, none of it twice in a table', () => {
    for (const lang of LANGUAGES) {
      for (const [table, words] of Object.entries(wordsIn(lang)) as [string, Readonly<Record<string, string>>][]) {
        const all = Object.values(words);
        expect([table, all.filter((word) => word.trim() === '')]).toEqual([table, []]);
        expect([table, new Set(all).size]).toEqual([table, all.length]);
        if (lang === 'zh-CN') expect(all.join('')).not.toMatch(/[A-Za-z]/);
      }
    }
  });
});
