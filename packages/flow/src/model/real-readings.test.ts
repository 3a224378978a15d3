import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseFlow } from './file/parse-flow.js';
import { nodesTold } from './reading.js';

/** The steps of a sample as they are told. */
async function toldOf(item: string): Promise<readonly string[]> {
  const { flow } = await parseFlow(readFileSync(new URL(`../../../samples/items/${item}/flow.bpmn`, import.meta.url), 'utf8'));
  return (flow?.processes ?? []).flatMap((process) => nodesTold(process).flatMap(({ node, number }) => (number === undefined ? [] : [node.name])));
}

describe('real flows are told in the order of a case', () => {
  it('食品经营许可: what is corrected before it is examined, delivered before it is filed', async () => {
    expect(await toldOf('food-business-licence')).toEqual(['收件', '受理', '当场更正', '更正补正后受理', '补正材料', '材料审查', '现场核查', '提出审查意见', '听证', '决定', '送达不予决定书', '注销许可证', '制证', '出件送达', '办结归档']);
  });

  it('公共场所卫生许可: the route of pledges to its end, then the general procedure, which it may turn into', async () => {
    expect(await toldOf('public-place-hygiene')).toEqual([
      ...['收件', '告知承诺审查', '当场制证', '当场发证', '事后核查', '责令整改', '撤销许可'],
      ...['受理', '当场更正', '更正补正后受理', '补正材料', '材料审查', '现场核查', '提出审查意见', '听证', '决定', '送达不予决定书', '注销许可证', '制证', '出件送达', '办结归档'],
    ]);
  });

  it('高龄津贴: filed last', async () => {
    expect(await toldOf('elderly-allowance')).toEqual(['村（居）核实', '镇街初审', '补充材料', '补充后初审', '镇街复核', '市民政局审批', '送达不予告知书', '发放登记', '更改发放信息', '停止发放', '办结归档']);
  });
});
