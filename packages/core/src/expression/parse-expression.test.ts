import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate.js';
import { FieldCatalogue, type CatalogueField, type FieldType } from './field-catalogue.js';
import { parseExpression } from './parse-expression.js';
import { brief } from './testing/brief.js';

const NUMBER: FieldType = { kind: 'number' };
const BOOLEAN: FieldType = { kind: 'boolean' };
const UNKNOWN: FieldType = { kind: 'unknown' };
const TRADES = [
  { value: '01', label: '餐饮' },
  { value: '02', label: '零售' },
  { value: '03', label: '单位食堂' },
  { value: '04', label: '单位食堂' },
  { value: '零售', label: '批发' },
];

const field = (id: string, label: string, type: FieldType): CatalogueField => ({ id, label, type });

const catalogue = new FieldCatalogue([
  field('area', '经营面积', NUMBER),
  field('people', '从业人数', NUMBER),
  field('chain', '是否连锁', BOOLEAN),
  field('ready', '已备案', BOOLEAN),
  field('name', '名称', { kind: 'text' }),
  field('born', '出生日期', { kind: 'date' }),
  field('founded', '成立日期', { kind: 'date' }),
  field('trade', '主体业态', { kind: 'choice', options: TRADES }),
  field('trades', '兼营业态', { kind: 'choices', options: TRADES }),
  field('sizes', '各处面积', { kind: 'list', of: NUMBER }),
  field('deps', '$deps', UNKNOWN),
  field('self', '$self', UNKNOWN),
]);

/** The tree of a text over these fields, which have to raise no finding but of type. */
function read(text: string, over = catalogue): string {
  return brief(parseExpression(text, over).value);
}

describe('operators, in every spelling', () => {
  it.each<[operator: string, spellings: readonly string[]]>([
    ['=', ['===', '==', '=', '＝＝', '＝', '等于', '是', '为']],
    ['!=', ['!==', '!=', '<>', '≠', '！＝', '！=', '不等于', '不是', '不为']],
    ['>=', ['>=', '≥', '⩾', '＞＝', '＞=', '大于等于', '大于或等于', '不小于', '不少于', '不低于', '不早于']],
    ['<=', ['<=', '≤', '⩽', '＜＝', '＜=', '小于等于', '小于或等于', '不大于', '不超过', '不多于', '不高于', '不晚于']],
    ['>', ['>', '＞', '大于', '超过', '多于', '高于', '晚于']],
    ['<', ['<', '＜', '小于', '少于', '低于', '不满', '不足', '早于']],
    ['+', ['+', '＋', '加']],
    ['-', ['-', '－', '−', '减']],
    ['*', ['*', '×', '＊', '乘以']],
    ['/', ['/', '÷', '／', '除以']],
    ['%', ['%', '％']],
  ])('%s', (operator, spellings) => {
    for (const spelling of spellings) {
      const expected = { spelling, tree: `(${operator} @area 300)` };
      expect({ spelling, tree: read(`经营面积 ${spelling} 300`) }).toEqual(expected);
      expect({ spelling, tree: read(`经营面积${spelling}300`) }).toEqual(expected);
      expect({ spelling, tree: read(`经营面积${spelling}从业人数`) }).toEqual({ spelling, tree: `(${operator} @area @people)` });
    }
  });

  it.each<[tree: string, left: string, spellings: readonly string[], right: string]>([
    ['(and @chain @ready)', '是否连锁', ['&&', '且', '并且', '，且', '，并且', ' and '], '已备案'],
    ['(or @chain @ready)', '是否连锁', ['||', '或', '或者', '，或', '，或者', ' or '], '已备案'],
    ['(in @area [1 2])', '经营面积', ['属于', ' in '], '[1, 2]'],
    ['(not (in @area [1 2]))', '经营面积', ['不属于', ' not in '], '[1, 2]'],
    ['(contains @name "x")', '名称', ['包含', ' 包含 '], '"x"'],
    ['(not (contains @name "x"))', '名称', ['不包含', ' 不包含 '], '"x"'],
    ['(choose @chain 1 2)', '是否连锁', ['?', '？', ' ? '], '1 : 2'],
    ['(choose @chain 1 2)', '是否连锁', ['?', '？'], '1：2'],
  ])('%s', (tree, left, spellings, right) => {
    for (const spelling of spellings) expect({ spelling, tree: read(left + spelling + right) }).toEqual({ spelling, tree });
  });

  it.each<[string, string]>([
    ['!是否连锁', '(not @chain)'],
    ['！是否连锁', '(not @chain)'],
    ['非是否连锁', '(not @chain)'],
    ['并非是否连锁', '(not @chain)'],
    ['not 是否连锁', '(not @chain)'],
    ['-经营面积', '(negate @area)'],
    ['－经营面积', '(negate @area)'],
    ['−经营面积', '(negate @area)'],
    ['+经营面积', '@area'],
    ['＋经营面积', '@area'],
    ['-5', '-5'],
    ['--5', '5'],
    ['-(5)', '(negate 5)'],
    ['-0', '(negate 0)'],
    ['如果 是否连锁 则 1 否则 2', '(choose @chain 1 2)'],
    ['如果是否连锁则1否则2', '(choose @chain 1 2)'],
    ['如果是否连锁，那么1，否则2', '(choose @chain 1 2)'],
    ['如果经营面积大于300那么从业人数否则经营面积', '(choose (> @area 300) @people @area)'],
  ])('%s', (text, tree) => {
    expect(read(text)).toBe(tree);
  });
});

describe('what binds more strongly', () => {
  it.each<[string, string]>([
    ['1 + 2 * 3', '(+ 1 (* 2 3))'],
    ['1 * 2 + 3', '(+ (* 1 2) 3)'],
    ['1 - 2 - 3', '(- (- 1 2) 3)'],
    ['1 - (2 - 3)', '(- 1 (- 2 3))'],
    ['8 / 4 / 2', '(/ (/ 8 4) 2)'],
    ['8 / 4 % 2', '(% (/ 8 4) 2)'],
    ['-经营面积 * 2', '(* (negate @area) 2)'],
    ['-经营面积 + 2', '(+ (negate @area) 2)'],
    ['1 + 2 > 3 - 4', '(> (+ 1 2) (- 3 4))'],
    ['经营面积 > 1 且 从业人数 < 2', '(and (> @area 1) (< @people 2))'],
    ['是否连锁 或 已备案 且 真', '(or @chain (and @ready true))'],
    ['是否连锁 且 已备案 或 真', '(or (and @chain @ready) true)'],
    ['(是否连锁 或 已备案) 且 真', '(and (or @chain @ready) true)'],
    ['是否连锁 且 已备案 且 真', '(and @chain @ready true)'],
    ['(是否连锁 且 已备案) 且 真', '(and (and @chain @ready) true)'],
    ['是否连锁 且 (已备案 且 真)', '(and @chain (and @ready true))'],
    ['是否连锁 或 已备案 或 真', '(or @chain @ready true)'],
    ['!是否连锁 且 已备案', '(and (not @chain) @ready)'],
    ['!经营面积 = 3', '(= (not @area) 3)'],
    ['非 经营面积 = 3', '(not (= @area 3))'],
    ['并非 经营面积 = 3 且 已备案', '(and (not (= @area 3)) @ready)'],
    ['not 是否连锁 or 已备案', '(or (not @chain) @ready)'],
    ['!!是否连锁', '(not (not @chain))'],
    ['(经营面积 = 3) = 真', '(= (= @area 3) true)'],
    ['经营面积 + 1 属于 [1, 2]', '(in (+ @area 1) [1 2])'],
    ['经营面积 属于 [1] 且 已备案', '(and (in @area [1]) @ready)'],
    ['是否连锁 ? 1 : 已备案 ? 2 : 3', '(choose @chain 1 (choose @ready 2 3))'],
    ['是否连锁 ? 已备案 ? 1 : 2 : 3', '(choose @chain (choose @ready 1 2) 3)'],
    ['(是否连锁 ? 已备案 : 真) ? 2 : 3', '(choose (choose @chain @ready true) 2 3)'],
    ['是否连锁 或 已备案 ? 1 + 1 : 2', '(choose (or @chain @ready) (+ 1 1) 2)'],
    ['是否连锁 ?.5:1', '(choose @chain 0.5 1)'],
    ['1 + 如果 是否连锁 则 2 否则 3 + 4', '(+ 1 (choose @chain 2 (+ 3 4)))'],
    ['如果 是否连锁 且 已备案 则 如果 真 则 1 否则 2 否则 3', '(choose (and @chain @ready) (choose true 1 2) 3)'],
    ['$self[0].a["b c"]', '(member (member (member @self 0) "a") "b c")'],
    ['-$self.value', '(negate (member @self "value"))'],
    ['$self?.value', '(member @self "value")'],
    ['(是否连锁 ? $self : $deps).value', '(member (choose @chain @self @deps) "value")'],
    ['[1, 2][0]', '(member [1 2] 0)'],
    ['最大值(1, 2) + 3', '(+ (max 1 2) 3)'],
  ])('%s', (text, tree) => {
    expect(read(text)).toBe(tree);
  });
});

describe('Chinese without spaces', () => {
  it.each<[string, string]>([
    ['经营面积大于300且主体业态是“餐饮”', '(and (> @area 300) (= @trade "01"))'],
    ['经营面积不小于300，且从业人数不足5', '(and (>= @area 300) (< @people 5))'],
    ['经营面积大于或等于300或者是否连锁', '(or (>= @area 300) @chain)'],
    ['是否连锁是是', '(= @chain true)'],
    ['是否连锁为否', '(= @chain false)'],
    ['是否连锁不是真', '(!= @chain true)'],
    ['是否连锁为空', '(= @chain null)'],
    ['名称不为空', '(!= @name null)'],
    ['为空(名称)', '(isEmpty @name)'],
    ['非为空（名称）', '(not (isEmpty @name))'],
    ['开头是（名称，“甲”）', '(startsWith @name "甲")'],
    ['出生日期早于“2008-01-01”且成立日期晚于出生日期', '(and (< @born "2008-01-01") (> @founded @born))'],
    ['周岁（出生日期）不满18', '(< (years @born) 18)'],
    ['四舍五入（经营面积除以从业人数，1）等于2', '(= (round (/ @area @people) 1) 2)'],
    ['经营面积加从业人数减1乘以2', '(- (+ @area @people) (* 1 2))'],
    ['（经营面积加从业人数）除以2', '(/ (+ @area @people) 2)'],
    ['经营面积属于[１００、２００]', '(in @area [100 200])'],
    ['经营面积属于【100，200】', '(in @area [100 200])'],
    ['如果是否连锁是否则1否则2', '(choose (= @chain false) 1 2)'],
    ['今天（）晚于成立日期', '(> (today) @founded)'],
  ])('%s', (text, tree) => {
    expect(read(text)).toBe(tree);
  });
});

describe('literals', () => {
  it.each<[string, string]>([
    ['300', '300'],
    ['３００', '300'],
    ['３．５', '3.5'],
    ['1２', '12'],
    ['3.', '3'],
    ['.5', '0.5'],
    ['0.50', '0.5'],
    ['1e3', '1000'],
    ['1E-2', '0.01'],
    ['9007199254740991', '9007199254740991'],
    ['-9007199254740991', '-9007199254740991'],
    ['007', '7'],
    ['true', 'true'],
    ['真', 'true'],
    ['是', 'true'],
    ['false', 'false'],
    ['假', 'false'],
    ['否', 'false'],
    ['null', 'null'],
    ['空', 'null'],
    ['""', '""'],
    ['"甲"', '"甲"'],
    ["'甲'", '"甲"'],
    ['“甲”', '"甲"'],
    ['‘甲’', '"甲"'],
    ['“他说"好"”', String.raw`"他说\"好\""`],
    [String.raw`"a\"b\\c\n\t\r\x"`, String.raw`"a\"b\\c\n\t\rx"`],
    ["'it\\'s'", '"it\'s"'],
    ['"两\n行"', String.raw`"两\n行"`],
    ['[]', '[]'],
    ['［1，"a"、真］', '[1 "a" true]'],
    ['[[1], []]', '[[1] []]'],
    ['\u3000 300 \u200b', '300'],
    ['(（300）)', '300'],
  ])('%s', (text, tree) => {
    expect(read(text)).toBe(tree);
  });
});

describe('names of fields', () => {
  const over = (...labels: readonly string[]): FieldCatalogue => new FieldCatalogue(labels.map((label, index) => field(`f${String(index)}`, label, UNKNOWN)));

  it.each<[what: string, labels: readonly string[], text: string, tree: string]>([
    ['a label that begins like a word', ['非遗项目', '项目'], '非遗项目', '@f0'],
    ['the word before a label', ['非遗项目', '项目'], '非项目', '(not @f1)'],
    ['labels with 是否', ['是否连锁', '是否'], '是否是是否连锁', '(= @f1 @f0)'],
    ['a label with 加', ['加班费', '工资'], '工资加加班费', '(+ @f1 @f0)'],
    ['a label with 加 in its middle', ['追加投资', '投资'], '追加投资大于投资', '(> @f0 @f1)'],
    ['a label with 或', ['或有负债', '负债'], '负债大于或有负债或负债等于1', '(or (> @f1 @f0) (= @f1 1))'],
    ['a label with 或, before 或等于', ['或有负债', '负债'], '负债大于或等于或有负债', '(>= @f1 @f0)'],
    ['a label with 且', ['且末县户籍'], '且末县户籍且真', '(and @f0 true)'],
    ['a label with 包含', ['包含项目', '项目'], '项目包含包含项目', '(contains @f1 @f0)'],
    ['a label with 属于', ['属于本县', '户籍'], '户籍属于属于本县', '(in @f1 @f0)'],
    ['a label with 则', ['细则', '规则'], '如果规则则细则否则规则', '(choose @f1 @f0 @f1)'],
    ['a label 如果有', ['如果有', '有'], '如果有', '@f0'],
    ['the longer of two labels', ['面积', '面积单位'], '面积单位 = 面积', '(= @f1 @f0)'],
    ['the shorter, where the longer is not there', ['面积', '面积单位'], '面积大于3', '(> @f0 3)'],
    ['a label of which another is the end', ['经营面积', '面积'], '经营面积减面积', '(- @f0 @f1)'],
    ['a label that is a function', ['合计', '甲'], '合计 + 合计(甲)', '(+ @f0 (sum @f1))'],
    ['a label that begins a function', ['开头', '甲'], '开头是(甲, "x")', '(startsWith @f1 "x")'],
    ['the same, as a field', ['开头', '甲'], '开头是甲', '(= @f0 @f1)'],
    ['a label that goes on where a function would end', ['合计（万元）', '甲'], '合计（万元）> 合计（甲）', '(> @f0 (sum @f1))'],
    ['Chinese brackets in a label', ['负责人（法人）'], '负责人（法人）= 1', '(= @f0 1)'],
    ['Chinese brackets around a label', ['负责人'], '（负责人）= 1', '(= @f0 1)'],
    ['a dot of names', ['买买提·艾力'], '买买提·艾力 = 1', '(= @f0 1)'],
    ['a label with digits', ['人数2', '人数'], '人数2 > 人数', '(> @f0 @f1)'],
    ['English words within names', ['order', 'notes', 'inside', 'android'], 'order or notes and inside or android', '(or @f0 (and @f1 @f2) @f3)'],
    ['a word as a label, in braces', ['真', '否'], '{真} = 真 且 {否}', '(and (= @f0 true) @f1)'],
    ['full-width braces', ['甲'], '｛甲｝', '@f0'],
    ['blanks within braces', ['甲'], '{ 甲 }', '@f0'],
    ['spaces, in braces', ['经营 面积'], '{经营 面积} > 1', '(> @f0 1)'],
    ['spaces, without braces', ['经营 面积'], '经营 面积 > 1', '(> @f0 1)'],
    ['brackets, without braces', ['面积(平方米)'], '面积(平方米) > 1', '(> @f0 1)'],
    ['a sign in a label, in braces', ['单价-数量', '单价', '数量'], '{单价-数量}', '@f0'],
    ['a sign between labels', ['单价-数量', '单价', '数量'], '单价-数量', '(- @f1 @f2)'],
    ['a sign in a label, where nothing else fits', ['单价-数量', '单价'], '单价-数量', '@f0'],
    ['a label that begins with a digit, in braces', ['3号楼'], '{3号楼} = 3', '(= @f0 3)'],
    ['an id in braces', ['甲'], '{甲#f0} = {#f0}', '(= @f0 @f0)'],
    ['an id that no field has', ['甲'], '{#gone}', '@gone'],
    ['an id with signs', ['甲'], '{#"a}b#c"}', '@a}b#c'],
    ['an id alone', ['甲'], 'f0 = 1', '(= @f0 1)'],
    ['a label before an id', ['f1', '甲'], 'f1', '@f0'],
    ['two fields of one name, by id', ['甲', '甲'], '{甲#f1} = {#f0}', '(= @f1 @f0)'],
    ['a label like an inherited name', ['toString', 'constructor'], 'toString = constructor', '(= @f0 @f1)'],
    ['letters beyond the basic plane', ['𠮷野家', '𠮷'], '𠮷野家 = 𠮷', '(= @f0 @f1)'],
  ])('%s: %j reads %s', (_what, labels, text, tree) => {
    expect(read(text, over(...labels))).toBe(tree);
  });
});

describe('names of options', () => {
  it.each<[string, string]>([
    ['主体业态 = "餐饮"', '(= @trade "01")'],
    ['"餐饮" = 主体业态', '(= "01" @trade)'],
    ['主体业态 = "01"', '(= @trade "01")'],
    ['主体业态 = "零售"', '(= @trade "02")'],
    ['主体业态 = ("零售")', '(= @trade "零售")'],
    ['主体业态 = "批发"', '(= @trade "零售")'],
    ['主体业态 = "单位食堂"', '(= @trade "单位食堂")'],
    ['主体业态 属于 ["餐饮", ("零售"), "零售"]', '(in @trade ["01" "零售" "02"])'],
    ['主体业态 不属于 ["餐饮"]', '(not (in @trade ["01"]))'],
    ['"餐饮" 属于 兼营业态', '(in "01" @trades)'],
    ['兼营业态 包含 "餐饮"', '(contains @trades "01")'],
    ['兼营业态 不包含 "餐饮"', '(not (contains @trades "01"))'],
    ['包含(兼营业态, "餐饮")', '(contains @trades "01")'],
    ['["餐饮", "零售"] 包含 主体业态', '(contains ["01" "02"] @trade)'],
    ['主体业态 = (是否连锁 ? "餐饮" : "零售")', '(= @trade (choose @chain "01" "02"))'],
    ['名称 = "餐饮"', '(= @name "餐饮")'],
    ['名称 包含 主体业态', '(contains @name @trade)'],
    ['"餐饮店" 包含 主体业态', '(contains "餐饮店" @trade)'],
  ])('%s', (text, tree) => {
    expect(read(text)).toBe(tree);
  });
});

describe('conditions of imported forms', () => {
  it.each<[string, string, unknown]>([
    ['$deps[0] > 3 && !$self.value', '(and (> (member @deps 0) 3) (not (member @self "value")))', true],
    ["$deps[1] === 'a' || $self.value", '(or (= (member @deps 1) "a") (member @self "value"))', true],
    ['$deps[0] !== 4', '(!= (member @deps 0) 4)', false],
    ['$self["data"].rows[1]', '(member (member (member @self "data") "rows") 1)', 'r'],
    ['$self?.none?.deeper', '(member (member @self "none") "deeper")', null],
    ['$deps.length', '(member @deps "length")', 2],
    ['$deps[0] > 3 ? $deps[1] : null', '(choose (> (member @deps 0) 3) (member @deps 1) null)', 'a'],
  ])('%s', (text, tree, value) => {
    const parsed = parseExpression(text, catalogue);

    expect(brief(parsed.value)).toBe(tree);
    expect(parsed.findings).toEqual([]);
    expect(parsed.value && evaluate(parsed.value, { values: { deps: [4, 'a'], self: { value: false, data: { rows: ['q', 'r'] } } } })).toEqual({ ok: true, value });
  });
});

const UNREADABLE: readonly (readonly [text: string, rule: string, place: string | undefined, params: unknown])[] = [
  ['', 'empty', undefined, {}],
  [' \u3000\n', 'empty', undefined, {}],
  ['经营面积 >', 'unexpected', '6-6', { found: '', expected: 'value' }],
  ['经营面积 > )', 'unexpected', '7-8', { found: ')', expected: 'value' }],
  ['经营面积 300', 'unexpected', '5-6', { found: '300', expected: 'operator' }],
  ['经营面积 300 400 500', 'unexpected', '5-6', { found: '300 400 ', expected: 'operator' }],
  ['3abc', 'unexpected', '1-2', { found: 'abc', expected: 'operator' }],
  ['3元', 'unexpected', '1-2', { found: '元', expected: 'operator' }],
  ['(经营面积', 'unexpected', '5-5', { found: '', expected: ')' }],
  ['(1, 2)', 'unexpected', '2-3', { found: ', 2)', expected: ')' }],
  ['[1 2]', 'unexpected', '3-4', { found: '2]', expected: ']' }],
  ['[1, 2', 'unexpected', '5-5', { found: '', expected: ']' }],
  ['[1,]', 'unexpected', '3-4', { found: ']', expected: 'value' }],
  ['合计(1', 'unexpected', '4-4', { found: '', expected: ')' }],
  ['如果 真 1', 'unexpected', '5-6', { found: '1', expected: 'then' }],
  ['如果 真 则 1', 'unexpected', '8-8', { found: '', expected: 'otherwise' }],
  ['真 ? 1', 'unexpected', '5-5', { found: '', expected: ':' }],
  ['则', 'unexpected', '0-1', { found: '则', expected: 'value' }],
  ['$self.', 'unexpected', '6-6', { found: '', expected: 'value' }],
  ['$self[-1]', 'unexpected', '5-6', { found: '[-1]', expected: 'operator' }],
  ['$self[1.5]', 'unexpected', '5-6', { found: '[1.5]', expected: 'operator' }],
  ['$self[1e400]', 'unexpected', '5-6', { found: '[1e400]', expected: 'operator' }],
  ['$self[经营面积]', 'unexpected', '5-6', { found: '[经营面积]', expected: 'operator' }],
  ['$self[0', 'unexpected', '7-7', { found: '', expected: ']' }],
  ['a = b', 'unknown-name', '0-1', { name: 'a', nearest: [] }],
  ['经营面积 = 1; 2', 'unexpected', '8-9', { found: '; 2', expected: 'operator' }],
  ['．', 'unexpected', '0-1', { found: '．', expected: 'value' }],
  ['经营面积 := 1', 'unexpected', '5-6', { found: ':= 1', expected: 'operator' }],
  ['"甲', 'unclosed-text', '0-1', {}],
  ['名称 = "甲', 'unclosed-text', '5-6', {}],
  ['名称 = "甲”', 'unclosed-text', '5-6', {}],
  ['"甲\\', 'unclosed-text', '0-1', {}],
  ['{经营面积', 'unclosed-text', '0-1', {}],
  ['1 + {经营{面积}', 'unclosed-text', '4-5', {}],
  ['{经营面积#area', 'unclosed-text', '0-1', {}],
  ['{#"area}', 'unclosed-text', '0-1', {}],
  ['$self["a', 'unclosed-text', '6-7', {}],
  ['1 < 经营面积 < 5', 'chained-comparison', '0-12', {}],
  ['真 且 1 = 2 != 3', 'chained-comparison', '4-14', {}],
  ['9007199254740992', 'number-out-of-range', '0-16', { text: '9007199254740992' }],
  ['1 + 1e400', 'number-out-of-range', '4-9', { text: '1e400' }],
  ['__proto__', 'unsafe-name', '0-9', { name: '__proto__' }],
  ['constructor', 'unsafe-name', '0-11', { name: 'constructor' }],
  ['{prototype}', 'unsafe-name', '0-11', { name: 'prototype' }],
  ['{#__proto__}', 'unsafe-name', '0-12', { name: '__proto__' }],
  ['1 + $self.__proto__', 'unsafe-name', '4-19', { name: '__proto__' }],
  ['$self["constructor"]', 'unsafe-name', '0-20', { name: 'constructor' }],
  ['经营免积 > 3', 'unknown-name', '0-4', { name: '经营免积', nearest: ['经营面积'] }],
  ['1 + 面积大于3', 'unknown-name', '4-6', { name: '面积', nearest: ['经营面积', '各处面积'] }],
  ['{不存在的东西}', 'unknown-name', '0-8', { name: '不存在的东西', nearest: [] }],
  ['eval(1)', 'unknown-function', '0-5', { name: 'eval', nearest: [] }],
  ['1 + 长(名称)', 'unknown-function', '4-6', { name: '长', nearest: ['长度'] }],
  ['constructor("x")', 'unknown-function', '0-12', { name: 'constructor', nearest: [] }],
  ['sums(1)', 'unknown-function', '0-5', { name: 'sums', nearest: ['sum'] }],
  ['0'.repeat(10_001), 'too-long', undefined, { length: 10_001, most: 10_000 }],
  ['('.repeat(193), 'too-deep', '192-193', { most: 64 }],
  [`${'!'.repeat(64)}真`, 'too-deep', '64-65', { most: 64 }],
  [`1${' + 1'.repeat(64)}`, 'too-deep', '0-1', { most: 64 }],
  [`$self${'.a'.repeat(64)}`, 'too-deep', '0-5', { most: 64 }],
  [`[${'1,'.repeat(1_999)}1]`, 'too-many-nodes', '3999-4000', { most: 2_000 }],
  [`真${'且真'.repeat(1_999)}`, 'too-many-nodes', '3998-3999', { most: 2_000 }],
];

describe('texts that cannot be read', () => {
  it.each(UNREADABLE.map(([text, ...others]) => [text.slice(0, 30), text, ...others] as const))('%s', (_shown, text, rule, place, params) => {
    const parsed = parseExpression(text, catalogue);

    expect(parsed.findings).toEqual([{ rule: `expression/${rule}`, severity: 'error', at: { part: 'text', id: '', ...(place === undefined ? {} : { path: place }) }, params, fixes: [] }]);
    expect(parsed.value).toBeUndefined();
    expect(parsed.type).toEqual({ kind: 'unknown' });
    expect(parsed.unread).toEqual([{ path: '', content: text }]);
  });

  it('names the fields between which it cannot choose', () => {
    const twins = new FieldCatalogue([field('f1', '甲', NUMBER), field('f2', '甲', NUMBER), field('f3', '乙', NUMBER)]);

    expect(parseExpression('乙 > 甲', twins).findings).toEqual([
      { rule: 'expression/ambiguous-name', severity: 'error', at: { part: 'text', id: '', path: '4-5' }, params: { name: '甲', ids: ['f1', 'f2'] }, fixes: [] },
    ]);
    expect(parseExpression('乙 > 乙', twins).findings).toEqual([]);
  });

  it('speaks of the element that holds the text', () => {
    const { findings } = parseExpression('经营面积 >', catalogue, { at: { part: 'guide', id: 'opt_1', path: 'when' } });

    expect(findings.map(({ at }) => at)).toEqual([{ part: 'guide', id: 'opt_1', path: '6-6' }]);
  });
});

describe('texts just within the bounds', () => {
  it.each<[string, string]>([
    ['10,000 letters', `"${'x'.repeat(9_998)}"`],
    ['64 levels by prefix', `${'!'.repeat(63)}真`],
    ['64 levels to the left', `1${' + 1'.repeat(63)}`],
    ['64 levels to the right, each in brackets', `${'(1 - '.repeat(63)}1${')'.repeat(63)}`],
    ['180 brackets that say nothing', `${'('.repeat(180)}1${')'.repeat(180)}`],
    ['64 levels of members', `$self${'.a'.repeat(63)}`],
    ['2,000 nodes in a list', `[${'1,'.repeat(1_998)}1]`],
    ['1,999 conditions', `已备案${'且真'.repeat(1_998)}`],
    ['the largest number', '9007199254740991 + 经营面积'],
    ['a comparison of comparisons, in brackets', '(1 < 经营面积) = (经营面积 < 5)'],
    ['a member of a harmless name', '$self.proto'],
  ])('%s', (_what, text) => {
    const parsed = parseExpression(text, catalogue);

    expect(parsed.value).toBeDefined();
    expect(parsed.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(parsed.unread).toEqual([]);
  });
});

describe('places of parts', () => {
  it.each<[text: string, parts: readonly string[]]>([
    ['经营面积 >= 300 且 是否连锁', ['经营面积 >= 300 且 是否连锁', '经营面积 >= 300', '经营面积', '300', '是否连锁']],
    ['( 经营面积 + 1 ) * 2', ['( 经营面积 + 1 ) * 2', '( 经营面积 + 1 )', '经营面积', '1', '2']],
    ['主体业态 = "餐饮"', ['主体业态 = "餐饮"', '主体业态', '"餐饮"']],
    ['!已备案', ['!已备案', '已备案']],
    ['合计（1，-2）', ['合计（1，-2）', '1', '-2']],
    [' 如果 已备案 则 1 否则 2 ', ['如果 已备案 则 1 否则 2', '已备案', '1', '2']],
    ['经营面积 不属于 [1]', ['经营面积 不属于 [1]', '经营面积 不属于 [1]', '经营面积', '[1]', '1']],
    ['$self.a[0]', ['$self.a[0]', '$self.a', '$self']],
  ])('%s', (text, parts) => {
    const { value, spanOf } = parseExpression(text, catalogue);
    const shown: string[] = [];
    const walk = (node: NonNullable<typeof value>): void => {
      const span = spanOf(node);
      shown.push(text.slice(span?.start, span?.end));
      for (const child of Object.values(node).flat()) if (typeof child === 'object' && child !== null) walk(child as NonNullable<typeof value>);
    };
    if (value !== undefined) walk(value);

    expect(shown).toEqual(parts);
  });
});
