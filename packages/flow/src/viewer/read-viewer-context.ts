import { beijingDate, isIsoDate, LIMIT_UNITS, type IsoDate, type TimeLimit, type WorkingCalendar } from '@zhengwu/core/calendar';
import type { FlowContext } from '../model/context.js';
import type { LimitedItem } from '../timeline/stage-limits.js';
import type { CaseContext } from './case/index.js';

/** What a host says around a flow that is looked at: an `ItemContext`, or less. */
export type ViewerContext = Partial<Pick<FlowContext, 'accounts' | 'roles' | 'departments' | 'item' | 'calendar'>> & { readonly today: string };

/** What could be read of it. */
export interface ViewerSurroundings extends CaseContext {
  readonly today: IsoDate;
  /** Names by id, of accounts, roles and departments; undefined where the host gave none. */
  readonly accounts?: ReadonlyMap<string, Named>;
  readonly roles?: ReadonlyMap<string, Named>;
  readonly departments?: ReadonlyMap<string, Named>;
}

export interface Named {
  readonly name: string;
  readonly departmentId?: string;
}

/** Reads no more than a page of a citizen needs, without schemas. Throws where the day is none; what else does not fit is left out. */
export function readViewerContext(context: unknown): ViewerSurroundings {
  if (context === undefined || context === null) return { today: beijingDate(Date.now()) };
  if (!isRecord(context) || !isIsoDate(context['today'])) throw new TypeError('context.today must be a day, YYYY-MM-DD');
  const item = readItem(context['item']);
  const { calendar } = context;
  const [accounts, roles, departments] = [named(context['accounts']), named(context['roles']), named(context['departments'])];
  return {
    today: context['today'],
    ...(accounts === undefined ? {} : { accounts }),
    ...(roles === undefined ? {} : { roles }),
    ...(departments === undefined ? {} : { departments }),
    ...(item === undefined ? {} : { item }),
    ...(isCalendar(calendar) ? { calendar } : {}),
  };
}

function named(given: unknown): ReadonlyMap<string, Named> | undefined {
  if (!Array.isArray(given)) return undefined;
  const names = new Map<string, Named>();
  for (const each of given as readonly unknown[]) {
    if (!isRecord(each)) continue;
    const { id, name, departmentId } = each;
    if (typeof id === 'string' && typeof name === 'string') names.set(id, { name, ...(typeof departmentId === 'string' ? { departmentId } : {}) });
  }
  return names;
}

function readItem(given: unknown): LimitedItem | undefined {
  if (!isRecord(given) || !isRecord(given['limits'])) return undefined;
  return { ...(given['type'] === 'licence' ? { type: given['type'] } : {}), limits: readLimits(given['limits']) };
}

function readLimits(given: Readonly<Record<string, unknown>>): LimitedItem['limits'] {
  const [acceptance, delivery] = [readLimit(given['acceptance']), readLimit(given['delivery'])];
  return {
    statutory: readLimit(given['statutory']) ?? null,
    promised: readLimit(given['promised']) ?? null,
    ...(acceptance === undefined ? {} : { acceptance }),
    ...(delivery === undefined ? {} : { delivery }),
  };
}

function readLimit(given: unknown): TimeLimit | undefined {
  if (!isRecord(given)) return undefined;
  const { amount } = given;
  const unit = LIMIT_UNITS.find((each) => each === given['unit']);
  return unit !== undefined && typeof amount === 'number' && Number.isSafeInteger(amount) && amount >= 0 ? { amount, unit } : undefined;
}

function isCalendar(value: unknown): value is WorkingCalendar {
  return isRecord(value) && isRecord(value['years']);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
