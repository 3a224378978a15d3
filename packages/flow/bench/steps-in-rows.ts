/** A sketch of so many steps in rows between gateways, every tenth sent back, as a county's longest flows are and ten times over. */
export function stepsInRows(count: number): string {
  const lines = ['(start) -> [s0 collection]'];
  for (let index = 1; index < count; index += 1) {
    const before = `s${String(index - 1)}`;
    if (index % 10 === 0) lines.push(`${before} -> {x g${String(index)}}`, `{x g${String(index)}} -passed-> [s${String(index)} review]`, `{x g${String(index)}} -returned-> s${String(index - 5)}`);
    else lines.push(`${before} -> [s${String(index)} review]`);
  }
  lines.push(`s${String(count - 1)} -> (end)`);
  return lines.join('\n');
}
