import type { TimeLimit } from '../calendar/limit.js';
import type { Finding } from '../finding/finding.js';
import { SPECIAL_PROCEDURES, type Limits } from '../model/limit.js';
import type { ServiceItem } from '../model/service-item.js';
import { at, fix, itemCheck } from './item-check.js';
import { itemRules } from './rules.js';

/** 承诺 within 法定, both within the law, and the clock stopped only where 第四十五条 stops it. */
export const checkLimits = itemCheck('item/limits', function* (item) {
  for (const { id, limits } of [{ id: '', limits: item.limits }, ...item.handlingItems]) {
    if (limits === undefined) continue;
    yield* promiseWithinStatute(limits, id);
    yield* withinTheLaw(limits, id);
    yield* clockStoppedLawfully(limits, id);
  }
  yield* immediateMeansImmediate(item);
});

function* promiseWithinStatute({ promised, statutory }: Limits, id: string): Iterable<Finding> {
  const place = at(id, 'limits/promised');
  if (promised === null) {
    if (id === '') yield itemRules.finding('item/promise-missing', place, {});
    return;
  }
  if (statutory === null) return;
  const params = { promised: plain(promised), statutory: plain(statutory) };
  const isSameUnit = promised.unit === statutory.unit;
  // n working days are never fewer days than n days: more of them is over in any calendar.
  const isSurelyOver = promised.amount > statutory.amount && (isSameUnit || (promised.unit === 'workingDay' && statutory.unit === 'day'));
  if (isSurelyOver) {
    const fixes = id === '' ? [fix('item/set-limit', { which: 'promised', limit: plain(statutory) })] : [];
    yield itemRules.finding('item/promise-over-statute', place, params, { fixes });
  } else if (!isSameUnit && promised.amount > 0) yield itemRules.finding('item/limit-units-differ', place, params);
}

function* immediateMeansImmediate({ handling, limits: { promised } }: ServiceItem): Iterable<Finding> {
  if (handling !== 'immediate' || promised === null) return;
  const isWithinADay = promised.amount === 0 || (promised.amount === 1 && (promised.unit === 'workingDay' || promised.unit === 'day'));
  if (isWithinADay) return;
  const fixes = [fix('item/set-field', { field: 'handling', value: 'promised' })];
  yield itemRules.finding('item/immediate-but-promised', at('', 'handling'), { promised: plain(promised) }, { fixes });
}

function* withinTheLaw({ statutory, promised, extension, acceptance, delivery }: Limits, id: string): Iterable<Finding> {
  for (const [which, limit] of [['statutory', statutory], ['promised', promised]] as const) {
    if (limit !== null && limit.unit !== 'workingDay' && limit.amount > 0) {
      yield itemRules.finding('item/licence-limit-unit', at(id, `limits/${which}`), { which, limit: plain(limit) });
    }
  }
  if (exceeds(statutory, 20)) yield itemRules.finding('item/decision-over-20', at(id, 'limits/statutory'), { statutory: plain(statutory) });
  if (exceeds(extension, 10)) yield itemRules.finding('item/extension-over-10', at(id, 'limits/extension'), { extension: plain(extension) });
  if (exceeds(acceptance, 5)) yield itemRules.finding('item/acceptance-over-5', at(id, 'limits/acceptance'), { acceptance: plain(acceptance) });
  if (exceeds(delivery, 10)) yield itemRules.finding('item/delivery-over-10', at(id, 'limits/delivery'), { delivery: plain(delivery) });
}

function* clockStoppedLawfully({ specialProcedures }: Limits, ownerId: string): Iterable<Finding> {
  const lawful: readonly string[] = SPECIAL_PROCEDURES;
  for (const { id, name, kind, stopsClock } of specialProcedures) {
    if (!stopsClock || lawful.includes(kind)) continue;
    // The edit reaches the item's own procedures only.
    const fixes = ownerId === '' ? [fix('item/set-clock', { id, stopsClock: false })] : [];
    yield itemRules.finding('item/clock-stopped', at(id, 'stopsClock'), { name }, { fixes });
  }
}

function exceeds(limit: TimeLimit | null | undefined, workingDays: number): limit is TimeLimit {
  return limit?.unit === 'workingDay' && limit.amount > workingDays;
}

/** The limit without its source: what proves one limit does not prove another. */
function plain({ amount, unit }: TimeLimit): TimeLimit {
  return { amount, unit };
}
