import type { LateTools } from './late-tools.js';

/** Stands where bpmn-js looks for its search (Ctrl+F): opens it once it is here. */
export class LateSearchPad {
  static readonly $inject = ['lateTools'];

  constructor(private readonly tools: LateTools) {}

  toggle(): void {
    this.tools.with('searchPad', (pad) => pad.toggle());
  }
}
