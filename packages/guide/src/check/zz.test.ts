import { it } from 'vitest';
import { runChecks } from '@zhengwu/core';
import type { Guide } from '../model/guide.js';
import type { GuideNode } from '../model/node.js';
import { sampleContext, sampleGuide } from '../model/testing/sample-guide.js';
import { checkWording } from './wording.js';
import { materialChecks } from './materials.js';
it('chain', { timeout: 300_000 }, () => {
  const n = 5000;
  const nodes: GuideNode[] = [];
  for (let i = 0; i < n; i += 1) {
    nodes.push({ id: `q_${i}`, kind: 'question', variableId: `var_${i}`, text: `是否第${i}项？`, ask: 'options', options: [{ id: `opt_y${i}`, text: '是', guard: { kind: 'values', values: ['yes'] }, next: `out_${i}`, uses: [{ materialId: 'mat_raw', kind: 'required' }] }, { id: `opt_n${i}`, text: '否', guard: { kind: 'values', values: ['no'] }, next: i + 1 < n ? `q_${i + 1}` : 'out_last' }] });
    nodes.push({ id: `out_${i}`, kind: 'outcome', end: { kind: 'handle', handlingItemId: 'hdl_new', situationIds: ['sit_large'], uses: [] } });
  }
  nodes.push({ id: 'out_last', kind: 'outcome', end: { kind: 'handle', handlingItemId: 'hdl_new', situationIds: [], uses: [] } });
  const guide: Guide = { ...sampleGuide, base: [], variables: Array.from({ length: n }, (_, i) => ({ id: `var_${i}` as const, name: `v${i}`, domain: { kind: 'yesNo' as const } })), rootId: 'q_0', nodes };
  for (const checks of [[checkWording], materialChecks]) {
    const t = performance.now(); const c0 = process.cpuUsage().user;
    const f = runChecks(checks as typeof materialChecks, guide, sampleContext);
    const by: Record<string, number> = {}; for (const x of f) by[x.rule] = (by[x.rule] ?? 0) + 1;
    console.log('chain', (performance.now() - t).toFixed(0), ((process.cpuUsage().user - c0) / 1000).toFixed(0), JSON.stringify(by), f.filter((x) => x.rule === 'check/failed').map((x) => JSON.stringify(x.params)));
  }
});
