import type { Canvas } from '../../drawing/diagram-types.js';
import { isModdleElement, type Moddle, type ModdleElement } from '../../model/moddle/moddle-element.js';
import { freeName, namedIn, prefixFor } from './foreign-names.js';

/** Before bpmn-js's own listeners, which leave out what no descriptor knows. */
const EARLY = 2000;

interface CopiedElement {
  readonly sourceElement: ModdleElement;
  readonly targetElement: ModdleElement;
  /** True while something is copied, for whatever flow it is pasted in; false where it is put into this one. */
  readonly clone: boolean;
}

interface CopiedProperty {
  readonly parent: ModdleElement;
  readonly property: unknown;
  readonly propertyName?: string;
  readonly clone: boolean;
}

interface Bus {
  on(event: 'moddleCopy.canCopyProperties', priority: number, listener: (event: CopiedElement) => undefined): void;
  on(event: 'moddleCopy.canCopyProperty', priority: number, listener: (event: CopiedProperty) => ModdleElement | undefined): void;
}

/** An element of a namespace that no descriptor knows: its attributes are properties of its own. */
export interface ForeignElement extends ModdleElement {
  readonly $descriptor: { readonly isGeneric: true; readonly ns: { readonly uri?: string; readonly localName: string } };
}

export function isForeign(value: unknown): value is ForeignElement {
  return isModdleElement(value) && (value as Partial<ForeignElement>).$descriptor?.isGeneric === true;
}

/**
 * Copies what bpmn-js leaves out: attributes and extension elements of namespaces that no descriptor knows. What is copied names its attributes by the address of their
 * namespace; what is pasted, by the prefix that the flow has for it.
 */
export class ForeignCopy {
  static readonly $inject = ['eventBus', 'moddle', 'canvas'];

  constructor(
    bus: Bus,
    private readonly moddle: Moddle,
    private readonly canvas: Canvas,
  ) {
    bus.on('moddleCopy.canCopyProperties', EARLY, ({ sourceElement, targetElement, clone }) => {
      const target = targetElement.$attrs as Record<string, unknown> | undefined;
      for (const [key, value] of Object.entries(sourceElement.$attrs ?? {})) {
        const name = this.#name(key, clone);
        if (name !== undefined && target !== undefined) target[name] = value;
      }
      return undefined;
    });
    bus.on('moddleCopy.canCopyProperty', EARLY, ({ parent, property, propertyName, clone }) =>
      propertyName === 'values' && parent.$type === 'bpmn:ExtensionElements' && isForeign(property) ? this.#element(property, clone) : undefined,
    );
  }

  /** Recursive, no deeper than a file may be. */
  #element(source: ForeignElement, clone: boolean): ModdleElement {
    const { uri, localName } = source.$descriptor.ns;
    const type = clone || uri === undefined ? source.$type : `${prefixFor(uri, this.#definitions)}:${localName}`;
    const properties: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(source)) {
      if (typeof value !== 'string' || key === '$type') continue;
      const name = key === '$body' ? key : this.#name(key, clone);
      if (name !== undefined) properties[name] = value;
    }
    const children = (source.$children ?? []).filter(isForeign).map((child) => this.#element(child, clone));
    const made = this.moddle.createAny(type, uri ?? '', children.length === 0 ? properties : { ...properties, $children: children });
    for (const child of children) child.$parent = made;
    return made;
  }

  #name(name: string, clone: boolean): string | undefined {
    return clone ? freeName(name, this.#definitions) : namedIn(name, this.#definitions);
  }

  get #definitions(): ModdleElement {
    let element = this.canvas.getRootElement().businessObject;
    while (element.$parent !== undefined) element = element.$parent;
    return element;
  }
}
