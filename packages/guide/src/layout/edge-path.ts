import type { Edge } from './card-map.js';

/** px of height up to which a line is one curve; a longer one runs upright between two turns, and shares that way with its siblings. */
const CURVE = 160;
/** px in which it turns. */
const TURN = 48;

/** The line of an edge, as SVG draws it: level at both ends, turning in the middle between the two cards. */
export function edgePath({ fromX, fromY, toX, toY }: Edge): string {
  if (fromY === toY) return `M${fromX} ${fromY}H${toX}`;
  const middle = (fromX + toX) / 2;
  if (Math.abs(toY - fromY) <= CURVE) return `M${fromX} ${fromY}C${middle} ${fromY} ${middle} ${toY} ${toX} ${toY}`;
  const turn = Math.sign(toY - fromY) * TURN;
  return `M${fromX} ${fromY}Q${middle} ${fromY} ${middle} ${fromY + turn}V${toY - turn}Q${middle} ${toY} ${toX} ${toY}`;
}
