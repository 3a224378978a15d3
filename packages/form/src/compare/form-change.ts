import type { BindingReview, BoundColumn, BoundElement, FieldPrefill } from '../model/binding.js';
import type { Linkage } from '../model/linkage.js';

/** A node as people know it. */
export interface NodeName {
  readonly id: string;
  readonly title?: string;
  /** Empty where it has none. */
  readonly component: string;
  readonly key: string;
}

/** An option that is called otherwise (`of` is its value), or whose value is another (`of` is its label). */
export interface OptionChange {
  readonly of: string;
  readonly before: string;
  readonly after: string;
}

interface Both<Value> {
  readonly before: Value;
  readonly after: Value;
}

/** What became of the form as a whole, or of one node, `at`. Values are as stored; words are made of them when they are shown. */
export type FormChange =
  | ({ readonly kind: 'name' } & Both<string>)
  | ({ readonly kind: 'item' } & Both<string | undefined>)
  | ({ readonly kind: 'setting'; readonly name: string } & Both<unknown>)
  | ({ readonly kind: 'tables' } & Both<string | undefined>)
  /** With all that lies in it: `count` controls that hold a value. */
  | { readonly kind: 'added' | 'removed'; readonly at: NodeName; readonly within: NodeName; readonly count: number }
  | { readonly kind: 'moved'; readonly at: NodeName; readonly from: NodeName; readonly to: NodeName }
  /** Among those beside it. */
  | { readonly kind: 'reordered'; readonly at: NodeName; readonly within: NodeName }
  | ({ readonly kind: 'key' | 'title' | 'description' | 'component' | 'type'; readonly at: NodeName } & Both<string>)
  | { readonly kind: 'required'; readonly at: NodeName; readonly isRequired: boolean }
  | { readonly kind: 'options'; readonly at: NodeName; readonly added: readonly string[]; readonly removed: readonly string[]; readonly renamed: readonly OptionChange[]; readonly revalued: readonly OptionChange[]; readonly isReordered: boolean }
  | { readonly kind: 'columns'; readonly at: NodeName; readonly added: readonly BoundColumn[]; readonly removed: readonly BoundColumn[] }
  | ({ readonly kind: 'childTable'; readonly at: NodeName } & Both<string | undefined>)
  | ({ readonly kind: 'element'; readonly at: NodeName } & Both<BoundElement | undefined>)
  | ({ readonly kind: 'review'; readonly at: NodeName } & Both<BindingReview | undefined>)
  | ({ readonly kind: 'prefill'; readonly at: NodeName } & Both<FieldPrefill | undefined>)
  | { readonly kind: 'linkages'; readonly at: NodeName; readonly added: readonly Linkage[]; readonly removed: readonly Linkage[]; readonly changed: readonly Linkage[]; readonly isReordered: boolean }
  /** Rules that an answer must keep, by their names: `x-validator`, `maxLength`, `pattern`. */
  | { readonly kind: 'validators'; readonly at: NodeName; readonly names: readonly string[] }
  | ({ readonly kind: 'prop'; readonly at: NodeName; readonly name: string } & Both<unknown>)
  | ({ readonly kind: 'span'; readonly at: NodeName } & Both<number>)
  /** Keys of the node that no other kind speaks of. */
  | { readonly kind: 'other'; readonly at: NodeName; readonly names: readonly string[] };

export type ChangeKind = FormChange['kind'];

/** The changes of one kind. */
export type ChangeOf<Kind extends ChangeKind, Change extends FormChange = FormChange> = Change extends FormChange ? (Kind extends Change['kind'] ? Change : never) : never;

/** The changes of a form from one version to another, in the order in which one reads the later one. */
export interface FormComparison {
  readonly changes: readonly FormChange[];
  readonly counts: Readonly<Partial<Record<ChangeKind, number>>>;
}
