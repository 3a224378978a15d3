/** The upper and lower edge of something, and its sides, in px of the window. */
export interface Edges {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Whether the toasts stand below or above, so that they do not cover what has the focus: below, unless only above is free. */
export function toastPlace({ below, above, focus }: { readonly below: Edges; readonly above: Edges; readonly focus: Edges | undefined }): 'below' | 'above' {
  if (focus === undefined || !meet(below, focus)) return 'below';
  return meet(above, focus) ? 'below' : 'above';
}

function meet(one: Edges, other: Edges): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
