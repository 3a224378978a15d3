import { defineRules, rule } from '@zhengwu/core';

type OfStep = Readonly<{ step: string }>;
type OfNode = Readonly<{ node: string }>;

/** What an element is, in a word. */
export type ElementWord = 'step' | 'gateway' | 'event' | 'subProcess';

/**
 * What can be wrong with how a flow is drawn, whatever it is for. They hold what bpmnlint 11 recommends, in the words of the trade:
 *
 * | bpmnlint | here |
 * |---|---|
 * | start-event-required, end-event-required | `no-start`, `no-end` |
 * | single-blank-start-event, sub-process-blank-start-event, event-sub-process-typed-start-event | `several-starts`, `sub-process-start`, `event-sub-process-start` |
 * | no-disconnected, no-implicit-start | `unreachable` |
 * | no-implicit-end | `dead-end`; and beyond it `no-way-to-end` |
 * | conditional-flows | `missing-default`, `way-without-condition`, `default-with-condition` |
 * | no-implicit-split, fake-join | `implicit-split`, `implicit-join` (only where two branches can meet) |
 * | no-gateway-join-fork, superfluous-gateway | `join-and-split`, `superfluous-gateway` |
 * | label-required | `unnamed-step`, `unnamed-decision`, `unnamed-way`, `unnamed-event` |
 * | no-duplicate-sequence-flows | `way-doubled` |
 * | no-complex-gateway | `complex-gateway` |
 * | event-based-gateway | `event-gateway` |
 * | link-event, global, single-event-definition | `link-unmatched`, `event-without-ref`, `several-triggers` |
 * | ad-hoc-sub-process | `ad-hoc` |
 * | superfluous-termination | `superfluous-terminate` |
 * | no-inclusive-gateway | not held: inclusive gateways are decided by the proof of soundness, and Flowable runs them |
 * | no-bpmndi, no-overlapping-elements, superfluous-label | not of what a flow says: a file without a drawing is laid out when it is opened, what overlaps is seen |
 */
export const structureRules = defineRules({
  'flow/empty': rule({ severity: 'warning' }),
  'flow/no-start': rule<{ scope: string }>({ severity: 'error', basis: 'BPMN 2.0.2, Start Event' }),
  'flow/no-end': rule<{ scope: string }>({ severity: 'error', basis: 'BPMN 2.0.2, End Event' }),
  'flow/several-starts': rule<{ starts: readonly string[] }>({ severity: 'warning' }),
  'flow/sub-process-start': rule<OfNode & { scope: string }>({ severity: 'error', basis: 'BPMN 2.0.2, Start Event' }),
  'flow/event-sub-process-start': rule<{ scope: string; why: 'none' | 'several' | 'untriggered' }>({ severity: 'error', basis: 'BPMN 2.0.2, Start Event' }),
  'flow/unreachable': rule<OfNode & { what: ElementWord; others: number }>({ severity: 'error' }),
  'flow/dead-end': rule<OfNode & { what: ElementWord }>({ severity: 'error' }),
  'flow/no-way-to-end': rule<OfNode & { what: ElementWord; others: number }>({ severity: 'error' }),

  'flow/missing-default': rule<OfNode>({ severity: 'error', basis: 'BPMN 2.0.2, Exclusive Gateway' }),
  'flow/way-without-condition': rule<OfNode & { ways: readonly string[] }>({ severity: 'error', basis: 'BPMN 2.0.2, Exclusive Gateway' }),
  'flow/default-with-condition': rule<OfNode & { way: string }>({ severity: 'warning', basis: 'BPMN 2.0.2, Sequence Flow' }),
  'flow/implicit-split': rule<OfStep & { gateway: 'parallelGateway' | 'inclusiveGateway' | 'exclusiveGateway' }>({ severity: 'warning', basis: 'BPMN 2.0.2, Sequence Flow Considerations' }),
  'flow/implicit-join': rule<OfStep>({ severity: 'warning', basis: 'BPMN 2.0.2, Sequence Flow Considerations' }),
  'flow/join-and-split': rule<OfNode>({ severity: 'warning' }),
  'flow/superfluous-gateway': rule<OfNode>({ severity: 'warning' }),
  'flow/complex-gateway': rule<OfNode>({ severity: 'error' }),
  'flow/event-gateway': rule<OfNode & { why: 'ways' | 'target' | 'shared'; target: string }>({ severity: 'error', basis: 'BPMN 2.0.2, Event-Based Gateway' }),
  'flow/way-doubled': rule<{ from: string; to: string }>({ severity: 'error' }),

  'flow/unnamed-step': rule<{ id: string; what: 'step' | 'subProcess' }>({ severity: 'error' }),
  'flow/unnamed-decision': rule<{ before: string }>({ severity: 'warning' }),
  'flow/unnamed-way': rule<{ from: string; to: string }>({ severity: 'warning' }),
  'flow/unnamed-event': rule<{ at: string }>({ severity: 'warning' }),
  'flow/duplicate-name': rule<OfStep>({ severity: 'warning' }),

  'flow/link-unmatched': rule<OfNode & { why: 'unnamed' | 'noCatch' | 'noThrow' | 'severalCatch' }>({ severity: 'error', basis: 'BPMN 2.0.2, Link Event' }),
  'flow/event-without-ref': rule<OfNode & { trigger: 'message' | 'signal' | 'error' | 'escalation' }>({ severity: 'warning' }),
  'flow/timer-missing': rule<OfNode>({ severity: 'error' }),
  'flow/several-triggers': rule<OfNode>({ severity: 'error' }),
  'flow/ad-hoc': rule<OfNode & { scope: string }>({ severity: 'error', basis: 'BPMN 2.0.2, Ad-Hoc Sub-Process' }),
  'flow/superfluous-terminate': rule<OfNode>({ severity: 'warning' }),
});
