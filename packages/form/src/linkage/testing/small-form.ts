import { FieldCatalogue, parseExpression, type CatalogueField, type Expression } from '@zhengwu/core';
import { FORM_FORMAT, FORM_VERSION, type Form } from '../../model/form.js';
import type { FormNode, NodeId, NodeType } from '../../model/form-node.js';
import type { Effect, Linkage } from '../../model/linkage.js';
import { formFields } from '../form-fields.js';

/** A node without an id, its linkages as `when` in words and effects in short. */
export interface SmallNode {
  readonly type?: NodeType;
  readonly title?: string;
  readonly properties?: Readonly<Record<string, SmallNode>>;
  readonly items?: SmallNode;
  readonly rules?: readonly (readonly [when: string, ...effects: readonly (Effect['kind'] | readonly ['fill', string] | readonly ['options', ...(string | number | boolean)[]])[]])[];
  readonly [key: string]: unknown;
}

/** A form of these nodes: ids are `nod_` and the key, linkages `lnk_`, the key and a number; `when` and formulas are read by core's parser, keys as labels. */
export function smallForm(properties: Readonly<Record<string, SmallNode>>, fields: readonly CatalogueField[] = []): Form {
  const bare = formWith(Object.fromEntries(Object.entries(properties).map(([key, node]) => [key, nodeOf(key, node, () => [])])));
  const rulesOf = (key: string, node: SmallNode): readonly Linkage[] => {
    const known = formFields(bare, { from: `nod_${key}`, fields }).map((field) => ({ ...field, label: field.id.replace('nod_', '') }));
    const catalogue = new FieldCatalogue(known);
    return (node.rules ?? []).map(([when, ...effects], place) => ({
      id: `lnk_${key}${String(place)}` as const,
      ...(when !== '' && { when: expression(when, catalogue) }),
      effects: effects.map((effect): Effect => {
        if (typeof effect === 'string') return { kind: effect } as Effect; // those without more
        if (effect[0] === 'fill') return { kind: 'fill', value: expression(effect[1], catalogue) };
        return { kind: 'options', values: effect.slice(1) };
      }),
    }));
  };
  return formWith(Object.fromEntries(Object.entries(properties).map(([key, node]) => [key, nodeOf(key, node, rulesOf)])));
}

export function formWith(properties: Readonly<Record<string, FormNode>>): Form {
  return {
    format: FORM_FORMAT,
    formatVersion: FORM_VERSION,
    id: 'frm_small',
    name: '',
    settings: {},
    schema: { 'x-id': 'nod_root', type: 'object', properties },
    waivers: [],
  };
}

function nodeOf(key: string, node: SmallNode, rulesOf: (key: string, node: SmallNode) => readonly Linkage[]): FormNode {
  const { rules, properties, items, ...rest } = node;
  const id: NodeId = `nod_${key}`;
  return {
    'x-id': id,
    ...rest,
    ...(rules !== undefined && { 'x-rules': rulesOf(key, node) }),
    ...(items !== undefined && { items: nodeOf(`${key}_row`, { type: 'object', ...items }, rulesOf) }),
    ...(properties !== undefined && { properties: Object.fromEntries(Object.entries(properties).map(([name, child]) => [name, nodeOf(name, child, rulesOf)])) }),
  };
}

function expression(text: string, catalogue: FieldCatalogue): Expression {
  const { value, findings } = parseExpression(text, catalogue);
  if (value === undefined) throw new Error(`${text}: ${findings.map(({ rule, params }) => `${rule} ${JSON.stringify(params)}`).join()}`);
  return value;
}
