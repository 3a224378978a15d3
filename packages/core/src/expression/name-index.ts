interface Branch {
  readonly next: Map<string, Branch>;
  name?: string;
}

/** Many names, of which the longest at a place in a text is found in the time of reading it, however many there are. */
export class NameIndex {
  readonly #root: Branch = { next: new Map() };

  constructor(names: Iterable<string>) {
    for (const name of names) this.#add(name);
  }

  /** The longest name that stands at the offset and, as `mayEnd` says, may end where it ends. */
  longestAt(text: string, offset: number, mayEnd: (end: number) => boolean): string | undefined {
    const found: string[] = [];
    let branch: Branch | undefined = this.#root;
    for (let at = offset; branch !== undefined; at += 1) {
      if (branch.name !== undefined) found.push(branch.name);
      branch = branch.next.get(text[at] ?? '');
    }
    return found.reverse().find((name) => mayEnd(offset + name.length));
  }

  #add(name: string): void {
    let branch = this.#root;
    for (let at = 0; at < name.length; at += 1) {
      const letter = name.charAt(at);
      const next = branch.next.get(letter) ?? { next: new Map<string, Branch>() };
      branch.next.set(letter, next);
      branch = next;
    }
    branch.name = name;
  }
}
