import { readFileSync } from 'node:fs';

import type { Json, ServiceItem } from '@zhengwu/core';

/** 食品经营许可, as it stands in the samples. */
export function foodLicence(): ServiceItem {
  return foodSample('item') as unknown as ServiceItem; // held by the samples' own tests
}

/** A document of 食品经营许可, as it stands in the samples. */
export function foodSample(name: 'item' | 'context' | 'guide' | 'form'): Json {
  return JSON.parse(foodFile(`${name}.json`)) as Json; // JSON.parse gives JSON
}

/** The flow of 食品经营许可: BPMN, a text. */
export function foodFlow(): string {
  return foodFile('flow.bpmn');
}

function foodFile(name: string): string {
  return readFileSync(new URL(`../../../../packages/samples/items/food-business-licence/${name}`, import.meta.url), 'utf8');
}
