import type { Expression } from './expression.js';
import type { Span } from './scanner.js';

/** Where in the text each node was written, and which stood in brackets of their own. The tree itself stays plain. */
export class Spans {
  readonly #spans = new WeakMap<Expression, Span>();
  readonly #bracketed = new WeakSet<Expression>();

  of(node: Expression): Span | undefined {
    return this.#spans.get(node);
  }

  set(node: Expression, span: Span): void {
    this.#spans.set(node, span);
  }

  /** The span of a node with its brackets. */
  bracket(node: Expression, span: Span): void {
    this.#spans.set(node, span);
    this.#bracketed.add(node);
  }

  isBracketed(node: Expression): boolean {
    return this.#bracketed.has(node);
  }

  /** A node that takes another's place stands where that stood. */
  replace(old: Expression, node: Expression): Expression {
    const span = this.#spans.get(old);
    if (span !== undefined) this.#spans.set(node, span);
    return node;
  }
}
