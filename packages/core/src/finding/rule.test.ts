import { describe, expect, it } from 'vitest';
import { defineRules, rule } from './rule.js';

const rules = defineRules({
  'item/wrong': rule({ severity: 'error' }),
  'item/unlawful': rule({ severity: 'error', duty: 'all' }),
  'item/unlawful-licence': rule({ severity: 'error', duty: ['licence'] }),
});

describe('a rule that the law sets without exception', () => {
  it.each([
    ['item/wrong', 'licence', false],
    ['item/unlawful', 'payment', true],
    ['item/unlawful', undefined, true],
    ['item/unlawful-licence', 'licence', true],
    ['item/unlawful-licence', 'payment', false],
    ['item/unlawful-licence', undefined, false],
  ] as const)('%s of %s: %s', (name, type, isDuty) => expect(rules.isDuty(name, type)).toBe(isDuty));
});
