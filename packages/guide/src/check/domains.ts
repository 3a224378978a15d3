import { isIsoDate, type Finding } from '@zhengwu/core';
import type { Guide } from '../model/guide.js';
import type { Variable } from '../model/variable.js';
import { boundsOf } from '../space/admissible.js';
import { dimensionOf } from '../space/dimension.js';
import { lineOf } from '../space/line.js';
import { at, guideCheck } from './guide-check.js';
import { fix } from './guide-fix.js';
import { structureRules } from './structure-rules.js';

/** The variables: whether anybody asks for them, whether their domains have values, and which choices stand alone. */
export const checkDomains = guideCheck('guide/domains', function* (guide) {
  const used = variablesUsed(guide);
  for (const variable of guide.variables) {
    const { id, name } = variable;
    if (!used.asked.has(id)) {
      const fixes = used.read.has(id) ? [] : [fix('variable/remove', { id })];
      yield structureRules.finding('guide/variable-unused', at(id), { variable: name }, { fixes });
    }
    yield* emptyDomain(variable);
    yield* names(variable);
    yield* alone(variable);
    yield undefined;
  }
});

function variablesUsed({ nodes }: Guide): { readonly asked: ReadonlySet<string>; readonly read: ReadonlySet<string> } {
  const [asked, read] = [new Set<string>(), new Set<string>()];
  for (const node of nodes) {
    if (node.kind !== 'question') continue;
    asked.add(node.variableId);
    for (const { when } of [...node.options, ...(node.extras ?? [])]) for (const { variableId } of when ?? []) read.add(variableId);
  }
  return { asked, read };
}

function* emptyDomain(variable: Variable): Iterable<Finding> {
  const { id, name, domain } = variable;
  if (domain.kind === 'number') {
    const line = lineOf(domain);
    const last = line.length === 0 ? domain.max : Number(line.valueAt(line.length - 1));
    if (line.positionOf(domain.max)?.isOn === false) yield structureRules.finding('guide/domain-uneven', at(id, 'domain/max'), { variable: name, max: domain.max, last });
  }
  if (dimensionOf(domain).state !== 'none') return;
  yield structureRules.finding('guide/domain-empty', at(id, 'domain'), { variable: name, why: whyEmpty(variable) });
}

function whyEmpty({ domain }: Variable): 'noValues' | 'reversed' | 'step' | 'notDays' | 'tooFine' | 'bounds' | 'circle' {
  switch (domain.kind) {
    case 'yesNo':
      return 'noValues';
    case 'choice':
      return 'noValues';
    case 'choices':
      return domain.values.length === 0 ? 'noValues' : 'bounds';
    case 'number':
      if (!(domain.step > 0)) return 'step';
      return domain.max < domain.min ? 'reversed' : 'tooFine';
    case 'date':
      return isIsoDate(domain.from) && isIsoDate(domain.to) ? 'reversed' : 'notDays';
    case 'region':
      return domain.regions.length === 0 ? 'noValues' : 'circle';
  }
}

/** Values and regions by their ids. */
function* names({ id, name, domain }: Variable): Iterable<Finding> {
  const seen = new Set<string>();
  if (domain.kind === 'choice' || domain.kind === 'choices') {
    for (const value of domain.values) {
      if (seen.has(value.id)) yield structureRules.finding('guide/duplicate-id', at(id, 'domain/values'), { element: 'value', id: value.id, name: value.label });
      seen.add(value.id);
    }
  }
  if (domain.kind === 'choices') {
    for (const value of domain.exclusive ?? []) {
      if (!seen.has(value)) yield structureRules.finding('guide/dangling', at(id, 'domain/exclusive'), { what: 'exclusive', id: value, owner: name });
    }
  }
  if (domain.kind !== 'region') return;
  for (const region of domain.regions) {
    if (seen.has(region.code)) yield structureRules.finding('guide/duplicate-id', at(id, 'domain/regions'), { element: 'region', id: region.code, name: region.name });
    seen.add(region.code);
  }
  for (const { parent, name: region } of domain.regions) {
    if (parent !== undefined && !seen.has(parent)) yield structureRules.finding('guide/dangling', at(id, 'domain/regions'), { what: 'parent', id: parent, owner: region });
  }
}

/** Words of a choice that stands for none of the others: it must be chosen alone. */
const NONE_OF_THEM = /^(?:以上|上述|前述)?(?:各项|情形|情况|选项)?(?:均|都|全)(?:不|没|无|否)|^(?:无|没有|都没有|都不是|均无|均否|不涉及|无上述情形|无以上情形)$/;

function* alone({ id, name, domain }: Variable): Iterable<Finding> {
  if (domain.kind !== 'choices') return;
  const { ids, min, isExclusive } = boundsOf(domain);
  const { max, values } = domain;
  const labels = new Map(values.map(({ id: value, label }) => [value as string, label] as const)); // ids are compared as texts
  if (max !== undefined && max > ids.length) {
    yield structureRules.finding('guide/bounds-beyond-values', at(id, 'domain/max'), { variable: name, max, count: ids.length });
  }
  for (const [place, value] of ids.entries()) {
    const label = labels.get(value) ?? value;
    if (isExclusive[place] === true) {
      if (min > 1) yield structureRules.finding('guide/exclusive-never', at(id, 'domain/exclusive'), { variable: name, value: label, min });
    } else if (NONE_OF_THEM.test(label.trim()) && ids.length > 1) {
      const exclusive = values.filter((each) => each.id === value || (domain.exclusive ?? []).includes(each.id)).map((each) => each.id);
      const fixes = [fix('variable/set-domain', { id, domain: { ...domain, exclusive } })];
      yield structureRules.finding('guide/exclusive-not-marked', at(id, 'domain/exclusive'), { variable: name, value: label }, { fixes });
    }
  }
}
