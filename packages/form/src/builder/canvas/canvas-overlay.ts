import { arrowDownIcon, arrowUpIcon, copyIcon, ellipsisIcon, icon, panelLeftIcon, trashIcon, type IconNode } from '@zhengwu/ui/icon';
import { html, nothing, type TemplateResult } from 'lit';
import type { BuilderTexts } from '../../messages/builder.js';
import type { FormEntry } from '../../model/index.js';
import type { Box } from './box.js';
import { shownParent, spanOf } from './canvas-keys.js';
import type { CanvasAct } from './canvas-port.js';
import type { Landing } from './landing.js';

/** px that the tag and the buttons of what is chosen take above it. */
const BAR = 28;

/** What lies over the form. All boxes are in px from the corner of the paper. */
export interface OverlayProps {
  readonly chosen: readonly { readonly id: string; readonly box: Box }[];
  readonly last: FormEntry | undefined;
  readonly name: string;
  readonly cut: ReadonlySet<string>;
  readonly hovered: Box | undefined;
  readonly into: Box | undefined;
  readonly line: Landing['line'];
  readonly isReadonly: boolean;
  readonly texts: BuilderTexts['canvas'];
  readonly onEdge: (event: PointerEvent, entry: FormEntry) => void;
}

/** What is chosen with its buttons, what the pointer is over, where something dragged would land. */
export function canvasOverlay({ chosen, last, cut, hovered, into, line, ...bar }: OverlayProps): TemplateResult {
  return html`
    ${hovered === undefined ? nothing : html`<div class="hover" .style=${at(hovered)}></div>`}
    ${chosen.map(({ id, box }) => html`<div class="chosen" ?data-last=${id === last?.id} ?data-cut=${cut.has(id)} .style=${at(box)}>${last?.id === id ? actBar(last, box.top < BAR, bar) : nothing}</div>`)}
    ${into === undefined ? nothing : html`<div class="into" ?data-line=${line !== undefined} .style=${at(into)}></div>`}
    ${line === undefined ? nothing : html`<div class="line" ?data-upright=${line.isUpright} .style=${lineAt(line)}></div>`}
  `;
}

function actBar(entry: FormEntry, isInside: boolean, { name, isReadonly, texts, onEdge }: Pick<OverlayProps, 'name' | 'isReadonly' | 'texts' | 'onEdge'>): TemplateResult {
  const button = (act: CanvasAct | 'parent', label: string, keys: string, sign: IconNode): TemplateResult =>
    html`<button type="button" class="zw-icon-button" tabindex="-1" data-act=${act} aria-label=${label} title=${`${label}（${keys}）`}>${icon(sign)}</button>`;
  return html`
    <span class="tag" ?data-inside=${isInside}>${name}</span>
    <div class="acts" role="toolbar" aria-label=${texts.acts} ?data-inside=${isInside}>
      ${shownParent(entry) === undefined ? nothing : button('parent', texts.parent, 'Esc', panelLeftIcon)}
      ${isReadonly
        ? nothing
        : html`${button('up', texts.up, 'Alt+↑', arrowUpIcon)}${button('down', texts.down, 'Alt+↓', arrowDownIcon)}${button('duplicate', texts.duplicate, 'Ctrl+D', copyIcon)}${button('remove', texts.remove, 'Del', trashIcon)}`}
      ${button('menu', texts.more, 'Shift+F10', ellipsisIcon)}
    </div>
    ${isReadonly || spanOf(entry) === undefined ? nothing : html`<div class="edge" title=${texts.edge} @pointerdown=${(event: PointerEvent) => onEdge(event, entry)}></div>`}
  `;
}

function at({ left, top, width, height }: Box): string {
  return `left:${String(left)}px;top:${String(top)}px;width:${String(width)}px;height:${String(height)}px`;
}

function lineAt({ box: { left, top, width, height }, isUpright }: NonNullable<Landing['line']>): string {
  return `left:${String(left)}px;top:${String(top)}px;${isUpright ? `height:${String(height)}px` : `width:${String(width)}px`}`;
}
