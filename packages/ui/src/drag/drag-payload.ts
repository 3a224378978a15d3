/** What is dragged, in transit: plain data that any target may look at. */
export interface DragPayload {
  /** Says what `data` is: `material`, `form-field`. */
  readonly kind: string;
  readonly data: unknown;
}

/** A payload and how it is shown on its way. */
export interface DragLoad {
  readonly payload: DragPayload;
  /** The name of the thing, or of the first of several. */
  readonly label: string;
  /** How many things are dragged; 1 if left out. */
  readonly count?: number;
}

/**
 * A kind of payload together with the type of its data, shared by those who send and those who take:
 *
 * ```ts
 * export const MATERIALS = new DragKind<readonly string[]>('materials');
 * const payload = MATERIALS.payload(['m1', 'm2']);
 * MATERIALS.dataOf(payload); // ['m1', 'm2']; undefined for a payload of any other kind
 * ```
 */
export class DragKind<Data> {
  constructor(readonly name: string) {}

  payload(data: Data): DragPayload {
    return { kind: this.name, data };
  }

  dataOf({ kind, data }: DragPayload): Data | undefined {
    // Payloads of this name are made by `payload` above, which takes nothing else.
    return kind === this.name ? (data as Data) : undefined;
  }
}
