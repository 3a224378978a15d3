import { at, isUnknown, itemCheck } from './item-check.js';
import { itemRules } from './rules.js';

/** A power that is not the body's own names who gave it. */
export const checkAuthority = itemCheck('item/authority', function* (item) {
  const { origin, givenBy } = item.authority;
  if (origin !== 'statutory' && isUnknown(givenBy ?? '')) yield itemRules.finding('item/giver-missing', at('', 'authority/givenBy'), { origin });
});

/** The item is in force on the day. */
export const checkVersion = itemCheck('item/version', function* (item, { today }) {
  const { effectiveFrom, cancelledOn } = item.version;
  const path = at('', 'version');
  if (effectiveFrom !== undefined && cancelledOn !== undefined && effectiveFrom >= cancelledOn) {
    yield itemRules.finding('item/dates-reversed', path, { from: effectiveFrom, to: cancelledOn });
  }
  if (cancelledOn !== undefined && cancelledOn <= today) yield itemRules.finding('item/cancelled', path, { on: cancelledOn });
  if (effectiveFrom !== undefined && effectiveFrom > today) yield itemRules.finding('item/not-yet-effective', path, { from: effectiveFrom });
});
