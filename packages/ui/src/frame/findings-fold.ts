/** Whether the list of findings takes room below the panes, or stands as a head alone that counts them. */
export class FindingsFold {
  #isEmpty = true;
  #isFolded = true;
  #isWanted = false;

  get isFolded(): boolean {
    return this.#isFolded;
  }

  /**
   * Findings come and go by themselves, where nobody has asked for them: the first ones open the list, unless a person
   * writes, from whose hands the field would go. Those are counted in the head, until they are asked for.
   */
  found(isEmpty: boolean, isAnyoneWriting: () => boolean): void {
    if (isEmpty === this.#isEmpty) return;
    this.#isEmpty = isEmpty;
    if (this.#isWanted) return;
    if (isEmpty) this.#isFolded = true;
    else if (!isAnyoneWriting()) this.#isFolded = false;
  }

  /** Something in the list is to be seen. Of an empty list: until it is shut. */
  show(): void {
    this.#isFolded = false;
    this.#isWanted ||= this.#isEmpty;
  }

  /** A person opens the list: it stays, whatever comes and goes, until he shuts it. */
  want(): void {
    this.#isFolded = false;
    this.#isWanted = true;
  }

  /** A person shuts it. */
  shut(): void {
    this.#isWanted = false;
    this.#isFolded = this.#isEmpty;
  }

  /** Another document: nobody has asked for anything yet. */
  forget(): void {
    this.#isEmpty = true;
    this.#isWanted = false;
    this.#isFolded = true;
  }
}
