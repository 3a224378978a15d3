import type { Check } from '@zhengwu/core';
import type { FlowContext } from '../model/context.js';
import type { Flow } from '../model/flow.js';
import { checkAcceptance } from './acceptance.js';
import { checkApprovers } from './approvers.js';
import { checkClocks } from './clocks.js';
import { checkChoices, checkConditions } from './conditions.js';
import { checkDecision, checkPeople } from './decision.js';
import { checkEvents } from './events.js';
import { checkNames } from './names.js';
import { checkNotices } from './notices.js';
import { checkPledges } from './pledges.js';
import { checkReferences } from './references.js';
import { checkReturns } from './returns.js';
import { checkRights } from './rights.js';
import { checkSoundness } from './soundness.js';
import { checkReach, checkScopes } from './starts-and-ends.js';
import { checkSplits } from './splits-and-joins.js';
import { checkTime } from './time.js';

type FlowCheck = Check<Flow, FlowContext>;

/** How it is drawn, and whether it runs: of flows of every kind. */
const drawingChecks: readonly FlowCheck[] = [checkScopes, checkReach, checkSplits, checkNames, checkEvents, checkConditions, checkChoices, checkSoundness];

/** Whether somebody is there who may do it. */
const bindingChecks: readonly FlowCheck[] = [checkApprovers, checkReferences, checkRights];

/** What the law says of approvals, and what was promised. */
const approvalChecks: readonly FlowCheck[] = [checkAcceptance, checkDecision, checkPeople, checkClocks, checkNotices, checkReturns, checkPledges, checkTime];

/** All checks of a flow. */
export const flowChecks: readonly FlowCheck[] = [...drawingChecks, ...bindingChecks, ...approvalChecks];
