/** An element of bpmn-moddle's tree, as far as we ask it: what bpmn-js calls a business object. */
export interface ModdleElement {
  readonly $type: string;
  $parent?: ModdleElement;
  /** Attributes that no descriptor knows. Elements that none knows have them as properties of their own. */
  readonly $attrs?: Readonly<Record<string, unknown>>;
  /** Of elements that no descriptor knows. */
  readonly $children?: readonly ModdleElement[];
  readonly $body?: string;
  readonly $model: Moddle;
  id?: string;
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  $instanceOf(type: string): boolean;
}

/** bpmn-moddle itself, or bpmn-js's own instance of it (`modeler.get('moddle')`) if it was given `flowPackages`. */
export interface Moddle {
  create(type: string, properties?: Readonly<Record<string, unknown>>): ModdleElement;
  createAny(type: string, uri: string, properties?: Readonly<Record<string, unknown>>): ModdleElement;
  fromXML(xml: string): Promise<{ readonly rootElement: ModdleElement; readonly warnings: readonly ModdleWarning[]; readonly elementsById: Readonly<Record<string, ModdleElement>> }>;
  toXML(element: ModdleElement, options?: { readonly format?: boolean }): Promise<{ readonly xml: string }>;
  getPackage(uriOrPrefix: string): unknown;
}

export interface ModdleWarning {
  readonly message: string;
  readonly element?: ModdleElement;
  readonly property?: string;
  readonly value?: string;
}

/** An attribute or a text of an element; undefined where there is none, or something else. */
export function textAt(element: ModdleElement, name: string): string | undefined {
  const value = element.get(name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function elementAt(element: ModdleElement, name: string): ModdleElement | undefined {
  const value = element.get(name);
  return isModdleElement(value) ? value : undefined;
}

export function elementsAt(element: ModdleElement, name: string): readonly ModdleElement[] {
  const value = element.get(name);
  return Array.isArray(value) ? value.filter(isModdleElement) : [];
}

export function isModdleElement(value: unknown): value is ModdleElement {
  return typeof value === 'object' && value !== null && typeof (value as { $type?: unknown }).$type === 'string';
}

/** What stands in the extension elements, of one type if one is named. */
export function extensionsOf(element: ModdleElement, type?: string): readonly ModdleElement[] {
  const holder = elementAt(element, 'extensionElements');
  const values = holder === undefined ? [] : elementsAt(holder, 'values');
  return type === undefined ? values : values.filter(({ $type }) => $type === type);
}
