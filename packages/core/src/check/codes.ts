import { inspectCreditCode } from '../format/index.js';
import type { Finding } from '../finding/finding.js';
import type { ServiceItem } from '../model/service-item.js';
import { at, itemCheck } from './item-check.js';
import { itemRules } from './rules.js';

/** The codes have their form, and the longer ones hold the shorter ones. */
export const checkCodes = itemCheck('item/codes', function* (item) {
  const { basic, implementation } = item.codes;
  if (basic !== undefined && !/^[0-9A-Z]{12}$/.test(basic)) yield formFault(at('', 'codes/basic'), 'basic', basic, 12);
  if (implementation !== undefined) {
    if (/^[0-9A-Z]{31}$/.test(implementation)) yield* partsOf(item, implementation);
    else yield formFault(at('', 'codes/implementation'), 'implementation', implementation, 31);
  }
  const { creditCode } = item.authority.body;
  if (creditCode !== undefined && !inspectCreditCode(creditCode).valid) {
    yield itemRules.finding('item/credit-code', at('', 'authority/body/creditCode'), { code: creditCode });
  }
  for (const { id, code } of item.handlingItems) {
    if (code === undefined) continue;
    if (!/^[0-9A-Z]{33}$/.test(code)) yield formFault(at(id, 'code'), 'handling', code, 33);
    else if (implementation !== undefined && !code.startsWith(implementation)) {
      yield itemRules.finding('item/code-mismatch', at(id, 'code'), { outer: code, inner: implementation, which: 'handling' });
    }
  }
});

function* partsOf(item: ServiceItem, implementation: string): Iterable<Finding> {
  const { basic } = item.codes;
  const { creditCode } = item.authority.body;
  const path = at('', 'codes/implementation');
  if (basic !== undefined && !implementation.endsWith(basic)) {
    yield itemRules.finding('item/code-mismatch', path, { outer: implementation, inner: basic, which: 'basic' });
  }
  if (creditCode !== undefined && !implementation.startsWith(creditCode)) {
    yield itemRules.finding('item/code-mismatch', path, { outer: implementation, inner: creditCode, which: 'creditCode' });
  }
}

function formFault(place: ReturnType<typeof at>, which: 'basic' | 'implementation' | 'handling', code: string, length: number): Finding {
  return itemRules.finding('item/code-form', place, { which, code, length });
}
