import type { Guide } from '../../model/index.js';
import type { Answers } from '../../resolve/answers.js';
import { answersTo } from './answers-to.js';

/** Where the preview is: it goes where the selection goes, unless the selection came from it. */
export class PreviewDesk {
  #way: { readonly guide: Guide; readonly id: string; readonly answers: Answers } | undefined;
  #isFollowing = false;

  /** The next change of the selection comes from the preview: it stays where it is. */
  lead(): void {
    this.#isFollowing = true;
  }

  /** The way to what is selected; the same object while the preview need not move. */
  wayTo(guide: Guide, id: string): Answers {
    if (this.#way?.guide !== guide || this.#way.id !== id) {
      const answers = this.#isFollowing ? (this.#way?.answers ?? {}) : answersTo(guide, id);
      this.#way = { guide, id, answers };
    }
    this.#isFollowing = false;
    return this.#way.answers;
  }
}
