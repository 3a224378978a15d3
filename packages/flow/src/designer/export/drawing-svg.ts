import { wrapText } from '@zhengwu/ui/measure';
import type { ViewBox } from '../../drawing/diagram-types.js';
import { textRenderer } from '../../drawing/text-renderer.js';
import type { FlowModeler } from '../canvas/flow-modeler.js';
import { pictureWords, type PictureLine } from './picture-words.js';

const SVG = 'http://www.w3.org/2000/svg';
/** Around the drawing, in its own units. */
const MARGIN = 20;
/** Of the names in the drawing: fonts that Chinese desks have. */
const FONT = textRenderer.defaultStyle.fontFamily;
/** What bpmn-js draws for the pointer and the selection, and nobody sees in a picture. */
const UNSEEN = '.djs-hit, .djs-outline, .djs-selection-outline, .djs-bendpoints, .djs-segment-dragger';

/** A flow as a picture, in the diagram's units. */
export interface DrawingPicture {
  readonly box: ViewBox;
  /** A part of the drawing as an SVG file: white behind it, with the flow's name for who cannot see it. */
  readonly part: (title: string, part: ViewBox) => string;
  /** All of it, with the flow's name above it and a note below for everybody; and how large that is. */
  readonly whole: (title: string, note: string) => { readonly svg: string; readonly box: ViewBox };
}

/**
 * The drawing on a canvas as SVG, letters as letters in fonts that Chinese desks have. Bpmn-js's own `saveSVG` keeps what the pointer needs, and is
 * transparent, which is black in many viewers. Undefined where nothing is drawn.
 */
export function drawingPicture(modeler: FlowModeler): DrawingPicture | undefined {
  const canvas = modeler.get('canvas');
  const layer = canvas.getActiveLayer();
  // Copied in the same document: styles that are set, and not written, are not stopped by a strict policy.
  const copy = layer.cloneNode(true) as SVGGElement; // a copy is what it is a copy of
  for (const unseen of copy.querySelectorAll(UNSEEN)) unseen.remove();
  if (copy.querySelector('.djs-visual') === null) return undefined;
  const markers = canvas.getContainer().querySelector('svg > defs')?.cloneNode(true);
  const inner = boxAround(modeler);
  const box = { x: inner.x - MARGIN, y: inner.y - MARGIN, width: inner.width + 2 * MARGIN, height: inner.height + 2 * MARGIN };
  const content = [...(markers === undefined ? [] : [markers]), copy];
  return {
    box,
    part: (title, part) => file(title, part, content),
    whole: (title, note) => {
      const words = pictureWords(box, { heading: title, note }, (text, size, isHeading, width) => wrapText(text, `${isHeading ? '600 ' : ''}${String(size)}px ${FONT}`, width));
      return { svg: file(title, words.box, [...content, ...words.lines.map(textOf)]), box: words.box };
    },
  };
}

/** Around all that is drawn: shapes, labels and the bends of ways. */
function boxAround(modeler: FlowModeler): ViewBox {
  const root = modeler.get('canvas').getRootElement();
  const [xs, ys]: readonly [number[], number[]] = [[], []];
  for (const element of modeler.get('elementRegistry').getAll()) {
    if (element === root) continue;
    const points = element.waypoints ?? [
      { x: element.x, y: element.y },
      { x: element.x + element.width, y: element.y + element.height },
    ];
    for (const { x, y } of points) {
      xs.push(x);
      ys.push(y);
    }
  }
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function file(title: string, { x, y, width, height }: ViewBox, content: readonly Node[]): string {
  const svg = document.createElementNS(SVG, 'svg');
  set(svg, { viewBox: `${String(x)} ${String(y)} ${String(width)} ${String(height)}`, width, height, role: 'img' });
  const heading = document.createElementNS(SVG, 'title');
  heading.textContent = title;
  const paper = document.createElementNS(SVG, 'rect');
  set(paper, { x, y, width, height, fill: '#ffffff' });
  svg.append(heading, paper, ...content.map((node) => node.cloneNode(true)));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}\n`;
}

function textOf({ text, x, y, size, isHeading }: PictureLine): Element {
  const element = document.createElementNS(SVG, 'text');
  set(element, { x, y, 'font-family': FONT, 'font-size': size, ...(isHeading ? { 'font-weight': 600, 'text-anchor': 'middle' } : {}) });
  element.textContent = text;
  return element;
}

function set(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}
