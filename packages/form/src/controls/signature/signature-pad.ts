import { h, useEffect, useRef, type PointerEvent, type ReactElement } from '../../vendor/react.js';
import { drawStrokes, type Point, type Stroke } from './strokes.js';

interface SignaturePadProps {
  readonly label: string;
  readonly describedBy: string;
  readonly strokes: readonly Stroke[];
  readonly onStroke: (stroke: Stroke) => void;
}

/** px of the pen on the screen, at the usual size of text. */
const PEN = 3;

/** A box to write in with finger, pen or mouse. For the keys there is its twin, the typed name. */
export function SignaturePad({ label, describedBy, strokes, onStroke }: SignaturePadProps): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  const current = useRef<{ readonly pointer: number; readonly points: Point[] }>();
  const draw = (): void => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (element === null || context === null || context === undefined) return;
    const { clientWidth: width, clientHeight: height } = element;
    const ratio = window.devicePixelRatio || 1;
    if (element.width !== Math.round(width * ratio)) Object.assign(element, { width: Math.round(width * ratio), height: Math.round(height * ratio) });
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    drawStrokes(context, current.current === undefined ? strokes : [...strokes, current.current.points], { width, height, pen: PEN, ink: getComputedStyle(element).color });
  };
  const newest = useRef(draw);
  newest.current = draw;
  useEffect(() => newest.current());
  useEffect(() => {
    if (canvas.current === null) return undefined;
    const watch = new ResizeObserver(() => requestAnimationFrame(() => newest.current()));
    watch.observe(canvas.current);
    return () => watch.disconnect();
  }, []);
  const pointOf = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): Point => {
    const { left, top, width, height } = canvas.current?.getBoundingClientRect() ?? new DOMRect();
    return { x: (clientX - left) / (width || 1), y: (clientY - top) / (height || 1) };
  };
  const end = (event: PointerEvent): void => {
    const stroke = current.current;
    if (stroke?.pointer !== event.pointerId) return;
    current.current = undefined;
    onStroke(stroke.points);
  };
  return h('canvas', {
    ref: canvas,
    className: 'sign-pad',
    role: 'img',
    'aria-label': label,
    'aria-describedby': describedBy,
    onPointerDown: (event: PointerEvent<HTMLCanvasElement>) => {
      // A palm beside the pen writes nothing.
      if (event.button !== 0 || current.current !== undefined) return;
      event.preventDefault();
      try {
        event.currentTarget.setPointerCapture(event.pointerId);
      } catch {
        // A pointer that is gone already; its stroke is a point.
      }
      current.current = { pointer: event.pointerId, points: [pointOf(event)] };
      draw();
    },
    onPointerMove: (event: PointerEvent<HTMLCanvasElement>) => {
      if (current.current?.pointer !== event.pointerId) return;
      const all = event.nativeEvent.getCoalescedEvents();
      for (const each of all.length > 0 ? all : [event]) current.current.points.push(pointOf(each));
      draw();
    },
    onPointerUp: end,
    onPointerCancel: end,
  });
}
