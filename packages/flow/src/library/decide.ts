import type { TimeLimit } from '@zhengwu/core';
import type { Drawn, FlowDraft } from './flow-draft.js';
import { optional } from './front.js';
import { noticesFor } from './notices-for.js';
import { promisedTime } from './promised-time.js';
import { splitLimit } from './split-days.js';

/** Making a licence takes more of the time for delivery than handing it over. */
const [CERTIFICATION, DELIVERY] = [3, 2];

/** 决定: 准予 or 不予, in writing (行政许可法 第三十八条). What follows is drawn by `settle`. */
export function decision(draft: FlowDraft, name: string, limit: TimeLimit | undefined): Drawn {
  return draft.step('decision', name, { duty: 'decide', ...optional(limit), notices: noticesFor(draft.context, 'granted', 'refused') });
}

/** What comes of a decision: what was granted is made and delivered, a refusal is delivered too (第四十四条). */
export function settle(draft: FlowDraft, decides: Drawn): void {
  const isGranted = draft.choice('是否准予');
  draft.line(decides, isGranted);
  grant(draft, isGranted, '办结');
  const refused = isLicence(draft) ? '不予许可' : '不予批准';
  const [, limit] = deliveryLimits(draft);
  const tells = draft.step('delivery', `送达${refused}决定`, { duty: 'deliver', ...optional(limit), notices: noticesFor(draft.context, 'delivery') });
  draft.way(isGranted, tells, { name: '不予', outcome: 'refused' });
  draft.way(tells, draft.end(refused));
}

/** The way of what is granted, from the choice that says so to what comes behind delivery. */
export function grant(draft: FlowDraft, from: Drawn, end: string | Drawn, onTheSpot = false): void {
  const { context } = draft;
  const atOnce: TimeLimit = { amount: 0, unit: promisedTime(context.item).delivery?.unit ?? 'workingDay' };
  const [making, delivering] = onTheSpot ? [atOnce, atOnce] : deliveryLimits(draft);
  const prefix = onTheSpot ? '当场' : '';
  const delivers = draft.step('delivery', `${prefix}${deliveryName(draft)}`, { duty: 'deliver', ...optional(delivering), notices: noticesFor(context, 'delivery') });
  const granted = { name: '准予', outcome: 'granted' } as const;
  if (isPaper(draft)) draft.way(draft.way(from, draft.step('certification', `${prefix}制证`, { duty: 'certify', ...optional(making) }), granted), delivers);
  else draft.way(from, delivers, granted);
  draft.way(delivers, typeof end === 'string' ? draft.end(end) : end);
}

function deliveryLimits(draft: FlowDraft): readonly (TimeLimit | undefined)[] {
  return splitLimit(promisedTime(draft.context.item).delivery, [isPaper(draft) ? CERTIFICATION : 0, DELIVERY]);
}

/** Whether something is made that the applicant gets: money is paid out, a reply is only sent. */
function isPaper({ context: { item } }: FlowDraft): boolean {
  return item === undefined || item.results.length === 0 || item.results.some(({ kind }) => kind === 'licence' || kind === 'certificate' || kind === 'approval');
}

function deliveryName(draft: FlowDraft): string {
  return !isPaper(draft) && draft.context.item?.results.some(({ kind }) => kind === 'payment') === true ? '发放' : '送达';
}

function isLicence({ context: { item } }: FlowDraft): boolean {
  return item === undefined || item.type === 'licence';
}
