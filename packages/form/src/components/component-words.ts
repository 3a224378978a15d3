import type { ComponentGroup } from './component-spec.js';
import type { ComponentName, KnownSpec } from './component-specs.js';
import type { formItemProps } from './form-item-props.js';

type KnownProp = KnownSpec['props'][number] | (typeof formItemProps)[number];
type KnownChoice = Extract<KnownProp, { readonly value: { readonly kind: 'choice' } }>;

export interface ComponentWord {
  /** In the palette, in the outline. */
  readonly name: string;
  /** What it is for, in a sentence. */
  readonly help: string;
  /** Words of its properties that differ from those of the same name elsewhere. */
  readonly props?: Readonly<Partial<Record<KnownProp['name'], PropWord>>>;
}

export interface PropWord {
  readonly label: string;
  /** What it means, an example. */
  readonly hint?: string;
}

/** What a builder calls components: one without words does not compile. */
export interface ComponentNames {
  readonly groups: Readonly<Record<ComponentGroup, string>>;
  readonly components: Readonly<Record<ComponentName, ComponentWord>>;
}

/** All that a builder says of components. */
export interface ComponentWords extends ComponentNames {
  readonly props: Readonly<Record<KnownProp['name'], PropWord>>;
  readonly choices: { readonly [Name in KnownChoice['name']]: Readonly<Record<Extract<KnownChoice, { readonly name: Name }>['value']['options'][number], string>> };
  readonly units: Readonly<Record<string, string>>;
}
