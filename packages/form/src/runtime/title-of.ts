/** A node's title, if it is a plain text: `{{…}}` is not yet evaluated, and an element of React's no text. */
export function titleOf(node: { readonly title?: unknown }): string | undefined {
  return typeof node.title === 'string' && node.title !== '' && !node.title.includes('{{') ? node.title : undefined;
}
