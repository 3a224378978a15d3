import type { Finding, Place } from '@zhengwu/core';
import type { Guard, Range } from '../model/guard.js';
import type { Variable } from '../model/variable.js';
import { regionsBelow } from '../resolve/regions-below.js';
import { dimensionOf } from '../space/dimension.js';
import { lineOf, type Line } from '../space/line.js';
import { shownValue } from '../space/shown.js';
import { at, guideCheck, nameOfOption, nameOfQuestion } from './guide-check.js';
import { structureRules, type GuardRole } from './structure-rules.js';

interface Bearer {
  readonly role: GuardRole;
  readonly owner: string;
  readonly place: Place;
}

/** Whether each guard fits its variable's domain: its kind, its values, its ends. */
export const checkGuardForms = guideCheck('guide/guard-form', function* (guide) {
  const variables = new Map<string, Variable>();
  for (const variable of guide.variables) {
    if (!variables.has(variable.id)) variables.set(variable.id, variable);
    const gives = variable.prefill?.gives;
    if (gives !== undefined) yield* formFindings(variable, gives, () => ({ role: 'prefill', owner: variable.name, place: at(variable.id, 'prefill/gives') }));
  }
  let untilPause = 500;
  for (const node of guide.nodes) {
    if (node.kind !== 'question') continue;
    const variable = variables.get(node.variableId);
    for (const option of node.options) {
      if (variable !== undefined) yield* formFindings(variable, option.guard, () => ({ role: 'option', owner: nameOfOption(option), place: at(option.id, 'guard') }));
      for (const [index, { variableId, guard }] of (option.when ?? []).entries()) {
        const read = variables.get(variableId);
        if (read !== undefined) yield* formFindings(read, guard, () => ({ role: 'condition', owner: nameOfOption(option), place: at(option.id, `when/${String(index)}`) }));
      }
    }
    for (const extra of node.extras ?? []) {
      if (variable !== undefined) yield* formFindings(variable, extra.guard, () => ({ role: 'extra', owner: nameOfQuestion(node), place: at(extra.id, 'guard') }));
      for (const [index, { variableId, guard }] of (extra.when ?? []).entries()) {
        const read = variables.get(variableId);
        if (read !== undefined) yield* formFindings(read, guard, () => ({ role: 'condition', owner: nameOfQuestion(node), place: at(extra.id, `when/${String(index)}`) }));
      }
    }
    untilPause -= 1;
    if (untilPause > 0) continue;
    untilPause = 500;
    yield undefined;
  }
});

/** Guards that were found sound for a domain, so that the ten thousand that nobody touched are not read again. */
const sound = new WeakMap<Guard, Variable['domain']>();

function* formFindings(variable: Variable, guard: Guard, bearer: () => Bearer): Iterable<Finding> {
  if (guard.kind === 'any' || sound.get(guard) === variable.domain) return;
  const dimension = dimensionOf(variable.domain);
  // A domain without values is a finding of its own; no guard on it can be right.
  if (dimension.state === 'none') return;
  const { role, owner, place } = bearer();
  const said = { variable: variable.name, role, owner };
  let isFaulty = false;
  for (const fault of faultsOf(variable, guard)) {
    isFaulty = true;
    switch (fault.kind) {
      case 'kind':
        yield structureRules.finding('guide/guard-misfit', place, { ...said, what: 'kind' });
        break;
      case 'end':
        yield structureRules.finding('guide/guard-misfit', place, { ...said, what: 'end', end: fault.end });
        break;
      case 'unknown':
        yield structureRules.finding('guide/guard-unknown-value', place, { ...said, id: fault.id });
        break;
      case 'reversed':
        yield structureRules.finding('guide/range-reversed', place, { ...said, from: fault.from, to: fault.to });
        break;
      case 'outside':
        yield structureRules.finding('guide/end-outside', place, { ...said, end: fault.end, domain: fault.domain });
        break;
      case 'offGrid':
        yield structureRules.finding('guide/end-off-grid', place, { ...said, end: fault.end, step: fault.step });
        break;
    }
  }
  // What takes nothing for one of those reasons is not said twice.
  if (!isFaulty && dimension.setOf(guard).isEmpty) yield structureRules.finding('guide/guard-empty', place, said);
  else if (!isFaulty) sound.set(guard, variable.domain);
}

type Fault =
  | { readonly kind: 'kind' }
  | { readonly kind: 'end'; readonly end: string }
  | { readonly kind: 'unknown'; readonly id: string }
  | { readonly kind: 'reversed'; readonly from: string; readonly to: string }
  | { readonly kind: 'outside'; readonly end: string; readonly domain: string }
  | { readonly kind: 'offGrid'; readonly end: string; readonly step: string };

function faultsOf({ domain }: Variable, guard: Guard): readonly Fault[] {
  switch (domain.kind) {
    case 'yesNo':
      return guard.kind === 'values' ? unknownIn(guard.values, new Set(['yes', 'no'])) : [{ kind: 'kind' }];
    case 'choice':
      return guard.kind === 'values' ? unknownIn(guard.values, new Set<string>(domain.values.map(({ id }) => id))) : [{ kind: 'kind' }];
    case 'region':
      return guard.kind === 'values' ? unknownIn(guard.values, regionsBelow(domain.regions)) : [{ kind: 'kind' }];
    case 'choices': {
      if (guard.kind !== 'members') return [{ kind: 'kind' }];
      const { all = [], any = [], none = [] } = guard;
      return unknownIn([...all, ...any, ...none], new Set<string>(domain.values.map(({ id }) => id)));
    }
    case 'number':
    case 'date': {
      if (guard.kind !== 'ranges') return [{ kind: 'kind' }];
      const line = lineOf(domain);
      return guard.ranges.flatMap((range) => rangeFaults(domain, line, range));
    }
  }
}

function unknownIn(ids: readonly string[], known: { readonly has: (id: string) => boolean }): readonly Fault[] {
  return [...new Set(ids)].filter((id) => !known.has(id)).map((id) => ({ kind: 'unknown', id }));
}

function rangeFaults(domain: Extract<Variable['domain'], { readonly kind: 'number' | 'date' }>, line: Line, range: Range): readonly Fault[] {
  const show = (value: number | string): string => shownValue(domain, value);
  const faults: Fault[] = [];
  for (const end of [range.from, range.to]) {
    if (end === undefined) continue;
    const position = line.positionOf(end);
    if (position === undefined) faults.push({ kind: 'end', end: String(end) });
    else if (position.below < 0 || position.below > line.length - (position.isOn ? 1 : 0)) {
      faults.push({ kind: 'outside', end: show(end), domain: `${show(line.valueAt(0))} – ${show(line.valueAt(line.length - 1))}` });
    } else if (!position.isOn && domain.kind === 'number') faults.push({ kind: 'offGrid', end: show(end), step: String(domain.step) });
  }
  if (range.from === undefined || range.to === undefined || faults.some(({ kind }) => kind === 'end')) return faults;
  if (range.from > range.to) faults.push({ kind: 'reversed', from: show(range.from), to: show(range.to) });
  return faults;
}
