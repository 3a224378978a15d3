import type { Fix } from '@zhengwu/core';
import { suggestHomesInSteps } from '../binding/suggest/suggest-bindings.js';
import type { Suggestion } from '../binding/suggest/suggestion.js';
import type { ShownSuggestion } from './binding-rules.js';
import { bindingRules } from './binding-rules.js';
import { bindingOf, isControl, isRows, nameOf, nodesOf, type NodeEntry } from './controls.js';
import { at, formCheck } from './form-check.js';

/** Controls whose answers go nowhere; excused by who says why. Nothing is said of a form without tables. */
export const checkUnbound = formCheck('form/unbound', function* (form, context) {
  if ((context.tables ?? []).length === 0) return;
  const unbound = nodesOf(form).filter(isUnbound);
  if (unbound.length === 0) return;
  yield undefined;
  const suggested = new Map<string, Suggestion[]>();
  for (const suggestion of yield* suggestHomesInSteps(form, context)) {
    suggested.set(suggestion.id, [...(suggested.get(suggestion.id) ?? []), suggestion]);
  }
  yield undefined;
  for (const entry of unbound) {
    const own = suggested.get(entry.id) ?? [];
    const what = isRows(entry) ? 'rows' : 'control';
    const fixes = own.map(({ edit }): Fix => edit);
    yield bindingRules.finding('form/unbound', at(entry.id, 'x-binding'), { control: nameOf(entry), what, suggested: own.map(shown) }, { fixes });
  }
});

function isUnbound(entry: NodeEntry): boolean {
  const { columns = [], table, unboundReason } = bindingOf(entry);
  if (unboundReason !== undefined && unboundReason.trim() !== '') return false;
  return isRows(entry) ? table === undefined : isControl(entry) && columns.length === 0;
}

function shown({ target, reason }: Suggestion): ShownSuggestion {
  switch (target.kind) {
    case 'column':
      return { to: target.comment === '' ? target.column : target.comment, reason };
    case 'table':
      return { to: target.comment === '' ? target.table : target.comment, reason };
    case 'element':
      return { to: target.element.name, reason };
  }
}
