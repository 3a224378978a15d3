import { readFileSync } from 'node:fs';

import type { ServiceItem } from '@zhengwu/core';

/** 食品经营许可, as it stands in the samples. */
export function foodLicence(): ServiceItem {
  return JSON.parse(readFileSync(new URL('../../../../packages/samples/items/food-business-licence/item.json', import.meta.url), 'utf8')) as ServiceItem; // held by the samples' own tests
}
