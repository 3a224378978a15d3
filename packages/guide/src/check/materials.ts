import { guideGraph } from '../space/guide-graph.js';
import { compareWithItem } from './compare-with-item.js';
import type { DemandJudge } from './demand-judge.js';
import { judgeEmptiness } from './empty-materials.js';
import { at, guideCheck } from './guide-check.js';
import { guardRules } from './guard-rules.js';
import { itemDemand } from './item-demand.js';
import { checkMaterialUses } from './material-uses.js';
import { judgeConflicts } from './use-conflicts.js';
import { walkDemands } from './way-demand.js';
import { judgeSituations } from './way-situations.js';

/** What every way asks for, against itself and against the item: one walk, which each rule watches. */
export const checkWayMaterials = guideCheck('guide/materials', function* (guide, context) {
  const graph = guideGraph(guide);
  const { item } = context;
  const names = new Map<string, string>(item?.materials.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const judges: DemandJudge[] = [judgeConflicts(graph, nameOf), judgeEmptiness(graph, context, nameOf)];
  if (item !== undefined) judges.push(judgeSituations(graph, context, item), compareWithItem(graph, context, itemDemand(item)));
  const seen = yield* walkDemands(graph, context, (demand) => {
    for (const judge of judges) judge.visit(demand);
  });
  for (const judge of judges) yield* judge.findings({ isComplete: seen === 'all' });
  if (seen === 'undecided' || judges.some((judge) => judge.isUndecided?.() === true)) {
    yield guardRules.finding('guide/undecided', at(guide.id), { what: 'situations', name: guide.name });
  }
});

/** All checks of the materials that a guide asks for. */
export const materialChecks = [checkMaterialUses, checkWayMaterials];
