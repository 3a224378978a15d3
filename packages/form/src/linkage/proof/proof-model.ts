import { evaluate, fieldsOf, type CatalogueField, type Expression, type FieldType } from '@zhengwu/core';
import { indexForm, type FormEntry, type FormIndex } from '../../model/form-index.js';
import type { Form } from '../../model/form.js';
import { isScript } from '../../script/script-text.js';
import { answerType } from '../answer-type.js';
import { answeredEntry, labelOf, typeSeenFrom } from '../form-fields.js';
import { formGraph, type FormGraph } from '../form-graph.js';
import type { LinkAspect } from '../form-links.js';
import { linkagesOf } from '../linkage-state.js';
import { atomsOf, constantOf, constraintOf, isOfType, type Constraint } from './constraint.js';
import { representatives } from './representatives.js';
import { constantsIn, copiesOf, fillsOf, offersOf } from './fills.js';
import { comparedFields, orderKind, rivalsOf, type Rivals } from './rivals.js';

export interface ProofOptions {
  /** `YYYY-MM-DD`; of conditions that ask for the day nothing is proved without. */
  readonly today?: string;
  /** Fields that are not the form's. */
  readonly fields?: readonly CatalogueField[];
  /** Most cases that one question may look at; 5,000 if not given. */
  readonly budget?: number;
}

/** A field that a question depends on, and the answers that stand for all of its answers. */
export interface Variable {
  readonly id: string;
  readonly label: string;
  readonly type: FieldType;
  /** Absent for a field that is not the form's. */
  readonly entry?: FormEntry;
  readonly values: readonly unknown[];
}

/** How far a condition without and, or, not can be known from answers that stand for all. */
export interface AtomKnowledge {
  /** What is found with these answers holds for all. */
  readonly isExact: boolean;
  /** It gives yes or no, whatever is answered. */
  readonly isSafe: boolean;
}

/** Fields beyond which a question is left undecided. */
const MOST_FIELDS = 300;

/** A condition or a formula, and the node on which it stands. */
export interface Read {
  readonly expression: Expression;
  readonly reader: FormEntry;
}

/** All that questions about some nodes depend on: the fields they read, and the fields that these depend on. */
export class ProofModel {
  readonly index: FormIndex;
  readonly graph: FormGraph;
  readonly variables = new Map<string, Variable>();
  /** The nodes on which the answer depends: those that are asked for, those that are read, and all around them. */
  readonly entries: ReadonlySet<FormEntry>;
  /** The ids of what is read and is no node with an answer. */
  readonly missing: ReadonlySet<string>;
  /** Whether there are more fields than are looked at. */
  readonly isTooLarge: boolean;
  readonly #atoms = new Map<Expression, AtomKnowledge>();
  readonly #sources = new Map<string, readonly string[]>();
  readonly #outside: ReadonlyMap<string, CatalogueField>;

  constructor(
    form: Pick<Form, 'schema'>,
    /** Whose being shown is asked for. */
    nodes: readonly FormEntry[],
    readonly options: ProofOptions,
    /** Conditions that are asked for besides. */
    conditions: readonly Read[] = [],
  ) {
    this.index = indexForm(form.schema);
    this.graph = formGraph(form);
    this.#outside = outsideOf(options);
    const { fields, reads, isMistyped, seen } = this.#closure(nodes, conditions);
    this.entries = seen;
    this.missing = new Set([...fields].filter((id) => answeredEntry(this.index, id) === undefined));
    this.isTooLarge = fields.size > MOST_FIELDS;
    if (!this.isTooLarge) this.#prepare(fields, reads, isMistyped);
  }

  knowledgeOf(atom: Expression): AtomKnowledge {
    return this.#atoms.get(atom) ?? { isExact: false, isSafe: false };
  }

  /** The type of a field's answer; `undefined` for what is none. */
  typeOf(id: string): FieldType | undefined {
    const entry = answeredEntry(this.index, id);
    return entry === undefined ? this.#outside.get(id)?.type : answerType(entry.node);
  }

  /** Whether a field is read as a list, of all rows of a table that the reader is not in. */
  isReadAsList(id: string, reader: FormEntry): boolean {
    const entry = answeredEntry(this.index, id);
    return entry !== undefined && typeSeenFrom(reader, entry)?.kind === 'list' && answerType(entry.node)?.kind !== 'list';
  }

  /** Whether Formily's own reactions, which are not reasoned about, have a hand in it. */
  isMovedByScript({ id, node }: FormEntry, aspect: LinkAspect): boolean {
    if (this.graph.linksTo(id).some(({ via, aspects }) => via !== 'rule' && aspects.includes(aspect))) return true;
    return aspect === 'visible' ? ['x-visible', 'x-hidden', 'x-display'].some((key) => isScript(node[key])) : aspect === 'value' && isScript(node['x-value']);
  }

  #closure(nodes: readonly FormEntry[], conditions: readonly Read[]): { readonly fields: ReadonlySet<string>; readonly reads: readonly Read[]; readonly isMistyped: ReadonlySet<string>; readonly seen: ReadonlySet<FormEntry> } {
    const fields = new Set<string>();
    const reads: Read[] = [];
    const isMistyped = new Set<string>();
    const seen = new Set<FormEntry>();
    const pending: FormEntry[] = [];
    const addShown = (node: FormEntry): void => {
      for (let entry: FormEntry | undefined = node; entry !== undefined && !seen.has(entry); entry = entry.parent) {
        seen.add(entry);
        pending.push(entry);
      }
    };
    const filled = new Set<string>();
    const addRead = (read: Read): void => {
      reads.push(read);
      for (const id of fieldsOf(read.expression)) {
        if (fields.size > MOST_FIELDS) return;
        fields.add(id);
        const entry = answeredEntry(this.index, id);
        if (entry === undefined || filled.has(id)) continue;
        filled.add(id);
        addShown(entry);
        for (const { when } of offersOf(entry)) if (when !== undefined) later.push({ expression: when, reader: entry });
        for (const { when, value } of fillsOf(entry)) {
          if (when !== undefined) later.push({ expression: when, reader: entry });
          later.push({ expression: value, reader: entry });
          const constant = constantOf(value, this.options.today);
          const type = answerType(entry.node);
          if (constant !== undefined && type !== undefined && !isOfType(constant.value, type)) isMistyped.add(id);
        }
      }
    };
    const later: Read[] = [...conditions];
    nodes.forEach(addShown);
    for (;;) {
      const read = later.pop();
      if (read !== undefined) {
        addRead(read);
        continue;
      }
      const entry = pending.pop();
      if (entry === undefined || fields.size > MOST_FIELDS) break;
      for (const { when, effects } of linkagesOf(entry.node)) {
        if (when !== undefined && effects.some(({ kind }) => kind === 'show' || kind === 'hide')) later.push({ expression: when, reader: entry });
      }
    }
    return { fields, reads, isMistyped, seen };
  }

  #prepare(fields: ReadonlySet<string>, reads: readonly Read[], isMistyped: ReadonlySet<string>): void {
    const { today } = this.options;
    const atoms = reads.flatMap(({ expression, reader }) => atomsOf(expression).map((atom) => ({ atom, reader })));
    const asked = new Map<string, Map<Expression, Constraint>>();
    for (const { atom, reader } of atoms) {
      const found = constraintOf(atom, today);
      if (found === undefined || this.isReadAsList(found.id, reader)) continue;
      // What is asked of a copy is asked of what it is copied from.
      for (const id of this.#sourcesOf(found.id)) {
        const own = asked.get(id) ?? new Map<Expression, Constraint>();
        own.set(atom, found.constraint);
        asked.set(id, own);
      }
    }
    const offered = new Map<string, Set<unknown>>();
    for (const id of fields) {
      const entry = answeredEntry(this.index, id);
      for (const { values } of entry === undefined ? [] : offersOf(entry)) {
        for (const source of this.#sourcesOf(id)) offered.set(source, new Set([...(offered.get(source) ?? []), ...values]));
      }
    }
    const rivals = this.#rivals(atoms, (id) => [...(asked.get(id)?.values() ?? []), { kind: 'equal', constants: [...(offered.get(id) ?? []), ...this.#filledWith(id)] }]);
    const exact = new Map<string, ReadonlySet<Constraint>>();
    const whole = new Set<string>();
    for (const id of fields) {
      const type = this.typeOf(id);
      const entry = answeredEntry(this.index, id);
      const label = entry === undefined ? this.#outside.get(id)?.label : labelOf(entry);
      if (type === undefined || label === undefined) continue;
      const found = representatives(id, type, [...(asked.get(id)?.values() ?? [])], [...(offered.get(id) ?? [])], today, isWholeNumber(entry), rivals.get(id));
      this.variables.set(id, entry === undefined ? { id, label, type, values: found.values } : { id, label, type, entry, values: found.values });
      exact.set(id, found.exact);
      if (found.isWhole) whole.add(id);
    }
    for (const { atom, reader } of atoms) {
      const { isExact, isSafe } = this.#knowledge(atom, reader, { asked, exact, whole, isMistyped, rivals });
      // A condition that was pasted may stand in two places, of which the one sees a field as a list.
      const former = this.#atoms.get(atom);
      this.#atoms.set(atom, { isExact: isExact && former?.isExact !== false, isSafe: isSafe && former?.isSafe !== false });
    }
  }

  /** The constants that a field may be filled with: to one that is compared with it they are answers like others. */
  #filledWith(id: string): readonly unknown[] {
    const entry = answeredEntry(this.index, id);
    return entry === undefined ? [] : fillsOf(entry).flatMap(({ value }) => constantsIn(value, this.options.today));
  }

  /** Fields that are compared with one another, and all that these may be filled with as it is. */
  #rivals(atoms: readonly { readonly atom: Expression; readonly reader: FormEntry }[], askedOf: (id: string) => readonly Constraint[]): ReadonlyMap<string, Rivals> {
    const compared = atoms.flatMap(({ atom, reader }) => {
      const ids = comparedFields(atom);
      return ids === undefined || ids.some((id) => this.isReadAsList(id, reader)) ? [] : [ids.flatMap((id) => this.#sourcesOf(id))];
    });
    return rivalsOf(compared, (id) => orderKind(this.typeOf(id), isWholeNumber(answeredEntry(this.index, id))), askedOf);
  }

  #knowledge(
    atom: Expression,
    reader: FormEntry,
    known: {
      readonly asked: ReadonlyMap<string, ReadonlyMap<Expression, Constraint>>;
      readonly exact: ReadonlyMap<string, ReadonlySet<Constraint>>;
      readonly whole: ReadonlySet<string>;
      readonly isMistyped: ReadonlySet<string>;
      readonly rivals: ReadonlyMap<string, Rivals>;
    },
  ): AtomKnowledge {
    const ids = fieldsOf(atom);
    const unknown = { isExact: false, isSafe: false };
    if (ids.some((id) => known.isMistyped.has(id) || this.isReadAsList(id, reader) || this.#sourcesOf(id).some((source) => !this.variables.has(source)))) return unknown;
    if (ids.length === 0) return { isExact: true, isSafe: constantOf(atom, this.options.today) !== undefined };
    const [id] = ids;
    const isSingle = ids.length === 1 && id !== undefined;
    const isExact =
      ids.every((each) => this.#sourcesOf(each).every((source) => known.whole.has(source))) ||
      (comparedFields(atom)?.every((each) => this.#sourcesOf(each).every((source) => known.rivals.get(source)?.ids.has(ids[0] ?? '') === true)) ?? false) ||
      (isSingle &&
        this.#sourcesOf(id).every((source) => {
          const constraint = known.asked.get(source)?.get(atom);
          return constraint !== undefined && known.exact.get(source)?.has(constraint) === true;
        }));
    return { isExact, isSafe: (isExact && isSingle && this.#neverFails(atom, id)) || this.#isComparison(atom) };
  }

  /** Two fields of one type beside each other, or any two that are equal or not: no failure. */
  #isComparison(atom: Expression): boolean {
    if (atom.kind !== 'compare' || atom.left.kind !== 'field' || atom.right.kind !== 'field') return false;
    if (atom.operator === '=' || atom.operator === '!=') return true;
    const [left, right] = [atom.left.id, atom.right.id].map((id) => this.#sourcesOf(id).map((source) => this.typeOf(source)?.kind));
    const kinds = new Set([...(left ?? []), ...(right ?? [])]);
    return kinds.size === 1 && (kinds.has('number') || kinds.has('date') || kinds.has('text'));
  }

  #neverFails(atom: Expression, id: string): boolean {
    const { today } = this.options;
    return this.#sourcesOf(id).every((source) =>
      (this.variables.get(source)?.values ?? []).every((value) => {
        const outcome = evaluate(atom, { values: { [id]: value }, ...(today !== undefined && { today }) });
        return outcome.ok && (outcome.value === null || typeof outcome.value === 'boolean');
      }),
    );
  }

  /** The field, and those whose answers it may be filled with as they are. */
  #sourcesOf(id: string): readonly string[] {
    const former = this.#sources.get(id);
    if (former !== undefined) return former;
    const sources = new Set([id]);
    for (const source of sources) {
      const entry = answeredEntry(this.index, source);
      if (entry !== undefined) for (const { value } of fillsOf(entry)) for (const copied of copiesOf(value)) sources.add(copied);
    }
    this.#sources.set(id, [...sources]);
    return [...sources];
  }
}

function isWholeNumber(entry: FormEntry | undefined): boolean {
  return entry?.node['x-component-props']?.['precision'] === 0 || String(entry?.node.type) === 'integer';
}

const outside = new WeakMap<ProofOptions, ReadonlyMap<string, CatalogueField>>();

/** The fields that are not the form's, by id. */
function outsideOf(options: ProofOptions): ReadonlyMap<string, CatalogueField> {
  let found = outside.get(options);
  if (found === undefined) outside.set(options, (found = new Map((options.fields ?? []).map((field) => [field.id, field]))));
  return found;
}
