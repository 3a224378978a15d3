import * as fc from 'fast-check';
import { FieldCatalogue, type CatalogueField, type FieldType } from '../field-catalogue.js';

/** Labels as counties have them, among them those that hold words of the language or begin another label. */
export const REAL_LABELS = [
  '经营面积', '经营面积单位', '主体业态', '是否连锁', '是否', '加班费', '或有负债', '且末县户籍', '非遗项目', '为空说明', '如果有', '开头', '合计', '今天',
  '法定代表人（负责人）', '经营·项目', '从业人数2', '不足一年', '大于', '包含', 'order', 'notes', 'inside', 'android', '$deps', '$self', '_x1', '属于本县', '则', '否则', '是', '空', 'true', 'not', '真', '真实姓名', '减', '那么',
];

/** Labels that try to be something else: signs, brackets, words of the language with spaces, nothing at all. */
const HOSTILE_LABELS = [
  '', ' ', ' 甲', '甲 ', '甲', '甲乙', '甲 且 乙', '甲 = 3', '甲[0]', '甲)', '甲）', '真 且 甲', '空)', '合计(甲)', '合计(', 'sum(', '开头是("x", "y")', '{甲}', '甲}', '{', '#', '甲#乙', '甲#fld_0', '"', '甲"乙"', "'", '\\', '甲\\',
  '!甲', '-1', '3', '3号楼', '(', '甲(平方米)', '单价-数量', '单价', '数量', '__proto__', 'constructor', 'toString', '甲\n乙', '甲\u3000乙', '𠮷野家', '甲𠮷', '\ud842', '1e5', '＃', '｛甲｝', '甲'.repeat(101), '甲'.repeat(300), '甲 ? 1 : 2', '?', ':', '，', '甲、乙', 'é', 'e\u0301',
];

const PIECES = ['甲', '乙', '面积', '大于', '是', '否', '且', '或', '则', '否则', '不', '包含', '加', '（', '）', '·', '$', '_', 'a', 'and', 'or', '1', '２', ' ', '(', ')', '[', '{', '}', '#', '"', '\\', '.', '，', '-', '!', '=', '𠮷'];

const randomLabel: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...REAL_LABELS) },
  { weight: 2, arbitrary: fc.constantFrom(...HOSTILE_LABELS) },
  { weight: 2, arbitrary: fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);

const randomId: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.nat(99).map((n) => `fld_${String(n)}`) },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', 'a b', 'a#b', 'a}b', '甲', '经营面积', '"', '\\', "it's", 'true', '合计', '#', 'x'.repeat(300), '$deps', '\n') },
);

const OPTION_WORDS = ['', '01', '02', '03', '餐饮', '零售', '单位食堂', '1', '2', '"', 'a\\', '是', '2020-01-01'];
const randomOptions = fc.uniqueArray(fc.record({ value: fc.constantFrom(...OPTION_WORDS), label: fc.constantFrom(...OPTION_WORDS) }), {
  selector: ({ value }) => value,
  minLength: 1,
  maxLength: 5,
});

const randomType: fc.Arbitrary<FieldType> = fc.oneof(
  fc.constantFrom<FieldType>({ kind: 'number' }, { kind: 'text' }, { kind: 'boolean' }, { kind: 'date' }),
  randomOptions.chain((options) => fc.constantFrom<FieldType>({ kind: 'choice', options }, { kind: 'choices', options }, { kind: 'list', of: { kind: 'choice', options } })),
  fc.constantFrom<FieldType>({ kind: 'list', of: { kind: 'number' } }, { kind: 'list', of: { kind: 'text' } }, { kind: 'list', of: { kind: 'date' } }),
);

function fieldsWith(label: fc.Arbitrary<string>, id: fc.Arbitrary<string>): fc.Arbitrary<readonly CatalogueField[]> {
  const field = fc.record({ id, label, type: randomType });
  return fc.uniqueArray(field, { selector: (each) => each.id, minLength: 1, maxLength: 8 });
}

/** Fields with any labels, types and ids. */
export const randomFields: fc.Arbitrary<readonly CatalogueField[]> = fieldsWith(randomLabel, randomId);

/** The same fields as people would call them otherwise; labels may now be shared. */
export function renamed(fields: readonly CatalogueField[]): fc.Arbitrary<readonly CatalogueField[]> {
  return fc
    .array(randomLabel, { minLength: fields.length, maxLength: fields.length })
    .map((labels) => fields.map((field, index) => ({ ...field, label: labels[index] ?? '' })));
}

/** A field of every type under plain labels, each with a variable of the engine. */
export const PLAIN_FIELDS: readonly CatalogueField[] = [
  { id: 'n1', label: '面积', type: { kind: 'number' }, unit: '平方米', variable: 'n1' },
  { id: 'n2', label: '人数', type: { kind: 'number' }, variable: 'n2' },
  { id: 't1', label: '名称', type: { kind: 'text' }, variable: 't1' },
  { id: 't2', label: '地址', type: { kind: 'text' }, variable: 't2' },
  { id: 'b1', label: '是否连锁', type: { kind: 'boolean' }, variable: 'b1' },
  { id: 'b2', label: '有无仓库', type: { kind: 'boolean' }, variable: 'b2' },
  { id: 'd1', label: '出生日期', type: { kind: 'date' }, variable: 'd1' },
  { id: 'd2', label: '成立日期', type: { kind: 'date' }, variable: 'd2' },
  { id: 'c1', label: '主体业态', type: { kind: 'choice', options: [{ value: '01', label: '餐饮' }, { value: '02', label: '零售' }] }, variable: 'c1' },
  { id: 'm1', label: '经营项目', type: { kind: 'choices', options: [{ value: 'a', label: '冷食' }, { value: 'b', label: '热食' }] }, variable: 'm1' },
  { id: 'l1', label: '各处面积', type: { kind: 'list', of: { kind: 'number' } }, variable: 'l1' },
  { id: 'l2', label: '曾用名', type: { kind: 'list', of: { kind: 'text' } }, variable: 'l2' },
];

export function catalogueOf(fields: readonly CatalogueField[]): FieldCatalogue {
  return new FieldCatalogue(fields);
}
