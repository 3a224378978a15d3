import { hasOwn, isPlainObject } from '@zhengwu/core';
import { componentNamed } from '../../components/index.js';
import { components } from '../../controls/components.js';
import { rareLoaders } from '../../controls/rare.js';
import { Unknown } from '../../controls/unknown.js';
import { childrenOf, isUsableKey, rowOf, type FormNode, type FormRoot } from '../../model/index.js';
import { ControlBoundary } from '../../runtime/control-boundary.js';
import type { PlainNode } from '../../runtime/runtime-schema.js';
import { FieldContext, isDataField, Schema, SchemaContext, useField, type FormilyForm, type GeneralField, type RecursionFieldProps } from '../../vendor/formily.js';
import { Fragment, h, memo, useMemo, useRef, type ComponentType, type ReactElement, type ReactNode } from '../../vendor/react.js';
import { useDesign } from './design-surroundings.js';
import { isSameOwn, isSameParted, ownPart, partedSchema } from './own-part.js';

interface DesignNodeProps {
  readonly node: FormNode;
  readonly name: string;
  /** The address in Formily of what it lies in. */
  readonly base: string;
}

/**
 * A node as citizens will see it, drawn by the same components, in a box that takes no room and says which node it is.
 * Drawn again when the node has changed, not when others have: nodes are the same objects as long as nothing in them changes.
 */
export const DesignNode = memo(({ node, name, base }: DesignNodeProps): ReactElement => {
  const isParted = drawsItsParts(node);
  const own = useOwn(node, isParted ? isSameParted : isSameOwn);
  const { formily, entryOf } = useDesign();
  const plain = useMemo(() => {
    const entry = entryOf(node['x-id']);
    return entry === undefined ? {} : isParted ? partedSchema(entry) : ownPart(entry);
  }, [own, name, isParted]);
  const schema = useMemo(() => new Schema(plain), [plain]);
  const field = useMemo(() => {
    const made = makeField(formily, plain, own, { name, base });
    // Tabs read what their panes are called from the panes' fields, before those are drawn.
    if (isParted) makePanes(formily, plain, made.address.toString());
    return made;
  }, [formily, plain, own, name, base, isParted]);
  const inside = isParted ? undefined : h(DesignChildren, { node, base: field.address.toString() });
  return h(SchemaContext.Provider, { value: schema }, h(FieldContext.Provider, { value: field }, h(Mark, { node: own }, h(ControlBoundary, { field }, h(Drawn, { plain, field }, inside)))));
});

/** Tables and tabs read their parts from the schema, and draw them through `DesignPart`. */
function drawsItsParts({ type, 'x-component': component }: FormNode): boolean {
  const name = componentNamed(component)?.name ?? '';
  return hasOwn(rareLoaders, name.split('.')[0] ?? '') && (type === 'array' || componentNamed(name)?.contains !== undefined);
}

/** What lies in a node, each known by its id wherever it moves among its siblings. */
export const DesignChildren = memo(({ node, base }: { readonly node: FormNode | FormRoot; readonly base: string }): ReactElement => {
  const { hollow, empty } = useDesign();
  const row = rowOf(node);
  const children = childrenOf(node);
  if (children.length === 0 && row === undefined) return isLayout(node) ? h('div', { className: 'hollow' }, base === '' ? empty : hollow) : h(Fragment);
  return h(Fragment, null, row === undefined ? null : h(DesignNode, { key: row['x-id'], node: row, name: '0', base }), ...children.map(([key, child]) => h(DesignNode, { key: child['x-id'], node: child, name: key, base })));
});

/** In the place of Formily's RecursionField: a part that a table, tabs or a panel wants drawn. */
export function DesignPart({ schema, name, basePath, onlyRenderProperties, onlyRenderSelf, filterProperties }: RecursionFieldProps): ReactElement | null {
  const { entryOf } = useDesign();
  const parent = useField<GeneralField | undefined>(); // none at the root
  const id: unknown = (schema as Readonly<Record<string, unknown>>)['x-id']; // put there by `ownPart`
  const entry = typeof id === 'string' ? entryOf(id) : undefined;
  // Of a column that is wanted for its state alone nothing is to be seen.
  if (entry === undefined || onlyRenderSelf) return null;
  const { node } = entry;
  const above = (basePath ?? parent?.address)?.toString() ?? '';
  const own = name === undefined ? above : above === '' ? String(name) : `${above}.${String(name)}`;
  if (filterProperties !== undefined) {
    // A row without its buttons, or its buttons alone.
    const wanted = entry.children.filter((child) => filterProperties(new Schema(ownPart(child)), child.key));
    return h(Fragment, null, ...wanted.map(({ id: key, node: child, key: name }) => h(DesignNode, { key, node: child as FormNode, name, base: own }))); // the root lies in nothing
  }
  // A column has a cell, a row its table: what is theirs is drawn already.
  if (onlyRenderProperties || isBare(node)) return h(Mark, { node }, h(DesignChildren, { node, base: own }));
  return h(DesignNode, { node: node as FormNode, name: String(name ?? ''), base: above }); // the root is never a part
}

/** Nothing is drawn of it but what lies in it. */
function isBare(node: FormNode | FormRoot): boolean {
  return node['x-component'] === undefined && node['x-decorator'] === undefined;
}

function isLayout(node: FormNode | FormRoot): boolean {
  return componentNamed(node['x-component'])?.role === 'layout' || (node['x-component'] === undefined && node.type !== 'string');
}

/** The box that takes no room: `display: contents`. Its place is that of what lies in it. */
function Mark({ node, children }: { readonly node: FormNode | FormRoot; readonly children?: ReactNode }): ReactElement {
  const isHidden = node['x-display'] === 'none' || node['x-display'] === 'hidden' || node['x-visible'] === false || node['x-hidden'] === true;
  return h('div', { className: 'mark', 'data-node': node['x-id'], 'data-role': componentNamed(node['x-component'])?.role, 'data-hidden': isHidden ? '' : undefined }, children);
}

function Drawn({ plain, field, children }: { readonly plain: PlainNode; readonly field: GeneralField; readonly children?: ReactNode }): ReactElement {
  const component = componentAt(plain['x-component']);
  const decorator = componentAt(plain['x-decorator']);
  const props = plain['x-component-props'] as PlainNode; // an object, `plainNode` sees to it
  const frame = plain['x-decorator-props'] as PlainNode;
  const content = (props['children'] ?? plain['x-content']) as ReactNode; // text, `plainNode` sees to it
  const value = isDataField(field) ? { value: field.value as unknown } : {};
  const drawn = component === undefined ? h(Fragment, null, children, content) : h(component, { ...props, ...value }, children, content);
  return decorator === undefined ? drawn : h(decorator, frame, drawn);
}

function componentAt(name: unknown): ComponentType<Readonly<Record<string, unknown>>> | undefined {
  if (typeof name !== 'string' || name === '') return undefined;
  let at: unknown = components;
  for (const key of name.split('.')) at = typeof at === 'function' || typeof at === 'object' ? (at as Readonly<Record<string, unknown>> | null)?.[key] : undefined;
  return (at ?? Unknown) as ComponentType<Readonly<Record<string, unknown>>>; // the table of components holds nothing else
}

function makeField(formily: FormilyForm, plain: PlainNode, { type, 'x-id': id, 'x-component': component }: FormNode, { name, base }: { readonly name: string; readonly base: string }): GeneralField {
  // What its paths would take for a sign.
  const isUsable = isUsableKey(name) || /^\d+$/.test(name);
  const props = { ...stateOf(plain), name: isUsable ? name : id, basePath: base };
  if (type === 'void') return formily.createVoidField(props);
  if (type === 'array' && componentNamed(component)?.role === 'array') return formily.createArrayField({ ...props, value: [{}] });
  if (type === 'object') return formily.createObjectField(props);
  return formily.createField(props);
}

function makePanes(formily: FormilyForm, { properties }: PlainNode, basePath: string): void {
  if (!isPlainObject(properties)) return;
  for (const [name, part] of Object.entries(properties)) if (isUsableKey(name) && isPlainObject(part) && part['type'] === 'void') formily.createVoidField({ ...stateOf(part), name, basePath });
}

/** What Formily would set by a reaction to the schema: no reaction runs here. */
function stateOf(plain: PlainNode): Readonly<Record<string, unknown>> {
  const { title, description, required, default: initialValue, enum: options } = plain;
  return {
    title,
    description,
    required: required === true,
    initialValue,
    content: plain['x-content'],
    data: plain['x-data'],
    decorator: [plain['x-decorator'], plain['x-decorator-props']],
    component: [plain['x-component'], plain['x-component-props']],
    ...(Array.isArray(options) ? { dataSource: options.map((option: unknown) => (isPlainObject(option) ? option : { label: String(option), value: option })) } : {}),
  };
}

/** The node as long as it says the same of itself. */
function useOwn(node: FormNode, isSame: typeof isSameOwn): FormNode {
  const kept = useRef(node);
  if (!isSame(kept.current, node)) kept.current = node;
  return kept.current;
}
