import { describe, expect, it } from 'vitest';
import { sketch } from './sketch.js';

describe('sketch', () => {
  it('draws nodes, ways, outcomes, boundary events and sub-processes', () => {
    const [process] = sketch(`
      (start) -> [collect collection] -> {x fork}
      {x fork} -accepted-> [audit] -> (end)
      {x fork} -*-> (refused)
      audit ~late timer~> (lateEnd)
      sub inner {
        (a) -> [b*] -> (c)
      }
    `).processes;
    expect(process?.nodes.map(({ id, type, parentId }) => [id, type, parentId])).toEqual([
      ['start', 'startEvent', undefined],
      ['collect', 'userTask', undefined],
      ['fork', 'exclusiveGateway', undefined],
      ['audit', 'userTask', undefined],
      ['end', 'endEvent', undefined],
      ['refused', 'endEvent', undefined],
      ['lateEnd', 'endEvent', undefined],
      ['late', 'boundaryEvent', undefined],
      ['inner', 'subProcess', undefined],
      ['a', 'startEvent', 'inner'],
      ['b', 'userTask', 'inner'],
      ['c', 'endEvent', 'inner'],
    ]);
    expect(process?.edges.find(({ to }) => to === 'audit')).toMatchObject({ from: 'fork', outcome: 'accepted' });
    expect(process?.nodes.find(({ id }) => id === 'fork')).toMatchObject({ defaultId: 'fork_refused', incoming: ['collect_fork'], outgoing: ['fork_audit', 'fork_refused'] });
    expect(process?.nodes.find(({ id }) => id === 'collect')?.step?.kind).toBe('collection');
    expect(process?.nodes.find(({ id }) => id === 'b')?.loop?.kind).toBe('parallel');
    expect(process?.nodes.find(({ id }) => id === 'late')).toMatchObject({ attachedToId: 'audit', isInterrupting: true });
  });

  it('says what it cannot read', () => {
    expect(() => sketch('(a) -> b')).toThrow('b is not declared');
    expect(() => sketch('(a) -nowhere-> (b)')).toThrow('-nowhere->');
  });
});
