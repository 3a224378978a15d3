import { Tracker } from '@formily/reactive';
import { memo, useLayoutEffect, useReducer, useRef, type FunctionComponent, type ReactElement } from 'react';

import { drawAgain } from './drawing-again.js';

/**
 * A component that is drawn again when something that it has read of Formily's is another. As Formily's own `observer`, with three
 * of React's hooks where that has eleven: a form may have three thousand of them.
 */
export function observer<Props extends object>(draw: (props: Props) => ReactElement | null): FunctionComponent<Props> {
  // Compared by React like a component of its own, property by property.
  return memo((props: Props) => useObserved(() => draw(props))) as unknown as FunctionComponent<Props>; // what is memoized is drawn like any other
}

function useObserved(draw: () => ReactElement | null): ReactElement | null {
  const [, redraw] = useReducer(count, 0);
  const kept = useRef<Observation>();
  const observation = (kept.current ??= new Observation(redraw));
  useLayoutEffect(() => observation.begin(), [observation]);
  return observation.of(draw);
}

const count = (times: number): number => times + 1;

/** What one component has read. */
class Observation {
  readonly #tracker: Tracker;
  #isDrawn = false;
  /** Something that it has read was another before it was drawn. */
  #isStale = false;

  constructor(private readonly redraw: () => void) {
    const redrawWhatIsThere = (): void => {
      if (this.#isDrawn) redraw();
    };
    // Once told, a tracker of Formily's lets go of all that it has read: what is never drawn holds nothing for long.
    this.#tracker = new Tracker(() => {
      if (this.#isDrawn) drawAgain(redrawWhatIsThere);
      else this.#isStale = true;
    });
  }

  of(draw: () => ReactElement | null): ReactElement | null {
    return this.#tracker.track(draw) as ReactElement | null; // what `draw` gives
  }

  /** It is drawn. Answers with what ends it. */
  begin(): () => void {
    this.#isDrawn = true;
    if (this.#isStale) this.redraw();
    this.#isStale = false;
    return () => {
      this.#isDrawn = false;
      this.#tracker.dispose();
    };
  }
}
