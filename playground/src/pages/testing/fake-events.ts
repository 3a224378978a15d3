import type { ServerEvent } from '../../api/index.js';
import type { Events } from '../shell/events.js';

/** The server's events, told by the test. */
export class FakeEvents implements Events {
  isOpen = false;
  readonly #listeners = new Set<(event: ServerEvent) => void>();
  readonly #connection = new Set<(isConnected: boolean) => void>();

  open(): void {
    this.isOpen = true;
  }

  close(): void {
    this.isOpen = false;
  }

  tryNow(): void {
    this.connect(true);
  }

  subscribe(listener: (event: ServerEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  onConnection(listener: (isConnected: boolean) => void): () => void {
    this.#connection.add(listener);
    return () => void this.#connection.delete(listener);
  }

  tell(event: ServerEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }

  connect(isConnected: boolean): void {
    for (const listener of [...this.#connection]) listener(isConnected);
  }
}
