import { hasOwn } from '@zhengwu/core/json';
import { useSurroundings } from '../runtime/surroundings.js';
import { h, useCallback, useLayoutEffect, useSyncExternalStore, type FunctionComponent } from '../vendor/react.js';
import type { FormilyProps } from './control.js';
import { rareLoaders, type RareModule } from './rare.js';
import { Unknown } from './unknown.js';

type Loading = { readonly state: 'waiting' } | { readonly state: 'failed' } | { readonly state: 'ready'; readonly module: RareModule };

const WAITING: Loading = { state: 'waiting' };
const loadings = new Map<string, Loading>();
const watchers = new Map<string, Set<() => void>>();

/** A component that is loaded when it is first drawn: until then a box that waits, and one that tries again if nothing came. */
export function rareComponent(name: string): FunctionComponent<FormilyProps> {
  const family = name.split('.')[0] ?? name;
  return (props) => {
    const { words, adopt } = useSurroundings();
    const subscribe = useCallback((watch: () => void) => watched(family, watch), []);
    const loading = useSyncExternalStore(subscribe, () => loadings.get(family) ?? WAITING);
    const styles = loading.state === 'ready' ? loading.module.styles : undefined;
    useLayoutEffect(() => styles && adopt(styles), [styles, adopt]);
    if (!hasOwn(rareLoaders, family)) return h(Unknown, { ...props, name });
    if (loading.state === 'ready') {
      const component = loading.module.components[name];
      return component === undefined ? h(Unknown, { ...props, name }) : h(component, props);
    }
    if (loading.state === 'failed') {
      return h('div', { className: 'waiting', role: 'alert' }, h('span', null, words.loadFailed({ name })), h('button', { type: 'button', className: 'zw-button', 'data-size': 'small', onClick: () => load(family) }, words.retry));
    }
    return h('div', { className: 'waiting', role: 'status' }, words.loading);
  };
}

/** Settles when all rare components of these names are there, or failed: before a first drawing that should be whole. */
export function loadRare(names: Iterable<string>): Promise<void> {
  const families = new Set([...names].map((name) => name.split('.')[0] ?? name).filter((family) => hasOwn(rareLoaders, family)));
  return Promise.all([...families].map(load)).then(() => undefined);
}

function watched(family: string, watch: () => void): () => void {
  const all = watchers.get(family) ?? new Set();
  watchers.set(family, all.add(watch));
  if (!loadings.has(family)) void load(family);
  return () => all.delete(watch);
}

async function load(family: string): Promise<void> {
  const loader = hasOwn(rareLoaders, family) ? rareLoaders[family] : undefined;
  if (loader === undefined || loadings.get(family)?.state === 'ready') return;
  tell(family, WAITING);
  try {
    tell(family, { state: 'ready', module: await loader() });
  } catch {
    tell(family, { state: 'failed' });
  }
}

function tell(family: string, loading: Loading): void {
  loadings.set(family, loading);
  for (const watch of watchers.get(family) ?? []) watch();
}
