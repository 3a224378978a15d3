import { columnFacts } from '../binding/column-facts.js';
import { driftOf } from '../binding/drift-of.js';
import { bindingRules } from './binding-rules.js';
import { bindingOf } from './controls.js';
import { at, formCheck } from './form-check.js';
import { fix } from './form-fix.js';
import { knownTables } from '../binding/known-tables.js';
import { inEachNode } from './node-findings.js';

/** Columns that are no longer as they were when controls were bound to them. What that breaks, other findings say; this one says that somebody must look. */
export const checkDrift = formCheck(
  'form/drift',
  inEachNode(function* (entry, control, context) {
    const known = knownTables(context);
    const binding = bindingOf(entry);
    const { columns = [] } = binding;
    for (const [index, { table, column, facts }] of columns.entries()) {
      const now = known.column(table, column);
      if (facts === undefined || now === undefined) continue;
      const drifts = driftOf(facts, now);
      if (drifts.length === 0) continue;
      const renewed = columns.map((each, place) => (place === index ? { ...each, facts: columnFacts(now) } : each));
      const severity = drifts.some((drift) => drift.kind === 'changed' && drift.isNarrower) ? 'error' : 'warning';
      yield bindingRules.finding(
        'form/drift',
        at(entry.id, `x-binding/columns/${String(index)}`),
        { control, table, column, comment: now.comment, drifts },
        { severity, fixes: [fix('binding/set', { id: entry.id, binding: { ...binding, columns: renewed } })] },
      );
    }
  }),
);
