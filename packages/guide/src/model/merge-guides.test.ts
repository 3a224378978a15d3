import { freezeDocument, isRefusal, type Conflict, type EditBook } from '@zhengwu/core';
import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import { guideEdits, type GuideEdits } from './edits/index.js';
import { guideShape, type Guide } from './guide.js';
import { valuesIn } from './guard-values.js';
import { indexGuide } from './guide-index.js';
import { mergeGuides, takeTheirsInGuide } from './merge-guides.js';
import { seededDraw } from '../../../../tools/testing/draw.js';
import { randomCommand } from './testing/random-edits.js';
import { faultlessGuides, randomGuides } from './testing/random-guide.js';
import { sampleGuide } from './testing/sample-guide.js';
import { treeFaults } from './testing/tree-faults.js';
import { valueFaults } from './testing/value-faults.js';

vi.setConfig({ testTimeout: 240_000 });

const base: Guide = freezeDocument(sampleGuide);

type Step = { readonly [Name in keyof GuideEdits]: readonly [Name, Parameters<GuideEdits[Name]>[1]] }[keyof GuideEdits];

const book: EditBook<Guide> = guideEdits;

function after(...steps: readonly Step[]): Guide {
  return steps.reduce((guide, [edit, args]) => {
    const next = book[edit]!(guide, args as never); // a step ties each edit to its arguments
    return isRefusal(next) ? expect.unreachable(`${edit}: ${next.reason}`) : next;
  }, base);
}

function next(guide: Guide, option: `opt_${string}`): string | null | undefined {
  return indexGuide(guide).option(option)?.option.next;
}

const paths = (conflicts: readonly Conflict[]): readonly string[] => conflicts.map(({ path, kind }) => `${kind} ${path.join('/')}`);

const freshQuestion = (id: string): Step => [
  'question/insert',
  { question: { id: `q_${id}`, kind: 'question', variableId: 'var_agent', text: id, ask: 'options', options: [{ id: `opt_${id}`, text: '', guard: { kind: 'any' }, next: null }] }, under: 'opt_change' },
];

describe('mergeGuides: two people in different places', () => {
  it('has the work of both, without a conflict', () => {
    const mine = after(['question/set-text', { id: 'q_area', text: '面积？' }], ['option/remove', { id: 'opt_canteen' }]);
    const theirs = after(['option/set-text', { id: 'opt_early', text: '早' }], freshQuestion('theirs'));
    const { merged, conflicts } = mergeGuides(base, mine, theirs);

    expect(conflicts).toEqual([]);
    expect([...treeFaults(merged)]).toEqual([]);
    expect([next(merged, 'opt_change'), next(merged, 'opt_theirs'), indexGuide(merged).option('opt_canteen')]).toEqual(['q_theirs', 'q_printed', undefined]);
  });
});

describe('mergeGuides: where both cannot be, mine stands and the place is named', () => {
  it('both put a question before the same branch', () => {
    const theirs = after(freshQuestion('theirs'));
    const { merged, conflicts } = mergeGuides(base, after(freshQuestion('mine')), theirs);

    expect(paths(conflicts)).toEqual(['changed nodes/q_matter/options/opt_change/next']);
    expect([next(merged, 'opt_change'), next(merged, 'opt_mine'), indexGuide(merged).node('q_theirs')]).toEqual(['q_mine', 'q_printed', undefined]);
    expect([...treeFaults(merged)]).toEqual([]);

    const taken = takeTheirsInGuide(merged, conflicts[0]!, theirs);
    expect([next(taken, 'opt_change'), next(taken, 'opt_theirs'), indexGuide(taken).node('q_mine')]).toEqual(['q_theirs', 'q_printed', undefined]);
    expect([...treeFaults(taken)]).toEqual([]);
  });

  const cleared: Step = ['node/remove', { id: 'out_packaged' }];
  const clearedToo: Step = ['node/remove', { id: 'out_canteen' }];

  it('both moved one branch, to two places', () => {
    const mine = after(cleared, ['node/move', { id: 'q_issued', under: 'opt_packaged' }]);
    const theirs = after(clearedToo, ['node/move', { id: 'q_issued', under: 'opt_canteen' }]);
    const { merged, conflicts } = mergeGuides(base, mine, theirs);

    expect(paths(conflicts)).toEqual(['changed nodes/q_kind/options/opt_canteen/next']);
    expect([next(merged, 'opt_packaged'), next(merged, 'opt_canteen')]).toEqual(['q_issued', null]);
    const taken = takeTheirsInGuide(merged, conflicts[0]!, theirs);
    expect([next(taken, 'opt_packaged'), next(taken, 'opt_canteen'), ...treeFaults(taken)]).toEqual([null, 'q_issued']);
  });

  it('I took out what they refer to', () => {
    const theirs = after(cleared, ['reference/insert', { reference: { id: 'ref_new', kind: 'reference', to: 'out_change' }, under: 'opt_packaged' }]);
    const { merged, conflicts } = mergeGuides(base, after(['option/remove', { id: 'opt_change' }]), theirs);

    expect(paths(conflicts)).toEqual(['changed nodes/q_kind/options/opt_packaged/next']);
    expect([next(merged, 'opt_packaged'), indexGuide(merged).node('ref_new'), ...treeFaults(merged)]).toEqual([null, undefined]);
    const taken = takeTheirsInGuide(merged, conflicts[0]!, theirs);
    expect([next(taken, 'opt_packaged'), next(taken, 'opt_change'), ...treeFaults(taken)]).toEqual(['ref_new', 'q_printed']);
  });

  it('they took out what I refer to: it comes back where it stood', () => {
    const mine = after(cleared, ['reference/insert', { reference: { id: 'ref_new', kind: 'reference', to: 'out_change' }, under: 'opt_packaged' }]);
    const theirs = after(['node/remove', { id: 'q_printed' }]);
    const { merged, conflicts } = mergeGuides(base, mine, theirs);

    expect([next(merged, 'opt_packaged'), next(merged, 'opt_change'), next(merged, 'opt_printed'), ...treeFaults(merged)]).toEqual(['ref_new', 'q_printed', 'out_change']);
    expect(paths(conflicts)).toContain('removed nodes/q_printed');
    const taken = conflicts.reduce((guide, conflict) => takeTheirsInGuide(guide, conflict, theirs), merged);
    expect([...treeFaults(taken)]).toEqual([]);
    expect(indexGuide(taken).node('q_printed')).toBeUndefined();
  });

  it('they took out a branch in which I wrote', () => {
    const theirs = after(['option/remove', { id: 'opt_change' }]);
    const { merged, conflicts } = mergeGuides(base, after(['outcome/set-note', { id: 'out_change', note: '当场' }]), theirs);

    expect(paths(conflicts)).toContain('removed nodes/out_change');
    expect([next(merged, 'opt_change'), next(merged, 'opt_printed'), ...treeFaults(merged)]).toEqual(['q_printed', 'out_change']);
  });

  it('two references that together lead in a circle', () => {
    const mine = after(['node/remove', { id: 'out_packaged' }], ['reference/insert', { reference: { id: 'ref_mine', kind: 'reference', to: 'q_printed' }, under: 'opt_packaged' }]);
    const theirs = after(['node/remove', { id: 'out_unprinted' }], ['reference/insert', { reference: { id: 'ref_theirs', kind: 'reference', to: 'q_kind' }, under: 'opt_unprinted' }]);
    const { merged, conflicts } = mergeGuides(base, mine, theirs);

    expect(paths(conflicts)).toEqual(['changed nodes/q_printed/options/opt_unprinted/next']);
    expect([next(merged, 'opt_packaged'), next(merged, 'opt_unprinted'), ...treeFaults(merged)]).toEqual(['ref_mine', null]);
    const taken = takeTheirsInGuide(merged, conflicts[0]!, theirs);
    expect([next(taken, 'opt_packaged'), next(taken, 'opt_unprinted'), ...treeFaults(taken)]).toEqual([null, 'ref_theirs']);
  });

  it('two branches, each moved into the other', () => {
    const mine = after(['node/remove', { id: 'out_unprinted' }], ['node/move', { id: 'q_region', under: 'opt_unprinted' }]);
    const theirs = after(['node/remove', { id: 'out_there' }], ['node/move', { id: 'q_printed', under: 'opt_there' }]);
    const { merged, conflicts } = mergeGuides(base, mine, theirs);

    expect([...treeFaults(merged)]).toEqual([]);
    expect([next(merged, 'opt_change'), next(merged, 'opt_unprinted')]).toEqual(['q_printed', 'q_region']);
    expect(paths(conflicts)).toContain('changed nodes/q_region/options/opt_there/next');
  });

  it('both moved one option, to different questions', () => {
    const mine = after(['option/move', { id: 'opt_canteen', to: 0, questionId: 'q_matter' }]);
    const theirs = after(['option/move', { id: 'opt_canteen', to: 0, questionId: 'q_printed' }]);
    const { merged, conflicts } = mergeGuides(base, mine, theirs);

    expect([indexGuide(merged).option('opt_canteen')?.question.id, ...treeFaults(merged)]).toEqual(['q_matter']);
    expect(paths(conflicts)).toContain('removed nodes/q_printed/options/opt_canteen');
    const taken = conflicts.reduce((guide, conflict) => takeTheirsInGuide(guide, conflict, theirs), merged);
    expect([indexGuide(taken).option('opt_canteen')?.question.id, next(taken, 'opt_canteen'), ...treeFaults(taken)]).toEqual(['q_printed', 'out_canteen']);
  });

  it('they took out a variable that I ask for', () => {
    const idle: Guide = { ...base, variables: [...base.variables, { id: 'var_idle', name: '闲', domain: { kind: 'yesNo' } }] };
    const theirs = guideEdits['variable/remove'](idle, { id: 'var_idle' });
    const mine = guideEdits['question/set-variable'](idle, { id: 'q_printed', variableId: 'var_idle' });
    if (isRefusal(theirs) || isRefusal(mine)) return expect.unreachable('both are done');
    const { merged, conflicts } = mergeGuides(idle, mine, theirs);

    expect(paths(conflicts)).toEqual(['removed variables/var_idle']);
    expect(indexGuide(merged).variable('var_idle')).toBeDefined();
  });
});

describe('mergeGuides: a value that one took out and the other names', () => {
  const kinds = (guide: Guide): readonly string[] => {
    const domain = indexGuide(guide).variable('var_kind')?.domain;
    return domain?.kind === 'choice' ? domain.values.map(({ id }) => id) : [];
  };
  const guardOf = (guide: Guide, id: `opt_${string}`): unknown => indexGuide(guide).option(id)?.option.guard;
  const whenOf = (guide: Guide): unknown => indexGuide(guide).option('opt_large')?.option.when;
  const values = (...ids: readonly string[]) => ({ kind: 'values', values: ids }) as const;
  const reads: Step = ['option/set-when', { id: 'opt_large', when: [{ variableId: 'var_kind', guard: values('val_canteen', 'val_shop') }] }];
  const without: Step = ['option/remove', { id: 'opt_canteen' }];
  const removal = 'removed variables/var_kind/domain/values/val_canteen';

  it('they took it out: it stays, where it stood, until a person has decided', () => {
    const theirs = after(without);
    const { merged, conflicts } = mergeGuides(base, after(reads), theirs);

    expect(paths(conflicts)).toEqual([removal]);
    expect([kinds(merged), ...valueFaults(merged)]).toEqual([kinds(base)]);
    const taken = takeTheirsInGuide(merged, conflicts[0]!, theirs);
    expect([kinds(taken), whenOf(taken), ...valueFaults(taken)]).toEqual([['val_catering', 'val_shop', 'val_packaged'], [{ variableId: 'var_kind', guard: values('val_shop') }]]);
  });

  it('I took it out: it is gone, and comes back where they name it if a person so decides', () => {
    const theirs = after(reads);
    const { merged, conflicts } = mergeGuides(base, after(without), theirs);

    expect(paths(conflicts)).toEqual([removal]);
    expect([kinds(merged), whenOf(merged), ...valueFaults(merged)]).toEqual([['val_catering', 'val_shop', 'val_packaged'], [{ variableId: 'var_kind', guard: values('val_shop') }]]);
    const taken = takeTheirsInGuide(merged, conflicts[0]!, theirs);
    expect([kinds(taken), whenOf(taken), ...valueFaults(taken)]).toEqual([kinds(base), whenOf(theirs)]);
  });

  it('they took it out of a guard too: with the value, my guard is as I have it', () => {
    const wide = after(['option/set-guard', { id: 'opt_shop', guard: values('val_shop', 'val_canteen') }]);
    const theirs = guideEdits['value/remove'](wide, { id: 'val_canteen' });
    const mine = guideEdits['option/set-when'](wide, { id: 'opt_large', when: [{ variableId: 'var_kind', guard: values('val_canteen') }] });
    if (isRefusal(theirs) || isRefusal(mine)) return expect.unreachable('both are done');
    const { merged, conflicts } = mergeGuides(wide, mine, theirs);

    expect(paths(conflicts)).toEqual([removal]);
    expect([guardOf(merged, 'opt_shop'), guardOf(merged, 'opt_canteen')]).toEqual([values('val_shop', 'val_canteen'), values('val_canteen')]);
    const taken = takeTheirsInGuide(merged, conflicts[0]!, theirs);
    expect([guardOf(taken, 'opt_shop'), guardOf(taken, 'opt_canteen'), whenOf(taken), ...valueFaults(taken)]).toEqual([values('val_shop'), values(), [{ variableId: 'var_kind', guard: values() }]]);
  });

  it('both changed one guard, and mine lost a value that theirs names: the value comes back with their guard', () => {
    const theirs = after(['option/set-guard', { id: 'opt_shop', guard: values('val_shop', 'val_canteen') }]);
    const mine = after(without, ['option/set-guard', { id: 'opt_shop', guard: values('val_shop', 'val_packaged') }]);
    const { merged, conflicts } = mergeGuides(base, mine, theirs);

    expect(paths(conflicts)).toEqual(['changed nodes/q_kind/options/opt_shop/guard/values']);
    expect([...valueFaults(merged)]).toEqual([]);
    const taken = takeTheirsInGuide(merged, conflicts[0]!, theirs);
    expect([kinds(taken), guardOf(taken, 'opt_shop'), ...valueFaults(taken)]).toEqual([kinds(base), values('val_shop', 'val_canteen')]);
  });

  it('several choices: who had to choose what is gone is nobody, and is somebody again with it', () => {
    const theirs = after(['extra/set-guard', { id: 'ext_raw', guard: { kind: 'members', all: ['val_raw', 'val_cold'] } }]);
    const { merged, conflicts } = mergeGuides(base, after(['value/remove', { id: 'val_cold' }]), theirs);
    const guard = (guide: Guide): unknown => indexGuide(guide).node('q_dishes');

    expect(paths(conflicts)).toEqual(['removed variables/var_dishes/domain/values/val_cold']);
    expect(guard(merged)).toMatchObject({ extras: [{ id: 'ext_raw', guard: { kind: 'members', any: [] } }] });
    expect(guard(takeTheirsInGuide(merged, conflicts[0]!, theirs))).toEqual(guard(theirs));
  });
});

function worked(guide: Guide, seed: number, stamp: string): Guide {
  const draw = seededDraw(seed);
  let current = guide;
  for (let at = 0; at < 1 + (seed % 6); at += 1) {
    const { edit, args } = randomCommand(draw, current, `${String(at)}${stamp}`);
    const done = book[edit]!(current, args as never); // a command ties each edit to its arguments
    if (!isRefusal(done)) current = done;
  }
  return current;
}

describe('mergeGuides: laws', () => {
  it('two whole guides make a whole one, and every decision leaves it whole', () => {
    let disputed = 0;
    fc.assert(
      fc.property(faultlessGuides, fc.nat(), fc.nat(), (guide, one, other) => {
        const [mine, theirs] = [worked(guide, one, 'm'), worked(guide, other, 't')];
        const { merged, conflicts } = mergeGuides(guide, mine, theirs);

        // What is named and never was a value of that variable, yes of what is a choice now, is for the checks to say.
        const values = new Set([mine, theirs].flatMap(({ variables }) => variables.flatMap(({ id, domain }) => valuesIn(domain).map((value) => `names nothing ${id} ${value.id}`))));
        const known = new Set([mine, theirs].flatMap((side) => [...valueFaults(side)]));
        const faults = (each: Guide): readonly string[] => [
          ...treeFaults(each),
          ...[...valueFaults(each)].filter((fault) => values.has(fault) && !known.has(fault)),
          ...(v.is(guideShape, each) ? [] : ['cannot be read']),
        ];

        expect(faults(merged)).toEqual([]);
        disputed += conflicts.length > 0 ? 1 : 0;
        let decided = merged;
        for (const conflict of conflicts) {
          decided = takeTheirsInGuide(decided, conflict, theirs);
          expect([conflict.path.join('/'), ...faults(decided)]).toEqual([conflict.path.join('/')]);
        }
      }),
      { numRuns: numRuns(1_000, 50_000) },
    );
    expect(disputed).toBeGreaterThan(100);
  });

  it('one side alone, or both alike, is that side', () => {
    fc.assert(
      fc.property(randomGuides, fc.nat(), (guide, seed) => {
        const work = worked(guide, seed, 'm');

        expect(mergeGuides(guide, work, guide)).toEqual({ merged: work, conflicts: [] });
        expect(mergeGuides(guide, guide, work)).toEqual({ merged: work, conflicts: [] });
        expect(mergeGuides(guide, work, work)).toEqual({ merged: work, conflicts: [] });
      }),
      { numRuns: numRuns(200, 10_000) },
    );
  });

  it('without a conflict, it does not matter who is who', () => {
    fc.assert(
      fc.property(faultlessGuides, fc.nat(), fc.nat(), (guide, one, other) => {
        const [mine, theirs] = [worked(guide, one, 'm'), worked(guide, other, 't')];
        const merge = mergeGuides(guide, mine, theirs);
        fc.pre(merge.conflicts.length === 0);
        expect(mergeGuides(guide, theirs, mine)).toEqual(merge);
      }),
      { numRuns: numRuns(300, 10_000) },
    );
  });

  it('never throws, whatever is wrong with the guides', () => {
    fc.assert(
      fc.property(randomGuides, fc.nat(), fc.nat(), (guide, one, other) => {
        const [mine, theirs] = [worked(guide, one, 'm'), worked(guide, other, 't')];
        const { merged, conflicts } = mergeGuides(guide, mine, theirs);
        const decided = conflicts.reduce((each, conflict) => takeTheirsInGuide(each, conflict, theirs), merged);

        expect(decided.format).toBe(guide.format);
      }),
      { numRuns: numRuns(300, 10_000) },
    );
  });
});
