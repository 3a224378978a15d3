import { html, type TemplateResult } from 'lit';

import { icon, type IconNode } from '../icon/icon.js';
import { chevronDownIcon, chevronUpIcon, printerIcon, zoomInIcon, zoomOutIcon } from '../icon/icons.js';
import type { PrintWords } from '../messages/print.zh-CN.js';
import { zoomStep, type PreviewZoom } from './preview-zoom.js';

/** What the tool bar of a preview shows, and whom it tells. */
export interface PreviewTools {
  readonly words: PrintWords;
  /** The page that is read, from 1. */
  readonly page: number;
  readonly pages: number;
  readonly zoom: PreviewZoom;
  /** What the zoom comes to. */
  readonly factor: number;
  readonly onPage: (page: number) => void;
  readonly onZoom: (zoom: PreviewZoom) => void;
  readonly onPrint: () => void;
}

export function previewTools({ words, page, pages, zoom, factor, onPage, onZoom, onPrint }: PreviewTools): TemplateResult {
  const smaller = zoomStep(factor, -1);
  const larger = zoomStep(factor, 1);
  return html`<div class="tools" part="tools" role="group" aria-label=${words.tools}>
    ${iconButton(words.previous, chevronUpIcon, page <= 1, () => onPage(page - 1))} ${iconButton(words.next, chevronDownIcon, page >= pages, () => onPage(page + 1))}
    <span class="place">${words.page({ page: Math.min(page, pages), pages })}</span>
    <span class="rule"></span>
    ${iconButton(words.zoomOut, zoomOutIcon, smaller === factor, () => onZoom(smaller))}
    <span class="place factor">${Math.round(factor * 100)}%</span>
    ${iconButton(words.zoomIn, zoomInIcon, larger === factor, () => onZoom(larger))}
    ${fitButton(words.fitWidth, zoom === 'width', () => onZoom('width'))} ${fitButton(words.fitPage, zoom === 'page', () => onZoom('page'))}
    <span class="gap"></span>
    <slot name="actions"></slot>
    <button type="button" class="zw-button" data-kind="primary" aria-disabled=${pages === 0 ? 'true' : 'false'} @click=${onPrint}>${icon(printerIcon)} ${words.print}</button>
  </div>`;
}

function iconButton(label: string, drawing: IconNode, isOff: boolean, act: () => void): TemplateResult {
  return html`<button type="button" class="zw-icon-button" aria-label=${label} title=${label} aria-disabled=${isOff ? 'true' : 'false'} @click=${() => isOff || act()}>${icon(drawing)}</button>`;
}

function fitButton(label: string, isPressed: boolean, act: () => void): TemplateResult {
  return html`<button type="button" class="zw-button" data-kind="quiet" aria-pressed=${isPressed ? 'true' : 'false'} @click=${act}>${label}</button>`;
}
