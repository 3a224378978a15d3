import type { Toast } from '@zhengwu/ui';

import type { DocumentKind, Me, ServerEvent } from '../api/index.js';
import type { Client } from '../client/client.js';

/** What a stream of events is asked for beside the list's own events: who is present at one document. */
export interface Watched {
  readonly itemId: string;
  readonly kind: DocumentKind;
  /** The editor's draft; absent for somebody who only looks. */
  readonly draftId?: string;
}

/** What every page gets from the shell as its property `app`. Replaced whole when somebody else signs in. */
export interface App {
  readonly client: Client;
  readonly me: Me;
  readonly lang: 'zh-CN' | 'en';
  /**
   * Goes to a path of ours, `/items/item_…`, asking the page that is left whether it may be. With `replace` the former
   * place is not one to go back to: a filter was set.
   */
  navigate(path: string, options?: { readonly replace?: boolean }): void;
  toast(toast: Toast): void;
  /** Hears the server's events until the returned function is called. `watched` announces presence at a document. */
  subscribe(listener: (event: ServerEvent) => void, watched?: Watched): () => void;
  /** Resolves once somebody is signed in again, without leaving the page: for whoever got `not-signed-in` with work in hand. */
  signInAgain(): Promise<Me>;
}

/** A page may hold work that is not safe yet: the shell asks it before it leaves. Resolves to false to stay. */
export interface LeavablePage extends HTMLElement {
  mayLeave(): Promise<boolean>;
}
