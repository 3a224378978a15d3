import { defineEdit, indexOfId, type Id } from '@zhengwu/core';
import { adaptedGuard, valuesIn, withoutValues } from '../guard-values.js';
import type { Guard } from '../guard.js';
import { withGuardsOn } from '../guards-on.js';
import type { Guide } from '../guide.js';
import type { Domain } from '../variable.js';
import { drafted } from './draft.js';
import { refuse } from './refusals.js';

/**
 * Gives a variable another domain. Guards that name values which are gone lose them; where the kind changes they are said
 * anew as far as they can be, and take nothing where they cannot.
 */
export const setDomain = defineEdit<Guide, { readonly id: Id<'var'>; readonly domain: Domain }>(
  'variable/set-domain',
  (draft, { id, domain }, guide) => {
    const at = indexOfId(guide.variables, id);
    const [former, variable] = [guide.variables[at], draft.variables[at]];
    if (former === undefined || variable === undefined) return refuse('guide/gone', { id });
    const change = former.domain.kind === domain.kind ? dropping(former.domain, domain) : (guard: Guard) => adaptedGuard(guard, former.domain, domain, '');
    variable.domain = drafted(domain);
    if (former.prefill?.gives !== undefined && variable.prefill !== undefined) variable.prefill.gives = drafted(change(former.prefill.gives));
    draft.nodes = drafted(withGuardsOn(guide.nodes, id, change));
    return undefined;
  },
  { joinKey: ({ id, domain }) => `${id} ${domain.kind}` },
);

function dropping(from: Domain, to: Domain): (guard: Guard) => Guard {
  const left = new Set(valuesIn(to).map(({ id }) => id));
  const gone = new Set(valuesIn(from).map(({ id }) => id).filter((id) => !left.has(id)));
  return (guard) => (gone.size === 0 ? guard : withoutValues(guard, gone));
}
