import type { Id } from '@zhengwu/core';
import { plain } from '../ranges/range-tokens.js';

/** What a column tells. */
export type Role =
  | { readonly kind: 'fact' }
  | { readonly kind: 'material'; readonly materialId: Id<'mat'> | undefined }
  | { readonly kind: Told }
  | { readonly kind: 'none' };

/** What a row tells beside facts and materials. */
export type Told =
  | 'rowKind'
  | 'name'
  | 'situations'
  | 'handling'
  | 'end'
  | 'reason'
  | 'otherName'
  | 'otherId'
  | 'limit'
  | 'form'
  | 'note'
  | 'nothing'
  | 'frequency';

/** The headers that say what a column tells, the one that is written first. */
export const TOLD_HEADERS: Readonly<Record<Told, readonly string[]>> = {
  rowKind: ['行类别', '情形类别'],
  name: ['情形名称', '情形', '办理情形', '申请情形', '场景', '场景名称', '结果名称', '情形描述'],
  situations: ['对应情形', '情形编码', '情形编号', '情形代码', '情形id'],
  handling: ['业务办理项', '业务办理项名称', '业务办理项编码', '办理项'],
  end: ['办理结果', '结果', '导办结果', '处理方式', '去向', '结论'],
  reason: ['结果说明', '理由', '原因'],
  otherName: ['转办事项', '转办事项名称'],
  otherId: ['转办事项编号', '转办事项编码'],
  limit: ['承诺时限', '办理时限', '承诺办结时限', '办结时限', '时限'],
  form: ['表单', '申请表单', '表单编号'],
  note: ['办事提示', '提示', '温馨提示', '备注'],
  nothing: ['无需材料', '免材料'],
  frequency: ['年办件量', '办件量', '频次', '占比', '权重'],
};

const IGNORED = new Set(['序号', '行号', 'no', 'no.', '编号']);
const MATERIAL_GROUPS = new Set(['材料', '申请材料', '申报材料', '提交材料', '所需材料', '材料清单', '材料名称', '应提交材料']);
const FACT_GROUPS = new Set(['条件', '判断条件', '事实', '情形要素', '申请人情况', '申请情况', '问题', '办理条件', '场景要素', '导办问题', '要素', '情形条件']);

/** A header for comparison: half-width, without white space, marks and what stands in brackets. */
export function headerWord(text: string): string {
  return plain(text)
    .toLowerCase()
    .replace(/[*:]/g, '')
    .replace(/[([【][^)\]】]*[)\]】]$/, '');
}

const told = new Map<string, Told>();
// The keys of a record that is written out above.
for (const kind of Object.keys(TOLD_HEADERS) as Told[]) for (const header of TOLD_HEADERS[kind]) told.set(header, kind);

/** What a header tells by itself. */
export function toldBy(header: string): Told | undefined {
  return told.get(headerWord(header));
}

export function isIgnored(header: string): boolean {
  return IGNORED.has(headerWord(header));
}

/** What the columns below a group header are. */
export function groupOf(header: string): 'material' | 'fact' | undefined {
  const word = headerWord(header);
  return MATERIAL_GROUPS.has(word) ? 'material' : FACT_GROUPS.has(word) ? 'fact' : undefined;
}
