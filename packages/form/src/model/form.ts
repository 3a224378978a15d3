import type { Id, Waiver } from '@zhengwu/core';
import type { FormRoot } from './form-node.js';

export const FORM_FORMAT = 'zhengwu/form';
export const FORM_VERSION = 1;

/** The form as a whole, as designable's exports keep it under `form`: `layout`, `labelWidth`, `colon` … of Formily's FormLayout. */
export type FormSettings = Readonly<Record<string, unknown>>;

/** 通用表单: a Formily schema, with what Formily knows nothing of beside it. */
export interface Form {
  readonly format: typeof FORM_FORMAT;
  readonly formatVersion: number;
  readonly id: Id<'frm'>;
  readonly name: string;
  readonly itemId?: Id<'item'>;
  readonly settings: FormSettings;
  readonly schema: FormRoot;
  readonly waivers: readonly Waiver[];
}
