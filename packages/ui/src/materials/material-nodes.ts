import type { Finding, Lang, ServiceItem } from '@zhengwu/core';

import { materialsTextsIn } from '../messages/materials.js';
import type { TreeNode } from '../tree/index.js';
import { exemptionText, formText } from './material-words.js';
import { materialOf } from './of-materials.js';

/** The materials as the outline shows them: whether each is 必交, how it comes, what is wrong with it. */
export function materialNodes(item: ServiceItem, findings: readonly Finding[], lang: Lang): readonly TreeNode[] {
  const texts = materialsTextsIn(lang);
  const marks = marksOf(item, findings);
  return item.materials.map((material) => {
    const { id, name, necessity } = material;
    const mark = marks.get(id);
    const exemption = exemptionText(material, lang);
    return {
      id,
      label: name,
      badge: { text: texts.badge[necessity.kind], tone: necessity.kind === 'required' ? 'accent' : 'quiet' },
      isEditable: true,
      description: formText(material, lang),
      ...(exemption === undefined ? {} : { note: exemption }),
      ...(mark === undefined ? {} : { mark }),
    };
  });
}

/** The gravest finding of each material. */
export function marksOf(item: ServiceItem, findings: readonly Finding[]): ReadonlyMap<string, 'error' | 'warning'> {
  const marks = new Map<string, 'error' | 'warning'>();
  for (const { severity, at } of findings) {
    const id = materialOf(item, at.id)?.id;
    if (id !== undefined && marks.get(id) !== 'error') marks.set(id, severity === 'error' ? 'error' : 'warning');
  }
  return marks;
}
