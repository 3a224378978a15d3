import { it } from 'vitest';
import { diff } from './diff.js';
import { applyPatches } from './patch.js';
import { freezeDocument } from './edit.js';
const N = 10000;
const node = (i: number) => ({ id: `q_${i}`, label: `第${i}问`, next: [`q_${i + 1}`], limit: { value: 5, unit: 'x' } });
it('prof', () => {
  const doc = freezeDocument({ name: 'x', nodes: Array.from({ length: N }, (_, i) => node(i)) });
  const time = (name: string, f: () => unknown) => { for (let i = 0; i < 50; i++) f(); const s = performance.now(); for (let i = 0; i < 200; i++) f(); console.log(name, ((performance.now() - s) / 200).toFixed(3)); };
  const renamed = { ...doc, nodes: doc.nodes.map((n, i) => i === 5000 ? { ...n, label: 'y' } : n) };
  const front = { ...doc, nodes: [node(-1), ...doc.nodes] };
  const moved = { ...doc, nodes: (() => { const c = [...doc.nodes]; c.splice(5000, 0, ...c.splice(0, 1)); return c; })() };
  for (const [name, after] of [['rename', renamed], ['front', front], ['moved', moved]] as const) {
    time(`diff ${name}`, () => diff(doc, after));
    time(`diff ${name} inverse`, () => diff(after, doc));
    const p = diff(doc, after);
    time(`apply ${name}`, () => applyPatches(doc, p));
  }
});
