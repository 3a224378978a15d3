import type { ParamsOf } from '../finding/rule.js';
import type { ServiceItem } from '../model/service-item.js';
import { at, isUnknown, itemCheck } from './item-check.js';
import { itemRules } from './rules.js';

type Element = ParamsOf<(typeof itemRules.entries)['item/duplicate-name']>['element'];

/** Everything has a name, and no two things of a kind have the same. */
export const checkNames = itemCheck('item/names', function* (item) {
  if (isUnknown(item.name)) yield itemRules.finding('item/name-missing', at('', 'name'), { element: 'item' });
  if (isUnknown(item.department.name)) yield itemRules.finding('item/name-missing', at('', 'department'), { element: 'department' });
  if (isUnknown(item.authority.body.name)) yield itemRules.finding('item/name-missing', at('', 'authority/body/name'), { element: 'body' });
  for (const [element, members] of namedElements(item)) {
    const seen = new Map<string, string>();
    for (const { id, name } of members) {
      if (isUnknown(name)) {
        yield itemRules.finding('item/name-missing', at(id), { element });
        continue;
      }
      const key = name.normalize('NFKC').replace(/\s/g, '');
      const former = seen.get(key);
      if (former === undefined) seen.set(key, id);
      else yield itemRules.finding('item/duplicate-name', at(id), { name, element }, { related: [at(former)] });
    }
  }
});

function namedElements(item: ServiceItem): readonly (readonly [element: Element, members: readonly { readonly id: string; readonly name: string }[]])[] {
  return [
    ['material', item.materials],
    ['handlingItem', item.handlingItems],
    // One situation name may stand under several 业务办理项: 新办 and 变更 both have 餐饮服务经营者.
    ...item.handlingItems.map((each) => ['situation', item.situations.filter((situation) => situation.handlingItemId === each.id)] as const),
    ['condition', item.conditions.map(({ id, text }) => ({ id, name: text }))],
    ['result', item.results],
    ['place', item.places],
    ['basis', item.bases.map(({ id, title, article }) => ({ id, name: `${title}${article ?? ''}` }))],
    ['fee', item.fees],
  ];
}
