import type { Finding, Fix } from '@zhengwu/core';
import type { GuideGraph } from '../space/guide-graph.js';
import type { Guide } from '../model/guide.js';
import type { MaterialUse } from '../model/material-use.js';
import { namedAdder, placeOfAdder, type Adder } from './adder.js';
import type { DemandJudge } from './demand-judge.js';
import { fix } from './guide-fix.js';
import { materialRules } from './material-rules.js';
import { bothParts, WitnessMaker, type Case } from './way-part.js';
import type { Demand, Held } from './way-demand.js';

/** Two adders that say different things of one material. */
interface Conflict {
  readonly what: 'exempt' | 'kind' | 'copies' | 'form';
  readonly first: Held<MaterialUse>;
  readonly second: Held<MaterialUse>;
  readonly case: Case;
}

/** One material that two answers of one applicant want otherwise. */
export function judgeConflicts(graph: GuideGraph, nameOf: (materialId: string) => string): DemandJudge {
  const witnesses = new WitnessMaker(graph);
  const seen = new Set<string>();
  const conflicts: Conflict[] = [];
  const compare = (demand: Demand, first: Held<MaterialUse>, second: Held<MaterialUse>): void => {
    const differing = differencesOf(first.what, second.what);
    for (const what of differing) {
      const key = [what, first.what.materialId, first.adder.on, second.adder.on].join(' ');
      if (seen.has(key)) continue;
      const both = bothParts(first.part, second.part);
      if (both === undefined) continue;
      seen.add(key);
      conflicts.push({ what, first, second, case: witnesses.of(demand, both) });
    }
  };
  return {
    visit: (demand) => {
      for (const held of demand.uses.values()) {
        for (let second = 1; second < held.length; second += 1) {
          for (let first = 0; first < second; first += 1) {
            const [a, b] = [held[first], held[second]];
            if (a !== undefined && b !== undefined) compare(demand, a, b);
          }
        }
      }
    },
    *findings() {
      for (const conflict of conflicts) yield findingOf(graph.guide, conflict, nameOf);
    },
  };
}

function* differencesOf(a: MaterialUse, b: MaterialUse): Iterable<Conflict['what']> {
  if (a.kind !== b.kind) yield a.kind === 'exempt' || b.kind === 'exempt' ? 'exempt' : 'kind';
  // What one leaves unsaid, the other may say.
  if (a.copies !== undefined && b.copies !== undefined && (a.copies.original !== b.copies.original || a.copies.copy !== b.copies.copy)) yield 'copies';
  if (a.formId !== undefined && b.formId !== undefined && a.formId !== b.formId) yield 'form';
}

function findingOf(guide: Guide, { what, first, second, case: shown }: Conflict, nameOf: (materialId: string) => string): Finding {
  const place = placeOfAdder(guide, second.adder, 'uses');
  const related = first.adder.on === second.adder.on ? [] : [placeOfAdder(guide, first.adder, 'uses')];
  const names = { material: nameOf(first.what.materialId), first: namedAdder(first.adder), second: namedAdder(second.adder) };
  const extras = { ...shown, related, fixes: fixesOf(what, first, second) };
  if (what === 'copies' || what === 'form') return materialRules.finding('guide/copies-differ', place, { ...names, what }, extras);
  const kinds = { ...names, firstKind: first.what.kind, secondKind: second.what.kind };
  return materialRules.finding(what === 'exempt' ? 'guide/required-and-exempt' : 'guide/kinds-differ', place, kinds, extras);
}

/** Either as the one says, or as the other does. */
function fixesOf(what: Conflict['what'], first: Held<MaterialUse>, second: Held<MaterialUse>): readonly Fix[] {
  // Twice in one list: an edit would meet the first of them only.
  if (first.adder.on === second.adder.on) return [];
  return [likened(second.adder, second.what, first.what, what), likened(first.adder, first.what, second.what, what)];
}

function likened({ on }: Adder, use: MaterialUse, model: MaterialUse, what: Conflict['what']): Fix {
  const { reason, ...rest } = use;
  switch (what) {
    case 'copies':
      return fix('use/set', { on, use: { ...use, ...(model.copies === undefined ? {} : { copies: model.copies }) } });
    case 'form':
      return fix('use/set', { on, use: { ...use, ...(model.formId === undefined ? {} : { formId: model.formId }) } });
    case 'exempt':
    case 'kind': {
      const why = model.kind === 'exempt' ? (model.reason ?? reason) : undefined;
      return fix('use/set', { on, use: { ...rest, kind: model.kind, ...(why === undefined ? {} : { reason: why }) } });
    }
  }
}
