import type { DataElement, Fix } from '@zhengwu/core';
import type { NodeId } from '../../model/form-node.js';

/** Why a column or a data element is suggested. */
export interface SuggestionReason {
  /**
   * `label`: called the same; `synonym`: in other words of the trade; `part`: but for little; `pinyin`: the column's name is
   * the label's pinyin or its initials; `key`: the control's key is the column's name; `column`: the bound column is this
   * data element; `kind`: the label ends with what the data element is (法定代表人姓名: 姓名).
   */
  readonly by: 'label' | 'synonym' | 'part' | 'pinyin' | 'key' | 'column' | 'kind';
  /** The words that were compared: the control's, and those of what is suggested. */
  readonly label: string;
  readonly words: string;
}

/** What a control could be bound to. */
export interface Suggestion {
  readonly id: NodeId;
  readonly target:
    | { readonly kind: 'column'; readonly table: string; readonly column: string; readonly comment: string }
    | { readonly kind: 'table'; readonly table: string; readonly comment: string }
    | { readonly kind: 'element'; readonly element: DataElement };
  readonly reason: SuggestionReason;
  /** 0 to 1; below `LEAST_SCORE` nothing is suggested. */
  readonly score: number;
  /** The edit that binds it. */
  readonly edit: Fix;
}

export const LEAST_SCORE = 0.7;
