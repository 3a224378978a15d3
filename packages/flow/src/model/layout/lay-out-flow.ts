import type { Flow } from '../flow.js';
import { HEAD, PADDING, type Box, type Drawing, type Point } from './drawing.js';
import { layOutProcess } from './lay-out-process.js';

/** A pool that shows no process of its own. */
export interface EmptyPool {
  readonly id: string;
  /** Named before all pools that show a process: drawn above them. */
  readonly isAbove: boolean;
}

const MARGIN = 160;
const POOL_GAP = 40;
const EMPTY_POOL_HEIGHT = 60;

/**
 * Where everything of a flow is drawn: processes one below the other, each in its pool if it has one. Our own, 400 lines, because bpmn-auto-layout
 * (86 kB) lays out the first pool alone and knows no lanes; ours draws both, and from `Flow`, so that templates and imports without a diagram
 * are drawn alike.
 */
export function layOutFlow(flow: Flow, emptyPools: readonly EmptyPool[] = []): Drawing {
  const boxes = new Map<string, Box>();
  const lines = new Map<string, readonly Point[]>();
  const areas = flow.processes.map((process) => ({ process, area: layOutProcess(process) }));
  const width = Math.max(200, ...areas.map(({ area }) => area.width));
  let y = 80;
  const drawEmpty = (isAbove: boolean): void => {
    for (const { id } of emptyPools.filter((pool) => pool.isAbove === isAbove)) {
      boxes.set(id, { x: MARGIN, y, width: width + 2 * PADDING + 2 * HEAD, height: EMPTY_POOL_HEIGHT });
      y += EMPTY_POOL_HEIGHT + POOL_GAP;
    }
  };
  drawEmpty(true);
  for (const { process, area } of areas) {
    const isPool = process.participantId !== undefined;
    const x = MARGIN + (isPool ? HEAD + PADDING : 0) + (area.bands.length > 0 ? HEAD : 0);
    const top = y + PADDING;
    for (const [id, box] of area.boxes) boxes.set(id, { ...box, x: box.x + x, y: box.y + top });
    for (const [id, line] of area.lines) lines.set(id, line.map((point) => ({ x: point.x + x, y: point.y + top })));
    const right = MARGIN + width + 2 * PADDING + 2 * HEAD;
    const pool: Box = { x: MARGIN, y, width: right - MARGIN, height: area.height + 2 * PADDING };
    if (process.participantId !== undefined) boxes.set(process.participantId, pool);
    const laneX = isPool ? MARGIN + HEAD : MARGIN;
    area.bands.forEach(({ laneId, ...band }, index) => {
      const begins = index === 0 ? pool.y : band.y + top;
      const ends = index === area.bands.length - 1 ? pool.y + pool.height : band.y + band.height + top;
      boxes.set(laneId, { x: laneX, y: begins, width: right - laneX, height: ends - begins });
    });
    outerLanes(process.lanes, boxes);
    y += pool.height + POOL_GAP;
  }
  drawEmpty(false);
  for (const { id, from, to } of flow.messageFlows) {
    const [a, b] = [boxes.get(from), boxes.get(to)];
    if (a !== undefined && b !== undefined) lines.set(id, between(a, b));
  }
  return { boxes, lines };
}

/** A lane whose nodes all lie in lanes inside it has no band of its own: it is drawn around those. */
function outerLanes(lanes: Flow['processes'][number]['lanes'], boxes: Map<string, Box>): void {
  for (const lane of lanes) {
    const inside = lanes.filter((other) => other !== lane && other.nodeIds.length > 0 && other.nodeIds.every((id) => lane.nodeIds.includes(id)) && lanes.indexOf(other) > lanes.indexOf(lane));
    const around = [lane, ...inside].flatMap(({ id }) => boxes.get(id) ?? []);
    const [first] = around;
    if (inside.length === 0 || first === undefined) continue;
    const top = Math.min(...around.map((box) => box.y));
    boxes.set(lane.id, { ...first, y: top, height: Math.max(...around.map((box) => box.y + box.height)) - top });
    for (const { id } of inside) {
      const box = boxes.get(id);
      if (box?.x === first.x) boxes.set(id, { ...box, x: box.x + HEAD, width: box.width - HEAD });
    }
  }
}

/** From below the upper to above the lower. */
function between(a: Box, b: Box): readonly Point[] {
  const isDown = a.y < b.y;
  const start = { x: a.x + a.width / 2, y: isDown ? a.y + a.height : a.y };
  const end = { x: b.x + b.width / 2, y: isDown ? b.y : b.y + b.height };
  if (start.x === end.x) return [start, end];
  const y = (start.y + end.y) / 2;
  return [start, { x: start.x, y }, { x: end.x, y }, end];
}
