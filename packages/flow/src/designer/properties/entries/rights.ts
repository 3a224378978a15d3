import { html, type TemplateResult } from 'lit';
import type { FieldRight, Step } from '../../../model/step.js';
import type { PanelDesk } from '../panel-desk.js';
import { fieldGroups } from '../rights/field-groups.js';
import { RIGHTS } from '../rights/set-right.js';

/** 字段权限. */
export function rightsEntry({ context, says, isReadonly, apply }: PanelDesk, id: string, { rights }: Step): TemplateResult {
  return html`<zw-field-rights
    data-path="rights"
    .groups=${fieldGroups(context, rights)}
    .rights=${rights}
    .words=${says.rights}
    ?readonly=${isReadonly}
    @zw-change=${({ detail }: CustomEvent<{ rights: readonly FieldRight[] }>) => apply('flow/set-rights', { id, rights: detail.rights })}
  ></zw-field-rights>`;
}

/** How many fields may be what: 必填 1 · 编辑 3. */
export function rightsSays({ says }: PanelDesk, { rights }: Step): string {
  const words = says.rights;
  const counts = [...RIGHTS].reverse().flatMap((right) => {
    const count = right === 'visible' ? 0 : rights.filter((each) => each.right === right).length;
    return count === 0 ? [] : words.sum(words.names[right], count);
  });
  return counts.length === 0 ? words.allReadable : words.says(counts);
}
