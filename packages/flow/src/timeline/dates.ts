import { addLimit, UnknownYearError, type IsoDate, type WorkingCalendar } from '@zhengwu/core';
import type { CountedStage, StageTime } from './timeline.js';

/** The last days of a case that is filed on a day and takes all the time it may. A day that cannot be told is absent. */
export interface StageDates {
  readonly filedOn: IsoDate;
  readonly acceptedBy?: IsoDate;
  readonly decidedBy?: IsoDate;
  readonly deliveredBy?: IsoDate;
  /** The year whose days off nobody has ordered yet, which the dates reach into. */
  readonly unknownYear?: number;
}

/** The dates, and how the days within a stage are found. */
export interface DatedStages {
  readonly dates: StageDates;
  /** The day that ends so much of a stage; undefined if that cannot be told. */
  readonly dayIn: (stage: CountedStage, amount: number) => IsoDate | undefined;
}

/** Each stage begins on the day on which the one before ended; a stage of which something is missing has no last day, nor has what follows. */
export function dateStages(stages: Readonly<Record<CountedStage, StageTime>>, today: IsoDate, calendar: WorkingCalendar): DatedStages {
  let unknownYear: number | undefined;
  const dayAfter = (from: IsoDate | undefined, stage: CountedStage, amount: number): IsoDate | undefined => {
    if (from === undefined) return undefined;
    try {
      return amount === 0 ? from : addLimit(from, { amount, unit: stages[stage].unit }, calendar);
    } catch (error) {
      if (!(error instanceof UnknownYearError)) throw error;
      unknownYear ??= error.year;
      return undefined;
    }
  };
  const isOpen = (stage: CountedStage): boolean => stages[stage].missing.length > 0 || stages[stage].mixed.length > 0 || stages[stage].isUnfilled;
  const endOf = (from: IsoDate | undefined, stage: CountedStage): IsoDate | undefined => (isOpen(stage) ? undefined : dayAfter(from, stage, stages[stage].amount));
  const acceptedBy = endOf(today, 'acceptance');
  const decidedBy = endOf(acceptedBy, 'handling');
  const deliveredBy = endOf(decidedBy, 'delivery');
  const begins: Readonly<Record<CountedStage, IsoDate | undefined>> = { acceptance: today, handling: acceptedBy, delivery: decidedBy };
  const dates = {
    filedOn: today,
    ...(acceptedBy === undefined ? {} : { acceptedBy }),
    ...(decidedBy === undefined ? {} : { decidedBy }),
    ...(deliveredBy === undefined ? {} : { deliveredBy }),
    ...(unknownYear === undefined ? {} : { unknownYear }),
  };
  return { dates, dayIn: (stage, amount) => (isOpen(stage) ? undefined : dayAfter(begins[stage], stage, amount)) };
}
