/** Canvases of browsers end there, in px: a side, and all of it. */
const [MOST_SIDE, MOST_AREA] = [16_384, 200_000_000];

/**
 * An SVG file as a PNG, drawn by the page itself. Undefined where no browser can draw one so large, even smaller than asked for.
 *
 * @param scale px for each px of the file; less where the picture would be too large
 */
export async function pictureToPng(svg: string, { width, height }: { readonly width: number; readonly height: number }, scale: number): Promise<Blob | undefined> {
  const factor = Math.min(scale, MOST_SIDE / Math.max(width, height), Math.sqrt(MOST_AREA / (width * height)));
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width, height);
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * factor);
    canvas.height = Math.round(height * factor);
    const pen = canvas.getContext('2d');
    if (pen === null) return undefined;
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/png'));
  } finally {
    URL.revokeObjectURL(url);
  }
}
