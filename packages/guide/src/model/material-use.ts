import { countShape, idShape, maybe, shapeOf } from '@zhengwu/core/shape';
import { EXEMPTION_REASONS, type Exemption, type Id } from '@zhengwu/core';
import * as v from 'valibot';

/** How a material is wanted: 必交, 容缺, 告知承诺, 免提交. */
export const USE_KINDS = ['required', 'deferred', 'pledged', 'exempt'] as const;
export type UseKind = (typeof USE_KINDS)[number];

/**
 * One material that an answer adds. What an application needs is the sum of what its answers add; where two add the
 * same, the stricter kind counts (必交 before 容缺 before 告知承诺 before 免提交), and the checks say that they differ.
 */
export interface MaterialUse {
  readonly materialId: Id<'mat'>;
  readonly kind: UseKind;
  /** Why it is exempt; the item's own reason if absent. */
  readonly reason?: Exemption['reason'];
  /** How many, where it is not what the item says. */
  readonly copies?: { readonly original: number; readonly copy: number };
  /** The form that takes its place. */
  readonly formId?: string;
  /** Why it is wanted here, for the citizen: 因为您利用自动设备经营. The answer itself says so if absent. */
  readonly why?: string;
}

export const materialUseShape = shapeOf<MaterialUse>({
  materialId: idShape('mat'),
  kind: v.picklist(USE_KINDS),
  reason: maybe(v.picklist(EXEMPTION_REASONS)),
  copies: maybe(v.looseObject({ original: countShape, copy: countShape })),
  formId: maybe(v.string()),
  why: maybe(v.string()),
});
