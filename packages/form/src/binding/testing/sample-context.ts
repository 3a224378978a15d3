import { parseItemContext } from '@zhengwu/core';
import elderly from '../../../../samples/items/elderly-allowance/context.json';
import food from '../../../../samples/items/food-business-licence/context.json';
import hygiene from '../../../../samples/items/public-place-hygiene/context.json';
import type { FormContext } from '../../model/context.js';

/** The contexts of the sample items, read as a host reads them. */
export const sampleContexts: Readonly<Record<'food' | 'hygiene' | 'elderly', FormContext>> = { food: read(food), hygiene: read(hygiene), elderly: read(elderly) };

function read(data: unknown): FormContext {
  const { value, findings } = parseItemContext(data);
  if (value === undefined || findings.length > 0) throw new Error('a sample context does not open');
  return { today: '2026-11-27', tables: value.tables, elements: value.elements, fields: value.fields };
}
