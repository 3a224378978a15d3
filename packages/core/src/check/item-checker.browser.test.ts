import { describe, expect, it } from 'vitest';
import { History } from '../edit/index.js';
import { itemEdits } from '../model/edits/index.js';
import { parseServiceItem } from '../model/parse-service-item.js';
import type { ServiceItem } from '../model/service-item.js';
import licence from '../../../samples/items/food-business-licence/item.json';
import { createItemChecker } from './item-checker.js';
import { checkServiceItem } from './index.js';

function sampleItem(): ServiceItem {
  const { value } = parseServiceItem(licence);
  if (value === undefined) throw new Error('the sample item does not open');
  return value;
}

const context = { today: '2026-11-23' };

describe('a checker of an item, in Chromium', () => {
  it('checks in a worker and finds what a plain run finds', async () => {
    const item = sampleItem();
    const checker = createItemChecker(item, context);

    const findings = await checker.settled();

    expect(checker.state.runsIn).toBe('worker');
    expect(findings).toEqual(checkServiceItem(item, context));
    checker.close();
  });

  it('follows the edits by their patches', async () => {
    const history = new History(sampleItem());
    const checker = createItemChecker(history.document, context);
    history.subscribe((change) => {
      checker.update(change);
    });

    history.apply(itemEdits['item/set-limit'], { which: 'statutory', limit: { amount: 20, unit: 'workingDay' } });
    history.apply(itemEdits['item/set-limit'], { which: 'promised', limit: { amount: 30, unit: 'workingDay' } });
    const findings = await checker.settled();

    expect(checker.state.runsIn).toBe('worker');
    expect(findings.map((finding) => finding.rule)).toContain('item/promise-over-statute');
    checker.close();
  });
});
