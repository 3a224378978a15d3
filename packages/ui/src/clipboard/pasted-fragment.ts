/** What was copied, out of the page that Windows puts around it: `<html><body><!--StartFragment-->…<!--EndFragment-->`. */
export function pastedFragment(html: string): string {
  const start = /<!--\s*StartFragment\s*-->/i.exec(html);
  if (start === null) return html;
  const rest = html.slice(start.index + start[0].length);
  const end = rest.search(/<!--\s*EndFragment\s*-->/i);
  return end === -1 ? rest : rest.slice(0, end);
}
