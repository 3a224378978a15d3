import { useEffect, useRef, type PointerEvent } from '../../vendor/react.js';

interface DragProps {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
}

/** How far a pointer moves before it drags; px. */
const THRESHOLD = 4;

/** Dragging a row by its handle: a line shows where it would go; Escape leaves all as it was. */
export function useRowDrag(index: number, onDrop: (to: number) => void): DragProps {
  const stop = useRef<() => void>();
  const drop = useRef(onDrop);
  drop.current = onDrop;
  useEffect(() => () => stop.current?.(), []);
  return {
    onPointerDown: (event) => {
      const handle = event.currentTarget;
      const own = handle.closest<HTMLElement>('[data-row]');
      const box = handle.closest<HTMLElement>('[data-rows]');
      if (event.button !== 0 || own === null || box === null) return;
      stop.current?.();
      stop.current = follow({ handle, own, box, index, startY: event.clientY, pointerId: event.pointerId, onDrop: (to) => drop.current(to) });
    },
  };
}

interface Drag {
  readonly handle: HTMLElement;
  readonly own: HTMLElement;
  readonly box: HTMLElement;
  readonly index: number;
  readonly startY: number;
  readonly pointerId: number;
  readonly onDrop: (to: number) => void;
}

function follow({ handle, own, box, index, startY, pointerId, onDrop }: Drag): () => void {
  let target: number | undefined;
  let isDragging = false;
  const rows = (): HTMLElement[] => [...box.querySelectorAll<HTMLElement>('[data-row]')].filter((row) => row.closest('[data-rows]') === box);
  const clear = (): void => {
    for (const row of rows()) delete row.dataset['drop'];
    delete own.dataset['dragging'];
  };
  const onMove = (event: globalThis.PointerEvent): void => {
    if (event.pointerId !== pointerId) return;
    if (!isDragging && Math.abs(event.clientY - startY) < THRESHOLD) return;
    isDragging = true;
    const all = rows();
    const before = all.find((row) => {
      const { top, height } = row.getBoundingClientRect();
      return event.clientY < top + height / 2;
    });
    const last = all[all.length - 1];
    clear();
    own.dataset['dragging'] = '';
    const at = before === undefined ? Number(last?.dataset['row']) + 1 : Number(before.dataset['row']);
    // Taken out of its place, those behind it are one less.
    target = at > index ? at - 1 : at;
    if (target === index) return;
    if (before === undefined) last?.setAttribute('data-drop', 'after');
    else before.dataset['drop'] = 'before';
  };
  const end = (): void => {
    clear();
    handle.removeEventListener('pointermove', onMove);
    handle.removeEventListener('pointerup', onUp);
    handle.removeEventListener('pointercancel', end);
    window.removeEventListener('keydown', onKey, true);
  };
  const onUp = (): void => {
    end();
    if (isDragging && target !== undefined && target !== index) onDrop(target);
  };
  const onKey = (event: globalThis.KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    end();
  };
  handle.setPointerCapture(pointerId);
  handle.addEventListener('pointermove', onMove);
  handle.addEventListener('pointerup', onUp);
  handle.addEventListener('pointercancel', end);
  window.addEventListener('keydown', onKey, true);
  return end;
}
