import type { PickerOption } from '@zhengwu/ui';
import { html, type TemplateResult } from 'lit';
import { componentSpecs, type ComponentSpec } from '../../../components/index.js';
import { componentName } from '../../../messages/component-name.js';
import { formEdits } from '../../../model/index.js';
import type { NodeDesk } from '../desk.js';

/** 控件: another one in its place, with what fits of texts, options, binding and linkages. */
export function componentEntry(desk: NodeDesk): TemplateResult {
  const { node, id, spec, host, texts, words, isReadonly } = desk;
  const component = node['x-component'] ?? '';
  const others = componentSpecs.filter((each) => isLike(each, spec, node.type === 'array'));
  // A list that opens, not a select: in that each arrow key would already be another component, and lose what does not fit it.
  const options = others.map(({ name, group }): PickerOption => ({ id: name, label: componentName(words, name), group: words.groups[group] }));
  const own = { id: component, label: component === '' ? texts.fields.noComponent : component };
  const isFixed = isReadonly || (spec !== undefined && others.length < 2);
  return html`<zw-picker
    id="prop-component"
    data-path="x-component"
    ?required=${!isFixed}
    .label=${texts.fields.component}
    .hint=${spec === undefined ? (component === '' ? texts.fields.noComponentHint : texts.fields.unknownComponent) : help(desk, spec)}
    .options=${spec === undefined ? [own, ...options] : options}
    .value=${spec?.name ?? component}
    ?readonly=${isFixed}
    @zw-change=${(event: CustomEvent<{ value: string }>) => host.apply(formEdits['node/set-component'], { id, component: event.detail.value })}
  ></zw-picker>`;
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
