import context from '@zhengwu/samples/items/food-business-licence/context.json';
import type { CatalogueField } from '@zhengwu/core';

/** The fields of 食品经营许可. JSON is typed by its letters; the samples' own tests prove that it fits. */
export const foodFields = context.fields as readonly CatalogueField[];
