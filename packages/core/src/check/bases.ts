import { at, itemCheck } from './item-check.js';
import { itemRules } from './rules.js';

/** What is asked of the applicant rests on an article, and the article was read and is in force. */
export const checkBases = itemCheck('item/bases', function* (item, { today }) {
  for (const { id, name, basisIds } of item.materials) {
    if (basisIds.length === 0) yield itemRules.finding('item/without-basis', at(id, 'basisIds'), { name, element: 'material' });
  }
  for (const { id, text, basisIds } of item.conditions) {
    if (basisIds.length === 0) yield itemRules.finding('item/without-basis', at(id, 'basisIds'), { name: text, element: 'condition' });
  }
  for (const { id, name, basisIds } of item.fees) {
    if (basisIds.length === 0) yield itemRules.finding('item/fee-without-basis', at(id, 'basisIds'), { name });
  }
  for (const { id, title, article, repealedOn, source } of item.bases) {
    if (source.status === 'unverified') yield itemRules.finding('item/basis-unverified', at(id), { title, article: article ?? '' });
    if (repealedOn !== undefined && repealedOn <= today) yield itemRules.finding('item/basis-repealed', at(id), { title, on: repealedOn });
  }
});
