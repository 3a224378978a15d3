import { applyFix, History, runChecks, type Finding, type Material, type ServiceItem, type Situation } from '@zhengwu/core';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import { guideEdits } from '../model/edits/index.js';
import type { Guide } from '../model/guide.js';
import { allAnswers } from '../model/testing/all-answers.js';
import { seededDraw, type Draw } from '../../../../tools/testing/draw.js';
import { guideOfSeed } from '../model/testing/random-guide.js';
import { guidedItem } from '../model/testing/sample-guide.js';
import type { AnswerValue } from '../resolve/answers.js';
import { answerSpace } from '../space/answer-space.js';
import { checkWayMaterials } from './materials.js';
import { slowFaults, slowlyArrive, type Vector } from './testing/slow-materials.js';

vi.setConfig({ testTimeout: 600_000 });

/** An item that may or may not fit what random guides speak of. */
function randomItem(draw: Draw, guide: Guide): ServiceItem {
  const named = [...new Set(guide.nodes.flatMap((node) => (node.kind === 'outcome' && node.end.kind === 'handle' ? node.end.situationIds : [])))];
  const handling = (): 'hdl_new' | 'hdl_other' => (draw(4) === 0 ? 'hdl_other' : 'hdl_new');
  const situations: readonly Situation[] = [
    ...named.map((id): Situation => ({ id, name: id, handlingItemId: draw(8) === 0 ? 'hdl_other' : 'hdl_new' })),
    ...(['sit_x0', 'sit_x1', 'sit_free'] as const).filter(() => draw(5) > 0).map((id): Situation => ({ id, name: id, handlingItemId: handling(), ...(draw(3) > 0 ? { role: draw(4) === 0 ? 'route' : 'extra' } : {}) })),
  ];
  const material = (at: number): Material => ({
    id: `mat_${String(at)}`,
    name: `mat_${String(at)}`,
    necessity: draw(2) === 0 ? { kind: 'required' } : { kind: 'conditional', situationIds: situations.filter(() => draw(3) === 0).map(({ id }) => id), when: '' },
    ...(draw(3) === 0 ? { handlingItemIds: [handling()] } : {}),
    origin: 'applicant',
    copies: { original: 1, copy: 0 },
    media: [],
    verifications: [],
    mistakes: [],
    basisIds: [],
  });
  return {
    ...guidedItem,
    handlingItems: [
      { id: 'hdl_new', name: 'hdl_new' },
      { id: 'hdl_other', name: 'hdl_other' },
    ],
    situations,
    materials: [0, 1, 2, 3].filter(() => draw(6) > 0).map(material),
  };
}

/** The guide with some outcomes of another 业务办理项, of none, or confirmed to need nothing. */
function stirred(draw: Draw, guide: Guide): Guide {
  return {
    ...guide,
    base: draw(2) === 0 ? [] : guide.base,
    nodes: guide.nodes.map((node) => {
      if (node.kind !== 'outcome' || node.end.kind !== 'handle') return node;
      const handlingItemId = (['hdl_new', 'hdl_new', 'hdl_new', 'hdl_other', 'hdl_gone', null] as const)[draw(6)] ?? null;
      return { ...node, end: { ...node.end, handlingItemId, ...(draw(5) === 0 ? { uses: [], ...(draw(2) === 0 ? { needsNothing: true as const } : {}) } : {}) } };
    }),
  };
}

const MOST_VECTORS = 4_000n;

function* vectorsOf(guide: Guide): Iterable<Vector> {
  const { axes } = answerSpace(guide);
  let vectors: ReadonlyMap<string, AnswerValue>[] = [new Map()];
  for (const { variable } of axes) vectors = vectors.flatMap((vector) => allAnswers(variable.domain).map((value) => new Map(vector).set(variable.id, value)));
  yield* vectors;
}

const PER_WAY = new Set(['required-and-exempt', 'kinds-differ', 'copies-differ', 'needs-nothing-but-asks', 'no-materials', 'situation-elsewhere', 'situation-missing', 'material-not-asked', 'material-beyond-item']);

/** A finding as the oracle's key; a finding may stand for several. */
function keysOf({ rule, at, params, related = [] }: Finding, guide: Guide): readonly string[] {
  const name = rule.replace('guide/', '');
  const on = at.id === guide.id ? 'base' : at.id;
  const said = params as Readonly<Record<string, unknown>>; // as the rule table types it
  switch (name) {
    case 'required-and-exempt':
    case 'kinds-differ':
    case 'copies-differ': {
      const other = related[0]?.id ?? on;
      return [`${name} ${String(said['material'])} ${other === guide.id ? 'base' : other} ${on}`];
    }
    case 'situation-elsewhere':
      return [`${name} ${String(said['situation'])} ${on}`];
    case 'situation-missing':
      return [`${name} ${on} ${String(said['role'])}`];
    case 'material-not-asked': {
      const because = said['because'] as { readonly kind: string; readonly handlingItem?: string };
      return [`${name} ${String(said['material'])} ${because.kind === 'always' ? String(because.handlingItem) : on}`];
    }
    case 'material-beyond-item':
      return [`${name} ${String(said['material'])} ${on} ${String(said['why'])}`];
    default:
      return [`${name} ${on}`];
  }
}

/** Which of the item's parts nobody comes to, and which 非必交 materials all are asked for. */
function overallFaults(arrivals: readonly (readonly ReturnType<typeof slowlyArrive>[number][])[], item: ServiceItem): { readonly never: readonly string[]; readonly always: readonly string[] } {
  const all = arrivals.flat();
  const handled = item.handlingItems.filter(({ id }) => all.some(({ outcome: { end } }) => end.kind === 'handle' && end.handlingItemId === id));
  const inHandling = (id: string): typeof all => all.filter(({ outcome: { end } }) => end.kind === 'handle' && end.handlingItemId === id);
  const situationIn = (ids: readonly string[], handling: string): boolean => item.situations.some(({ id, handlingItemId }) => ids.includes(id) && handlingItemId === handling);
  const never: string[] = item.handlingItems.filter((each) => !handled.includes(each)).map(({ id }) => `handling-item-never ${id}`);
  for (const { id, handlingItemId } of item.situations) {
    const isKnown = handled.some((each) => each.id === handlingItemId);
    const isHeld = handled.some((each) => inHandling(each.id).some(({ situations }) => situations.some(({ what }) => what === id)));
    if (isKnown && !isHeld) never.push(`situation-never ${id}`);
  }
  const always: string[] = [];
  for (const { id, necessity, handlingItemIds } of item.materials) {
    const scope = item.handlingItems.filter((each) => handlingItemIds?.includes(each.id) !== false && (necessity.kind === 'required' || situationIn(necessity.situationIds, each.id)));
    if (scope.some((each) => handled.includes(each)) && !all.some(({ uses }) => uses.some(({ what }) => what.materialId === id))) never.push(`material-never ${id}`);
    if (necessity.kind === 'required' || scope.length === 0 || !scope.every((each) => handled.includes(each))) continue;
    const isEverybodys = scope.every((each) => inHandling(each.id).every(({ uses }) => uses.some(({ what }) => what.materialId === id)));
    const hasChoice = scope.some((each) => item.situations.filter(({ handlingItemId, role }) => handlingItemId === each.id && (role ?? 'main') === 'main').length > 1);
    if (isEverybodys && hasChoice) always.push(id);
  }
  return { never, always };
}

describe('materials over all ways', () => {
  it('are what adding up every single applicant’s says, with a true witness', () => {
    let compared = 0;
    const met = new Map<string, number>();
    fc.assert(
      fc.property(fc.nat(2 ** 31 - 1), fc.boolean(), (seed, isFaultless) => {
        const draw = seededDraw(seed + 1);
        const guide = stirred(draw, guideOfSeed(seed, { isFaultless, questions: 5 }));
        const { axes, size } = answerSpace(guide);
        if (size > MOST_VECTORS || axes.some(({ dimension }) => dimension.state !== 'exact')) return;
        const item = randomItem(draw, guide);
        const findings = runChecks([checkWayMaterials], guide, { today: '2026-06-01', item });
        expect(findings.filter(({ severity }) => severity === 'undecided')).toEqual([]);

        const arrivals = [...vectorsOf(guide)].map((vector) => slowlyArrive(guide, vector));
        const expected = new Set(arrivals.flatMap((each) => each.flatMap((arrived) => slowFaults(arrived, item))));
        const isWhole = guide.nodes.every((node) => node.kind !== 'question' || guide.variables.some(({ id }) => id === node.variableId));
        const { never, always } = overallFaults(arrivals, item);
        const overall = findings.filter(({ rule }) => /-never$|always-but/.test(rule)).flatMap((finding) => keysOf(finding, guide));
        // With a way behind a question that nobody can answer, it need not claim to have seen all; but what it claims is so.
        const claimsAll = isWhole || overall.length > 0;
        const found = new Set(findings.filter(({ rule }) => PER_WAY.has(rule.replace('guide/', ''))).flatMap((finding) => keysOf(finding, guide)));
        // Of a material that all are asked for, it is said once that it is not marked so.
        const wanted = [...expected].filter((key) => !(claimsAll && key.startsWith('material-beyond-item') && key.endsWith(' situation') && always.includes(key.split(' ')[1] ?? '')));
        expect([...found].sort()).toEqual(wanted.sort());
        if (claimsAll) expect(overall.sort()).toEqual([...never, ...always.map((id) => `always-but-conditional ${id}`)].sort());
        for (const finding of findings) {
          met.set(finding.rule, (met.get(finding.rule) ?? 0) + 1);
          if (finding.witness?.kind !== 'answers') continue;
          const vector = new Map(finding.witness.answers.map(({ id, value }) => [id, value as AnswerValue]));
          const faults = slowlyArrive(guide, vector).flatMap((arrived) => slowFaults(arrived, item));
          for (const key of keysOf(finding, guide)) expect(faults).toContain(key);
        }
        compared += 1;
      }),
      { numRuns: numRuns(400, 10_000) },
    );
    expect(compared).toBeGreaterThan(numRuns(200, 5_000));
    // Guides on which no rule ever speaks would prove nothing.
    for (const rule of [...PER_WAY, 'situation-never', 'handling-item-never', 'material-never', 'always-but-conditional']) expect([rule, met.get(`guide/${rule}`) ?? 0]).not.toEqual([rule, 0]);
  });

  it('are mended by what the findings offer: that very finding is gone, and the edit is one that can be undone', () => {
    let applied = 0;
    fc.assert(
      fc.property(fc.nat(2 ** 31 - 1), (seed) => {
        const draw = seededDraw(seed + 1);
        const guide = stirred(draw, guideOfSeed(seed, { isFaultless: true, questions: 4 }));
        if (answerSpace(guide).size > 100_000n) return;
        const context = { today: '2026-06-01', item: randomItem(draw, guide) };
        for (const finding of runChecks([checkWayMaterials], guide, context).slice(0, 6)) {
          for (const fix of finding.fixes) {
            const history = new History(guide);
            expect(applyFix(history, guideEdits, fix)).toBeUndefined();
            const key = keysOf(finding, guide).join();
            const after = runChecks([checkWayMaterials], history.document, context);
            // Where several outcomes lack a material and no one place mends all, the next is named.
            const said = after.filter((each) => keysOf(each, guide).join() === key && JSON.stringify([each.at, each.params]) === JSON.stringify([finding.at, finding.params]));
            expect(said).toEqual([]);
            applied += 1;
          }
        }
      }),
      { numRuns: numRuns(150, 3_000) },
    );
    expect(applied).toBeGreaterThan(100);
  });
});
