import type { Toast } from '@zhengwu/ui';
import '@zhengwu/ui/define';
import { onTestFinished, vi } from 'vitest';

import type { Me } from '../../api/index.js';
import type { App } from '../app.js';
import type { Params } from '../router/route.js';
import { setClockBy } from '../time/server-clock.js';
import { FakeEvents } from './fake-events.js';
import { me as admin, type FakeServer } from './fake-server.js';

/** What a test needs of a page. */
type AnyPage = HTMLElement & { app: App; params: Params; readonly updateComplete: Promise<boolean> };

export interface Stage<Page extends AnyPage> {
  readonly element: Page;
  readonly events: FakeEvents;
  readonly toasts: Toast[];
  /** Where the page went. */
  readonly paths: string[];
}

/** A page of ours alone, as the shell would show it. `navigate` with `replace` comes back as new parameters, as the router does it. */
export async function staged<Page extends AnyPage>(tag: string, server: FakeServer, { params = {}, me = admin() }: { readonly params?: Params; readonly me?: Me } = {}): Promise<Stage<Page>> {
  setClockBy(me);
  const events = new FakeEvents();
  const toasts: Toast[] = [];
  const paths: string[] = [];
  const made: Element = document.createElement(tag);
  const element = made as Page; // the caller names the tag's class
  const app: App = {
    client: server.client,
    me,
    lang: 'zh-CN',
    navigate: (path, options) => {
      paths.push(path);
      if (options?.replace === true) element.params = Object.fromEntries(new URL(path, location.href).searchParams);
    },
    toast: (toast) => void toasts.push(toast),
    subscribe: (listener) => events.subscribe(listener),
    signInAgain: () => Promise.resolve(me),
  };
  // The test page is an English one; questions are asked beside the page, in its root.
  const { lang } = document.documentElement;
  document.documentElement.lang = 'zh-CN';
  element.app = app;
  element.params = params;
  document.body.append(element);
  onTestFinished(() => {
    element.remove();
    document.documentElement.lang = lang;
  });
  await element.updateComplete;
  return { element, events, toasts, paths };
}

/** Waits until something holds, drawing included. */
export async function until(holds: () => boolean): Promise<void> {
  await vi.waitFor(
    () => {
      if (!holds()) throw new Error('not yet');
    },
    { timeout: 20_000, interval: 20 },
  );
}
