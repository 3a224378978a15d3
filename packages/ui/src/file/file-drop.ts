import { containsComposed } from '../element/composed.js';
import { carriesFiles, droppedFiles } from './dropped-files.js';
import { siftFiles, type FileRefusal, type FileWish } from './sift-files.js';

/** What becomes of files that are dropped. */
export interface DropOptions extends FileWish {
  /** Takes nothing: a drop does nothing at all, where the browser would leave the page for the file. */
  readonly disabled?: boolean | undefined;
  /** Those that are taken, at least one. */
  readonly onFiles: (files: readonly File[]) => void;
  /** Called once a reason; `refusalText` has the words for it. With `unreadable` there are no files. */
  readonly onRefused?: ((files: readonly File[], reason: FileRefusal) => void) | undefined;
}

/** Events that a place further inside has taken: of two places, one in the other, one takes a drop. */
const taken = new WeakSet<Event>();

/** Makes an element a place to drop files on. While files are over it, it has the attribute `data-dropping`. */
export class FileDrop {
  #options: DropOptions | undefined;
  /** Innermost elements that files are over: one is entered before the one before it is left. */
  readonly #over = new Set<EventTarget>();
  #isConnected = false;

  constructor(private readonly element: Element) {}

  set options(options: DropOptions) {
    this.#options = options;
    if (options.disabled === true) this.#end();
  }

  connect(): void {
    if (this.#isConnected) return;
    this.#isConnected = true;
    for (const [type, listener] of this.#listeners) this.element.addEventListener(type, listener);
  }

  disconnect(): void {
    this.#isConnected = false;
    for (const [type, listener] of this.#listeners) this.element.removeEventListener(type, listener);
    this.#end();
  }

  readonly #onOver = (event: Event): void => {
    if (!(event instanceof DragEvent) || !carriesFiles(event.dataTransfer)) return;
    if (taken.has(event)) return this.#end();
    taken.add(event);
    event.preventDefault();
    const isDisabled = this.#options?.disabled === true;
    event.dataTransfer.dropEffect = isDisabled ? 'none' : 'copy';
    if (!isDisabled) this.#enter(innermost(event));
  };

  readonly #onLeave = (event: Event): void => {
    this.#over.delete(innermost(event));
    this.#forgetGone();
    if (this.#over.size === 0) this.#end();
  };

  readonly #onDrop = (event: Event): void => {
    this.#end();
    if (!(event instanceof DragEvent) || !carriesFiles(event.dataTransfer) || taken.has(event)) return;
    taken.add(event);
    event.preventDefault();
    const options = this.#options;
    if (options === undefined || options.disabled === true) return;
    const { files, folders } = droppedFiles(event.dataTransfer);
    if (files.length + folders.length === 0) return options.onRefused?.([], 'unreadable');
    const { accepted, refused } = siftFiles(files, options);
    if (accepted.length > 0) options.onFiles(accepted);
    for (const { files: others, reason } of refused) options.onRefused?.(others, reason);
    if (folders.length > 0) options.onRefused?.(folders, 'folder');
  };

  readonly #listeners: readonly (readonly [type: string, listener: (event: Event) => void])[] = [
    ['dragenter', this.#onOver],
    ['dragover', this.#onOver],
    ['dragleave', this.#onLeave],
    ['drop', this.#onDrop],
  ];

  /** What is removed under the pointer tells nobody that it was left; what is entered next does. */
  readonly #onElsewhere = (event: Event): void => {
    if (event.type !== 'dragenter' || !event.composedPath().includes(this.element)) this.#end();
  };

  #enter(target: EventTarget): void {
    if (this.#over.has(target)) return;
    this.#forgetGone();
    this.#over.add(target);
    this.element.setAttribute('data-dropping', '');
    for (const type of ELSEWHERE) this.element.ownerDocument.addEventListener(type, this.#onElsewhere, true);
  }

  #end(): void {
    this.#over.clear();
    this.element.removeAttribute('data-dropping');
    for (const type of ELSEWHERE) this.element.ownerDocument.removeEventListener(type, this.#onElsewhere, true);
  }

  #forgetGone(): void {
    for (const target of this.#over) if (!(target instanceof Node) || !containsComposed(this.element, target)) this.#over.delete(target);
  }
}

const ELSEWHERE = ['dragenter', 'drop', 'dragend'] as const;

/** Through shadow roots, where two neighbours would be one and the same target. */
function innermost(event: Event): EventTarget {
  return event.composedPath()[0] ?? window; // an event that is under way has a path
}
