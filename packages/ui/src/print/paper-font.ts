import { safeValue } from './address.js';
import { familyName } from './style-value.js';

/** A font that a document brings along, ready to be loaded into any document that shows its pages. */
export interface PaperFont {
  /** As the document calls it. */
  readonly family: string;
  /** Its name in our style sheets: a page must not lose its own 仿宋 to a subset of one. */
  readonly name: string;
  readonly source: string;
  readonly descriptors: FontFaceDescriptors;
}

let count = 0;

/** Reads a `@font-face` rule; nothing if it names no font that may be loaded. */
export function paperFont(style: CSSStyleDeclaration, base: string): PaperFont | undefined {
  const family = familyName(style.getPropertyValue('font-family'));
  const source = safeValue(style.getPropertyValue('src'), base);
  if (family === '' || source === undefined || source === '') return undefined;
  count += 1;
  const given = (name: string): string | undefined => style.getPropertyValue(name) || undefined;
  const [weight, slant, stretch, unicodeRange] = ['font-weight', 'font-style', 'font-stretch', 'unicode-range'].map(given);
  return {
    family,
    name: `zw-${String(count)}-${family.toLowerCase()}`,
    source,
    descriptors: {
      ...(weight !== undefined && { weight }),
      ...(slant !== undefined && { style: slant }),
      ...(stretch !== undefined && { stretch }),
      ...(unicodeRange !== undefined && { unicodeRange }),
    },
  };
}

/**
 * Loads fonts into a window's document. Those that fail are told; `release` takes all away again.
 */
export function loadFonts(fonts: readonly PaperFont[], window: Window & typeof globalThis): { readonly loaded: Promise<readonly PaperFont[]>; readonly release: () => void } {
  const faces: FontFace[] = [];
  const loads = fonts.map(async (font) => {
    try {
      const face = new window.FontFace(font.name, font.source, font.descriptors);
      faces.push(face);
      window.document.fonts.add(face);
      await face.load();
      return undefined;
    } catch {
      return font;
    }
  });
  return {
    loaded: Promise.all(loads).then((failed) => failed.filter((font) => font !== undefined)),
    release: () => {
      for (const face of faces) window.document.fonts.delete(face);
    },
  };
}
