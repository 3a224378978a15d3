import type { Lang } from '@zhengwu/core';
import type { Domain, Guard, Range } from '../../model/index.js';
import { guideDesignerTextsIn } from '../../messages/designer.js';

/** What a guard takes, as operators read it: “≥ 50 且 < 300”, “新办、变更”. Ranges read back by `readRanges`. */
export function guardWords(domain: Domain, guard: Guard, lang: Lang): string {
  const { guards } = guideDesignerTextsIn(lang);
  switch (guard.kind) {
    case 'any':
      return guards.any;
    case 'values':
      return guard.values.length === 0 ? guards.nothing : guard.values.map((value) => valueWords(domain, value, lang)).join(guards.comma);
    case 'ranges':
      return guard.ranges.length === 0 ? guards.nothing : guard.ranges.map((range) => rangeWords(range, lang)).join(guards.or);
    case 'members': {
      const named = (ids: readonly string[]): string => ids.map((id) => valueWords(domain, id, lang)).join(guards.comma);
      const parts = [
        ...(guard.all === undefined || guard.all.length === 0 ? [] : [guards.all(named(guard.all))]),
        ...(guard.any === undefined ? [] : [guard.any.length === 0 ? guards.nothing : guards.oneOf(named(guard.any))]),
        ...(guard.none === undefined || guard.none.length === 0 ? [] : [guards.none(named(guard.none))]),
      ];
      return parts.length === 0 ? guards.any : parts.join(guards.and);
    }
  }
}

/** One range: `= 50`, `≥ 50 且 < 300`. */
export function rangeWords({ from, to, fromOpen, toOpen }: Range, lang: Lang): string {
  const { guards } = guideDesignerTextsIn(lang);
  if (from !== undefined && from === to && fromOpen !== true && toOpen !== true) return `= ${String(from)}`;
  const low = from === undefined ? [] : [`${fromOpen === true ? '>' : '≥'} ${String(from)}`];
  const high = to === undefined ? [] : [`${toOpen === true ? '<' : '≤'} ${String(to)}`];
  return low.length + high.length === 0 ? guards.any : [...low, ...high].join(guards.both);
}

/** How a value of a domain is called; what the domain does not know keeps its id. */
export function valueWords(domain: Domain, value: string | number, lang: Lang): string {
  switch (domain.kind) {
    case 'yesNo': {
      const { yes, no } = guideDesignerTextsIn(lang).guards;
      return value === 'yes' ? yes : value === 'no' ? no : String(value);
    }
    case 'choice':
    case 'choices':
      return domain.values.find(({ id }) => id === value)?.label ?? String(value);
    case 'region':
      return domain.regions.find(({ code }) => code === value)?.name ?? String(value);
    case 'number':
      return domain.unit === undefined || domain.unit === '' ? String(value) : `${String(value)} ${domain.unit}`;
    case 'date':
      return String(value);
  }
}
