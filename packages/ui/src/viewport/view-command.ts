/** What is asked of the zoom: a step in or out, a figure, or whatever shows all. */
export type ZoomWish = { readonly kind: 'step'; readonly by: 1 | -1 } | { readonly kind: 'to'; readonly zoom: number } | { readonly kind: 'fit' };

/** What a key asks of a viewport that has the focus; `dx` and `dy` in px of the window. */
export type ViewCommand = ZoomWish | { readonly kind: 'pan'; readonly dx: number; readonly dy: number };

type Keystroke = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** px of the window that an arrow moves, and with Shift. */
const STEP = 60;
const STRIDE = 300;

/** Undefined for what is not ours: with Ctrl, ⌘ and Alt the same keys belong to the browser and to the owner. */
export function viewCommand({ key, shiftKey, ctrlKey, metaKey, altKey }: Keystroke): ViewCommand | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  const way = shiftKey ? STRIDE : STEP;
  switch (key) {
    // The window goes where the arrow points, the content the other way.
    case 'ArrowLeft':
      return { kind: 'pan', dx: way, dy: 0 };
    case 'ArrowRight':
      return { kind: 'pan', dx: -way, dy: 0 };
    case 'ArrowUp':
      return { kind: 'pan', dx: 0, dy: way };
    case 'ArrowDown':
      return { kind: 'pan', dx: 0, dy: -way };
    case '+':
    case '=':
      return { kind: 'step', by: 1 };
    case '-':
    case '_':
      return { kind: 'step', by: -1 };
    case '0':
      return { kind: 'to', zoom: 1 };
    case '1':
      return { kind: 'fit' };
    default:
      return undefined;
  }
}
