import { derivedId, isPlainObject, type Json } from '@zhengwu/core';
import * as v from 'valibot';
import { bindingShape, formBindingShape } from './binding-shape.js';
import type { NodeId } from './form-node.js';
import type { Linkage } from './linkage.js';
import { readLinkage, scriptIn } from './read-linkages.js';
import type { ReadingAt, ReadingReport } from './reading-report.js';
import { formReadingRules } from './rules.js';

/** `x-rules`: each linkage that is one from top to bottom, with an id that no other has; `ids` are those read so far. */
export function readLinkages(value: Json, at: ReadingAt, id: NodeId, report: ReadingReport, ids: Set<string>): readonly Linkage[] | undefined {
  if (!Array.isArray(value)) return report.badValue(at, id, 'x-rules', value, 'list');
  const linkages: Linkage[] = [];
  for (const [place, member] of (value as readonly Json[]).entries()) {
    const name = `x-rules/${String(place)}`;
    const linkage = readLinkage(member, derivedId('lnk', `${id}/${name}`));
    if (linkage === undefined) {
      report.add(formReadingRules.finding('form/bad-linkage', report.placeOf(id, at, name), { key: at.key }));
      report.keep(at, name, member);
      continue;
    }
    const unique = ids.has(linkage.id) ? { ...linkage, id: derivedId('lnk', `${id}/${name}`) } : linkage;
    ids.add(unique.id);
    linkages.push(unique);
  }
  return linkages.length === 0 && value.length > 0 ? undefined : linkages;
}

/** `x-binding`: names of tables and columns, and never a script, which Formily would compile there as anywhere. */
export function readBinding(value: Json, at: ReadingAt, id: NodeId, report: ReadingReport): unknown {
  const script = scriptIn(value);
  if (script !== undefined) {
    report.add(formReadingRules.finding('form/script-refused', report.placeOf(id, at, 'x-binding'), { key: at.key, name: 'x-binding', script: script.slice(0, 60) }));
    return report.keep(at, 'x-binding', value);
  }
  // Both shapes hold nothing that must be there: what does not fit goes by itself, the rest stays.
  if (!isPlainObject(value)) return report.badValue(at, id, 'x-binding', value, 'object');
  const kept: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value)) {
    if (v.is(at.depth === 0 ? formBindingShape : bindingShape, { [name]: member })) kept[name] = member;
    else report.badValue(at, id, `x-binding/${name}`, member, name); // members of JSON are JSON
  }
  return Object.keys(kept).length === 0 && Object.keys(value).length > 0 ? undefined : kept;
}
