import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { Person } from '../../api/index.js';
import type { Client } from '../../client/client.js';
import { sendShelved } from '../../desk/shelved.js';
import { myDrafts } from '../drafts/my-drafts.js';

/** How many drafts the person has who is signed in, on the server and in this browser. */
export class DraftCount implements ReactiveController {
  value = 0;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly client: () => Client,
    private readonly person: () => Person | undefined,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    // It is asked for when somebody is signed in.
  }

  /** The number stays what it was where it cannot be read: the drafts themselves are offered wherever they are opened. */
  async refresh(): Promise<void> {
    const person = this.person();
    if (person === undefined) return;
    const drafts = await myDrafts(this.client(), person.id).catch(() => undefined);
    if (drafts !== undefined && this.person()?.id === person.id) this.#set(drafts.length);
  }

  /** What was written without a connection, and whose page is gone, goes to the server: it can be seen from elsewhere. */
  async send(): Promise<void> {
    await this.refresh();
    const person = this.person();
    // 审核员 write nothing, and may not.
    if (person === undefined || person.role === 'reviewer') return;
    if ((await sendShelved(this.client(), person.id)) > 0) await this.refresh();
  }

  clear(): void {
    this.#set(0);
  }

  #set(value: number): void {
    if (value === this.value) return;
    this.value = value;
    this.host.requestUpdate();
  }
}
