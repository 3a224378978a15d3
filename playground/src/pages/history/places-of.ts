import type { Lang } from '@zhengwu/core';

import { sectionsOf, type Difference } from '../../history/index.js';
import { historyTextsIn } from './messages/history.js';

/** Where documents differ, counted by part: 时限 2、材料 5 */
export function placesOf(changes: readonly Difference[], documents: readonly unknown[], lang: Lang): string {
  const texts = historyTextsIn(lang);
  return sectionsOf(changes, documents, lang)
    .map(({ label, differences: list }) => texts.section(label, list.length))
    .join(texts.comma);
}
