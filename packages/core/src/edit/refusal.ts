/**
 * Why an edit cannot be done: an answer, not an error. The menu item that asked shows it, the drag that
 * tried it announces it. `reason` is a key of the package's refusal texts.
 */
export interface Refusal<Reason extends string = string, Params = unknown> {
  readonly kind: 'refusal';
  readonly reason: Reason;
  readonly params: Params;
}

export function refuse<Reason extends string, Params>(reason: Reason, params: Params): Refusal<Reason, Params> {
  return { kind: 'refusal', reason, params };
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'refusal' && 'reason' in value;
}
