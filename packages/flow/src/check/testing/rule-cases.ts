import { coreMessages, findingText, fixText, joinMessages, LANGUAGES, type Finding, type RuleEntries } from '@zhengwu/core';
import { describe, expect, it } from 'vitest';
import { flowMessages } from '../../messages/index.js';
import type { FlowContext } from '../../model/context.js';
import type { Flow } from '../../model/flow.js';
import { checkFlow } from '../check-flow.js';
import { context } from './small-flow.js';

const book = joinMessages(coreMessages, flowMessages);

/** A fault: what was done, and each place where the rule must say so. */
export type Faulty = readonly [rule: string, what: string, flow: Flow, places: readonly string[], context?: Partial<FlowContext>];
/** What is like a fault and is none. */
export type Sound = readonly [rule: string, what: string, flow: Flow, context?: Partial<FlowContext>];

export function foundBy(rule: string, flow: Flow, parts: Partial<FlowContext> = {}): readonly Finding[] {
  return checkFlow(flow, { ...context, ...parts }).filter((finding) => finding.rule === rule);
}

export function placesOf(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ at }) => `${at.id} ${at.path ?? ''}`.trim());
}

/** A table of faults and a table of what is none, held to cover each rule of a family, and each to be said in words of both languages. */
export function describeRules(family: string, entries: RuleEntries, faulty: readonly Faulty[], sound: readonly Sound[]): void {
  describe(family, () => {
    for (const [rule, what, flow, places, parts] of faulty) {
      it(`${rule}: ${what}`, () => {
        const findings = foundBy(rule, flow, parts);
        expect(placesOf(findings)).toEqual(places);
        for (const finding of findings) isWellSaid(finding, flow);
      });
    }

    for (const [rule, what, flow, parts] of sound) {
      it(`not ${rule}: ${what}`, () => {
        expect(placesOf(foundBy(rule, flow, parts))).toEqual([]);
      });
    }

    it('each rule has a case of either', () => {
      const rules = Object.keys(entries).sort();
      expect([...new Set(faulty.map(([rule]) => rule))].sort()).toEqual(rules);
      expect([...new Set(sound.map(([rule]) => rule))].sort()).toEqual(rules);
    });
  });
}

/** In words of both languages, its fixes too; and whatever it names is there to be shown. */
function isWellSaid(finding: Finding, flow: Flow): void {
  for (const lang of LANGUAGES) {
    for (const text of [findingText(book, lang, finding), ...finding.fixes.map((fix) => fixText(book, lang, fix))]) {
      expect(text).not.toMatch(/undefined|\[object|NaN|^flow\//);
      expect(text).toMatch(lang === 'en' ? /[A-Za-z]{3}/ : /[\u4e00-\u9fff]/);
    }
  }
  const ids = new Set(flow.processes.flatMap(({ id, nodes, edges }) => [id, ...nodes.map((node) => node.id), ...edges.map((edge) => edge.id)]));
  const named = [finding.at, ...(finding.related ?? []), ...(finding.witness?.kind === 'steps' ? finding.witness.steps : [])];
  for (const { id } of named) expect(ids).toContain(id);
}
