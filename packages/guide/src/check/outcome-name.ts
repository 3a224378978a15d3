import type { GuideContext } from '../model/context.js';
import type { Guide } from '../model/guide.js';
import type { Outcome } from '../model/node.js';
import { situationName } from '../resolve/situation-name.js';
import { nameOfNode } from './guide-check.js';

/** What an outcome is called in a finding: its situation's name, else what it says. */
export function outcomeName(guide: Guide, outcome: Outcome, context: GuideContext): string {
  return situationName(guide, outcome.id, context) || nameOfNode(outcome);
}
