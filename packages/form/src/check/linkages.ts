import { checkExpression, FieldCatalogue, fieldsOf, type Expression, type Finding } from '@zhengwu/core';
import { optionsOfNode } from '../linkage/answer-type.js';
import { arraysOf, fieldSeenFrom, formCatalogue } from '../linkage/form-fields.js';
import { formGraph } from '../linkage/form-graph.js';
import { linkagesOf } from '../linkage/linkage-state.js';
import type { FormContext } from '../model/context.js';
import { indexForm } from '../model/form-index.js';
import type { Form } from '../model/form.js';
import type { Linkage } from '../model/linkage.js';
import { nameOf, nodesOf, type NodeEntry } from './controls.js';
import { at, formCheck } from './form-check.js';
import { fix } from './form-fix.js';
import { linkageRules } from './linkage-rules.js';

/** Whether each linkage can be computed: its fields are there, its types go together, its options are the node's. */
export const checkLinkages = formCheck('form/linkages', function* (form, context) {
  const { byId } = indexForm(form.schema);
  const outside = new Set((context.fields ?? []).map(({ id }) => id));
  const reach = fieldsInReach(form, context);
  const isThere = (id: string): boolean => outside.has(id) || (byId(id)?.parent !== undefined && byId(id)?.node.type !== 'void');
  for (const entry of nodesOf(form)) {
    const linkages = linkagesOf(entry.node);
    for (const [index, linkage] of linkages.entries()) yield* ofLinkage(entry, linkage, index, isThere, reach);
    if (linkages.length > 0) yield undefined;
  }
});

function* ofLinkage(entry: NodeEntry, linkage: Linkage, index: number, isThere: (id: string) => boolean, reach: FieldsInReach): Iterable<Finding> {
  const { id, when, effects } = linkage;
  const path = `x-rules/${String(index)}`;
  const place = at(entry.id, path);
  const control = nameOf(entry);
  const remove = fix('linkage/remove', { id: entry.id, linkageId: id });
  const read = [...(when === undefined ? [] : fieldsOf(when)), ...effects.flatMap((effect) => (effect.kind === 'fill' ? fieldsOf(effect.value) : []))];
  const gone = read.find((field) => !isThere(field));
  if (gone !== undefined) yield linkageRules.finding('form/linkage-field-gone', place, { control, number: index + 1, id: gone }, { fixes: [remove] });
  else {
    // Core says what is wrong with an expression, wherever it stands.
    const of = (key: string): { readonly at: Finding['at'] } => ({ at: at(entry.id, `${path}/${key}`) });
    if (when !== undefined) yield* faultsOf(when, entry, reach, { ...of('when'), expected: 'boolean' });
    for (const effect of effects) if (effect.kind === 'fill') yield* faultsOf(effect.value, entry, reach, of('effects'));
  }
  if (!Array.isArray(entry.node.enum)) return;
  const own = new Set(optionsOfNode(entry.node).map(({ value }) => value));
  const unknown = effects.flatMap((effect) => (effect.kind === 'options' ? effect.values.filter((value) => !own.has(value)) : []));
  if (unknown.length === 0) return;
  const kept = effects.map((effect) => (effect.kind === 'options' ? { ...effect, values: effect.values.filter((value) => own.has(value)) } : effect));
  // With nothing left to choose, the linkage says something else than was meant.
  const isEmptied = kept.some((effect) => effect.kind === 'options' && effect.values.length === 0);
  const fixes = isEmptied ? [remove] : [fix('linkage/set', { id: entry.id, linkage: { ...linkage, effects: kept } }), remove];
  yield linkageRules.finding('form/linkage-offers-unknown', place, { control, number: index + 1, values: unknown.map(String) }, { fixes });
}

type ExpressionOptions = NonNullable<Parameters<typeof checkExpression>[2]>;

interface FieldsInReach {
  /** Those that an expression reads. */
  readonly read: (entry: NodeEntry, expression: Expression) => FieldCatalogue;
  /** All that a linkage of the node may read. */
  readonly all: (entry: NodeEntry) => FieldCatalogue;
}

/** Whether an expression is sound, its own fields tell; to write it in a sentence, one must know of all that are called the same. */
function faultsOf(expression: Expression, entry: NodeEntry, reach: FieldsInReach, options: ExpressionOptions): readonly Finding[] {
  const isSound = checkExpression(expression, reach.read(entry, expression), options).findings.length === 0;
  return isSound ? [] : checkExpression(expression, reach.all(entry), options).findings;
}

function fieldsInReach(form: Form, { fields = [] }: FormContext): FieldsInReach {
  const { byId } = indexForm(form.schema);
  const outside = new Map(fields.map((field) => [field.id, field]));
  // The same for all that stand in the same rows.
  const made = new Map<string, FieldCatalogue>();
  return {
    read: (entry, expression) =>
      new FieldCatalogue(
        fieldsOf(expression).flatMap((id) => {
          const read = byId(id);
          return (read === undefined ? outside.get(id) : fieldSeenFrom(entry, read)) ?? [];
        }),
      ),
    all: (entry) => {
      const rows = arraysOf(entry).map(({ id }) => id).join(' ');
      const former = made.get(rows);
      if (former !== undefined) return former;
      const catalogue = formCatalogue(form, { from: entry.id, fields });
      made.set(rows, catalogue);
      return catalogue;
    },
  };
}

/** Most names of a circle that one sentence tells. */
const MOST_NAMES = 8;

/** Fields that move one another in a circle: what they come to depends on which is looked at first. */
export const checkCycles = formCheck('form/cycles', function* (form) {
  const graph = formGraph(form);
  const { byId } = indexForm(form.schema);
  for (const { way } of graph.cycles) {
    const [first] = way;
    if (first === undefined) continue;
    const controls = way.slice(0, MOST_NAMES).map((id) => {
      const entry = byId(id);
      return entry === undefined ? id : nameOf(entry);
    });
    // Any of the linkages that lead round; without it this circle is broken.
    const fixes = way.flatMap((id, place) => {
      const next = way[(place + 1) % way.length];
      const links = graph.linksTo(next ?? '').filter(({ from }) => from === id);
      const linkages = [...new Set(links.map(({ linkageId }) => linkageId))];
      const [linkageId] = linkages;
      return next === undefined || linkages.length !== 1 || linkageId === undefined ? [] : [fix('linkage/remove', { id: next, linkageId: linkageId as Linkage['id'] })]; // an id of a linkage, kept as text
    });
    yield linkageRules.finding('form/linkage-cycle', at(first, 'x-rules'), { controls }, { witness: { kind: 'steps', steps: way.map((id) => at(id)) }, related: way.slice(1).map((id) => at(id)), fixes: fixes.slice(0, 3) });
  }
});
