import type { Finding, FindingExtras, Fix } from '@zhengwu/core';
import type { MaterialUse } from '../model/material-use.js';
import { namedAdder, placeOfAdder, type Adder } from './adder.js';
import { ResultNotes, type DemandJudge, type DemandScene } from './demand-judge.js';
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
export function judgeConflicts(nameOf: (materialId: string) => string): DemandJudge {
  const notes = new ResultNotes<Map<string, Conflict>>();
  const compare = ({ result, way }: Demand, first: Held<MaterialUse>, second: Held<MaterialUse>): void => {
    for (const what of differencesOf(first.what, second.what)) {
      const key = `${what} ${first.key} ${second.adder.on}`;
      if (notes.of(result)?.has(key) === true) continue;
      const part = bothParts(first.part, second.part);
      if (part !== undefined) notes.at(result, () => new Map<string, Conflict>()).set(key, { what, first, second, case: { way, part } });
    }
  };
  return {
    visit: (demand) => {
      for (const held of demand.uses.values()) {
        for (let second = 1; second < held.length; second += 1) {
          for (let first = 0; first < second; first += 1) {
            const [a, b] = [held[first], held[second]];
            if (a !== undefined && b !== undefined && a.what !== b.what) compare(demand, a, b);
          }
        }
      }
    },
    forget: (result) => {
      notes.forget(result);
    },
    renumber: (now) => {
      notes.renumber(now);
    },
    *findings(scene) {
      const witnesses = new WitnessMaker(scene.graph);
      const said = new Set<string>();
      for (const [, conflicts] of notes.inOrder()) {
        for (const [key, conflict] of conflicts) {
          if (said.has(key)) continue;
          said.add(key);
          yield findingOf(scene, conflict, witnesses.of(conflict.case), nameOf);
        }
      }
    },
  };
}

function* differencesOf(a: MaterialUse, b: MaterialUse): Iterable<Conflict['what']> {
  if (a.kind !== b.kind) yield a.kind === 'exempt' || b.kind === 'exempt' ? 'exempt' : 'kind';
  // What one leaves unsaid, the other may say.
  if (a.copies !== undefined && b.copies !== undefined && (a.copies.original !== b.copies.original || a.copies.copy !== b.copies.copy)) yield 'copies';
  if (a.formId !== undefined && b.formId !== undefined && a.formId !== b.formId) yield 'form';
}

function findingOf({ graph }: DemandScene, { what, first, second }: Conflict, shown: FindingExtras, nameOf: (materialId: string) => string): Finding {
  const { guide } = graph;
  const place = placeOfAdder(guide, second.adder, 'uses');
  const related = first.adder.on === second.adder.on ? [] : [placeOfAdder(guide, first.adder, 'uses')];
  const names = { material: nameOf(first.what.materialId), first: namedAdder(first.adder, graph), second: namedAdder(second.adder, graph) };
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
