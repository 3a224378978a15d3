import { pickLanguage, type Lang } from '@zhengwu/core/lang';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { closestComposed } from '../element/composed.js';

/** One watcher a tree, however many elements stand in it. */
const watchers = new WeakMap<Node, { readonly told: Set<() => void>; readonly observer: MutationObserver }>();

/**
 * The language an element speaks: that of the nearest `lang` outwards, its own included, through shadow roots. A
 * language that we lack is read as Chinese. When a `lang` changes, the element draws itself again.
 */
export class LangController implements ReactiveController {
  #lang: Lang | undefined;
  #unwatch: readonly (() => void)[] = [];

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  get lang(): Lang {
    this.#lang ??= pickLanguage(closestComposed(this.host, '[lang]')?.getAttribute('lang') ?? undefined);
    return this.#lang;
  }

  hostConnected(): void {
    this.#changed();
    const roots: Node[] = [];
    for (let root = this.host.getRootNode(); ; root = root.host.getRootNode()) {
      roots.push(root);
      if (!(root instanceof ShadowRoot)) break;
    }
    this.#unwatch = roots.map((root) => watch(root, this.#changed));
  }

  hostDisconnected(): void {
    for (const stop of this.#unwatch) stop();
    this.#unwatch = [];
  }

  readonly #changed = (): void => {
    const before = this.#lang;
    this.#lang = undefined;
    if (this.lang !== before) this.host.requestUpdate();
  };
}

function watch(root: Node, tell: () => void): () => void {
  let watcher = watchers.get(root);
  if (watcher === undefined) {
    const told = new Set<() => void>();
    const observer = new MutationObserver(() => {
      for (const each of [...told]) each();
    });
    observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
    watcher = { told, observer };
    watchers.set(root, watcher);
  }
  const { told, observer } = watcher;
  told.add(tell);
  return () => {
    told.delete(tell);
    if (told.size > 0) return;
    observer.disconnect();
    watchers.delete(root);
  };
}
