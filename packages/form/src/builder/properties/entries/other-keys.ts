import { html, nothing, type TemplateResult } from 'lit';
import { formEdits } from '../../../model/index.js';
import type { NodeDesk } from '../desk.js';

/** What other entries and other sections speak of. */
const KNOWN: ReadonlySet<string> = new Set([
  ...['x-id', 'type', 'title', 'description', 'default', 'enum', 'required', 'properties', 'items', 'x-index', 'x-order', 'x-component', 'x-component-props', 'x-decorator', 'x-decorator-props'],
  ...['x-binding', 'x-rules', 'x-reactions', 'x-validator', 'x-display', 'x-visible', 'x-hidden', 'x-pattern', 'pattern', 'format'],
  ...['maxLength', 'minLength', 'maximum', 'minimum', 'exclusiveMaximum', 'exclusiveMinimum', 'maxItems', 'minItems', 'multipleOf', 'uniqueItems', 'const'],
]);

/** Keys and properties that this panel has no field for; they are kept as they are. */
export function otherKeysEntry(desk: NodeDesk): TemplateResult | typeof nothing {
  const { node, spec, id, host, texts, isReadonly, set } = desk;
  const known = new Set([...(spec?.props ?? []).map(({ name }) => name), 'gridSpan']);
  const others = [
    ...Object.entries(node).filter(([key]) => !KNOWN.has(key)).map(([key, value]) => ({ key, value, clear: () => set(key, null) })),
    ...Object.entries(node['x-component-props'] ?? {}).filter(([key]) => !known.has(key)).map(([key, value]) => ({ key: `x-component-props.${key}`, value, clear: () => host.apply(formEdits['node/set-prop'], { id, name: key, value: null }) })),
  ];
  if (others.length === 0) return nothing;
  return html`<p class="zw-hint">${texts.others.hint}</p>
    <ul class="others">
      ${others.map(({ key, value, clear }) => html`<li><code title=${brief(value)}>${key}: ${brief(value)}</code>${isReadonly ? nothing : html`<button type="button" class="zw-button" data-kind="link" aria-label=${texts.others.remove(key)} @click=${clear}>${texts.foreign.clear}</button>`}</li>`)}
    </ul>`;
}

export function hasOtherKeys({ node, spec }: Pick<NodeDesk, 'node' | 'spec'>): boolean {
  const known = new Set([...(spec?.props ?? []).map(({ name }) => name), 'gridSpan']);
  return Object.keys(node).some((key) => !KNOWN.has(key)) || Object.keys(node['x-component-props'] ?? {}).some((key) => !known.has(key));
}

function brief(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
