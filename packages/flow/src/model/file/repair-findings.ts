import { documentRules, lineAndColumn, type Finding, type Place } from '@zhengwu/core';
import { flowReadingRules, type Mended } from '../reading-rules.js';
import type { XmlDocument } from '../xml/read-xml.js';

/** Of what was mended often, the first places are shown, and how often. */
const MOST_SHOWN = 20;

const WHOLE: Place = { part: 'flow', id: '' };

/** What is said of each repair. Of one kind with one name, the first speaks for all. */
export function repairFindings(repairs: XmlDocument['repairs']): readonly Finding[] {
  const findings: Finding[] = [];
  const groups = new Map<string, number>();
  const keyOf = ({ repair }: XmlDocument['repairs'][number]): string => `${repair.kind} ${repair.kind === 'entity' ? repair.name : ''}`;
  for (const entry of repairs) groups.set(keyOf(entry), (groups.get(keyOf(entry)) ?? 0) + 1);
  const shown = new Map<string, number>();
  for (const entry of repairs) {
    const { repair, before } = entry;
    const { kind, name } = repair;
    const key = keyOf(entry);
    const count = (shown.get(key) ?? 0) + 1;
    shown.set(key, count);
    const most = kind === 'doubled-id' || kind === 'missing-id' || kind === 'unbound-prefix' ? MOST_SHOWN : 1;
    if (count > most) continue;
    const place = lineAndColumn(before, repair.start);
    const { line } = place;
    switch (kind) {
      case 'cut-off':
        findings.push(documentRules.finding('document/cut-off', WHOLE, lineAndColumn(before, before.trimEnd().length)));
        break;
      case 'doctype':
        findings.push(flowReadingRules.finding('flow/doctype', WHOLE, { line }));
        break;
      case 'entity':
        findings.push(flowReadingRules.finding('flow/unknown-entity', WHOLE, { line, name }));
        break;
      case 'unbound-prefix':
        findings.push(flowReadingRules.finding('flow/undeclared-prefix', WHOLE, { prefix: name, uri: repair.value ?? '' }));
        break;
      case 'encoding':
        findings.push(flowReadingRules.finding('flow/encoding', WHOLE, { declared: name }));
        break;
      case 'doubled-id':
        findings.push(flowReadingRules.finding('flow/doubled-id', { part: 'flow', id: repair.value ?? '' }, { line, id: name, newId: repair.value ?? '' }));
        break;
      case 'missing-id':
        findings.push(flowReadingRules.finding('flow/missing-id', { part: 'flow', id: name }, { line, element: repair.value ?? '', id: name }));
        break;
      default:
        findings.push(flowReadingRules.finding('flow/mended', WHOLE, { line, what: kind satisfies Mended, name: name.slice(0, 40), count: groups.get(key) ?? 1 }));
    }
  }
  return findings;
}
