import { missingImage } from './clean-html.js';
import type { Pace } from './pace.js';
import type { PrintReporter } from './reporter.js';

/** Waits until all images have come, for so many ms. Those that do not come give way to their description. */
export async function waitForImages(root: ParentNode, ms: number, pace: Pace, reporter: PrintReporter): Promise<void> {
  const images = [...root.querySelectorAll('img')];
  await pace.atMost(ms, Promise.all(images.map(settled)));
  for (const image of images) {
    if (image.complete && image.naturalWidth > 0) continue;
    const isLate = !image.complete;
    reporter.imageMissing(image, isLate);
    image.replaceWith(missingImage(image.ownerDocument, image.alt));
  }
}

/** The copies on the pages come from the same memory, but are decoded anew: an undecoded image prints white. */
export async function decodeImages(root: ParentNode, ms: number, pace: Pace): Promise<void> {
  const images = [...root.querySelectorAll('img')];
  await pace.atMost(ms, Promise.all(images.map((image) => image.decode().catch(() => undefined))));
}

function settled(image: HTMLImageElement): Promise<void> {
  if (image.complete) return Promise.resolve();
  return new Promise((resolve) => {
    for (const type of ['load', 'error']) image.addEventListener(type, () => resolve(), { once: true });
  });
}
