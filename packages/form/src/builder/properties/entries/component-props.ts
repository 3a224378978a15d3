import type { TemplateResult } from 'lit';
import type { PropSpec } from '../../../components/index.js';
import type { ComponentWords, PropWord } from '../../../components/component-words.js';
import { formEdits } from '../../../model/index.js';
import type { NodeDesk } from '../desk.js';
import { propField } from '../fields/prop-field.js';

/** What may be set of the component itself, each as its kind is edited. */
export function componentPropEntries(desk: NodeDesk): readonly TemplateResult[] {
  const { node, id, spec, host, words } = desk;
  const props = node['x-component-props'] ?? {};
  // A grid's column has its width among what concerns its place.
  const shown = (spec?.props ?? []).filter(({ name }) => !(spec?.name === 'FormGrid.GridColumn' && name === 'gridSpan'));
  return shown.map((each) =>
    propField(desk, {
      id: `prop-c-${each.name}`,
      spec: each,
      word: propWord(words, spec?.name ?? '', each),
      value: props[each.name],
      path: `x-component-props/${each.name}`,
      onValue: (value) => host.apply(formEdits['node/set-prop'], { id, name: each.name, value }),
    }),
  );
}

/** The words of a property, as this component calls it. */
export function propWord(words: ComponentWords, component: string, { name }: PropSpec): PropWord {
  const own: Readonly<Record<string, { readonly props?: Readonly<Record<string, PropWord>> }>> = words.components;
  const all: Readonly<Record<string, PropWord>> = words.props;
  return own[component]?.props?.[name] ?? all[name] ?? { label: name };
}
