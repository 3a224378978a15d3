import type { FlowNode, Process } from '../flow.js';
import type { ProcessIndex } from '../flow-index.js';
import { shift, type Area } from './area.js';
import { COLUMN_GAP, EVENT, GATEWAY, PADDING, ROW_GAP, TASK, type Box, type Point, type Size } from './drawing.js';
import { layersOf, type Link } from './layers.js';
import { routeBack, routeForward, type Column, type End } from './routes.js';
import { rowsOf, type Cell, type Grid } from './rows.js';

/** Lays out nodes of one container in a grid of columns and rows, what waits at their edges with them. `inner` is what lies in sub-processes. */
export function layOutGroup(index: ProcessIndex, nodes: readonly FlowNode[], inner: ReadonlyMap<string, Area>, lanes: Process['lanes']): Area {
  const { links, low } = linksOf(index, nodes);
  const members = nodes.map(({ id }) => id);
  const layers = layersOf(members, links);
  const grid = rowsOf(members, links, layers, (id) => Math.max(0, innermost(lanes, id)), low);
  const raster = new Raster(grid, (id) => sizeOf(nodes.find((node) => node.id === id), inner));
  const boxes = new Map<string, Box>();
  const lines = new Map<string, readonly Point[]>();
  for (const node of nodes) {
    const box = raster.boxOf(node.id);
    boxes.set(node.id, box);
    const area = inner.get(node.id);
    if (area !== undefined) shift(area, box.x + PADDING, box.y + PADDING, { boxes, lines });
    index.boundaryOf(node.id).forEach((event, place) => {
      boxes.set(event.id, { x: box.x + box.width - 25 - 45 * place - EVENT.width / 2, y: box.y + box.height - EVENT.height / 2, ...EVENT });
    });
  }
  let { height } = raster;
  for (const link of links) {
    const edge = index.edge(link.id);
    const [from, to] = edge === undefined ? [] : [boxes.get(edge.from), boxes.get(edge.to)];
    if (from === undefined || to === undefined) continue;
    const isBack = layers.backwards.has(link.id) || link.from === link.to;
    if (isBack) {
      height += 20;
      lines.set(link.id, routeBack(raster.end(link.from, from), raster.end(link.to, to), height, link.from === link.to));
      continue;
    }
    const passages = grid.passages.get(link.id) ?? [];
    const first = passages[0] ?? grid.cells.get(link.to);
    lines.set(link.id, routeForward(raster.end(link.from, from, first), raster.end(link.to, to), passages.map((cell) => raster.passage(cell)), raster.aside(link.from), low.get(link.id)));
  }
  // Below stand the words of events and gateways, and what waits at the edges of the last row.
  return { boxes, lines, width: raster.width, height: height + 20, bands: bandsOf(lanes, raster, height + 20) };
}

/** The ways among nodes; those of events at their edges begin at what they wait at (`low`: the how many-th of its events it is). */
function linksOf(index: ProcessIndex, nodes: readonly FlowNode[]): { readonly links: readonly Link[]; readonly low: ReadonlyMap<string, number> } {
  const low = new Map<string, number>();
  const links: Link[] = [];
  for (const node of nodes) {
    const events = index.boundaryOf(node.id);
    for (const source of [node, ...events]) {
      for (const edge of index.outgoing(source)) {
        links.push({ id: edge.id, from: node.id, to: index.node(edge.to)?.attachedToId ?? edge.to });
        if (source !== node) low.set(edge.id, events.indexOf(source));
      }
    }
  }
  return { links, low };
}

/** The grid in the diagram's units: columns as wide and rows as high as what stands in them. */
class Raster {
  readonly #xs: readonly number[];
  readonly #ys: readonly number[];
  readonly #widths: number[] = [];
  readonly #heights: number[];
  readonly #firstRow: readonly number[];
  readonly #cells: readonly Cell[];

  constructor(
    readonly grid: Grid,
    readonly sizeOf: (id: string) => Size,
  ) {
    this.#firstRow = grid.rows.map((_, band) => grid.rows.slice(0, band).reduce((sum, count) => sum + count, 0));
    this.#heights = Array.from({ length: grid.rows.reduce((sum, count) => sum + count, 0) }, () => GATEWAY.height);
    this.#cells = [...grid.cells.values(), ...[...grid.passages.values()].flat()];
    for (const [id, cell] of grid.cells) {
      const { width, height } = sizeOf(id);
      this.#widths[cell.column] = Math.max(this.#widths[cell.column] ?? 0, width);
      this.#heights[this.#rowOf(cell)] = Math.max(this.#heights[this.#rowOf(cell)] ?? 0, height);
    }
    this.#xs = beginnings(this.#widths, COLUMN_GAP);
    this.#ys = beginnings(this.#heights, ROW_GAP);
  }

  get width(): number {
    return (this.#xs[this.#xs.length - 1] ?? 0) + (this.#widths[this.#widths.length - 1] ?? 0);
  }

  get height(): number {
    return (this.#ys[this.#ys.length - 1] ?? 0) + (this.#heights[this.#heights.length - 1] ?? 0);
  }

  boxOf(id: string): Box {
    const { width, height } = this.sizeOf(id);
    const cell = this.grid.cells.get(id) ?? { column: 0, row: 0, band: 0 };
    const { left, right } = this.#column(cell);
    return { x: Math.round((left + right - width) / 2), y: Math.round(this.#middle(cell) - height / 2), width, height };
  }

  passage(cell: Cell): Column & { readonly y: number } {
    return { ...this.#column(cell), y: Math.round(this.#middle(cell)) };
  }

  /** An end of a line; `first` is the cell that the line goes to next, if it goes down: without one, it goes to the bottom. */
  end(id: string, box: Box, first?: Cell): End {
    const cell = this.grid.cells.get(id) ?? { column: 0, row: 0, band: 0 };
    const row = this.#rowOf(cell);
    const until = first === undefined ? Infinity : this.#rowOf(first);
    const isClear = !this.#cells.some((other) => other.column === cell.column && this.#rowOf(other) > row && this.#rowOf(other) <= until);
    return { box, column: this.#column(cell), floor: (this.#ys[row] ?? 0) + (this.#heights[row] ?? 0), isClear };
  }

  /** Lines from different rows turn at different places. */
  aside(id: string): number {
    const cell = this.grid.cells.get(id);
    return cell === undefined ? 0 : [0, 8, -8, 16, -16][this.#rowOf(cell) % 5] ?? 0;
  }

  /** Where a band begins; past the last one, undefined. */
  bandStart(band: number): number | undefined {
    const row = this.#firstRow[band];
    return row === undefined ? undefined : (this.#ys[row] ?? 0);
  }

  #column({ column }: Cell): Column {
    const left = this.#xs[column] ?? 0;
    return { left, right: left + (this.#widths[column] ?? 0) };
  }

  #middle(cell: Cell): number {
    const row = this.#rowOf(cell);
    return (this.#ys[row] ?? 0) + (this.#heights[row] ?? 0) / 2;
  }

  #rowOf({ band, row }: Cell): number {
    return (this.#firstRow[band] ?? 0) + row;
  }
}

function sizeOf(node: FlowNode | undefined, inner: ReadonlyMap<string, Area>): Size {
  if (node === undefined) return TASK;
  const area = inner.get(node.id);
  if (area !== undefined && area.boxes.size > 0) return { width: area.width + 2 * PADDING, height: area.height + 2 * PADDING };
  return node.type.endsWith('Event') ? EVENT : node.type.endsWith('Gateway') ? GATEWAY : TASK;
}

function beginnings(sizes: readonly number[], gap: number): readonly number[] {
  let at = 0;
  return sizes.map((size) => {
    const begins = at;
    at += size + gap;
    return begins;
  });
}

/** Of lanes in lanes, the last that names the node: they are listed from the outside in. */
function innermost(lanes: Process['lanes'], id: string): number {
  return lanes.reduce((found, { nodeIds }, index) => (nodeIds.includes(id) ? index : found), -1);
}

/** From half-way above a lane's first row to half-way above the next lane's. */
function bandsOf(lanes: Process['lanes'], raster: Raster, height: number): Area['bands'] {
  const startOf = (band: number): number => (raster.bandStart(band) ?? height + ROW_GAP) - ROW_GAP / 2;
  return lanes.map(({ id }, band) => ({ laneId: id, y: startOf(band), height: startOf(band + 1) - startOf(band) }));
}
