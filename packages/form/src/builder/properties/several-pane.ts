import { icon, trashIcon } from '@zhengwu/ui/icon';
import { choiceField, flagField, section } from '@zhengwu/ui/properties';
import { html, nothing, type TemplateResult } from 'lit';
import { componentNamed, formItemProps, type PropSpec } from '../../components/index.js';
import { formEdits, type FormEntry, type FormNode } from '../../model/index.js';
import type { Edits } from '../builder-host.js';
import { confirmReviews } from '../binding/confirm-reviews.js';
import { severalLinkages } from '../linkage/several-linkages.js';
import type { Desk } from './desk.js';
import { propWord } from './entries/component-props.js';
import { propField } from './fields/prop-field.js';

const PATTERNS = ['editable', 'readOnly', 'disabled', 'readPretty'] as const;
/** No value of a select: some are so, some so. */
const MIXED = '\u0000mixed';

/** What several nodes have in common: set once, it is set of all, as one step. */
export function severalPane(desk: Desk, entries: readonly FormEntry[]): TemplateResult {
  const { texts, host, isReadonly } = desk;
  const words = texts.several;
  const controls = entries.filter(({ node }) => componentNamed(node['x-component'])?.role === 'control' || componentNamed(node['x-component'])?.role === 'array');
  const ids = entries.map(({ id }) => id);
  return html`
    ${section(desk, {
      id: 'several',
      label: words.common,
      content: html`${controls.length < 2 ? nothing : html`${required(desk, controls)} ${pattern(desk, controls)}`} ${frameProps(desk, controls)}`,
    })}
    ${componentProps(desk, entries)} ${severalLinkages(desk, entries)} ${reviews(desk, controls)}
    <button type="button" class="zw-button" data-kind="danger" ?disabled=${isReadonly} @click=${() => host.remove(ids)}>${icon(trashIcon)}${words.remove(ids.length)}</button>
  `;
}

/** The value that all have; `MIXED` where they differ. */
function sharedValue(entries: readonly FormEntry[], read: (node: FormNode) => unknown): unknown {
  const [first, ...others] = entries.map(({ node }) => read(node as FormNode)); // the root is never one of several
  return others.every((other) => other === first) ? first : MIXED;
}

function each(desk: Desk, entries: readonly FormEntry[], edit: (id: string) => Edits): void {
  desk.host.together((apply) => {
    for (const { id } of entries) edit(id)(apply);
  });
}

function required(desk: Desk, controls: readonly FormEntry[]): TemplateResult {
  const { texts, isReadonly } = desk;
  const shared = sharedValue(controls, (node) => node.required === true);
  const set = (isOn: boolean): void => each(desk, controls, (id) => (apply) => apply(formEdits['node/set'], { id, name: 'required', value: isOn ? true : null }));
  return flagField({ id: 'many-required', label: texts.fields.required, value: shared === MIXED ? undefined : shared === true, isReadonly, onFlag: set });
}

function pattern(desk: Desk, controls: readonly FormEntry[]): TemplateResult {
  const { texts, isReadonly } = desk;
  const words = texts.pattern;
  const shared = sharedValue(controls, (node) => node['x-pattern'] ?? 'editable');
  const set = (choice: string): void => each(desk, controls, (id) => (apply) => apply(formEdits['node/set'], { id, name: 'x-pattern', value: choice === 'editable' ? null : choice }));
  const options = [...(shared === MIXED ? [{ value: MIXED, label: texts.several.mixed }] : []), ...PATTERNS.map((value) => ({ value, label: words[value] }))];
  return choiceField({ id: 'many-pattern', label: words.label, value: String(shared), options, isReadonly, onChoice: (choice) => choice !== MIXED && set(choice) });
}

/** Label and width, which look alike beside each other. */
function frameProps(desk: Desk, controls: readonly FormEntry[]): readonly TemplateResult[] {
  if (controls.length < 2) return [];
  return formItemProps
    .filter(({ name }) => name === 'labelWidth' || name === 'labelAlign' || name === 'layout' || name === 'gridSpan')
    .filter(({ name }) => name !== 'gridSpan' || controls.every(({ parent }) => parent?.node['x-component'] === 'FormGrid'))
    .map((spec) => manyProp(desk, controls, spec, 'x-decorator-props', ''));
}

/** Properties of the component, where all are the same. */
function componentProps(desk: Desk, entries: readonly FormEntry[]): TemplateResult | typeof nothing {
  const component = sharedValue(entries, (node) => node['x-component']);
  const spec = componentNamed(component);
  if (component === MIXED || spec === undefined || spec.props.length === 0) return nothing;
  return section(desk, { id: 'many-component', label: desk.texts.sections.component, content: html`${spec.props.map((prop) => manyProp(desk, entries, prop, 'x-component-props', spec.name))}` });
}

function manyProp(desk: Desk, entries: readonly FormEntry[], spec: PropSpec, bag: 'x-component-props' | 'x-decorator-props', component: string): TemplateResult {
  const word = propWord(desk.words, component, spec);
  const shared = sharedValue(entries, (node) => node[bag]?.[spec.name]);
  const edit = bag === 'x-component-props' ? formEdits['node/set-prop'] : formEdits['node/set-decorator-prop'];
  return propField(desk, {
    id: `many-${spec.name}`,
    spec,
    word: shared === MIXED ? { ...word, hint: desk.texts.several.differs } : word,
    value: shared === MIXED ? undefined : shared,
    path: `${bag}/${spec.name}`,
    onValue: (value) => each(desk, entries, (id) => (apply) => apply(edit, { id, name: spec.name, value })),
  });
}

/** 确认 of many relations at once. */
function reviews(desk: Desk, controls: readonly FormEntry[]): TemplateResult | typeof nothing {
  const open = controls.filter(({ node }) => {
    const binding = (node as FormNode)['x-binding']; // the root is never one of several
    return binding?.element !== undefined && binding.review?.state !== 'confirmed';
  });
  if (open.length === 0 || desk.isReadonly) return nothing;
  return section(desk, { id: 'many-review', label: desk.texts.sections.binding, content: html`${confirmReviews(desk, open.map(({ id }) => id))}` });
}
