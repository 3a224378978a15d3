import { html, type TemplateResult } from 'lit';
import type { GuideCases } from '../cases/index.js';
import type { Guide } from '../model/index.js';
import type { Answers } from '../resolve/answers.js';
import type { CasesDesk } from './cases/cases-desk.js';
import type { DesignerHost } from './designer-host.js';
import type { matrixView } from './matrix/matrix-view.js';
import { PreviewDesk } from './preview/preview-desk.js';
import { previewView } from './preview/preview-view.js';
import type { Desk } from './properties/desk.js';

interface ViewShelfParts {
  readonly host: DesignerHost;
  readonly desk: () => Desk | undefined;
  readonly map: (guide: Guide) => TemplateResult;
  /** What is said while a view is on its way. */
  readonly waiting: () => string;
  readonly walk: (answers: Answers) => void;
  readonly cases: () => unknown;
  readonly keepCases: (cases: GuideCases) => void;
}

/** The views of the middle. All but the map come when they are first wanted. */
export class ViewShelf {
  #matrix: typeof matrixView | undefined;
  #hasRunner = false;
  #cases: CasesDesk | undefined;
  readonly #preview = new PreviewDesk();

  constructor(private readonly parts: ViewShelfParts) {}

  template(view: string, guide: Guide): TemplateResult {
    const { host, map } = this.parts;
    const [id = ''] = host.selection;
    const desk = this.parts.desk();
    switch (view) {
      case 'matrix':
        return (desk === undefined ? undefined : this.#matrix?.(desk, host.context, (row) => this.#visit(row, view))) ?? this.#waiting();
      case 'preview':
        if (!this.#hasRunner) return this.#waiting();
        return html`<div class="preview"><div class="phone">${previewView({ guide, context: host.context, answers: this.#preview.wayTo(guide, id), onQuestion: (question) => this.#visit(question, view) })}</div></div>`;
      case 'cases':
        return this.#cases?.view(guide) ?? this.#waiting();
      default:
        return map(guide);
    }
  }

  /** Sees to it that a view can be shown. */
  async load(view: string): Promise<void> {
    const { host, cases, keepCases, walk } = this.parts;
    try {
      if (view === 'matrix' && this.#matrix === undefined) this.#matrix = (await import('./matrix/matrix-view.js')).matrixView;
      else if (view === 'preview' && !this.#hasRunner) {
        await import('../runner/define.js');
        this.#hasRunner = true;
      } else if (view === 'cases' && this.#cases === undefined) {
        const { CasesDesk } = await import('./cases/cases-desk.js');
        this.#cases = new CasesDesk({ host, given: cases, keep: keepCases, walk });
      } else return;
      host.requestUpdate();
    } catch (error) {
      host.failed(error);
    }
  }

  #waiting(): TemplateResult {
    return html`<p class="zw-empty" role="status">${this.parts.waiting()}</p>`;
  }

  /** A row of the matrix, a question of the preview: selected, the cursor stays where it is. */
  #visit(id: string, view: 'matrix' | 'preview'): void {
    const { host } = this.parts;
    if (host.selection.includes(id)) return;
    if (view === 'preview') this.#preview.lead();
    host.follow(id);
  }
}
