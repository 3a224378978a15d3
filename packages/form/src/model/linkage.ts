import type { Expression, Id } from '@zhengwu/core';

/** What becomes of the node on which the linkage stands while its condition holds. */
export type Effect =
  | { readonly kind: 'show' | 'hide' | 'require' | 'relax' | 'enable' | 'disable' | 'unlock' | 'lock' }
  /** The value is computed; where the condition is always true, it is a formula. */
  | { readonly kind: 'fill'; readonly value: Expression }
  /** Only these of the node's own options are offered. */
  | { readonly kind: 'options'; readonly values: readonly (string | number | boolean)[] };

/**
 * 联动: when [condition] then [effects], of the node on which it stands, never of another: who looks at a field sees all that
 * moves it. The order of linkages means nothing:
 * - `show`: visible only while one of the node's `show` linkages holds; `hide`: not while a `hide` one holds, which is stronger.
 *   What is not visible is not asked, not checked and not handed in (Formily's display `none`); its parts neither.
 * - `require`: required while one holds, or if the node is required in itself; `relax`: not while it holds, which is stronger.
 * - `disable` / `enable`, `lock` (read-only) / `unlock` likewise: `disable` and `lock` are stronger.
 * - `fill`: the value is that of the first whose condition holds; where none does, what stands there stays.
 * - `options`: those that all which hold have in common. A choice that is no longer offered is no answer: it is not handed in,
 *   others read it as empty, and of several choices those stay that are still offered.
 */
export interface Linkage {
  readonly id: Id<'lnk'>;
  /** Over other fields, named by `x-id`. Within a row, fields of the same row are those of that row. Absent: always. */
  readonly when?: Expression;
  readonly effects: readonly Effect[];
}
