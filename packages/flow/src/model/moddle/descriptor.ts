/** A package of bpmn-moddle: which attributes and elements a namespace adds to BPMN. */
export interface Package {
  readonly name: string;
  readonly uri: string;
  readonly prefix: string;
  readonly xml: { readonly tagAlias: 'lowerCase' };
  readonly associations: readonly never[];
  readonly types: readonly TypeDescriptor[];
}

export interface TypeDescriptor {
  readonly name: string;
  readonly extends?: readonly string[];
  readonly superClass?: readonly string[];
  readonly properties: readonly PropertyDescriptor[];
}

export interface PropertyDescriptor {
  readonly name: string;
  readonly type: string;
  readonly isAttr?: true;
  readonly isBody?: true;
  readonly isMany?: true;
}

/**
 * Attributes as text, whatever they mean: bpmn-moddle writes a boolean that is not spelt `true` as `false`, and a number that is an
 * expression as NaN.
 */
export function attributes(...names: readonly string[]): readonly PropertyDescriptor[] {
  return names.map((name) => ({ name, type: 'String', isAttr: true }));
}

/** Attributes that a namespace adds to elements of BPMN. */
export function added(name: string, to: readonly string[], ...names: readonly string[]): TypeDescriptor {
  return { name, extends: to.map((type) => `bpmn:${type}`), properties: attributes(...names) };
}

/** An element of a namespace's own, for extension elements. */
export function element(name: string, properties: readonly PropertyDescriptor[]): TypeDescriptor {
  return { name, superClass: ['Element'], properties };
}

export function children(name: string, type: string): PropertyDescriptor {
  return { name, type, isMany: true };
}

export const BODY: PropertyDescriptor = { name: 'text', type: 'String', isBody: true };
