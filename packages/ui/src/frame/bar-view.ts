import { html, nothing, type TemplateResult } from 'lit';

import { ariaKeys } from '../designer/shortcut.js';
import { circleQuestionMarkIcon, panelLeftIcon, panelRightIcon, redo2Icon, undo2Icon } from '../icon/icons.js';
import { icon } from '../icon/icon.js';
import type { DesignerTexts } from '../messages/designer.js';
import { tooltip } from '../tooltip/index.js';
import type { HistoryState, PaneHead, View } from './frame-parts.js';
import type { FrameRoom } from './frame-room.js';
import type { Pill } from './pill.js';

interface BarProps {
  readonly texts: DesignerTexts;
  readonly room: FrameRoom;
  readonly isOpen: boolean;
  readonly label: string;
  readonly note: string;
  readonly views: readonly View[];
  readonly view: string;
  readonly history: HistoryState;
  readonly outline: PaneHead | undefined;
  readonly properties: PaneHead | undefined;
  readonly pill: Pill;
  /** Whether properties that are folded were asked for. */
  readonly isUnfolded: boolean;
  readonly onView: (id: string) => void;
  readonly onTurn: (way: 'undo' | 'redo') => void;
  readonly onKeys: () => void;
  readonly onFindings: () => void;
  readonly onDrawer: (pane: 'outline' | 'properties') => void;
  readonly onUnfold: () => void;
}

/** Title, views, history, findings, the designer's tools and the host's next steps: one line, and two where it is narrow. */
export function barView(props: BarProps): TemplateResult {
  return props.room === 'wide' ? wideBar(props) : narrowBar(props);
}

function wideBar(props: BarProps): TemplateResult {
  const { isOpen, properties } = props;
  return html`<div class="bar" part="bar">
    ${names(props)}
    <div class="tools">
      ${isOpen
        ? html`${views(props)} ${historyButton('undo', props)} ${historyButton('redo', props)}
            <slot name="tools"></slot>
            ${properties?.isFolded === true ? unfoldButton(props) : nothing} ${keysButton(props)}
            <span class="pill">${findingsButton(props)}</span>`
        : nothing}
      <slot name="actions"></slot>
    </div>
  </div>`;
}

/** The title between what is always needed; below it what can be scrolled sideways, and the host's steps, which cannot. */
function narrowBar(props: BarProps): TemplateResult {
  const { isOpen, outline, properties } = props;
  return html`<div class="bar" part="bar">
    ${isOpen && outline !== undefined ? drawerButton('outline', outline, props) : nothing} ${names(props)}
    ${isOpen ? html`${historyButton('undo', props)} ${historyButton('redo', props)} ${findingsButton(props)}` : nothing}
    ${isOpen && properties !== undefined ? drawerButton('properties', properties, props) : nothing}
    <div class="second">
      <div class="tools">${isOpen ? html`${views(props)} <slot name="tools"></slot> ${keysButton(props)}` : nothing}</div>
      <slot name="actions"></slot>
    </div>
  </div>`;
}

function names({ label, note, texts }: BarProps): TemplateResult {
  return html`<div class="names">
    <h2 ${tooltip(label)}>${label === '' ? texts.untitled : label}</h2>
    ${note === '' ? nothing : html`<span class="note">${note}</span>`}
    <slot name="state"></slot>
  </div>`;
}

/** Beside each other; where there is no room for that, as a menu. */
function views({ views: all, view, texts, room, onView }: BarProps): TemplateResult | typeof nothing {
  if (all.length < 2) return nothing;
  if (room === 'tight') {
    return html`<zw-menu-button
      class="views"
      .label=${all.find(({ id }) => id === view)?.label ?? texts.views}
      .items=${all.map(({ id, label }) => ({ id, label, isChecked: id === view }))}
      @zw-pick=${(event: CustomEvent<{ id: string }>) => onView(event.detail.id)}
    ></zw-menu-button>`;
  }
  return html`<zw-segmented
    .label=${texts.views}
    .options=${all.map(({ id, label, icon: picture }) => ({ value: id, label, ...(picture === undefined ? {} : { icon: picture }) }))}
    .value=${view}
    ?compact=${room === 'narrow'}
    @zw-change=${(event: CustomEvent<{ value: string }>) => onView(event.detail.value)}
  ></zw-segmented>`;
}

/** aria-disabled, not disabled: the button keeps its place under the Tab key, and its reason can be read. */
function historyButton(which: 'undo' | 'redo', { history, texts, onTurn }: BarProps): TemplateResult {
  const isUndo = which === 'undo';
  const can = isUndo ? history.canUndo : history.canRedo;
  const words = isUndo ? (can ? texts.undoOf(history.undoes) : texts.nothingToUndo) : can ? texts.redoOf(history.redoes) : texts.nothingToRedo;
  const keys = isUndo ? 'Ctrl+Z' : 'Ctrl+Y';
  return html`<button
    type="button"
    class="zw-icon-button"
    aria-label=${words}
    aria-keyshortcuts=${ariaKeys(keys)}
    aria-disabled=${can ? nothing : 'true'}
    ${tooltip(words, { keys })}
    @click=${() => can && onTurn(which)}
  >
    ${icon(isUndo ? undo2Icon : redo2Icon)}
  </button>`;
}

function unfoldButton({ texts, isUnfolded, onUnfold }: BarProps): TemplateResult {
  const words = isUnfolded ? texts.hideProperties : texts.showProperties;
  return html`<button type="button" class="zw-icon-button" aria-label=${words} aria-expanded=${isUnfolded ? 'true' : 'false'} ${tooltip(words)} @click=${onUnfold}>${icon(panelRightIcon)}</button>`;
}

function keysButton({ texts, onKeys }: BarProps): TemplateResult {
  return html`<button type="button" class="zw-icon-button keys" aria-label=${texts.keys} aria-keyshortcuts="?" ${tooltip(texts.keys, { keys: '?' })} @click=${onKeys}>${icon(circleQuestionMarkIcon)}</button>`;
}

function findingsButton({ texts, pill, onFindings }: BarProps): TemplateResult {
  return html`<button type="button" class="zw-pill" data-tone=${pill.tone} ${tooltip(texts.showFindings)} @click=${onFindings}>${pill.text}</button>`;
}

function drawerButton(pane: 'outline' | 'properties', { label }: PaneHead, { onDrawer }: BarProps): TemplateResult {
  return html`<button type="button" class="zw-icon-button" aria-label=${label} aria-haspopup="dialog" ${tooltip(label)} @click=${() => onDrawer(pane)}>${icon(pane === 'outline' ? panelLeftIcon : panelRightIcon)}</button>`;
}
