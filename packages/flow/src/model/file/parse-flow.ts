import { DOCUMENT_LIMITS, documentRules, reasonOf, type Finding, type Parsed, type Place, type Unread } from '@zhengwu/core';
import type { Flow } from '../flow.js';
import { flowModdle } from '../moddle/flow-moddle.js';
import type { Moddle, ModdleElement } from '../moddle/moddle-element.js';
import { readFlow } from '../read/read-flow.js';
import { flowReadingRules } from '../reading-rules.js';
import { XML_LIMITS, type XmlDocument, type XmlFault } from '../xml/read-xml.js';
import { elementsOf } from '../xml/xml-node.js';
import { FileView } from './file-view.js';
import { sourceText } from './flow-source.js';
import { FlowOrigin } from './flow-origin.js';
import { BPMN, dialectOf, meaningOfPrefix, meantBy, ZW_VERSION } from './namespaces.js';
import { moddleFindings } from './moddle-findings.js';
import { readFile } from './read-file.js';
import { repairFindings } from './repair-findings.js';

export interface ParsedFlow extends Parsed<string> {
  /** The text that opens: the input, mended where it had to be. */
  readonly value?: string;
  readonly flow?: Flow;
  /** bpmn-moddle's tree, which bpmn-js edits. */
  readonly definitions?: ModdleElement;
  /** The file as it was: what `flowText` writes changes into. */
  readonly origin?: FlowOrigin;
  /** Whether the file says where things are drawn. */
  readonly isDrawn: boolean;
}

const WHOLE: Place = { part: 'flow', id: '' };

/**
 * Reads a flow from BPMN 2.0 XML, as text or bytes. Opens what can be opened and says what it mended; what it does not know stays in the
 * file. Never throws. With bpmn-js's own moddle (made with `flowPackages`) the tree is one that bpmn-js can import.
 */
export async function parseFlow(input: unknown, moddle: Moddle = flowModdle()): Promise<ParsedFlow> {
  const source = sourceText(input);
  if ('fault' in source) {
    return closed(input, source.fault === 'no-text' ? flowReadingRules.finding('flow/not-xml', WHOLE, {}) : documentRules.finding('document/not-utf8', WHOLE, {}));
  }
  const { text } = source;
  if (text.length > DOCUMENT_LIMITS.size) return closed(text, documentRules.finding('document/too-large', WHOLE, { size: text.length, most: DOCUMENT_LIMITS.size }));
  const document = readFile(text);
  if ('why' in document) return closed(text, faultFinding(document));
  const { root } = document;
  const isBpmn = root.local === 'definitions' && (root.uri === '' || meantBy(root.uri) === BPMN);
  const findings: Finding[] = [...repairFindings(document.repairs)];
  if (!isBpmn) return closed(text, ...findings, flowReadingRules.finding('flow/not-bpmn', WHOLE, { root: root.name }));
  findings.push(...namespaceFindings(document));
  const newer = newerSettings(document);
  if (newer !== undefined) findings.push(flowReadingRules.finding('flow/newer-settings', WHOLE, { found: newer, known: ZW_VERSION }));
  try {
    const view = new FileView(document);
    const { rootElement: definitions, warnings } = await moddle.fromXML(view.moddleText());
    const origin = await FlowOrigin.of(view, definitions);
    findings.push(...moddleFindings(origin, warnings));
    const flow = readFlow(definitions, (finding) => findings.push(finding));
    const unread: Unread[] = document.repairs.length === 0 ? [] : [{ path: '', content: text }];
    return { value: document.text, flow, definitions, origin, findings, unread, isReadonly: newer !== undefined, isDrawn: isDrawn(document) };
  } catch (error) {
    return closed(text, flowReadingRules.finding('flow/beyond-repair', WHOLE, { reason: reasonOf(error) }));
  }
}

function closed(content: unknown, ...findings: readonly Finding[]): ParsedFlow {
  return { findings, unread: [{ path: '', content }], isReadonly: false, isDrawn: false };
}

function faultFinding(fault: XmlFault): Finding {
  switch (fault.why) {
    case 'no-element':
      return flowReadingRules.finding('flow/not-xml', WHOLE, {});
    case 'too-deep':
      return documentRules.finding('document/too-deep', WHOLE, { depth: fault.depth, most: XML_LIMITS.depth });
    case 'too-many':
      return documentRules.finding('document/too-many-values', WHOLE, { most: XML_LIMITS.elements });
    case 'beyond-repair':
      return flowReadingRules.finding('flow/beyond-repair', WHOLE, { reason: 'XML' });
  }
}

/** Namespaces under other addresses than the standard's, and engines under each other's prefix. */
function namespaceFindings({ root }: XmlDocument): readonly Finding[] {
  const met = new Set<string>();
  const findings: Finding[] = [];
  for (const element of elementsOf(root)) {
    for (const { name, value } of element.declarations) {
      const prefix = name.slice(6);
      const meant = meantBy(value);
      const dialect = dialectOf(value);
      const named = dialectOf(meaningOfPrefix(prefix));
      const isOdd = meant !== value || (dialect !== 'none' && named !== 'none' && dialect !== named);
      if (!isOdd || met.has(`${prefix} ${value}`)) continue;
      met.add(`${prefix} ${value}`);
      findings.push(flowReadingRules.finding('flow/odd-namespace', WHOLE, { prefix, uri: value, meant }));
    }
  }
  return findings;
}

function newerSettings({ root }: XmlDocument): number | undefined {
  const versions = [...elementsOf(root)].flatMap(({ declarations }) => declarations.map(({ value }) => Number(/^urn:zhengwu:flow:(\d{1,6})$/.exec(value)?.[1] ?? 0)));
  const newest = Math.max(0, ...versions.slice(0, 1000));
  return newest > ZW_VERSION ? newest : undefined;
}

function isDrawn({ root }: XmlDocument): boolean {
  for (const element of elementsOf(root)) if (element.local === 'BPMNShape') return true;
  return false;
}
