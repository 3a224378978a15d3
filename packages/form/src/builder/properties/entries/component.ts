import { html, nothing, type TemplateResult } from 'lit';
import { componentSpecs, type ComponentSpec } from '../../../components/index.js';
import { componentName } from '../../../messages/component-name.js';
import { formEdits } from '../../../model/index.js';
import type { NodeDesk } from '../desk.js';
import { textOf } from '../fields/text-field.js';

/** 控件: another one in its place, with what fits of texts, options, binding and linkages. */
export function componentEntry(desk: NodeDesk): TemplateResult {
  const { node, id, spec, host, texts, words, isReadonly } = desk;
  const component = node['x-component'] ?? '';
  const others = componentSpecs.filter((each) => isLike(each, spec, node.type === 'array'));
  const groups = [...new Set(others.map(({ group }) => group))];
  return html`<div class="zw-field">
    <label class="zw-label" for="prop-component">${texts.fields.component}</label>
    <select id="prop-component" class="zw-input" data-path="x-component" aria-describedby="prop-component-hint" ?disabled=${isReadonly || (spec !== undefined && others.length < 2)} @change=${(event: Event) => host.apply(formEdits['node/set-component'], { id, component: textOf(event) })}>
      ${spec === undefined ? html`<option value=${component} selected>${component === '' ? texts.fields.noComponent : component}</option>` : nothing}
      ${groups.map((group) => html`<optgroup label=${words.groups[group]}>${others.filter((each) => each.group === group).map(({ name }) => html`<option value=${name} .selected=${name === spec?.name}>${componentName(words, name)}</option>`)}</optgroup>`)}
    </select>
    <p class="zw-hint" id="prop-component-hint">${spec === undefined ? (component === '' ? texts.fields.noComponentHint : texts.fields.unknownComponent) : help(desk, spec)}</p>
  </div>`;
}

function help({ words }: NodeDesk, { name }: ComponentSpec): string {
  const all: Readonly<Record<string, { readonly help: string }>> = words.components;
  return all[name]?.help ?? '';
}

/** What can stand where this one stands, and hold what it holds. */
function isLike(other: ComponentSpec, spec: ComponentSpec | undefined, isArray: boolean): boolean {
  if (other.name === spec?.name) return true;
  if (other.isHidden === true || other.within !== undefined) return false;
  if (spec === undefined) return other.role === 'control' || (isArray && other.role === 'array');
  if (spec.within !== undefined) return false;
  if (spec.contains !== undefined && spec.role === 'layout') return other.role === 'layout' && other.contains !== undefined;
  if (spec.role === 'layout') return other.role === 'layout' && other.contains === undefined;
  return spec.role === other.role;
}
