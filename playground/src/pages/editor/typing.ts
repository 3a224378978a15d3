import { containsComposed, deepActiveElement, type DesignerElement } from '@zhengwu/ui';

/** Whoever types without a pause is told of at least this often, ms: a crash takes no more than that. */
export const TELL_MS = 2000;

/** What is being typed in a designer, which it has not told of: runs of letters, and fields that tell when they are left. */
export class Typing {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly designer: () => TypedDesigner | undefined) {}

  /** Somebody has typed. */
  noted(): void {
    this.#timer ??= setTimeout(() => void this.flush(), TELL_MS);
  }

  /** Resolves when the designer has told of all that it knows. */
  async flush(): Promise<void> {
    if (this.#timer !== undefined) clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.designer()?.flush();
  }

  /** Whether the keyboard is in a field of the designer. */
  isUnderWay(): boolean {
    return this.#field !== undefined;
  }

  /** Ends it as leaving the field does; the keyboard stays where it is, unless the field goes with that. */
  end({ isLeaving = false } = {}): void {
    const field = this.#field;
    if (field === undefined) return;
    field.blur();
    if (!isLeaving && field.isConnected) field.focus({ preventScroll: true });
  }

  /** Ends it, and resolves when the designer has told of it. */
  finish(): Promise<void> {
    this.end();
    return this.flush();
  }

  get #field(): HTMLElement | undefined {
    const designer = this.designer();
    const active = deepActiveElement();
    if (designer === undefined || !(active instanceof HTMLElement) || !isTextField(active)) return undefined;
    return containsComposed(designer, active) ? active : undefined;
  }
}

/** What the editor needs of a designer, of whatever document it is. */
export type TypedDesigner = HTMLElement & Pick<InstanceType<typeof DesignerElement>, 'flush' | 'value' | 'reveal' | 'press'> & { sidecar?: unknown; published?: unknown };

const NO_TEXT: ReadonlySet<string> = new Set(['checkbox', 'radio', 'button', 'submit', 'reset', 'range', 'file', 'color', 'image']);

function isTextField(element: HTMLElement): boolean {
  if (element instanceof HTMLTextAreaElement) return !element.readOnly && !element.disabled;
  if (element instanceof HTMLInputElement) return !element.readOnly && !element.disabled && !NO_TEXT.has(element.type);
  return element.isContentEditable;
}
