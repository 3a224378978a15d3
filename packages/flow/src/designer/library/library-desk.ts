import { newId } from '@zhengwu/core';
import { LaterPart } from '@zhengwu/ui/designer';
import { confirm } from '@zhengwu/ui/dialog';
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { TemplateId } from '../../library/template.js';
import { libraryTextsIn } from '../../messages/library.js';
import type { Flow } from '../../model/flow.js';
import { unboundCount } from '../outline/step-nodes.js';
import type { ShelfHost } from '../shelf-host.js';
import type { ToolWindow } from '../tool-window.js';
import type * as library from './index.js';

/** What a template is drawn on: a start, and nothing else. */
export function isEmptyFlow({ processes }: Flow): boolean {
  const [only, ...others] = processes;
  return only !== undefined && others.length === 0 && only.participantId === undefined && only.edges.length === 0 && only.nodes.every(({ type }) => type === 'startEvent');
}

/** Templates to begin with, and to begin again with. */
export class LibraryDesk {
  readonly #later: LaterPart<typeof library>;
  /** Whether a person has begun this flow in another way. */
  #isBegun = false;

  constructor(
    private readonly host: ShelfHost,
    private readonly open: (window: ToolWindow) => void,
    private readonly shut: () => void,
  ) {
    this.#later = new LaterPart(
      () => import('./index.js'),
      () => host.requestUpdate(),
    );
  }

  /** Another flow is open. */
  leave(): void {
    this.#isBegun = false;
  }

  /** What an empty approval flow begins with, over its drawing. Whoever selects something on it has begun. */
  entrance(): TemplateResult | typeof nothing {
    const { host } = this;
    const { session, isReadonly, isNarrow, selection, lang } = host.now();
    if (session === undefined || isReadonly || !isEmptyFlow(session.flow) || session.flow.processes[0]?.kind !== 'approval') return nothing;
    if (selection.length > 0) this.#isBegun = true;
    if (this.#isBegun) return nothing;
    this.#later.start();
    if (this.#later.part === undefined) return nothing;
    return html`<section class="entrance" aria-label=${libraryTextsIn(lang).beginTitle} @keydown=${this.#onKey}>
      <zw-flow-library begins ?narrow=${isNarrow} .context=${session.context} ${ref(takeFocus)} @zw-choose=${(event: CustomEvent<{ id: TemplateId }>) => this.#use(event.detail.id)} @zw-blank=${() => this.#begin()}></zw-flow-library>
    </section>`;
  }

  /** The library in a window, for a flow that is there already. */
  async show(): Promise<void> {
    const { host } = this;
    const { lang, texts: words } = host.now();
    try {
      await this.#later.load();
    } catch {
      return host.toast(words.later.failed, { label: words.later.retry, run: () => void this.show() });
    }
    this.open({
      label: libraryTextsIn(lang).title,
      width: 'large',
      template: () => html`<zw-flow-library ?narrow=${host.now().isNarrow} .context=${host.now().session?.context} @zw-choose=${(event: CustomEvent<{ id: TemplateId }>) => void this.#ask(event.detail.id)}></zw-flow-library>`,
    });
  }

  async #ask(id: TemplateId): Promise<void> {
    const { host } = this;
    const { session, lang, anchor } = host.now();
    if (session === undefined) return;
    const { ask, templates } = libraryTextsIn(lang);
    const count = session.flow.processes.reduce((sum, { nodes }) => sum + nodes.filter(({ step }) => step !== undefined).length, 0);
    const isSure = count === 0 || (await confirm(anchor, { title: ask.title, text: ask.text(templates[id].name, count), action: ask.action }));
    if (!isSure || host.now().session !== session) return;
    this.shut();
    this.#use(id);
  }

  #use(id: TemplateId): void {
    const { host } = this;
    const { session, lang } = host.now();
    const part = this.#later.part;
    if (session === undefined || part === undefined) return;
    const texts = libraryTextsIn(lang);
    const { name } = texts.templates[id];
    const { flow } = part.flowFromTemplate(id, session.context, (kind) => `${kind}_${newId('stp').slice(4)}`);
    if (!host.tell(session.perform({ edit: 'flow/use-template', args: { name } }, (tools) => part.useTemplate(tools, flow)))) return;
    host.showAll();
    host.done(texts.chosen(name, unboundCount(session.flow)));
  }

  #begin(): void {
    this.#isBegun = true;
    this.host.requestUpdate();
    this.host.showAll();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    this.#begin();
  };
}

/** What begins an empty flow has the keyboard, unless somebody is at work elsewhere: Enter is enough. */
function takeFocus(library: Element | undefined): void {
  const isFree = document.activeElement === null || document.activeElement === document.body;
  if (!isFree || library === undefined || !('focusFirst' in library)) return;
  requestAnimationFrame(() => (library as Element & { focusFirst(): void }).focusFirst());
}
