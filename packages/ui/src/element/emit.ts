/**
 * Tells the host. Our events neither bubble nor compose: what happens inside a designer is not taken for
 * something of the page's. Answers false if a listener called `preventDefault` on a cancelable one.
 */
export function emit(from: EventTarget, type: `zw-${string}`, detail?: unknown, options: { readonly cancelable?: boolean } = {}): boolean {
  return from.dispatchEvent(new CustomEvent(type, { detail, cancelable: options.cancelable ?? false }));
}
