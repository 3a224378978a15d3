import guide from '@zhengwu/samples/items/elderly-allowance/guide.json';
import item from '@zhengwu/samples/items/elderly-allowance/item.json';
import { parseServiceItem } from '@zhengwu/core';
import { parseGuide, type Guide, type GuideContext } from '@zhengwu/guide';

/** The day on which the lessons' checks are made. */
const TODAY = '2026-11-27';

function opened<Value>(what: string, value: Value | undefined): Value {
  if (value === undefined) throw new Error(`The lesson cannot open its ${what}.`);
  return value;
}

/** The guide that all lessons begin with: a real one, without a fault. */
export const soundGuide: Guide = opened('guide', parseGuide(guide).value);

/** Its item, and that there are no forms. */
export const soundContext: GuideContext = { today: TODAY, item: opened('item', parseServiceItem(item).value), forms: [] };
