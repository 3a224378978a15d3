import type { ServiceItem } from '@zhengwu/core';
import type { GuideContext } from '../model/context.js';
import type { Guide } from '../model/guide.js';
import { guideGraph, type GuideGraph } from '../space/guide-graph.js';
import { MOST_VISITS } from '../space/ways.js';
import { compareWithItem } from './compare-with-item.js';
import type { DemandJudge } from './demand-judge.js';
import { judgeEmptiness } from './empty-materials.js';
import { graphChange, type GraphChange } from './graph-change.js';
import { cyclesOf } from './graph-shape.js';
import { itemDemand } from './item-demand.js';
import { Tally } from './tally.js';
import { judgeConflicts } from './use-conflicts.js';
import { walkDemands } from './way-demand.js';
import { judgeSituations } from './way-situations.js';

/** What the ways to applications ask for, as the judges saw it. */
export interface WayDemands {
  readonly graph: GuideGraph;
  readonly judges: readonly DemandJudge[];
  readonly seen: 'all' | 'faulty' | 'undecided';
}

/** All judges with their notes of one revision. The next revision's ledger is made from it, and it is no more. */
class DemandLedger {
  readonly judges: readonly DemandJudge[];
  /** Ways that were left out, by why. */
  readonly unseen = new Tally();
  /** Arrivals at questions and results, or more than there are. */
  visits = 0;
  /** Whether no way was cut short. */
  isComplete = false;
  /** Whether its notes are of `graph`, whole; false while they are being made. */
  isSettled = false;

  constructor(
    public graph: GuideGraph,
    readonly base: Guide['base'],
    readonly item: ServiceItem | undefined,
  ) {
    const names = new Map<string, string>(item?.materials.map(({ id, name }) => [id, name]));
    const nameOf = (id: string): string => names.get(id) ?? id;
    this.judges = [judgeConflicts(nameOf), judgeEmptiness(nameOf), ...(item === undefined ? [] : [judgeSituations(item), compareWithItem(itemDemand(item))])];
  }

  get seen(): WayDemands['seen'] {
    if (!this.isComplete || this.unseen.count('undecided') > 0) return 'undecided';
    return this.unseen.count('faulty') > 0 ? 'faulty' : 'all';
  }

  /** Goes over to a later revision, without what was noted of results that some touched way leads to. */
  follow(graph: GuideGraph, { isTouched, isInPlace, now }: GraphChange): void {
    const notes = [this.unseen, ...this.judges];
    now.forEach((place, result) => {
      if (place < 0 || isTouched[place] === 1) for (const each of notes) each.forget(result);
    });
    if (!isInPlace) for (const each of notes) each.renumber(now);
    this.graph = graph;
  }
}

const ledgers = new WeakMap<object, DemandLedger>();

let latest: WeakRef<DemandLedger> | undefined;

/**
 * What every way to an application asks for. Walked once for revisions that differ in texts alone; where an edit has touched
 * some ways only, those are walked again.
 */
export function* wayDemands(guide: Guide, context: GuideContext): Generator<undefined, WayDemands> {
  const graph = guideGraph(guide);
  const known = ledgers.get(graph.results);
  const isKnown = known?.isSettled === true && known.graph.results === graph.results && isOf(known, guide, context);
  const ledger = isKnown ? known : ((yield* sameLedger(graph, context)) ?? (yield* newLedger(graph, context)));
  return { graph, judges: ledger.judges, seen: ledger.seen };
}

function isOf({ base, item }: DemandLedger, guide: Guide, context: GuideContext): boolean {
  return base === guide.base && item === context.item;
}

function* newLedger(graph: GuideGraph, context: GuideContext): Generator<undefined, DemandLedger> {
  const ledger = new DemandLedger(graph, graph.guide.base, context.item);
  yield* fill(ledger, context);
  settle(ledger);
  return ledger;
}

/** The ledger made last, with the ways that were touched since looked at again; `undefined` where all are to be. */
function* sameLedger(graph: GuideGraph, context: GuideContext): Generator<undefined, DemandLedger | undefined> {
  const ledger = latest?.deref();
  // In a circle, where a way ends depends on where it came in.
  if (ledger?.isSettled !== true || !isOf(ledger, graph.guide, context) || cyclesOf(graph).length > 0) return undefined;
  const change = graphChange(ledger.graph, graph);
  if (change === undefined) return undefined;
  ledger.isSettled = false;
  ledger.follow(graph, change);
  yield* fill(ledger, context, change.isThrough);
  // Whoever walks all of it anew may come to the end of the budget.
  if (!ledger.isComplete || ledger.visits > MOST_VISITS) return undefined;
  settle(ledger);
  return ledger;
}

function* fill(ledger: DemandLedger, context: GuideContext, through?: Uint8Array): Generator<undefined, void> {
  const seen = yield* walkDemands(
    ledger.graph,
    context,
    (demand) => {
      for (const judge of ledger.judges) judge.visit(demand);
    },
    {
      ...(through === undefined ? {} : { through }),
      onVisit: () => {
        ledger.visits += 1;
      },
      onUnseen: (result, why) => {
        ledger.unseen.note(result, why);
      },
    },
  );
  ledger.isComplete = seen !== 'cutShort';
}

function settle(ledger: DemandLedger): void {
  ledger.isSettled = true;
  ledgers.set(ledger.graph.results, ledger);
  if (ledger.isComplete && cyclesOf(ledger.graph).length === 0) latest = new WeakRef(ledger);
}
