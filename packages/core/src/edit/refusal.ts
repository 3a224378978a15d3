/**
 * Why an edit cannot be done: an answer, not an error. The menu item that asked shows it, the drag that
 * tried it announces it. `reason` is a key of the package's refusal texts.
 */
export interface Refusal<Reason extends string = string, Params = unknown> {
  readonly kind: 'refusal';
  readonly reason: Reason;
  readonly params: Params;
}

/**
 * The `refuse` of a package, tied to its table of reasons: a reason without a sentence, or with other
 * parameters than its sentence needs, does not compile.
 */
export function refuserFor<Reasons>(): <Reason extends keyof Reasons & string>(
  reason: Reason,
  params: Reasons[Reason],
) => Refusal<Reason, Reasons[Reason]> {
  return (reason, params) => ({ kind: 'refusal', reason, params });
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'refusal' && 'reason' in value;
}
