import type { Starter } from '../approver.js';
import { isIdOf } from '../engine-words.js';
import { FLOW_KINDS, type FlowKind } from '../flow.js';
import { elementsAt, extensionsOf, textAt, type ModdleElement } from '../moddle/moddle-element.js';
import { readApprover } from './read-approver.js';
import type { Report } from './read-flow.js';
import { Setting } from './setting.js';

/** Our own settings of a process. */
export interface ProcessSettings {
  readonly kind: FlowKind;
  /** Absent: everybody may begin a case. */
  readonly starters?: readonly Starter[];
}

/** A process that says nothing is an approval: that is what flows are drawn for here. */
export function readProcessSettings(process: ModdleElement, report: Report = () => undefined): ProcessSettings {
  const [own] = extensionsOf(process, 'zw:Process');
  const said = own === undefined ? [] : elementsAt(own, 'starters').flatMap((starter) => readApprover(new Setting(starter, process, report)) ?? []).filter(isStarter);
  const starters = said.length > 0 ? said : engineStarters(process);
  return {
    kind: (own === undefined ? undefined : new Setting(own, process, report).word('kind', FLOW_KINDS)) ?? 'approval',
    ...(starters.length === 0 ? {} : { starters }),
  };
}

function isStarter(approver: { readonly kind: string }): approver is Starter {
  return approver.kind === 'person' || approver.kind === 'role';
}

/** Whom the engine was told of and we know as accounts and roles; others stay in the file unread. */
function engineStarters(process: ModdleElement): readonly Starter[] {
  const named = (name: string): readonly string[] => (textAt(process, name) ?? '').split(',').map((word) => word.trim());
  return [
    ...named('flowable:candidateStarterUsers').flatMap((word): readonly Starter[] => (isIdOf('acc', word) ? [{ kind: 'person', accountId: word }] : [])),
    ...named('flowable:candidateStarterGroups').flatMap((word): readonly Starter[] => (isIdOf('rol', word) ? [{ kind: 'role', roleId: word }] : [])),
  ];
}
