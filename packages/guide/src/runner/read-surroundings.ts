import { isIsoDate } from '@zhengwu/core';
import type { GuideContext } from '../model/context.js';
import { known } from './known.js';
import { readItem, type CitizenItem } from './read-item.js';
import { list, record, text } from './reader.js';

/** What a host says around a guide: an item's context is more than enough. */
export type RunnerContext = Partial<GuideContext>;

/** What could be read of it. */
export interface RunnerSurroundings {
  readonly item?: CitizenItem;
  readonly forms?: readonly { readonly id: string; readonly name: string }[];
  readonly today?: string;
  /** 咨询电话, if somebody has confirmed one. */
  readonly consult?: string;
}

const forms = list(record<{ readonly id: string; readonly name: string }>({ id: text, name: text }));

/** Never throws: a context of any shape leaves the guide to be walked through. */
export function readSurroundings(context: unknown): RunnerSurroundings {
  try {
    if (typeof context !== 'object' || context === null) return {};
    const given = context as { readonly item?: unknown; readonly forms?: unknown; readonly today?: unknown }; // any object may be asked
    const item = readItem(given.item);
    const read = given.forms === undefined ? undefined : forms(given.forms, '', []);
    const consult = known(item?.phones?.consult) ?? known(item?.places?.map(({ phone }) => phone).find((phone) => known(phone) !== undefined));
    return {
      ...(item !== undefined && { item }),
      ...(read !== undefined && { forms: read }),
      ...(isIsoDate(given.today) && { today: given.today }),
      ...(consult !== undefined && { consult }),
    };
  } catch {
    return {};
  }
}
