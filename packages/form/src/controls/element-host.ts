import { useSurroundings } from '../runtime/surroundings.js';
import { h, useCallback, useEffect, useLayoutEffect, useRef, useState, type ReactElement } from '../vendor/react.js';

export interface ElementHostProps {
  readonly tag: string;
  /** Brings the element's class; called when it is first drawn. Until then its place is empty, and what is set on it waits. */
  readonly load: () => Promise<unknown>;
  readonly id: string;
  /** How it is called, should it not come. */
  readonly name: string;
  /** Set on the element as they are: React 18 would write attributes. */
  readonly properties: Readonly<Record<string, unknown>>;
  /** By the event's name: what is called with its detail. */
  readonly events: Readonly<Record<string, (detail: Readonly<Record<string, unknown>>) => void>>;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/** A web component in React's tree: its properties and events by hand. */
export function ElementHost({ tag, load, id, name, properties, events, onFocus, onBlur }: ElementHostProps): ReactElement {
  const { words } = useSurroundings();
  const element = useRef<HTMLElement>(null);
  const newest = useRef(events);
  newest.current = events;
  const names = Object.keys(events).join();
  const hasFailed = useLoaded(tag, load);
  useLayoutEffect(() => {
    if (element.current !== null) Object.assign(element.current, properties);
  });
  useEffect(() => {
    const { current } = element;
    if (current === null) return undefined;
    const listen = (event: Event): void => newest.current[event.type]?.((event as CustomEvent<Readonly<Record<string, unknown>>>).detail); // events of ours carry one
    for (const event of names.split(',')) current.addEventListener(event, listen);
    return () => {
      for (const event of names.split(',')) current.removeEventListener(event, listen);
    };
  }, [names, hasFailed.is]);
  if (hasFailed.is) {
    return h('div', { className: 'waiting', role: 'alert' }, h('span', null, words.loadFailed({ name })), h('button', { type: 'button', className: 'zw-button', 'data-size': 'small', onClick: hasFailed.retry }, words.retry));
  }
  return h(tag, { ref: element, id, 'data-element': '', onFocus, onBlur });
}

function useLoaded(tag: string, load: () => Promise<unknown>): { readonly is: boolean; readonly retry: () => void } {
  const [is, set] = useState(false);
  const loader = useRef(load);
  loader.current = load;
  const begin = useCallback(() => {
    set(false);
    if (customElements.get(tag) === undefined) loader.current().catch(() => set(true));
  }, [tag]);
  useEffect(begin, [begin]);
  return { is, retry: begin };
}
