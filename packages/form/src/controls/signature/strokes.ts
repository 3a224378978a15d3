/** A point of a stroke, in parts of the pad's width and height: another size of the pad keeps the picture. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export type Stroke = readonly Point[];

/** px of the picture that is kept: enough for print at 300 dpi on 6 cm, small enough for a network. */
export const PICTURE = { width: 720, height: 270, pen: 4.5 } as const;

/** Ink on paper, whatever the page looks like: the picture that is kept is printed. */
const PRINTED = 'black';

/** Draws strokes as a pen does: rounded, through the middles between points. */
export function drawStrokes(context: CanvasRenderingContext2D, strokes: readonly Stroke[], { width, height, pen, ink = PRINTED }: { readonly width: number; readonly height: number; readonly pen: number; readonly ink?: string }): void {
  context.clearRect(0, 0, width, height);
  Object.assign(context, { lineWidth: pen, lineCap: 'round', lineJoin: 'round', strokeStyle: ink, fillStyle: ink });
  for (const stroke of strokes) {
    const points = stroke.map(({ x, y }) => ({ x: x * width, y: y * height }));
    const [first, ...rest] = points;
    if (first === undefined) continue;
    context.beginPath();
    if (rest.length === 0) {
      context.arc(first.x, first.y, pen / 2, 0, 2 * Math.PI);
      context.fill();
      continue;
    }
    context.moveTo(first.x, first.y);
    for (const [at, point] of rest.entries()) {
      const next = rest[at + 1];
      if (next === undefined) context.lineTo(point.x, point.y);
      else context.quadraticCurveTo(point.x, point.y, (point.x + next.x) / 2, (point.y + next.y) / 2);
    }
    context.stroke();
  }
}

/** A typed name as large as the picture allows. */
export function drawName(context: CanvasRenderingContext2D, name: string): void {
  const { width, height } = PICTURE;
  context.clearRect(0, 0, width, height);
  Object.assign(context, { fillStyle: PRINTED, textAlign: 'center', textBaseline: 'middle' });
  let size = 140;
  do {
    context.font = `${String(size)}px KaiTi, STKaiti, "Noto Serif CJK SC", serif`;
    size -= 8;
  } while (size > 16 && context.measureText(name).width > width - 40);
  context.fillText(name, width / 2, height / 2, width - 40);
}

/** A picture of what is drawn on it, as PNG. */
export async function pictureOf(draw: (context: CanvasRenderingContext2D) => void): Promise<Uint8Array> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: PICTURE.width, height: PICTURE.height });
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser draws no pictures.');
  draw(context);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('This browser makes no PNG.');
  return new Uint8Array(await blob.arrayBuffer());
}
