/** Where a popup goes: the side of its anchor, and how it is aligned there. Without an alignment, centred. */
export type Placement = Side | `${Side}-${'start' | 'end'}`;
export type Side = 'top' | 'right' | 'bottom' | 'left';

/** px in the window. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlaceWish {
  readonly anchor: Box;
  /** As large as the popup would like to be, in px. */
  readonly popup: { readonly width: number; readonly height: number };
  readonly window: { readonly width: number; readonly height: number };
  readonly placement: Placement;
  /** px between anchor and popup. */
  readonly gap: number;
  /** px that stay free at the window's edges. */
  readonly margin: number;
}

export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly maxWidth: number;
  readonly maxHeight: number;
  /** The side it came to: the wished one, or the opposite where that has more room. */
  readonly side: Side;
}

/** A list never becomes lower than this, in px: it rather covers its anchor. */
const LEAST_HEIGHT = 120;

const OPPOSITE: Readonly<Record<Side, Side>> = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' };

/** Finds the popup's place: on the wished side if it fits there or nowhere better, aligned, and inside the window. */
export function place({ anchor, popup, window, placement, gap, margin }: PlaceWish): Placed {
  const [wished, alignment] = placement.split('-') as [Side, 'start' | 'end' | undefined]; // Placement is spelt so
  const room: Readonly<Record<Side, number>> = {
    top: anchor.y - gap - margin,
    bottom: window.height - margin - (anchor.y + anchor.height + gap),
    left: anchor.x - gap - margin,
    right: window.width - margin - (anchor.x + anchor.width + gap),
  };
  const isUpright = wished === 'top' || wished === 'bottom';
  const needed = isUpright ? popup.height : popup.width;
  const side = needed > room[wished] && room[OPPOSITE[wished]] > room[wished] ? OPPOSITE[wished] : wished;

  const maxWidth = isUpright ? window.width - 2 * margin : Math.max(0, room[side]);
  const maxHeight = isUpright ? Math.min(window.height - 2 * margin, Math.max(LEAST_HEIGHT, room[side])) : window.height - 2 * margin;
  const width = Math.min(popup.width, maxWidth);
  const height = Math.min(popup.height, maxHeight);
  const along = (start: number, length: number, own: number): number =>
    alignment === 'start' ? start : alignment === 'end' ? start + length - own : start + (length - own) / 2;

  const x = isUpright ? along(anchor.x, anchor.width, width) : side === 'left' ? anchor.x - gap - width : anchor.x + anchor.width + gap;
  const y = isUpright ? (side === 'top' ? anchor.y - gap - height : anchor.y + anchor.height + gap) : along(anchor.y, anchor.height, height);
  return {
    x: Math.round(within(x, margin, window.width - margin - width)),
    y: Math.round(within(y, margin, window.height - margin - height)),
    maxWidth: Math.floor(maxWidth),
    maxHeight: Math.floor(maxHeight),
    side,
  };
}

/** The nearest value between the bounds; the lower bound wins where they cross. */
function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
