import type { DeskPorts, DeskServer } from '../desk-ports.js';

/** A tab's life. When it has ended, no timer, no answer and no message reaches its desk any more, and it writes nothing. */
export class Life {
  #hasEnded = false;

  end(): void {
    this.#hasEnded = true;
  }

  bind(ports: DeskPorts): DeskPorts {
    const { server, shelf, clock, tabs } = ports;
    const alive = <Args extends unknown[], Answer>(call: (...args: Args) => Promise<Answer>) => {
      return (...args: Args): Promise<Answer> => (this.#hasEnded ? never() : this.#while(call(...args)));
    };
    const bound: DeskServer = {
      me: alive(() => server.me()),
      document: alive((...args) => server.document(...args)),
      version: alive((...args) => server.version(...args)),
      versions: alive((...args) => server.versions(...args)),
      save: alive((...args) => server.save(...args)),
      draftsOf: alive((...args) => server.draftsOf(...args)),
      putDraft: alive((...args) => server.putDraft(...args)),
      discardDraft: alive((...args) => server.discardDraft(...args)),
    };
    return {
      ...ports,
      server: bound,
      shelf: { put: alive((record) => shelf.put(record)), list: alive((address) => shelf.list(address)), listAll: alive((personId) => shelf.listAll(personId)), remove: alive((id, revision) => shelf.remove(id, revision)) },
      clock: { now: () => clock.now(), random: () => clock.random(), after: (ms, callback) => clock.after(ms, () => this.#hasEnded || callback()) },
      tabs: {
        post: (message) => this.#hasEnded || tabs.post(message),
        listen: (listener) => tabs.listen((message) => this.#hasEnded || listener(message)),
      },
    };
  }

  #while<Answer>(work: Promise<Answer>): Promise<Answer> {
    return new Promise((resolve, reject) => {
      work.then(
        (answer) => this.#hasEnded || resolve(answer),
        (error: unknown) => this.#hasEnded || reject(error as Error),
      );
    });
  }
}

function never(): Promise<never> {
  return new Promise(() => undefined);
}
