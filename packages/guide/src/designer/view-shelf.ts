import type { CellId } from '@zhengwu/ui';
import { html, type TemplateResult } from 'lit';
import type { GuideCases } from '../cases/index.js';
import type { Guide } from '../model/index.js';
import type { Answers } from '../resolve/answers.js';
import type { DesignerHost } from './designer-host.js';
import { LaterPart } from '@zhengwu/ui/designer';
import type { Behind } from './later-parts.js';
import { laterView } from './later-view.js';
import type { Desk } from './properties/desk.js';

interface ViewShelfParts {
  readonly host: DesignerHost;
  readonly behind: LaterPart<Behind>;
  readonly desk: () => Desk | undefined;
  readonly map: (guide: Guide) => TemplateResult;
  readonly walk: (answers: Answers) => void;
  readonly cases: () => unknown;
  readonly keepCases: (cases: GuideCases) => void;
}

/** The views of the middle. All but the map come when they are first wanted. */
export class ViewShelf {
  readonly #changed = (): void => this.parts.host.requestUpdate();
  readonly #matrix = new LaterPart(async () => {
    // A row of the matrix is worked on at the desk of the properties.
    const [{ matrixView }] = await Promise.all([import('./matrix/matrix-view.js'), this.parts.behind.load()]);
    return matrixView;
  }, this.#changed);
  readonly #preview = new LaterPart(async () => {
    const [{ PreviewDesk, previewView }] = await Promise.all([import('./preview/index.js'), import('./preview/define.js')]);
    return { desk: new PreviewDesk(), view: previewView };
  }, this.#changed);
  readonly #cases = new LaterPart(async () => {
    const { CasesDesk } = await import('./cases/cases-desk.js');
    const { host, cases, keepCases, walk } = this.parts;
    return new CasesDesk({ host, given: cases, keep: keepCases, walk });
  }, this.#changed);

  /** Where a person is in the matrix. */
  #cell: CellId | undefined;

  constructor(private readonly parts: ViewShelfParts) {}

  template(view: string, guide: Guide): TemplateResult {
    const { host, map } = this.parts;
    const later = this.#laterOf(view);
    if (later === undefined) return map(guide);
    return (later.part === undefined ? undefined : this.#view(view, guide)) ?? laterView(later, host.texts);
  }

  /** Sees to it that a view can be shown. */
  load(view: string): void {
    this.#laterOf(view)?.start();
  }

  #laterOf(view: string): LaterPart<unknown> | undefined {
    return view === 'matrix' ? this.#matrix : view === 'preview' ? this.#preview : view === 'cases' ? this.#cases : undefined;
  }

  #view(view: string, guide: Guide): TemplateResult | undefined {
    const { host } = this.parts;
    if (view === 'matrix') {
      const desk = this.parts.desk();
      return desk === undefined ? undefined : this.#matrix.part?.({ desk, context: host.context, cell: this.#cell, onCell: (cell) => this.#goTo(cell) });
    }
    if (view === 'cases') return this.#cases.part?.view(guide);
    const preview = this.#preview.part;
    if (preview === undefined) return undefined;
    const [id = ''] = host.selection;
    return html`<div class="preview"><div class="phone">${preview.view({ guide, context: host.context, answers: preview.desk.wayTo(guide, id), onQuestion: (question) => this.#visit(question, 'preview') })}</div></div>`;
  }

  #goTo(cell: CellId): void {
    this.#cell = cell;
    this.#visit(cell.rowId, 'matrix');
    this.parts.host.requestUpdate();
  }

  /** A row of the matrix, a question of the preview: selected, the cursor stays where it is. */
  #visit(id: string, view: 'matrix' | 'preview'): void {
    const { host } = this.parts;
    if (host.selection.includes(id)) return;
    if (view === 'preview') this.#preview.part?.desk.lead();
    host.follow(id);
  }
}
