import { describe, expect, it } from 'vitest';
import type { Finding } from '../finding/finding.js';
import { CheckLoop, type CheckReport } from './check-loop.js';
import { runChecks, type Check } from './check.js';
import { FakeTiming } from './testing/fake-timing.js';

function found(rule: string): Finding {
  return { rule, severity: 'warning', at: { part: 'item', id: '' }, params: {}, fixes: [] };
}

/** Finds each letter of the document, with a place to pause before each. */
const letters: Check<string, string> = {
  name: 'test/letters',
  *steps(document, context) {
    for (const letter of document) {
      yield undefined;
      yield found(`${context}/${letter}`);
    }
  },
};

const failing: Check<string, string> = {
  name: 'test/failing',
  *steps() {
    yield found('before');
    throw new Error('no such key');
  },
};

const silent: Check<string, string> = { name: 'test/silent', *steps() {} };

const failed = { rule: 'check/failed', severity: 'undecided', params: { check: 'test/failing', reason: 'no such key' } };

describe('runChecks', () => {
  it.each<[string, readonly Check<string, string>[], readonly object[]]>([
    ['no checks', [], []],
    ['a check that finds nothing', [silent], []],
    ['findings in the order of checks', [letters, silent, letters], ['c/a', 'c/b', 'c/a', 'c/b'].map((rule) => ({ rule }))],
    ['a check that throws says so, keeps what it found, and the others run', [letters, failing, letters], [{ rule: 'c/a' }, { rule: 'c/b' }, { rule: 'before' }, failed, { rule: 'c/a' }, { rule: 'c/b' }]],
  ])('%s', (_case, checks, findings) => {
    expect(runChecks(checks, 'ab', 'c')).toMatchObject(findings);
  });

  it.each<[string, unknown, string]>([
    ['a text', 'why not', 'why not'],
    ['an error', new RangeError('too far'), 'too far'],
    ['nothing', undefined, 'undefined'],
    ['an object without words', Object.create(null), 'object'],
  ])('names the reason, whatever was thrown: %s', (_case, thrown, reason) => {
    const check: Check<string, string> = {
      name: 'test/throws',
      *steps() {
        throw thrown;
      },
    };

    expect(runChecks([check], '', '')).toMatchObject([{ rule: 'check/failed', params: { reason } }]);
  });
});

function loopOf(checks: readonly Check<string, string>[]): { loop: CheckLoop<string, string>; timing: FakeTiming; reports: CheckReport[] } {
  const timing = new FakeTiming();
  const reports: CheckReport[] = [];
  return { loop: new CheckLoop(checks, (report) => reports.push(report), timing), timing, reports };
}

const first = { document: 1, context: 1 };
const second = { document: 2, context: 1 };

describe('CheckLoop', () => {
  it('checks nothing before its turn', () => {
    const { loop, timing, reports } = loopOf([letters]);

    loop.check('ab', 'c', first);
    expect(reports).toEqual([]);

    timing.turn();
    expect(reports).toEqual([{ kind: 'findings', revisions: first, findings: [found('c/a'), found('c/b')] }]);
    expect(timing.waiting).toBe(0);
  });

  it('finds what runChecks finds, in one slice or in many', () => {
    const { loop, timing, reports } = loopOf([letters, failing, silent, letters]);
    timing.msPerLook = 100;

    loop.check('abc', 'c', first);
    timing.turnAll();

    expect(reports.length).toBeGreaterThan(5);
    expect(reports[reports.length - 1]).toEqual({ kind: 'findings', revisions: first, findings: runChecks([letters, failing, silent, letters], 'abc', 'c') });
  });

  it('lets others go first when its slice is over, and says how far it is', () => {
    const { loop, timing, reports } = loopOf([letters, letters]);
    // A look costs 5 ms: the slice of 8 ms is over after the second step.
    timing.msPerLook = 5;

    loop.check('ab', 'c', first);
    timing.turn();
    expect(reports).toEqual([{ kind: 'progress', revisions: first, done: 0, total: 2 }]);
    expect(timing.waiting).toBe(1);

    while (timing.waiting > 0) timing.turn();
    const progress = reports.flatMap((report) => (report.kind === 'progress' ? [report.done] : []));
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress[progress.length - 1]).toBe(1);
    expect(reports.filter(({ kind }) => kind === 'findings')).toHaveLength(1);
  });

  it('makes one run of several calls before its turn', () => {
    let runs = 0;
    const counted: Check<string, string> = {
      name: 'test/counted',
      *steps(document) {
        runs += 1;
        yield found(document);
      },
    };
    const { loop, timing, reports } = loopOf([counted]);

    loop.check('first', '', first);
    loop.check('second', '', second);
    timing.turnAll();

    expect(runs).toBe(1);
    expect(reports).toMatchObject([{ revisions: second, findings: [{ rule: 'second' }] }]);
  });

  it('reports nothing more of a run that was overtaken', () => {
    const { loop, timing, reports } = loopOf([letters]);
    timing.msPerLook = 100;
    loop.check('abc', 'c', first);
    timing.turn();
    timing.turn();
    const before = reports.length;

    loop.check('x', 'c', second);
    timing.turnAll();

    expect(reports.slice(before).map(({ revisions }) => revisions)).toEqual(reports.slice(before).map(() => second));
    expect(reports[reports.length - 1]).toMatchObject({ kind: 'findings', findings: [{ rule: 'c/x' }] });
  });

  it.each([0, 1, 2])('reports nothing after stop, in turn %i', (turns) => {
    const { loop, timing, reports } = loopOf([letters]);
    timing.msPerLook = 100;
    loop.check('abc', 'c', first);
    for (let turn = 0; turn < turns; turn += 1) timing.turn();
    const before = reports.length;

    loop.stop();
    timing.turnAll();

    expect(reports).toHaveLength(before);
  });

  it('goes on when somebody who hears of it throws', () => {
    const timing = new FakeTiming();
    timing.msPerLook = 100;
    const kinds: string[] = [];
    const loop = new CheckLoop(
      [letters],
      ({ kind }) => {
        kinds.push(kind);
        if (kind === 'progress') throw new Error('a listener');
      },
      timing,
    );

    loop.check('ab', 'c', first);
    while (timing.waiting > 0) {
      try {
        timing.turn();
      } catch {
        // What a page's error handler would get.
      }
    }

    expect(kinds[kinds.length - 1]).toBe('findings');
  });

  it('may be told to start over by who hears of it', () => {
    const timing = new FakeTiming();
    timing.msPerLook = 100;
    const reports: CheckReport[] = [];
    const loop = new CheckLoop<string, string>(
      [letters],
      (report) => {
        reports.push(report);
        if (report.kind === 'progress' && report.revisions === first) loop.check('x', 'c', second);
      },
      timing,
    );

    loop.check('abc', 'c', first);
    timing.turnAll();

    expect(reports.filter(({ kind }) => kind === 'findings')).toMatchObject([{ revisions: second, findings: [{ rule: 'c/x' }] }]);
  });
});
