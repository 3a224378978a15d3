import { isPlainObject, type Expression } from '@zhengwu/core';
import { indexForm, type FormEntry, type FormIndex } from '../../model/form-index.js';
import type { FormNode, FormRoot, NodeId } from '../../model/form-node.js';
import type { Form } from '../../model/form.js';
import type { Effect, Linkage } from '../../model/linkage.js';
import { isRequiredItself, linkagesOf } from '../linkage-state.js';
import { ExportError, ScriptWriter, type ExportFault } from './expression-to-script.js';
import { negated } from './script-to-expression.js';
import { withNodes } from './with-nodes.js';

/** A linkage, or what of it acts on one thing, that is not written as a reaction, and why. */
export interface LeftLinkage {
  readonly id: NodeId;
  readonly linkageId: string;
  readonly effects: readonly Effect['kind'][];
  readonly reason: ExportFault;
}

export interface ExportedForm<Kind extends Pick<Form, 'schema'>> {
  /** With reactions in the place of linkages; what could not be written is a linkage still. */
  readonly form: Kind;
  readonly left: readonly LeftLinkage[];
}

type Reaction = Readonly<Record<string, unknown>>;

/** Effects that are one state of Formily's: written all together, or not at all. */
const FAMILIES: readonly { readonly kinds: readonly Effect['kind'][]; readonly write: (writer: Writer) => readonly Reaction[] }[] = [
  { kinds: ['show', 'hide'], write: (writer) => [writer.visible()] },
  { kinds: ['require', 'relax'], write: (writer) => [writer.required()] },
  { kinds: ['enable', 'disable', 'unlock', 'lock'], write: (writer) => [writer.pattern()] },
  { kinds: ['fill'], write: (writer) => writer.fills() },
  { kinds: ['options'], write: (writer) => [writer.options()] },
];

/** Writes a form's linkages as Formily's reactions, for other Formily runtimes. What they cannot say stays a linkage, and is named. */
export function exportLinkages<Kind extends Pick<Form, 'schema'>>(form: Kind): ExportedForm<Kind> {
  const index = indexForm(form.schema);
  const left: LeftLinkage[] = [];
  const changed = new Map<FormEntry, FormNode>();
  for (const entry of index.entries) {
    const linkages = linkagesOf(entry.node);
    if (linkages.length === 0) continue;
    const reactions: Reaction[] = [];
    const kept = new Set<Effect['kind']>();
    for (const { kinds, write } of FAMILIES) {
      const own = linkages.filter(({ effects }) => effects.some(({ kind }) => kinds.includes(kind)));
      if (own.length === 0) continue;
      try {
        reactions.push(...write(new Writer(index, entry, own)));
      } catch (error) {
        if (!(error instanceof ExportError)) throw error;
        for (const kind of kinds) kept.add(kind);
        for (const { id, effects } of own) left.push({ id: entry.id, linkageId: id, effects: effects.map(({ kind }) => kind).filter((kind) => kinds.includes(kind)), reason: error.fault });
      }
    }
    changed.set(entry, exported(entry.node as FormNode, reactions, linkages, kept)); // all entries but the root
  }
  return { form: { ...form, schema: withNodes(form.schema, changed) }, left };
}

/** What stands for a node's linkages in another runtime: its `x-reactions`, as `exportForm` asks for them. */
export function reactionsFor(form: Pick<Form, 'schema'>): (node: FormNode | FormRoot) => unknown {
  const exportedIndex = indexForm(exportLinkages(form).form.schema);
  return (node) => exportedIndex.byId(node['x-id'])?.node['x-reactions'];
}

function exported(node: FormNode, reactions: readonly Reaction[], linkages: readonly Linkage[], kept: ReadonlySet<Effect['kind']>): FormNode {
  const { 'x-rules': _rules, 'x-reactions': former, ...rest } = node;
  const all = [...(former === undefined || former === null ? [] : Array.isArray(former) ? (former as readonly unknown[]) : [former]), ...reactions];
  const rules = linkages.flatMap((linkage) => {
    const effects = linkage.effects.filter(({ kind }) => kept.has(kind));
    return effects.length === 0 ? [] : [{ ...linkage, effects }];
  });
  return {
    ...rest,
    ...(all.length > 0 && { 'x-reactions': all.length === 1 && former === undefined ? all[0] : all }),
    ...(rules.length > 0 && { 'x-rules': rules }),
  };
}

class Writer {
  readonly #script: ScriptWriter;

  constructor(
    index: FormIndex,
    readonly entry: FormEntry,
    readonly linkages: readonly Linkage[],
  ) {
    this.#script = new ScriptWriter(index, entry);
  }

  visible(): Reaction {
    return this.#state({ visible: this.#yesNo(this.#allowed('show', 'hide')) });
  }

  required(): Reaction {
    const own: Expression = isRequiredItself(this.entry.node) ? literal(true) : this.#acts('require');
    return this.#state({ required: this.#yesNo(both(own, negated(this.#acts('relax')))) });
  }

  pattern(): Reaction {
    const has = (...kinds: readonly Effect['kind'][]): boolean => this.linkages.some(({ effects }) => effects.some(({ kind }) => kinds.includes(kind)));
    const [moves, locks] = [has('enable', 'disable'), has('unlock', 'lock')];
    const disabled = negated(this.#allowed('enable', 'disable'));
    const locked = negated(this.#allowed('unlock', 'lock'));
    if (!locks) return this.#state({ disabled: this.#yesNo(disabled) });
    if (!moves) return this.#state({ readOnly: this.#yesNo(locked) });
    return this.#state({ pattern: `{{(${this.#script.condition(disabled)}) ? 'disabled' : (${this.#script.condition(locked)}) ? 'readOnly' : 'editable'}}` });
  }

  /** A reaction for each formula, each while none before it holds. */
  fills(): readonly Reaction[] {
    const before: Expression[] = [];
    return this.linkages.flatMap(({ when, effects }) => {
      const fill = effects.find((effect) => effect.kind === 'fill');
      if (fill === undefined) return [];
      const writer = new ScriptWriter(this.#script.index, this.entry);
      const holds = before.reduceRight<Expression>((rest, former) => both(negated(former), rest), when ?? literal(true));
      if (when !== undefined) before.push(when);
      else before.push(literal(true));
      if (holds.kind === 'literal' && holds.value === false) return [];
      const condition = holds.kind === 'literal' ? {} : { when: `{{!!(${writer.condition(holds)})}}` };
      const value = fill.value.kind === 'literal' && typeof fill.value.value !== 'string' ? fill.value.value : `{{${writer.formula(fill.value)}}}`;
      return [{ dependencies: writer.dependencies, ...condition, fulfill: { state: { value } } }];
    });
  }

  options(): Reaction {
    const [only, ...others] = this.linkages;
    const own: unknown = this.entry.node.enum;
    // What several have in common is one list for each of their combinations.
    if (only === undefined || others.length > 0 || !Array.isArray(own)) throw new ExportError('effect');
    const values = only.effects.flatMap((effect) => (effect.kind === 'options' ? [effect.values] : []));
    const offered = (own as readonly unknown[]).filter((option) => values.every((each) => each.some((value) => value === (isPlainObject(option) ? option['value'] : option))));
    if (only.when === undefined) return { dependencies: [], fulfill: { state: { dataSource: asOptions(offered) } } };
    const when = `{{!!(${this.#script.condition(only.when)})}}`;
    return { dependencies: this.#script.dependencies, when, fulfill: { state: { dataSource: asOptions(offered) } }, otherwise: { state: { dataSource: asOptions(own) } } };
  }

  #state(state: Readonly<Record<string, unknown>>): Reaction {
    return { dependencies: this.#script.dependencies, fulfill: { state } };
  }

  /** Formily passes over `undefined`: what is not answered is a plain no. */
  #yesNo(condition: Expression): string | boolean {
    return condition.kind === 'literal' ? condition.value === true : `{{!!(${this.#script.condition(condition)})}}`;
  }

  #allowed(allow: Effect['kind'], forbid: Effect['kind']): Expression {
    const allowed = this.linkages.some(({ effects }) => effects.some(({ kind }) => kind === allow)) ? this.#acts(allow) : literal(true);
    return both(allowed, negated(this.#acts(forbid)));
  }

  /** When an effect of this kind acts. */
  #acts(kind: Effect['kind']): Expression {
    const conditions = this.linkages.filter(({ effects }) => effects.some((effect) => effect.kind === kind)).map(({ when }) => when ?? literal(true));
    if (conditions.some((condition) => condition.kind === 'literal' && condition.value === true)) return literal(true);
    const [first] = conditions;
    if (first === undefined) return literal(false);
    return conditions.length === 1 ? first : { kind: 'or', operands: conditions };
  }
}

function literal(value: boolean): Expression {
  return { kind: 'literal', value };
}

function both(one: Expression, other: Expression): Expression {
  if (one.kind === 'literal') return one.value === true ? other : one;
  if (other.kind === 'literal') return other.value === true ? one : other;
  return { kind: 'and', operands: [one, other] };
}

function asOptions(options: readonly unknown[]): readonly unknown[] {
  return options.map((option) => (isPlainObject(option) ? option : { label: String(option), value: option }));
}
