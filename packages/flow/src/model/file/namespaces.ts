import { elementsOf, type XmlElement } from '../xml/xml-node.js';

export const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
export const BPMNDI = 'http://www.omg.org/spec/BPMN/20100524/DI';
export const DC = 'http://www.omg.org/spec/DD/20100524/DC';
export const DI = 'http://www.omg.org/spec/DD/20100524/DI';
export const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
export const FLOWABLE = 'http://flowable.org/bpmn';
export const ACTIVITI = 'http://activiti.org/bpmn';
export const CAMUNDA = 'http://camunda.org/schema/1.0/bpmn';
/** Our own settings. The number is that of the format: a newer one is another namespace, which we show and do not change. */
export const ZW = 'urn:zhengwu:flow:1';
export const ZW_VERSION = 1;

/** The engine whose attributes a file carries. It is the file's own, and saving does not change it. */
export type EngineDialect = 'flowable' | 'activiti' | 'camunda7' | 'none';

export const ENGINE_URIS: Readonly<Record<Exclude<EngineDialect, 'none'>, string>> = { flowable: FLOWABLE, activiti: ACTIVITI, camunda7: CAMUNDA };

/** Addresses under which files name the same namespaces: drafts of the standard, sites with and without `www`. */
const OTHER_ADDRESSES: ReadonlyMap<string, string> = new Map([
  ['http://schema.omg.org/spec/BPMN/2.0', BPMN],
  ['http://www.omg.org/spec/BPMN/2.0', BPMN],
  ['http://www.omg.org/bpmn20', BPMN],
  ['http://www.omg.org/spec/BPMN/20100524', BPMN],
  ['http://www.omg.org/spec/BPMN/20100524/BPMNDI', BPMNDI],
  ['http://flowable.com/bpmn', FLOWABLE],
  ['http://activiti.com/bpmn', ACTIVITI],
  ['http://activiti.org/bpmn20', ACTIVITI],
  ['http://camunda.org/schema/bpmn', CAMUNDA],
  ['http://camunda.com/schema/1.0/bpmn', CAMUNDA],
]);

const STANDARD: ReadonlyMap<string, string> = new Map([BPMN, BPMNDI, DC, DI, XSI, FLOWABLE, ACTIVITI, CAMUNDA].map((uri) => [plain(uri), uri]));
const VARIANTS: ReadonlyMap<string, string> = new Map([...OTHER_ADDRESSES].map(([uri, meant]) => [plain(uri), meant]));

/** The namespace that an address means, whoever wrote it with `https`, without `www`, or with a slash at its end. */
export function meantBy(uri: string): string {
  const known = asked.get(uri);
  if (known !== undefined) return known;
  const key = plain(uri);
  const meant = STANDARD.get(key) ?? VARIANTS.get(key) ?? uri;
  if (asked.size >= MOST_ASKED) asked.clear();
  asked.set(uri, meant);
  return meant;
}

/** It is asked of every element and attribute, and a file has few namespaces. */
const asked = new Map<string, string>();
const MOST_ASKED = 200;

function plain(uri: string): string {
  return uri
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/+$/, '');
}

/** What a prefix that nobody declared stands for, by custom. */
export function meaningOfPrefix(prefix: string): string {
  return CUSTOM.get(prefix.toLowerCase()) ?? `urn:undeclared:${encodeURIComponent(prefix)}`;
}

const CUSTOM: ReadonlyMap<string, string> = new Map([
  ['bpmn', BPMN],
  ['bpmn2', BPMN],
  ['semantic', BPMN],
  ['model', BPMN],
  ['bpmndi', BPMNDI],
  ['omgdc', DC],
  ['dc', DC],
  ['omgdi', DI],
  ['di', DI],
  ['xsi', XSI],
  ['xsd', 'http://www.w3.org/2001/XMLSchema'],
  ['flowable', FLOWABLE],
  ['activiti', ACTIVITI],
  ['camunda', CAMUNDA],
  ['zeebe', 'http://camunda.org/schema/zeebe/1.0'],
  ['bioc', 'http://bpmn.io/schema/bpmn/biocolor/1.0'],
  ['color', 'http://www.omg.org/spec/BPMN/non-normative/color/1.0'],
  ['zw', ZW],
]);

/** The address that a file uses most for its engine's namespace, and which engine that is. */
export interface Engine {
  readonly dialect: EngineDialect;
  /** As the file writes it; that of Flowable where it names none. */
  readonly uri: string;
}

export function engineOf(root: XmlElement): Engine {
  const uses = new Map<string, number>();
  const count = (uri: string): void => {
    if (dialectOf(uri) !== 'none') uses.set(uri, (uses.get(uri) ?? 0) + 1);
  };
  for (const element of elementsOf(root)) {
    for (const { value } of element.declarations) if (!uses.has(value) && dialectOf(value) !== 'none') uses.set(value, 0);
    count(element.uri);
    for (const { uri } of element.attributes) count(uri);
  }
  const [most] = [...uses].sort((a, b) => b[1] - a[1]);
  return most === undefined ? { dialect: 'none', uri: FLOWABLE } : { dialect: dialectOf(most[0]), uri: most[0] };
}

export function dialectOf(uri: string): EngineDialect {
  switch (meantBy(uri)) {
    case FLOWABLE:
      return 'flowable';
    case ACTIVITI:
      return 'activiti';
    case CAMUNDA:
      return 'camunda7';
    default:
      return 'none';
  }
}
