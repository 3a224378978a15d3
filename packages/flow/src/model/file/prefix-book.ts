import { escapeValue } from '../xml/characters.js';
import { elementsOf, type XmlElement, type XmlScope } from '../xml/xml-node.js';
import { decodeName } from './encode-name.js';
import { OTHER_FLOWABLE, type FileView } from './file-view.js';
import { ACTIVITI, BPMN, BPMNDI, CAMUNDA, DC, DI, FLOWABLE, XSI, ZW } from './namespaces.js';

const USUAL: ReadonlyMap<string, string> = new Map([
  [BPMN, 'bpmn'],
  [BPMNDI, 'bpmndi'],
  [DC, 'dc'],
  [DI, 'di'],
  [XSI, 'xsi'],
  [FLOWABLE, 'flowable'],
  [ACTIVITI, 'activiti'],
  [CAMUNDA, 'camunda'],
  [ZW, 'zw'],
]);

/** The prefixes under which a file writes its namespaces; those that it lacks are noted, and declared at its root. */
export class PrefixBook {
  readonly #taken = new Set<string>();
  readonly #missing = new Map<string, string>();

  constructor(readonly view: FileView) {
    for (const element of elementsOf(view.document.root)) for (const { name } of element.declarations) this.#taken.add(name.slice(6));
  }

  /** A name in a namespace, as it is written where `scope` holds. */
  name(uri: string, local: string, scope: XmlScope, isAttribute: boolean): string {
    const written = decodeName(local);
    const address = this.view.fileUri(uri);
    if (address === '') return written;
    let inAttributes: string | undefined;
    for (const [prefix, meant] of scope) {
      if (meant !== address) continue;
      if (prefix !== '') inAttributes ??= prefix;
      else if (!isAttribute) return written;
    }
    return `${inAttributes ?? this.#missingPrefix(address, uri)}:${written}`;
  }

  /** Declarations that an element of the file needs where it stands now and had, where it stood, from an element around it. */
  missing(source: XmlElement, scope: XmlScope): string {
    const used = new Map<string, string>([[source.prefix, source.uri]]);
    for (const { prefix, uri } of source.attributes) if (prefix !== '') used.set(prefix, uri);
    return [...used]
      .filter(([prefix, uri]) => (scope.get(prefix) ?? '') !== uri && this.#missing.get(uri) !== prefix)
      .map(([prefix, uri]) => ` xmlns${prefix === '' ? '' : `:${prefix}`}="${escapeValue(uri)}"`)
      .join('');
  }

  declarations(): string {
    return [...this.#missing].map(([uri, prefix]) => ` xmlns:${prefix}="${escapeValue(uri)}"`).join('');
  }

  #missingPrefix(address: string, uri: string): string {
    const known = this.#missing.get(address);
    if (known !== undefined) return known;
    const wanted = USUAL.get(uri === OTHER_FLOWABLE ? FLOWABLE : uri) ?? 'ns';
    let prefix = wanted;
    for (let count = 1; this.#taken.has(prefix); count += 1) prefix = `${wanted}${String(count)}`;
    this.#taken.add(prefix);
    this.#missing.set(address, prefix);
    return prefix;
  }
}
