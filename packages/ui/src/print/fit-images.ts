import type { Room } from './page-size.js';

/** Lines that an image may share its page with: the one it stands on, and a frame's padding. */
const LINES_BESIDE = 3;

/**
 * Scales images that are larger than a page down to one, in their proportions; in a table, cells take room too. All
 * keep the size they have now, while their copies are still being decoded.
 */
export function fitImages(root: HTMLElement, window: Window, room: Room): void {
  const sizes = [...root.querySelectorAll<HTMLElement>('img,svg')]
    .filter((image) => image.parentElement?.closest('svg') == null)
    .map((image) => {
      const { width, height } = image.getBoundingClientRect();
      const line = Number.parseFloat(window.getComputedStyle(image).lineHeight) || 24;
      const most = (image.closest('table') === null ? room.height - LINES_BESIDE * line : room.height * 0.75);
      return { image, width, height, most: Math.max(most, room.height / 4), natural: naturalRatio(image) };
    });
  for (const { image, width, height, most, natural } of sizes) {
    if (width === 0 || height === 0) continue;
    const isSqueezed = image.localName === 'img' && isAskedWider(image, width);
    // A width that gave way to the page takes the height with it.
    const fair = isSqueezed && natural !== undefined ? Math.min(height, width / natural) : height;
    const factor = Math.min(1, most / fair);
    image.style.setProperty('width', `${String(width * factor)}px`, 'important');
    image.style.setProperty('height', `${String(fair * factor)}px`, 'important');
  }
}

function naturalRatio(image: HTMLElement): number | undefined {
  if (image.localName !== 'img') return undefined;
  const { naturalWidth, naturalHeight } = image as HTMLImageElement; // its name says so
  return naturalWidth > 0 && naturalHeight > 0 ? naturalWidth / naturalHeight : undefined;
}

function isAskedWider(image: HTMLElement, width: number): boolean {
  const asked = Number(image.getAttribute('width') ?? Number.parseFloat(image.style.width));
  return asked > width + 1 && (image.hasAttribute('height') || image.style.height !== '');
}
