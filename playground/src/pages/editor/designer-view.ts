import type { DataElement, DataTable, ItemContextData, Lang } from '@zhengwu/core';
import type { DesignerFailure, FindingView, Shortcut } from '@zhengwu/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { html as staticHtml, type StaticValue } from 'lit/static-html.js';

import type { Desk } from '../../desk/index.js';
import type { DocumentOpening } from './document-opening.js';
import type { Imported } from './imported-data.js';
import type { EditorTexts } from './messages/editor.js';
import { presenceWords } from './presence-words.js';
import { saveButtons, type SaveGestures } from './save-buttons.js';
import { stateWords } from './state-words.js';

interface DesignerParts {
  readonly tag: StaticValue;
  readonly opening: DocumentOpening;
  readonly desk: Desk;
  readonly context: unknown;
  readonly isReadonly: boolean;
  readonly shortcuts: readonly Shortcut[];
  readonly historyHref: string;
  readonly selfId: string;
  /** Who is at work: where a designer writes down who confirmed something. */
  readonly selfName: string;
  /** ms since 1970. */
  readonly now: number;
  readonly lang: Lang;
  readonly texts: EditorTexts;
  readonly gestures: SaveGestures & {
    /** The document on this desk is another than before: a designer that is put away may have a last word. */
    readonly onChange: (desk: Desk, value: unknown) => void;
    readonly onFindings: (view: FindingView) => void;
    /** Tables, data elements, or posts and people were imported into the designer. */
    readonly onImported: (imported: Imported) => void;
    readonly onFailure: (failure: DesignerFailure) => void;
  };
}

/** The designer with all that the page puts into its bar. What it tells goes to the document that it was shown with, whatever is open by then. */
export function designerView({ tag, opening, desk, context, isReadonly, shortcuts, historyHref, selfId, selfName, now, lang, texts, gestures }: DesignerParts): TemplateResult {
  const { state, base, others, isSafe } = desk;
  const { sidecar } = opening;
  const words = stateWords(state, { selfId, now, lang, isReadonly, isSafe });
  const isForbidden = state.kind === 'refused' && state.code === 'forbidden';
  return staticHtml`<${tag}
    class="designer"
    .context=${context}
    .services=${opening.services}
    .readonly=${isReadonly || isForbidden}
    .version=${base === undefined ? '' : texts.versionOf(base.version.number)}
    .person=${selfName}
    .published=${opening.published}
    .hostShortcuts=${shortcuts}
    @zw-change=${(event: CustomEvent<{ value: unknown }>) => gestures.onChange(desk, event.detail.value)}
    @zw-sidecar-change=${(event: CustomEvent<{ value: unknown }>) => sidecar?.changed(event.detail.value)}
    @zw-tables=${(event: CustomEvent<{ tables: readonly DataTable[] }>) => {
      event.preventDefault(); // what came of it is said here
      gestures.onImported({ kind: 'tables', lists: { tables: event.detail.tables } });
    }}
    @zw-elements=${(event: CustomEvent<{ elements: readonly DataElement[] }>) => {
      event.preventDefault();
      gestures.onImported({ kind: 'elements', lists: { elements: event.detail.elements } });
    }}
    @zw-people=${(event: CustomEvent<Pick<ItemContextData, 'departments' | 'roles' | 'accounts'>>) => {
      event.preventDefault();
      const { departments, roles, accounts } = event.detail;
      gestures.onImported({ kind: 'people', lists: { departments, roles, accounts } });
    }}
    @zw-findings=${(event: CustomEvent<FindingView>) => gestures.onFindings(event.detail)}
    @zw-error=${(event: CustomEvent<DesignerFailure>) => gestures.onFailure(event.detail)}
  >
    <span slot="state" class="state" data-tone=${words.tone ?? nothing} title=${words.text}>${words.text}</span>
    <span slot="presence" class="presence">${presenceWords(others, selfId, lang).map((text) => html`<span>${text}</span>`)}</span>
    <div slot="actions" class="actions">
      <a class="zw-button" href=${historyHref}>${texts.history}</a>
      ${isReadonly ? nothing : saveButtons(texts, gestures)}
    </div>
  </${tag}>`;
}
