import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import type { GuideContext } from '../model/context.js';
import type { Guide } from '../model/guide.js';
import { allAnswers } from '../model/testing/all-answers.js';
import { seededDraw } from '../../../../tools/testing/draw.js';
import { guideOfSeed, randomGuides } from '../model/testing/random-guide.js';
import { sampleContext, sampleGuide } from '../model/testing/sample-guide.js';
import { randomDomain } from '../model/testing/random-variable.js';
import type { Answers } from '../resolve/answers.js';
import { resolveGuide } from '../resolve/resolve-guide.js';
import { situationName } from '../resolve/situation-name.js';
import { compareGuides } from './compare-guides.js';
import { changesBetween, type ResultFacts } from './result-facts.js';
import { rearranged, withRivalUses } from './testing/rearranged-guide.js';

const context: GuideContext = { today: '2026-06-01' };

/** What the resolver says to answers, in the words of the comparison. */
function slowFacts(guide: Guide, answers: Answers): ResultFacts {
  const resolution = resolveGuide(guide, answers);
  if (resolution.kind === 'question') throw new Error('every variable is answered');
  if (resolution.kind === 'stuck') return { stuck: resolution.why, name: '', note: '', end: null, situationIds: [], uses: [] };
  const { outcome, uses, situationIds } = resolution;
  return {
    outcomeId: outcome.id,
    name: situationName(guide, outcome.id, context),
    note: outcome.note ?? '',
    end: outcome.end,
    situationIds: [...situationIds].sort(),
    uses: uses.map(({ because: _because, ...use }) => use).sort((a, b) => (a.materialId < b.materialId ? -1 : 1)),
  };
}

function everyVector(guides: readonly Guide[]): readonly Answers[] | undefined {
  const asked = new Set(guides.flatMap(({ nodes }) => nodes.flatMap((node) => (node.kind === 'question' ? [node.variableId] : []))));
  const variables = new Map(guides.flatMap(({ variables: all }) => all.map((variable) => [variable.id, variable] as const)));
  let vectors: readonly Answers[] = [{}];
  for (const [id, variable] of variables) {
    if (!asked.has(id)) continue;
    const answers = allAnswers(variable.domain);
    if (vectors.length * answers.length > 400) return undefined;
    vectors = vectors.flatMap((each) => answers.map((value) => ({ ...each, [id]: { value } })));
  }
  return vectors;
}

describe('against looking at every answer', () => {
  it('counts what fares otherwise in two guides over the same variables', () => {
    fc.assert(
      fc.property(randomGuides, fc.nat(), (guide, seed) => {
        const draw = seededDraw(seed);
        const before = draw(2) === 0 ? guide : withRivalUses(guide, draw);
        // The other guide is another tree over the same facts, or the same with other ends, with other additions, or with what it adds said elsewhere.
        const other = guideOfSeed(seed);
        const after: Guide = [
          (): Guide => ({ ...other, variables: before.variables, nodes: other.nodes.filter((node) => node.kind !== 'question' || before.variables.some(({ id }) => id === node.variableId)) }),
          (): Guide => ({ ...before, nodes: before.nodes.map((node) => (node.kind === 'outcome' && draw(2) === 0 ? { ...node, note: '改', end: node.end.kind === 'handle' ? { kind: 'refused' as const, reason: '改' } : { kind: 'handle' as const, handlingItemId: null, situationIds: [], uses: [] } } : node)) }),
          (): Guide => ({
            ...before,
            base: draw(2) === 0 ? [{ materialId: `mat_${String(draw(4))}`, kind: 'required' }] : before.base,
            nodes: before.nodes.map((node) =>
              node.kind !== 'question' || node.extras === undefined
                ? node
                : { ...node, extras: node.extras.flatMap((extra) => [[extra], [], [{ ...extra, guard: { kind: 'any' as const } }], [{ ...extra, uses: [{ materialId: 'mat_new' as const, kind: 'exempt' as const }] }]][draw(4)] ?? []) },
            ),
          }),
          (): Guide => rearranged(before, draw),
        ][draw(4)]!();
        const vectors = everyVector([before, after]);
        const comparison = compareGuides(before, after, context);
        if (vectors === undefined || !comparison.isDecided) return;
        const counts = new Map<string, number>();
        let moved = 0;
        for (const answers of vectors) {
          const changes = changesBetween(slowFacts(before, answers), slowFacts(after, answers));
          if (changes.length === 0) continue;
          moved += 1;
          counts.set(changes.join(), (counts.get(changes.join()) ?? 0) + 1);
        }
        expect(comparison.compared).toBe(BigInt(vectors.length));
        expect(comparison.moved).toBe(BigInt(moved));
        for (const [changes, count] of counts) {
          const own = comparison.moves.filter((move) => move.changes.join() === changes).reduce((sum, move) => sum + move.count, 0n);
          expect(own).toBe(BigInt(count));
        }
        for (const { answers, changes } of comparison.moves) {
          const full: Answers = { ...vectors[0], ...answers };
          expect(changesBetween(slowFacts(before, full), slowFacts(after, full))).toEqual(changes);
        }
      }),
      { numRuns: numRuns(200, 20_000) },
    );
  });

  it('counts what both know where a domain has grown or shrunk', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(3), (seed, kindAt) => {
        const kind = (['choice', 'choices', 'number', 'date'] as const)[kindAt]!;
        const [a, b] = [randomDomain(seededDraw(seed), 0, kind), randomDomain(seededDraw(seed + 1), 0, kind)];
        const guide = (domain: typeof a): Guide => ({
          ...sampleGuide,
          variables: [{ id: 'var_x', name: '变量', domain }],
          rootId: 'q_x',
          nodes: [
            { id: 'q_x', kind: 'question', variableId: 'var_x', text: '问', ask: 'value', options: [{ id: 'opt_x', text: '任一', guard: { kind: 'any' }, next: 'out_x' }] },
            { id: 'out_x', kind: 'outcome', end: { kind: 'staff', reason: '' } },
          ],
        });
        const comparison = compareGuides(guide(a), guide(b), context);
        if (!comparison.isDecided) return;
        const keys = (domain: typeof a) => allAnswers(domain).map((each) => JSON.stringify(Array.isArray(each) ? [...each].sort() : each));
        const [was, is] = [new Set(keys(a)), new Set(keys(b))];
        const both = [...was].filter((each) => is.has(each)).length;
        expect(comparison.compared).toBe(BigInt(both));
        expect(comparison.moved).toBe(0n);
        const [change] = comparison.domains;
        expect(change?.newAnswers ?? 0n).toBe(BigInt(is.size - both));
        expect(change?.goneAnswers ?? 0n).toBe(BigInt(was.size - both));
      }),
      { numRuns: numRuns(200, 2_000) },
    );
  });
});

it('takes a region that was divided for all that now lies in it', () => {
  const guide = (codes: readonly string[]): Guide => ({
    ...sampleGuide,
    variables: [{ id: 'var_x', name: '所在地', domain: { kind: 'region', regions: codes.map((code) => ({ code, name: code, ...(code.length > 2 ? { parent: code.slice(0, 2) } : {}) })) } }],
    rootId: 'q_x',
    nodes: [
      { id: 'q_x', kind: 'question', variableId: 'var_x', text: '问', ask: 'value', options: [{ id: 'opt_x', text: '任一', guard: { kind: 'any' }, next: 'out_x' }] },
      { id: 'out_x', kind: 'outcome', end: { kind: 'staff', reason: '' } },
    ],
  });
  const comparison = compareGuides(guide(['44', '45']), guide(['44', '4401', '4402', '46']), context);
  expect(comparison).toMatchObject({ isDecided: true, compared: 2n, moved: 0n });
  expect(comparison.domains).toMatchObject([{ name: '所在地', newAnswers: 1n, goneAnswers: 1n }]);
});

describe('a material that several want alike: who wants it first says its form and its reason', () => {
  const [one, other] = [{ materialId: 'mat_a', kind: 'required', formId: 'frm_one' }, { materialId: 'mat_a', kind: 'required', formId: 'frm_other' }] as const;
  interface Added {
    readonly base?: Guide['base'];
    readonly option?: Guide['base'];
    readonly extras?: Guide['base'];
    readonly outcome?: Guide['base'];
    readonly isRefused?: true;
    readonly isOtherFirst?: true;
  }
  /** Asks x and y, or first y, then x, of everybody; x adds by its option, y by additions for those who say yes; one outcome. */
  const guide = ({ base = [], option = [], extras = [], outcome = [], isRefused, isOtherFirst }: Added): Guide => {
    const [first, last] = isOtherFirst === true ? (['y', 'x'] as const) : (['x', 'y'] as const);
    const question = (name: 'x' | 'y', next: 'q_x' | 'q_y' | 'out_end'): Guide['nodes'][number] => ({
      id: `q_${name}`,
      kind: 'question',
      variableId: `var_${name}`,
      text: name,
      ask: 'value',
      options: [{ id: `opt_${name}`, text: '', guard: { kind: 'any' }, next, ...(name === 'x' ? { uses: option } : {}) }],
      extras: name === 'x' ? [] : extras.map((use, at) => ({ id: `ext_${String(at)}`, guard: { kind: 'values', values: ['yes'] }, uses: [use] })),
    });
    return {
      ...sampleGuide,
      variables: (['x', 'y'] as const).map((name) => ({ id: `var_${name}`, name, domain: { kind: 'yesNo' } })),
      rootId: `q_${first}`,
      nodes: [
        question(first, `q_${last}`),
        question(last, 'out_end'),
        { id: 'out_end', kind: 'outcome', name: '终', end: isRefused === true ? { kind: 'refused', reason: '' } : { kind: 'handle', handlingItemId: null, situationIds: [], uses: outcome } },
      ],
      base,
    };
  };

  it.each<readonly [string, Added, Added, readonly string[]]>([
    ['everybody before an addition, then the outcome after it', { base: [one], extras: [other] }, { extras: [other], outcome: [one] }, ['materials']],
    ['an option before an addition, then after it', { option: [one], extras: [other] }, { option: [one], extras: [other], isOtherFirst: true }, ['materials']],
    ['one addition before another, then after it', { extras: [one, other] }, { extras: [other, one] }, ['materials']],
    ['an option, reasons of exemption', { option: [{ materialId: 'mat_a', kind: 'exempt', reason: 'electronicLicence' }], extras: [{ materialId: 'mat_a', kind: 'exempt', reason: 'sharedData' }] }, { option: [{ materialId: 'mat_a', kind: 'exempt', reason: 'electronicLicence' }], extras: [{ materialId: 'mat_a', kind: 'exempt', reason: 'sharedData' }], isOtherFirst: true }, ['materials']],
    ['additions alone, where the application is no longer refused', { extras: [one], isRefused: true }, { extras: [one] }, ['outcome', 'materials']],
  ])('%s', (_, was, is, changes) => {
    const [before, after] = [guide(was), guide(is)];
    const { compared, moves } = compareGuides(before, after, context);
    expect(compared).toBe(4n);
    expect(moves.filter(({ materials }) => materials.length > 0).map((move) => [move.changes, move.count])).toEqual([[changes, 2n]]);
    const [move] = moves.filter(({ materials }) => materials.length > 0);
    expect(move!.answers).toMatchObject({ var_y: { value: 'yes' } });
    expect(changesBetween(slowFacts(before, move!.answers), slowFacts(after, move!.answers))).toEqual(changes);
  });

  it('is the same where the order changes and nothing else', () => {
    expect(compareGuides(guide({ option: [one], extras: [one] }), guide({ option: [one], extras: [one], isOtherFirst: true }), context)).toMatchObject({ compared: 4n, moved: 0n });
  });
});

describe('twenty additions of one question', () => {
  const ids = Array.from({ length: 20 }, (_, at) => at);
  const guide = (kindOf: (at: number) => 'required' | 'deferred'): Guide => ({
    ...sampleGuide,
    variables: [{ id: 'var_x', name: '经营项目', domain: { kind: 'choices', values: ids.map((at) => ({ id: `val_${String(at)}`, label: String(at) })), min: 0 } }],
    rootId: 'q_x',
    nodes: [
      {
        id: 'q_x',
        kind: 'question',
        variableId: 'var_x',
        text: '问',
        ask: 'value',
        options: [{ id: 'opt_x', text: '任一', guard: { kind: 'any' }, next: 'out_x' }],
        extras: ids.map((at) => ({ id: `ext_${String(at)}`, guard: { kind: 'members', any: [`val_${String(at)}`] }, uses: [{ materialId: `mat_${String(at)}`, kind: kindOf(at) }] })),
      },
      { id: 'out_x', kind: 'outcome', end: { kind: 'handle', handlingItemId: null, situationIds: [], uses: [] } },
    ],
  });
  const before = guide(() => 'required');

  it('of which two are changed: the others part nothing', () => {
    const { isDecided, moves } = compareGuides(before, guide((at) => (at < 2 ? 'deferred' : 'required')), context, { budget: 10 });
    expect(isDecided).toBe(true);
    expect(moves.map(({ materials, count }) => [materials.map(({ materialId }) => materialId), count])).toEqual(
      [['mat_0', 'mat_1'], ['mat_0'], ['mat_1']].map((materials) => [materials, 2n ** 18n]),
    );
  });

  it('of which all are changed: a million ways to fare otherwise are not listed, and it is said', () => {
    expect(compareGuides(before, guide(() => 'deferred'), context)).toMatchObject({ isDecided: false, moves: [] });
  });
});

describe('the sample guide', () => {
  it('is the same as itself', () => {
    expect(compareGuides(sampleGuide, sampleGuide, sampleContext)).toMatchObject({ isDecided: true, moved: 0n, moves: [], domains: [], texts: [] });
  });

  it('says who now needs another material, and shows one of them', () => {
    const [first] = sampleGuide.nodes.filter((node) => node.kind === 'outcome' && node.end.kind === 'handle');
    const after: Guide = {
      ...sampleGuide,
      nodes: sampleGuide.nodes.map((node) =>
        node === first && node.kind === 'outcome' && node.end.kind === 'handle' ? { ...node, end: { ...node.end, uses: [...node.end.uses, { materialId: 'mat_extra', kind: 'required' as const }] } } : node,
      ),
    };
    const { moved, moves, compared } = compareGuides(sampleGuide, after, sampleContext);
    expect(moved).toBeGreaterThan(0n);
    expect(moved).toBeLessThan(compared);
    for (const move of moves) {
      expect(move.changes).toEqual(['materials']);
      expect(move.materials).toEqual([{ materialId: 'mat_extra', after: { materialId: 'mat_extra', kind: 'required' } }]);
      expect(resolveGuide(after, move.answers)).toMatchObject({ kind: 'outcome', outcome: { id: first!.id } });
    }
  });

  it('tells texts that read otherwise', () => {
    const after: Guide = { ...sampleGuide, nodes: sampleGuide.nodes.map((node) => (node.id === sampleGuide.rootId && node.kind === 'question' ? { ...node, text: '您要办什么？' } : node)) };
    expect(compareGuides(sampleGuide, after, sampleContext)).toMatchObject({ moved: 0n, texts: [{ id: sampleGuide.rootId, field: 'text', after: '您要办什么？' }] });
  });

  it('is the same with other ids for its variables and values', () => {
    const renamed = JSON.parse(JSON.stringify(sampleGuide).replace(/"(var|val)_/g, '"$1_new')) as Guide;
    expect(compareGuides(sampleGuide, renamed, sampleContext)).toMatchObject({ isDecided: true, moved: 0n, domains: [] });
  });

  it('is undecided beyond its budget, and says so', () => {
    expect(compareGuides(sampleGuide, sampleGuide, sampleContext, { budget: 3 })).toMatchObject({ isDecided: false, moves: [] });
  });
});
