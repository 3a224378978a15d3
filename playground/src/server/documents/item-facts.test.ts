import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { foodLicence } from '../testing/sample.js';
import { itemFacts } from './item-facts.js';

describe('itemFacts', () => {
  it('reads what the list shows', () => {
    expect(itemFacts(foodLicence())).toMatchObject({
      name: '食品经营许可',
      department: '开平市市场监督管理局',
      type: 'licence',
      handling: 'promised',
      promised: null,
      situations: 31,
      materials: 22,
    });
  });

  it('takes whatever is there', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(itemFacts(value).materials).toBeGreaterThanOrEqual(0);
        expect(
          itemFacts({ name: value, department: value, limits: { promised: value }, handlingItems: value, materials: value }).name.length,
        ).toBeLessThanOrEqual(300);
      }),
    );
  });
});
