import { oneLine, textField } from '@zhengwu/ui/properties';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { guideEdits } from '../../model/edits/index.js';
import type { Prefill, Variable } from '../../model/index.js';
import { nodeLabel } from '../outline/tree-nodes.js';
import type { Desk } from './desk.js';
import { domainFields, domainKindField } from './domain-fields.js';

/** A fact: its name, its values, where shared data knows it from, who asks for it. */
export function variableProperties(desk: Desk, variable: Variable): TemplateResult {
  const { guide, texts, isReadonly } = desk;
  const words = texts.properties;
  const { id, name } = variable;
  const asking = guide.nodes.filter((node) => node.kind === 'question' && node.variableId === id);
  return html`
    ${textField({ id: 'variable-name', path: 'name', label: words.variable, value: name, isReadonly, onText: (value) => desk.apply(guideEdits['variable/rename'], { id, name: oneLine(value) }) })} ${domainKindField(desk, variable)}
    ${domainFields(desk, variable)} ${prefillFields(desk, variable)}
    <div class="zw-field">
      <span class="zw-label">${words.usedBy(asking.length)}</span>
      ${asking.map((node) => html`<div><button type="button" class="zw-button" data-kind="link" @click=${() => desk.go(node.id)}>${nodeLabel(guide, node.id, texts)}</button></div>`)}
    </div>
    ${isReadonly || asking.length > 0 ? nothing : html`<button type="button" class="zw-button" data-kind="danger" @click=${() => desk.remove([id])}>${words.removeVariable(name)}</button>`}
  `;
}

function prefillFields(desk: Desk, { id, name, prefill }: Variable): TemplateResult | typeof nothing {
  const { texts, isReadonly } = desk;
  const words = texts.properties;
  if (isReadonly && prefill === undefined) return nothing;
  const set = (next: Prefill | null): void => void desk.apply(guideEdits['variable/set-prefill'], { id, prefill: next });
  const toggle = (event: Event): void => set((event.currentTarget as HTMLInputElement).checked ? { catalogue: '', field: name } : null);
  const setFixed = (event: Event): void => {
    if (prefill === undefined) return;
    const { isFixed: _former, ...rest } = prefill;
    set((event.currentTarget as HTMLInputElement).checked ? { ...rest, isFixed: true } : rest);
  };
  return html`<div class="zw-field" data-path="prefill">
    <label class="zw-check"><input type="checkbox" id="prefill" .checked=${live(prefill !== undefined)} ?disabled=${isReadonly} @change=${toggle} /><span>${words.prefill}</span></label>
    ${prefill === undefined
      ? nothing
      : html`<div class="zw-fields">
          ${textField({ id: 'prefill-catalogue', path: 'prefill/catalogue', label: words.catalogue, value: prefill.catalogue, isReadonly, onText: (catalogue) => set({ ...prefill, catalogue }) })}
          ${textField({ id: 'prefill-field', path: 'prefill/field', label: words.field, value: prefill.field, isReadonly, onText: (field) => set({ ...prefill, field }) })}
          <label class="zw-check"><input type="checkbox" id="prefill-fixed" .checked=${live(prefill.isFixed === true)} ?disabled=${isReadonly} @change=${setFixed} /><span>${words.prefillFixed}</span></label>
        </div>`}
  </div>`;
}
