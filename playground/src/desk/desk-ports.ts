import type { Author, DocumentKind } from '../api/index.js';
import type { Client } from '../client/client.js';
import type { Clock } from '../client/clock.js';
import type { DraftShelf } from './draft-shelf.js';
import type { TabChannel } from './tab-channel.js';

/** What a desk asks of the server. */
export type DeskServer = Pick<Client, 'me' | 'document' | 'version' | 'versions' | 'save' | 'draftsOf' | 'putDraft' | 'discardDraft'>;

/** All that a desk reaches. */
export interface DeskPorts {
  readonly server: DeskServer;
  readonly shelf: DraftShelf;
  readonly clock: Clock;
  readonly tabs: TabChannel;
  /** Has the editor tell of what is still being typed; what it tells has reached `edited` when this resolves. */
  readonly flush: () => Promise<void>;
  /** Whether a field holds something that the editor does not tell before it is left: another version waits until then. */
  readonly isTyping?: () => boolean;
  /** Resolves with whoever is signed in again, once somebody is. */
  readonly signInAgain: () => Promise<Author>;
}

/** Whose document it is that lies on the desk. */
export interface DeskDocument {
  readonly person: Author;
  readonly itemId: string;
  readonly kind: DocumentKind;
  /** One for each opened editor: two tabs never write over each other. */
  readonly draftId: string;
  /** For those who only look: nothing is kept and nothing is saved; newer versions are shown as they come. */
  readonly isReadonly?: boolean;
}
