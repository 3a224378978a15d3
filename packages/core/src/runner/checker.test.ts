import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import { defineEdit, indexOfId } from '../edit/edit.js';
import { History } from '../edit/history.js';
import type { Finding } from '../finding/finding.js';
import { runChecks, type Check } from './check.js';
import { Checker, type CheckerState } from './checker.js';
import { configure, workerFor } from './configure.js';
import { FakeTiming } from './testing/fake-timing.js';
import { FakeWorker } from './testing/fake-worker.js';

vi.setConfig({ testTimeout: 120_000 });

interface Row {
  readonly id: string;
  readonly name: string;
}

interface Sheet {
  readonly title: string;
  readonly rows: readonly Row[];
}

interface Surroundings {
  readonly forbidden: string;
  readonly callback?: () => void;
}

function found(rule: string, id: string, params: unknown = {}): Finding {
  return { rule, severity: 'error', at: { part: 'table', id }, params, fixes: [] };
}

const checks: readonly Check<Sheet, Surroundings>[] = [
  {
    name: 'test/names',
    *steps({ rows }, { forbidden }) {
      for (const { id, name } of rows) {
        yield undefined;
        if (name === forbidden) yield found('test/forbidden', id, { name });
      }
    },
  },
  {
    name: 'test/title',
    *steps({ title, rows }) {
      if (title === 'throw') throw new Error('a title that cannot be checked');
      if (title === '') yield found('test/no-title', '');
      yield found('test/order', '', rows.map(({ id }) => id));
    },
  },
];

const retitle = defineEdit<Sheet, string>('sheet/retitle', (draft, title) => {
  draft.title = title;
  return undefined;
});
const rename = defineEdit<Sheet, Row>('row/rename', (draft, { id, name }, sheet) => {
  const row = draft.rows[indexOfId(sheet.rows, id)];
  if (row !== undefined) row.name = name;
  return undefined;
});
const insert = defineEdit<Sheet, { readonly row: Row; readonly index: number }>('row/insert', (draft, { row, index }) => {
  draft.rows.splice(index, 0, row);
  return undefined;
});
const remove = defineEdit<Sheet, number>('row/remove', (draft, index) => {
  draft.rows.splice(index, 1);
  return undefined;
});
const turnRound = defineEdit<Sheet, undefined>('sheet/turn-round', (draft) => {
  draft.rows.reverse();
  return undefined;
});

function sheetOf(...names: readonly string[]): Sheet {
  return { title: '表', rows: names.map((name, index) => ({ id: `r${String(index)}`, name })) };
}

interface Bench {
  readonly history: History<Sheet>;
  readonly checker: Checker<Sheet, Surroundings>;
  readonly worker: FakeWorker<Sheet, Surroundings> | undefined;
  readonly pageTiming: FakeTiming;
  readonly workerTiming: FakeTiming;
  readonly states: CheckerState[];
  /** Runs all turns and delivers all messages, until nothing waits. */
  readonly settle: () => void;
}

function benchOf(mode: 'worker' | 'page' | 'silent', sheet = sheetOf('甲', '乙'), surroundings: Surroundings = { forbidden: '甲' }): Bench {
  const pageTiming = new FakeTiming();
  const workerTiming = new FakeTiming();
  const worker = mode === 'page' ? undefined : new FakeWorker<Sheet, Surroundings>(mode === 'worker' ? checks : undefined, workerTiming);
  const history = new History(sheet);
  const checker = new Checker<Sheet, Surroundings>(history.document, surroundings, { checks, createWorker: () => worker, timing: pageTiming });
  history.subscribe((change) => checker.update(change));
  const states: CheckerState[] = [];
  checker.subscribe((state) => states.push(state));
  const settle = (): void => {
    for (let isBusy = true; isBusy; ) isBusy = [pageTiming.turn(), workerTiming.turn(), worker?.deliver() ?? false].includes(true);
  };
  return { history, checker, worker, pageTiming, workerTiming, states, settle };
}

describe.each(['worker', 'page'] as const)('Checker, checks in a %s', (mode) => {
  it('has no result at first, then that of the document', () => {
    const { checker, history, settle } = benchOf(mode);
    expect(checker.state).toEqual({ result: undefined, isCurrent: false, progress: undefined, runsIn: mode });

    settle();

    expect(checker.state).toEqual({
      result: { findings: runChecks(checks, history.document, { forbidden: '甲' }), revisions: { document: 0, context: 0 } },
      isCurrent: true,
      progress: undefined,
      runsIn: mode,
    });
  });

  it('keeps the former result while a newer revision is being checked', () => {
    const { checker, history, settle } = benchOf(mode);
    settle();
    const { result } = checker.state;

    history.apply(retitle, '');

    expect(checker.state).toMatchObject({ result, isCurrent: false });
    settle();
    expect(checker.state.isCurrent).toBe(true);
    expect(checker.state.result?.findings.map(({ rule }) => rule)).toContain('test/no-title');
  });

  it('checks again with another context', () => {
    const { checker, settle } = benchOf(mode);
    settle();

    checker.setContext({ forbidden: '乙' });
    expect(checker.state.isCurrent).toBe(false);
    settle();

    expect(checker.state.result?.findings).toMatchObject([{ rule: 'test/forbidden', at: { id: 'r1' } }, { rule: 'test/order' }]);
  });

  it('follows undo, redo and reset', () => {
    const { checker, history, settle } = benchOf(mode);
    history.apply(insert, { row: { id: 'new', name: '丙' }, index: 1 });
    history.apply(turnRound, undefined);
    history.undo();
    history.redo();
    settle();
    expect(checker.state.result?.findings).toEqual(runChecks(checks, history.document, { forbidden: '甲' }));

    history.reset(sheetOf('甲', '甲', '甲'));
    settle();
    expect(checker.state.result?.findings).toEqual(runChecks(checks, history.document, { forbidden: '甲' }));
  });

  it('says that a check failed, and what the others found', () => {
    const { checker, settle } = benchOf(mode, { ...sheetOf('甲'), title: 'throw' });

    settle();

    expect(checker.state.result?.findings).toMatchObject([{ rule: 'test/forbidden' }, { rule: 'check/failed', params: { check: 'test/title' } }]);
  });

  it('tells its listeners of progress', () => {
    const { checker, settle, states, pageTiming, workerTiming } = benchOf(mode);
    pageTiming.msPerLook = 100;
    workerTiming.msPerLook = 100;

    settle();

    expect(states.map(({ progress }) => progress)).toContainEqual({ done: 1, total: 2 });
    expect(states[states.length - 1]).toEqual(checker.state);
    expect(checker.state.progress).toBeUndefined();
  });

  it('tells nobody who has left', () => {
    const { checker, settle } = benchOf(mode);
    const heard = vi.fn();
    const leave = checker.subscribe(heard);

    leave();
    settle();

    expect(heard).not.toHaveBeenCalled();
  });

  it('settles once with the findings of the latest revision', async () => {
    const { checker, history, settle } = benchOf(mode);
    const settled = checker.settled();
    history.apply(retitle, '');
    settle();

    await expect(settled).resolves.toEqual(runChecks(checks, { ...sheetOf('甲', '乙'), title: '' }, { forbidden: '甲' }));
    await expect(checker.settled()).resolves.toBe(checker.state.result?.findings);
  });

  it('rejects what waits for it when it is closed, and is silent from then on', async () => {
    const { checker, history, settle, states, worker } = benchOf(mode);
    const settled = checker.settled();

    checker.close();
    const heard = states.length;
    history.apply(retitle, '');
    checker.setContext({ forbidden: '乙' });
    settle();

    await expect(settled).rejects.toThrow('closed');
    await expect(checker.settled()).rejects.toThrow('closed');
    expect(states).toHaveLength(heard);
    expect(checker.state.result).toBeUndefined();
    if (worker !== undefined) expect(worker.isTerminated).toBe(true);
  });

  it('may be closed twice, and keeps a result that is current', async () => {
    const { checker, settle } = benchOf(mode);
    settle();

    checker.close();
    checker.close();

    await expect(checker.settled()).resolves.toHaveLength(2);
  });
});

describe('Checker: what goes to the worker', () => {
  it('is the document once, then patches', () => {
    const { history, worker, checker, settle } = benchOf('worker');

    history.apply(rename, { id: 'r0', name: '丙' });
    checker.setContext({ forbidden: '丙' });
    settle();

    expect(worker?.posted).toEqual([
      { kind: 'open', document: sheetOf('甲', '乙'), context: { forbidden: '甲' }, revisions: { document: 0, context: 0 } },
      { kind: 'patch', patches: [{ op: 'set', path: ['rows', 0, 'name'], value: '丙' }], from: 0, to: 1 },
      { kind: 'context', context: { forbidden: '丙' }, revision: 1 },
    ]);
    expect(checker.state.result?.findings).toMatchObject([{ rule: 'test/forbidden', at: { id: 'r0' } }, { rule: 'test/order' }]);
  });

  it('is the whole document again after a patch that does not fit, asked for once', () => {
    const { checker, worker, history, settle } = benchOf('worker');
    settle();
    const wrong = { op: 'set', path: ['nowhere', 'x'], value: 1 } as const;

    checker.update({ document: { ...history.document, title: '' }, patches: [wrong] });
    checker.update({ document: sheetOf('甲'), patches: [] });
    checker.update({ document: sheetOf('丁'), patches: [] });
    settle();

    expect(worker?.answered.filter(({ kind }) => kind === 'resend')).toHaveLength(1);
    expect(worker?.posted.map(({ kind }) => kind)).toEqual(['open', 'patch', 'patch', 'patch', 'open']);
    expect(checker.state.isCurrent).toBe(true);
    expect(checker.state.result?.findings).toEqual(runChecks(checks, sheetOf('丁'), { forbidden: '甲' }));
  });

  it('is the whole document again after a patch that was lost', () => {
    const { checker, worker, history, settle } = benchOf('worker');
    settle();
    worker?.inject({ kind: 'resend' });

    history.apply(retitle, '');
    settle();

    expect(worker?.posted.map(({ kind }) => kind)).toEqual(['open', 'patch', 'open']);
    expect(checker.state.isCurrent).toBe(true);
  });
});

describe('Checker: what comes from the worker', () => {
  it.each([
    ['an older document', { document: 0, context: 0 }],
    ['an older context', { document: 1, context: 0 }],
    ['a revision that never was', { document: 7, context: 0 }],
  ])('is dropped if it speaks of %s', (_case, revisions) => {
    const { checker, worker, history, states } = benchOf('worker');
    history.apply(retitle, '');
    checker.setContext({ forbidden: '乙' });
    const heard = states.length;

    worker?.inject({ kind: 'findings', revisions, findings: [found('stale', '')] });
    worker?.inject({ kind: 'progress', revisions, done: 1, total: 2 });
    while (worker?.deliver('page') === true);

    expect(checker.state).toMatchObject({ result: undefined, progress: undefined });
    expect(states).toHaveLength(heard);
  });
});

describe('Checker: a worker that fails is replaced by slices in the page', () => {
  const expected = runChecks(checks, sheetOf('甲', '乙'), { forbidden: '甲' });

  it.each<[string, (bench: Bench) => void]>([
    ['at once', ({ worker }) => worker?.fail()],
    [
      'in the middle of a run',
      ({ worker, workerTiming }) => {
        workerTiming.msPerLook = 100;
        worker?.deliver('worker');
        workerTiming.turn();
        worker?.fail();
      },
    ],
    [
      'twice',
      ({ worker }) => {
        worker?.fail();
        worker?.fail();
      },
    ],
  ])('with an error, %s', (_case, fail) => {
    const bench = benchOf('worker');

    fail(bench);
    expect(bench.checker.state.runsIn).toBe('page');
    expect(bench.worker?.isTerminated).toBe(true);
    bench.settle();

    expect(bench.checker.state).toMatchObject({ result: { findings: expected }, isCurrent: true, runsIn: 'page' });
  });

  it('when it never says that it is ready', () => {
    const { checker, pageTiming, settle, worker } = benchOf('silent');
    settle();
    expect(checker.state).toMatchObject({ result: undefined, runsIn: 'worker' });

    pageTiming.pass(10_000);
    settle();

    expect(checker.state).toMatchObject({ result: { findings: expected }, runsIn: 'page' });
    expect(worker?.isTerminated).toBe(true);
  });

  it('waits for nothing once it is heard, or closed', () => {
    const heard = benchOf('worker');
    heard.settle();
    const closed = benchOf('silent');
    expect(closed.pageTiming.alarms).toBe(1);
    closed.checker.close();

    expect(heard.pageTiming.alarms).toBe(0);
    expect(closed.pageTiming.alarms).toBe(0);
  });

  it('but not when it is ready and only slow: its check would hold up the page', () => {
    const { checker, pageTiming, worker, workerTiming, settle } = benchOf('worker');
    while (worker?.deliver() === true);
    expect(workerTiming.waiting).toBe(1);

    pageTiming.pass(60_000);

    expect(checker.state.runsIn).toBe('worker');
    settle();
    expect(checker.state.isCurrent).toBe(true);
  });

  it('when its context cannot be copied', () => {
    const { checker, settle } = benchOf('worker', sheetOf('甲', '乙'), { forbidden: '甲', callback: () => undefined });
    expect(checker.state.runsIn).toBe('page');

    settle();

    expect(checker.state.result?.findings).toEqual(expected);
  });

  it('when a later context cannot be copied', () => {
    const { checker, settle } = benchOf('worker');
    settle();

    checker.setContext({ forbidden: '甲', callback: () => undefined });
    settle();

    expect(checker.state).toMatchObject({ result: { findings: expected }, isCurrent: true, runsIn: 'page' });
  });

  it('when it cannot be made', () => {
    const timing = new FakeTiming();
    const refuse = (): never => {
      throw new Error('worker-src');
    };
    const checker = new Checker(sheetOf('甲', '乙'), { forbidden: '甲' }, { checks, createWorker: refuse, timing });

    timing.turnAll();

    expect(checker.state).toMatchObject({ result: { findings: expected }, runsIn: 'page' });
  });

  it('and what it still says is not heard', () => {
    const { checker, worker, settle } = benchOf('worker');
    worker?.deliver('worker');
    worker?.fail();
    worker?.inject({ kind: 'findings', revisions: { document: 0, context: 0 }, findings: [] });

    settle();

    expect(checker.state.result?.findings).toEqual(expected);
  });
});

describe('Checker: checks that are loaded when they are needed', () => {
  const expected = runChecks(checks, sheetOf('甲', '乙'), { forbidden: '甲' });

  /** Lets promises settle, then runs what waits. */
  async function later(timing: FakeTiming): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    timing.turnAll();
  }

  it('are not loaded while a worker does the work', async () => {
    const timing = new FakeTiming();
    const load = vi.fn(() => Promise.resolve(checks));
    const worker = new FakeWorker<Sheet, Surroundings>(checks, timing);
    const checker = new Checker(sheetOf('甲', '乙'), { forbidden: '甲' }, { checks: load, createWorker: () => worker, timing });

    while ([timing.turn(), worker.deliver()].includes(true));
    await later(timing);

    expect(checker.state).toMatchObject({ result: { findings: expected }, isCurrent: true, runsIn: 'worker' });
    expect(load).not.toHaveBeenCalled();
  });

  it('are loaded once a worker fails, and run on the document as it is then', async () => {
    const timing = new FakeTiming();
    let arrive: (loaded: typeof checks) => void = () => undefined;
    const load = vi.fn(() => new Promise<typeof checks>((resolve) => (arrive = resolve)));
    const worker = new FakeWorker<Sheet, Surroundings>(undefined, timing);
    const checker = new Checker(sheetOf('甲', '乙'), { forbidden: '甲' }, { checks: load, createWorker: () => worker, timing });

    worker.fail();
    checker.update({ document: { ...sheetOf('丙'), title: '' }, patches: [] });
    expect(checker.state).toMatchObject({ result: undefined, isCurrent: false, runsIn: 'page' });
    arrive(checks);
    await later(timing);

    expect(load).toHaveBeenCalledOnce();
    expect(checker.state.isCurrent).toBe(true);
    expect(checker.state.result?.findings).toEqual(runChecks(checks, { ...sheetOf('丙'), title: '' }, { forbidden: '甲' }));
  });

  it('say that nothing was checked where they cannot be loaded, and are tried again with the next change', async () => {
    const timing = new FakeTiming();
    const load = vi.fn<() => Promise<typeof checks>>().mockRejectedValueOnce(new Error('offline')).mockResolvedValue(checks);
    const checker = new Checker(sheetOf('甲', '乙'), { forbidden: '甲' }, { checks: load, timing });

    await later(timing);
    expect(checker.state.result?.findings).toMatchObject([{ rule: 'check/failed', severity: 'undecided', params: { check: 'check/load', reason: 'offline' } }]);

    checker.setContext({ forbidden: '甲' });
    await later(timing);
    expect(checker.state).toMatchObject({ result: { findings: expected }, isCurrent: true });
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('tell nobody who closed it meanwhile', async () => {
    const timing = new FakeTiming();
    const checker = new Checker(sheetOf('甲', '乙'), { forbidden: '甲' }, { checks: () => Promise.resolve(checks), timing });

    checker.close();
    await later(timing);

    expect(checker.state.result).toBeUndefined();
    expect(timing.waiting).toBe(0);
  });
});

describe('configure', () => {
  it("takes the host's worker for a package instead of its own", () => {
    const own = vi.fn(() => undefined);
    const theirs = new FakeWorker<Sheet, Surroundings>(checks, new FakeTiming());
    const asked: string[] = [];

    expect(workerFor('core', own)()).toBeUndefined();
    expect(own).toHaveBeenCalledOnce();

    const made = workerFor('guide', own);
    configure({
      workerFactory: (packageName) => {
        asked.push(packageName);
        return theirs;
      },
    });
    configure({});
    expect(made()).toBe(theirs);
    expect(asked).toEqual(['guide']);
    expect(own).toHaveBeenCalledOnce();

    configure({ workerFactory: () => undefined });
    expect(made()).toBeUndefined();
  });
});

type Move =
  | { readonly kind: 'edit'; readonly edit: (history: History<Sheet>) => void }
  | { readonly kind: 'context'; readonly forbidden: string }
  | { readonly kind: 'turn' | 'worker-turn' | 'to-page' | 'to-worker' | 'resend' | 'undo' | 'redo' };

const word = fc.constantFrom('', '甲', '乙', '丙', 'throw');
const position = fc.nat(4);
const randomMove: fc.Arbitrary<Move> = fc.oneof(
  word.map((title): Move => ({ kind: 'edit', edit: (history) => history.apply(retitle, title) })),
  fc.tuple(word, position).map(([name, at]): Move => ({ kind: 'edit', edit: (history) => history.apply(rename, { id: `r${String(at)}`, name }) })),
  fc
    .tuple(word, position, fc.nat(1_000_000))
    .map(([name, at, id]): Move => ({ kind: 'edit', edit: (history) => history.apply(insert, { row: { id: `n${String(id)}`, name }, index: Math.min(at, history.document.rows.length) }) })),
  position.map((at): Move => ({ kind: 'edit', edit: (history) => history.apply(remove, at) })),
  fc.constant<Move>({ kind: 'edit', edit: (history) => history.apply(turnRound, undefined) }),
  word.map((title): Move => ({ kind: 'edit', edit: (history) => history.reset({ ...sheetOf('甲', '丙'), title }) })),
  word.map((forbidden): Move => ({ kind: 'context', forbidden })),
  fc.constantFrom<Move>(...(['turn', 'worker-turn', 'to-page', 'to-worker', 'resend', 'undo', 'redo'] as const).map((kind) => ({ kind }))),
);

describe('Checker: law', () => {
  it.each(['worker', 'page', 'failing worker'] as const)('however edits, turns and messages meet, it settles on the findings of the last document: %s', (mode) => {
    fc.assert(
      fc.property(fc.array(randomMove, { maxLength: 40 }), fc.nat(40), fc.constantFrom(0, 5, 100), (moves, failAt, msPerLook) => {
        const bench = benchOf(mode === 'page' ? 'page' : 'worker');
        const { history, checker, worker, pageTiming, workerTiming, settle } = bench;
        pageTiming.msPerLook = msPerLook;
        workerTiming.msPerLook = msPerLook;
        let surroundings: Surroundings = { forbidden: '甲' };
        moves.forEach((move, index) => {
          if (mode === 'failing worker' && index === failAt) worker?.fail();
          switch (move.kind) {
            case 'edit':
              move.edit(history);
              break;
            case 'context':
              surroundings = { forbidden: move.forbidden };
              checker.setContext(surroundings);
              break;
            case 'turn':
              pageTiming.turn();
              break;
            case 'worker-turn':
              workerTiming.turn();
              break;
            case 'to-page':
              worker?.deliver('page');
              break;
            case 'to-worker':
              worker?.deliver('worker');
              break;
            case 'resend':
              worker?.inject({ kind: 'resend' });
              break;
            case 'undo':
              history.undo();
              break;
            case 'redo':
              history.redo();
              break;
          }
          // At every moment: what is called current is true.
          const { result, isCurrent } = checker.state;
          if (isCurrent) expect(result?.findings).toEqual(runChecks(checks, history.document, surroundings));
        });
        settle();
        expect(checker.state.isCurrent).toBe(true);
        expect(checker.state.result?.findings).toEqual(runChecks(checks, history.document, surroundings));
      }),
      { numRuns: numRuns(200, 20_000) },
    );
  });
});
