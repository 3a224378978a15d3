export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Rect extends Size {
  readonly x: number;
  readonly y: number;
}

export function isEmpty({ width, height }: Size): boolean {
  return !(width > 0 && height > 0);
}

export function isFiniteRect({ x, y, width, height }: Rect): boolean {
  return [x, y, width, height].every((part) => Number.isFinite(part)) && width >= 0 && height >= 0;
}

/** Half a px outside is inside: places on the screen are rounded. */
export function isWithin(inner: Rect, outer: Rect): boolean {
  const slack = 0.5;
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.width <= outer.x + outer.width + slack &&
    inner.y + inner.height <= outer.y + outer.height + slack
  );
}
