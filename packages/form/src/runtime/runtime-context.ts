/** What a form must know of the rest. */
export interface RuntimeContext {
  /** `YYYY-MM-DD`; without it today in Beijing. */
  readonly today?: string;
}
