import { Floating } from '@zhengwu/ui/overlay';
import { useLayoutEffect, useRef, type RefObject } from '../../vendor/react.js';

/** A popup of React's, above all else beside its anchor for as long as it is open. */
export function useFloating(popup: RefObject<HTMLElement>, anchor: RefObject<HTMLElement>, isOpen: boolean, onDismiss: (reason: 'outside' | 'escape' | 'gone') => void): void {
  const dismiss = useRef(onDismiss);
  dismiss.current = onDismiss;
  useLayoutEffect(() => {
    if (!isOpen || popup.current === null || anchor.current === null) return undefined;
    const floating = new Floating(popup.current);
    floating.open(anchor.current, { matchWidth: true, onDismiss: (reason) => dismiss.current(reason) });
    return () => floating.close();
  }, [isOpen, popup, anchor]);
}
