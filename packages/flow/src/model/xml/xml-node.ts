/** Which prefix means which namespace at a place. Shared by all elements below that declare nothing themselves. */
export type XmlScope = ReadonlyMap<string, string>;

export interface XmlAttribute {
  /** As written, prefix included. */
  readonly name: string;
  readonly prefix: string;
  readonly local: string;
  /** Empty without a prefix: an attribute is never in the default namespace. */
  readonly uri: string;
  /** Entities resolved, white space as an XML reader sees it. */
  readonly value: string;
  /** Of the whole `name="value"` in the text. */
  readonly start: number;
  readonly end: number;
  /** Of what stands between the quotes. */
  readonly valueStart: number;
  readonly valueEnd: number;
}

export interface XmlElement {
  readonly kind: 'element';
  /** As written, prefix included. */
  readonly name: string;
  readonly prefix: string;
  readonly local: string;
  /** Empty where no namespace is declared. */
  readonly uri: string;
  /** Declarations of namespaces apart: those are in `declarations` and, resolved, in `scope`. */
  readonly attributes: readonly XmlAttribute[];
  readonly declarations: readonly XmlAttribute[];
  readonly scope: XmlScope;
  readonly children: readonly XmlNode[];
  readonly isSelfClosed: boolean;
  readonly start: number;
  /** Just behind the `>` of the opening tag. */
  readonly openEnd: number;
  /** Where the closing tag begins; equals `openEnd` of what is self-closed. */
  readonly closeStart: number;
  readonly end: number;
}

/** Text between tags, entities resolved. */
export interface XmlText {
  readonly kind: 'text' | 'cdata';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A comment or a processing instruction: kept as it is, and never read. */
export interface XmlAside {
  readonly kind: 'comment' | 'instruction';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export type XmlNode = XmlElement | XmlText | XmlAside;

/** Elements right below. */
export function childElements(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child): child is XmlElement => child.kind === 'element');
}

/** All text right below, CDATA included, in one. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (child.kind === 'text' || child.kind === 'cdata' ? child.text : '')).join('');
}

/** The element and all below it, in the order of the file. */
export function* elementsOf(root: XmlElement): Generator<XmlElement> {
  const pending: XmlElement[] = [root];
  for (let element = pending.pop(); element !== undefined; element = pending.pop()) {
    yield element;
    for (let index = element.children.length - 1; index >= 0; index -= 1) {
      const child = element.children[index];
      if (child?.kind === 'element') pending.push(child);
    }
  }
}

/** An attribute by its written name. */
export function attributeOf(element: XmlElement, name: string): string | undefined {
  return element.attributes.find((attribute) => attribute.name === name)?.value;
}
