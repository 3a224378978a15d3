import { describe, expect, it, vi } from 'vitest';
import { checkGuide } from '../../check/check-guide.js';
import { applicantsOf } from '../../resolve/testing/applicants.js';
import { slowWalk } from '../../resolve/testing/slow-walk.js';
import type { Guide } from '../guide.js';
import { parseGuide } from '../parse-guide.js';
import { bigGuide } from './big-guide.js';
import { guideOfSeed } from './random-guide.js';
import { sampleContext, sampleGuide } from './sample-guide.js';
import { treeFaults } from './tree-faults.js';

vi.setConfig({ testTimeout: 120_000 });

// What the other tests rest on: that the guides they try are what they say.

function kindsIn(guides: readonly Guide[]): ReadonlySet<string> {
  const kinds = new Set<string>();
  for (const { variables, nodes, rootId } of guides) {
    kinds.add(rootId === null ? 'no root' : 'root');
    for (const { domain } of variables) kinds.add(`domain ${domain.kind}`);
    for (const node of nodes) {
      kinds.add(node.kind);
      if (node.kind === 'outcome') kinds.add(`end ${node.end.kind}`);
      if (node.kind !== 'question') continue;
      kinds.add(`ask ${node.ask}`);
      if (node.extras !== undefined) kinds.add('extras');
      for (const { guard } of node.extras ?? []) kinds.add(`guard ${guard.kind}`);
      for (const { guard, when, next, uses, situationIds } of node.options) {
        kinds.add(`guard ${guard.kind}`);
        if (when !== undefined) kinds.add('history');
        if (next === null) kinds.add('dead end');
        if (uses !== undefined) kinds.add('uses');
        if (situationIds !== undefined) kinds.add('situations');
      }
    }
  }
  return kinds;
}

const everything = [
  ...['root', 'question', 'outcome', 'reference', 'extras', 'history', 'uses', 'situations', 'ask options', 'ask value'],
  ...['yesNo', 'choice', 'choices', 'number', 'date', 'region'].map((kind) => `domain ${kind}`),
  ...['handle', 'notNeeded', 'otherItem', 'refused', 'staff'].map((kind) => `end ${kind}`),
  ...['any', 'values', 'ranges', 'members'].map((kind) => `guard ${kind}`),
];

describe('guides to test with', () => {
  it('the sample has one of everything', () => {
    expect([...kindsIn([sampleGuide])].sort()).toEqual([...everything].sort());
    expect(parseGuide(JSON.stringify(sampleGuide))).toEqual({ value: sampleGuide, findings: [], unread: [], isReadonly: false });
    expect([...treeFaults(sampleGuide)]).toEqual([]);
  });

  it('faultless ones bring every applicant to one end, and all their parts are reached', () => {
    const guides = Array.from({ length: 300 }, (_, seed) => guideOfSeed(seed, { isFaultless: true }));
    for (const guide of guides) {
      expect([...treeFaults(guide)]).toEqual([]);
      for (const applicant of applicantsOf(guide)) expect(slowWalk(guide, applicant).end).toMatchObject({ kind: 'outcome' });
    }
    expect(everything.filter((kind) => kind !== 'ask options').filter((kind) => !kindsIn(guides).has(kind))).toEqual([]);
  });

  it('no check finds anything in the sample, nor an error in a faultless or a big one', () => {
    expect(checkGuide(sampleGuide, sampleContext)).toEqual([]);
    const others = [bigGuide(400), ...Array.from({ length: 100 }, (_, seed) => guideOfSeed(seed, { isFaultless: true }))];
    for (const guide of others) expect(checkGuide(guide, { today: sampleContext.today }).filter(({ severity }) => severity !== 'warning')).toEqual([]);
  });

  it('faulty ones are wrong in every way', () => {
    const guides = Array.from({ length: 600 }, (_, seed) => guideOfSeed(seed));
    const ends = new Set(guides.flatMap((guide) => applicantsOf(guide, 40).map((applicant) => slowWalk(guide, applicant).end)).map((end) => (typeof end === 'string' ? end : 'outcome')));

    expect([...ends].sort()).toEqual(['cycle', 'dangling', 'deadEnd', 'empty', 'gap', 'outcome', 'several'].sort());
    expect([...everything, 'dead end', 'no root'].filter((kind) => !kindsIn(guides).has(kind))).toEqual([]);
    for (const guide of guides) expect(parseGuide(guide)).toMatchObject({ value: guide, findings: [] });
  });

  it('are the same for the same seed, and for a host', () => {
    expect(guideOfSeed(7)).toEqual(guideOfSeed(7));
    expect(bigGuide(500)).toEqual(bigGuide(500));
  });

  it.each([4, 6, 7, 50, 1_000, 10_000])('a big one of %i nodes has so many, and is whole', (size) => {
    const guide = bigGuide(size);
    const { findings } = parseGuide(guide);

    expect(guide.nodes.length).toBe(size);
    expect(findings).toEqual([]);
    if (size <= 1_000) expect([...treeFaults(guide)]).toEqual([]);
    for (const node of guide.nodes) if (node.kind === 'question') expect(node.options.every(({ next }) => next !== null)).toBe(true);
    if (size < 1_000) return;
    const share = (kind: string): number => guide.nodes.filter((node) => node.kind === kind).length / size;
    expect([share('question') > 0.25, share('outcome') > 0.4, share('reference') > 0.05 && share('reference') < 0.15]).toEqual([true, true, true]);
    expect(everything.filter((kind) => kind.startsWith('domain') || kind.startsWith('guard') || kind === 'history').filter((kind) => !kindsIn([guide]).has(kind))).toEqual([]);
  });

  it('a big one brings applicants of all kinds to one end', () => {
    const guide = bigGuide(1_000);
    for (let nth = 0; nth < 400; nth += 1) {
      const applicant = Object.fromEntries(
        guide.variables.map(({ id, domain }, at) => {
          const spread = (nth * 31 + at * 17) % 97;
          if (domain.kind === 'number') return [id, Math.round((domain.max * spread) / 97 / ((nth % 5) + 1))];
          if (domain.kind === 'date') return [id, `20${String(10 + (spread % 26)).padStart(2, '0')}-0${String(1 + (spread % 9))}-01`];
          if (domain.kind === 'region') return [id, domain.regions[1 + (spread % (domain.regions.length - 1))]?.code ?? ''];
          if (domain.kind === 'choices') return [id, [domain.values[spread % domain.values.length]?.id ?? '']];
          if (domain.kind === 'choice') return [id, domain.values[spread % domain.values.length]?.id ?? ''];
          return [id, spread % 2 === 0 ? 'yes' : 'no'];
        }),
      );
      expect(slowWalk(guide, applicant).end).toMatchObject({ kind: 'outcome' });
    }
  });
});
