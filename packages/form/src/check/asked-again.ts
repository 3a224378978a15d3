import { derivedId, wordingKey, type Finding, type Material } from '@zhengwu/core';
import { likenessOf } from '../binding/suggest/likeness.js';
import { areExclusive } from '../linkage/proofs.js';
import type { FieldPrefill } from '../model/binding.js';
import type { FormContext } from '../model/context.js';
import { indexForm } from '../model/form-index.js';
import type { Form } from '../model/form.js';
import { nodeTitle } from '../model/node-title.js';
import { linkagesOf } from '../linkage/linkage-state.js';
import { around, bindingOf, isControl, nameOf, nodesOf, type NodeEntry } from './controls.js';
import { bindingRules } from './binding-rules.js';
import { at, formCheck } from './form-check.js';
import { fix } from './form-fix.js';
import { linkageRules } from './linkage-rules.js';
import { inEachNode } from './node-findings.js';
import { proofOptions } from './proof-options.js';
import type { Linkage } from '../model/linkage.js';

/** What is asked although it was asked before: one datum in two fields, of one element or from one source. */
export const checkAskedTwice = formCheck('form/asked-twice', function* (form, context) {
  const first = new Map<string, NodeEntry>();
  for (const entry of nodesOf(form)) {
    if (!isControl(entry) || entry.array !== undefined || isFilled(entry)) continue;
    for (const { key, what, name } of dataOf(entry)) {
      const other = first.get(key);
      if (other === undefined) first.set(key, entry);
      else if (other !== entry) yield* twice(form, context, entry, other, what, name);
    }
  }
});

interface Datum {
  readonly key: string;
  readonly what: 'element' | 'source';
  readonly name: string;
}

/** A name is a datum only with whose it is: two fields of one element are the same where they are called the same, and speak of no other person. */
function dataOf(entry: NodeEntry): readonly Datum[] {
  const { element, prefill } = bindingOf(entry);
  const title = nameOf(entry);
  const whose = around(entry).map(({ node }) => PERSON.exec(nodeTitle(node) ?? '')?.[0] ?? '').join(' ');
  return [
    ...(prefill === undefined ? [] : [{ key: `source ${prefill.source} ${prefill.path}`, what: 'source', name: prefill.label } as const]),
    ...(element === undefined ? [] : [{ key: `element ${element.id} ${wordingKey(title)} ${whose}`, what: 'element', name: element.name } as const]),
  ];
}

/** Words in a heading that say whose data are below. */
const PERSON = /代理|委托|经办|代办|监护|配偶|子女|父|母|家属|家庭|法定|负责|联系|老人|员工|受益|申请|单位|企业|机构|发包|承包|变更前|变更后|原/;

/** What a linkage fills in, nobody is asked. */
function isFilled({ node }: NodeEntry): boolean {
  return linkagesOf(node).some(({ effects }) => effects.some(({ kind }) => kind === 'fill'));
}

function* twice(form: Form, context: FormContext, entry: NodeEntry, other: NodeEntry, what: Datum['what'], name: string): Iterable<Finding | undefined> {
  const exclusion = areExclusive(form, other.id, entry.id, proofOptions(context));
  yield undefined;
  if (exclusion.state === 'exclusive') return;
  const names = { control: nameOf(entry), other: nameOf(other) };
  const related = [at(other.id)];
  if (exclusion.state === 'undecided') {
    yield linkageRules.finding('form/undecided', at(entry.id), { about: 'asked', ...names }, { related });
    return;
  }
  yield bindingRules.finding('form/asked-twice', at(entry.id, 'x-binding'), { ...names, what, name }, { witness: exclusion.witness, related, fixes: [fix('linkage/insert', { id: entry.id, linkage: filledFrom(form, entry, other) })] });
}

/** Takes the value of the field that asked first. */
function filledFrom(form: Form, entry: NodeEntry, other: NodeEntry): Linkage {
  const taken = new Set(indexForm(form.schema).entries.flatMap(({ node }) => linkagesOf(node).map(({ id }) => id as string)));
  let count = 0;
  let id = derivedId('lnk', `${entry.id}/${other.id}`);
  while (taken.has(id)) {
    count += 1;
    id = derivedId('lnk', `${entry.id}/${other.id}/${String(count)}`);
  }
  return { id, effects: [{ kind: 'fill', value: { kind: 'field', id: other.id } }] };
}

const LEAST_LIKENESS = 0.92;

/** What a licence or shared data of the item's materials give, and the form asks all the same. */
export const checkPrefillable = formCheck('form/prefillable', function* (form, context) {
  // Without the item, nobody knows what is given.
  if (context.item !== undefined) yield* prefillable(form, context);
});

const prefillable = inEachNode(function* (entry, control, { item }) {
  const { prefill } = bindingOf(entry);
  if (item === undefined || prefill !== undefined || !isControl(entry) || entry.array !== undefined || isFilled(entry)) return;
  for (const material of item.materials) {
    for (const { dataItem, catalogue, catalogueField, state } of material.verifications) {
      // What the department sent back gives nothing.
      if (state === 'returned' || (likenessOf(control, dataItem)?.score ?? 0) < LEAST_LIKENESS) continue;
      const label = `${catalogue} · ${catalogueField}`;
      const given: FieldPrefill = { source: sourceOf(material), label, path: `${catalogue}.${catalogueField}`, isEditable: true };
      yield bindingRules.finding('form/prefillable', at(entry.id, 'x-binding/prefill'), { control, material: material.name, source: label }, { fixes: [fix('binding/set-prefill', { id: entry.id, prefill: given })] });
      return;
    }
  }
});

function sourceOf({ exemption }: Material): FieldPrefill['source'] {
  return exemption?.reason === 'electronicLicence' ? 'licence' : 'shared';
}
