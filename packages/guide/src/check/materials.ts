import { checkMaterialUses } from './material-uses.js';
import { at, guideCheck } from './guide-check.js';
import { guardRules } from './guard-rules.js';
import { wayDemands } from './demand-ledger.js';

/** What every way asks for, against itself and against the item: one walk, which each rule watches. */
export const checkWayMaterials = guideCheck('guide/materials', function* (guide, context) {
  const { graph, judges, seen } = yield* wayDemands(guide, context);
  const scene = { graph, context, isComplete: seen === 'all' };
  for (const judge of judges) yield* judge.findings(scene);
  if (seen === 'undecided' || judges.some((judge) => judge.isUndecided?.() === true)) {
    yield guardRules.finding('guide/undecided', at(guide.id), { what: 'situations', name: guide.name });
  }
});

/** All checks of the materials that a guide asks for. */
export const materialChecks = [checkMaterialUses, checkWayMaterials];
