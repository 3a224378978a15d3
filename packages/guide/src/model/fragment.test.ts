import { freezeDocument, isRefusal } from '@zhengwu/core';
import { describe, expect, it } from 'vitest';
import { guideEdits } from './edits/index.js';
import { emptyGuide } from './empty-guide.js';
import { copyFragment, parseFragment, type GuideFragment } from './fragment.js';
import type { Guide } from './guide.js';
import { indexGuide } from './guide-index.js';
import { prepareFragment, type IdSource } from './prepare-fragment.js';
import { sameContinuation } from './same-continuation.js';
import { sampleGuide } from './testing/sample-guide.js';
import { treeFaults } from './testing/tree-faults.js';

const guide: Guide = freezeDocument(sampleGuide);

function idSource(): IdSource {
  let count = 0;
  return (kind) => {
    count += 1;
    return `${kind}_new${String(count)}`;
  };
}

function copied(id: Parameters<typeof copyFragment>[1]): GuideFragment {
  return copyFragment(guide, id) ?? expect.unreachable('it is there');
}

function pasted(into: Guide, args: Parameters<(typeof guideEdits)['fragment/paste']>[1]): Guide {
  const next = guideEdits['fragment/paste'](into, args);
  return isRefusal(next) ? expect.unreachable(next.reason) : next;
}

describe('copyFragment', () => {
  it('takes a branch with what it asks for, reads and explains', () => {
    const fragment = copied('q_area');

    expect(fragment.nodes.map(({ id }) => id)).toEqual(['q_area', 'q_dishes', 'q_agent', 'out_large', 'out_small', 'ref_dishes']);
    expect(fragment.variables.map(({ id }) => id)).toEqual(['var_area', 'var_dishes', 'var_agent']);
    expect(fragment.terms).toEqual([]);
  });

  it('takes an option with its guard’s variable and the terms in its words', () => {
    const fragment = copied('opt_packaged');

    expect(fragment).toMatchObject({ rootId: 'out_packaged', option: { id: 'opt_packaged' }, optionVariableId: 'var_kind' });
    expect(fragment.terms.map(({ word }) => word)).toEqual(['预包装食品']);
  });

  it('takes what conditions read, though it is not asked for there', () => {
    expect(copied('q_agent').variables.map(({ id }) => id)).toEqual(['var_area', 'var_agent']);
  });

  it('knows nothing of what is gone', () => {
    expect(copyFragment(guide, 'q_gone')).toBeUndefined();
    expect(copyFragment(guide, 'opt_gone')).toBeUndefined();
  });

  it('goes through a text and back', () => {
    const fragment = copied('q_kind');

    expect(parseFragment(JSON.stringify(fragment))).toEqual({ value: fragment, findings: [], unread: [], isReadonly: false });
    expect(parseFragment('营业执照').value).toBeUndefined();
    expect(parseFragment(JSON.stringify(guide)).value).toBeUndefined();
  });
});

describe('prepareFragment and fragment/paste', () => {
  it('in the same guide: new ids, the same variables, references inside follow, references outside stay', () => {
    const free = guideEdits['node/remove'](guide, { id: 'out_packaged' });
    if (isRefusal(free)) return expect.unreachable(free.reason);
    const fragment = prepareFragment(copied('q_issued'), free, idSource());
    const next = pasted(free, { fragment, at: { under: 'opt_packaged' } });

    expect([...treeFaults(next)]).toEqual([]);
    expect(next.variables).toEqual(guide.variables);
    expect(sameContinuation(indexGuide(next), 'q_issued', fragment.rootId)).toBeDefined();
    const inside = fragment.nodes.find((node) => node.kind === 'reference');
    expect(inside?.kind === 'reference' && fragment.nodes.some(({ id }) => id === inside.to)).toBe(true);
    const outside = prepareFragment(copied('ref_dishes'), free, idSource());
    return expect(outside.nodes).toEqual([{ id: outside.rootId, kind: 'reference', to: 'q_dishes' }]);
  });

  it('in another guide: variables, values and terms come along, with new ids throughout', () => {
    const fragment = prepareFragment(copied('q_kind'), emptyGuide('gud_other', '另一个'), idSource());
    const next = pasted(emptyGuide('gud_other', '另一个'), { fragment, at: { under: null } });

    expect([...treeFaults(next)]).toEqual([]);
    expect(next.rootId).toBe(fragment.rootId);
    expect(next.variables.map(({ name }) => name)).toEqual(['主体业态', '经营面积', '经营项目', '营业执照核发日期', '委托代理人办理']);
    expect(next.terms.map(({ word }) => word)).toEqual(['主体业态', '预包装食品']);
    const old = new Set(JSON.stringify(guide).match(/"(q|opt|out|ref|var|val|ext|trm)_[a-z_]+"/g));
    expect((JSON.stringify(next).match(/"(q|opt|out|ref|var|val|ext|trm)_[^"]+"/g) ?? []).filter((id) => old.has(id))).toEqual([]);
    // The exclusive value and the guards speak of the new values.
    const dishes = next.variables[2]?.domain;
    expect(dishes?.kind === 'choices' && dishes.exclusive?.every((id) => dishes.values.some((value) => value.id === id))).toBe(true);
  });

  it('takes the guide’s own variable of the same name and domain, value by value', () => {
    const other: Guide = {
      ...emptyGuide('gud_other', '另一个'),
      variables: [
        { id: 'var_here', name: '主体业态', domain: { kind: 'choice', values: ['餐饮服务', '食品销售', '仅销售预包装食品', '单位食堂'].map((label, at) => ({ id: `val_here${String(at)}` as const, label })) } },
        { id: 'var_area', name: '面积', domain: { kind: 'yesNo' } },
      ],
    };
    const fragment = prepareFragment(copied('q_kind'), other, idSource());
    const root = fragment.nodes.find(({ id }) => id === fragment.rootId);

    expect(root).toMatchObject({ variableId: 'var_here', options: [{ guard: { values: ['val_here0'] } }, { guard: { values: ['val_here1'] } }, {}, { guard: { values: ['val_here3'] } }] });
    // The same id for something else is something else.
    expect(fragment.variables.find(({ name }) => name === '经营面积')?.id).not.toBe('var_area');
  });

  it('an option beside its original gets a value of its own', () => {
    const fragment = prepareFragment(copied('opt_canteen'), guide, idSource());
    const next = pasted(guide, { fragment, at: { questionId: 'q_kind', index: 4 }, value: { id: 'val_copy', label: '单位食堂' } });
    const question = indexGuide(next).node('q_kind');

    expect(question).toMatchObject({ options: [{}, {}, {}, {}, { guard: { kind: 'values', values: ['val_copy'] }, text: '单位食堂' }] });
    expect([...treeFaults(next)]).toEqual([]);
  });

  it('a reference to what the other guide has not leads nowhere', () => {
    const fragment = prepareFragment(copied('opt_small'), emptyGuide('gud_other', ''), idSource());

    expect([fragment.rootId, fragment.nodes, fragment.option?.next]).toEqual([null, [], null]);
  });

  it('what is wrong with a foreign fragment does not come along', () => {
    const loose: GuideFragment = {
      ...copied('q_printed'),
      nodes: [
        ...copied('q_printed').nodes.map((node) => (node.kind === 'question' ? { ...node, options: node.options.map((option) => ({ ...option, next: 'out_change' as const })) } : node)),
        { id: 'out_orphan', kind: 'outcome', end: { kind: 'staff', reason: '' } },
      ],
    };
    const next = pasted(emptyGuide('gud_other', ''), { fragment: prepareFragment(loose, emptyGuide('gud_other', ''), idSource()), at: { under: null } });

    expect([...treeFaults(next)]).toEqual([]);
    expect(next.nodes.length).toBe(2);
  });

  it('a fragment that runs in a circle ends', () => {
    const circle: GuideFragment = { ...copied('q_printed'), nodes: [{ id: 'q_printed', kind: 'question', variableId: 'var_printed', text: '', ask: 'value', options: [{ id: 'opt_a', text: '', guard: { kind: 'any' }, next: 'q_printed' }] }] };

    expect(prepareFragment(circle, guide, idSource()).nodes).toMatchObject([{ options: [{ next: null }] }]);
  });

  it.each<[string, Parameters<(typeof guideEdits)['fragment/paste']>[1], string]>([
    ['something stands there', { fragment: prepareFragment(copied('q_issued'), guide, idSource()), at: { under: 'opt_shop' } }, 'guide/occupied'],
    ['it has nothing to put there', { fragment: prepareFragment(copied('opt_small'), emptyGuide('gud_x', ''), idSource()), at: { under: null } }, 'guide/gone'],
    ['its ids are not new', { fragment: copied('q_issued'), at: { under: 'opt_shop' } }, 'guide/duplicate-id'],
    ['its variable is gone', { fragment: { ...prepareFragment(copied('q_issued'), emptyGuide('gud_x', ''), idSource()), variables: [] }, at: { under: null } }, 'guide/gone'],
    ['there is no such position', { fragment: prepareFragment(copied('opt_canteen'), guide, idSource()), at: { questionId: 'q_kind', index: 9 } }, 'guide/no-such-position'],
    ['a reference in it would lead back', { fragment: prepareFragment(copied('opt_small'), guide, idSource()), at: { questionId: 'q_agent', index: 0 } }, 'guide/would-circle'],
  ])('is refused where %s', (_case, args, reason) => {
    expect(guideEdits['fragment/paste'](guide, args)).toMatchObject({ kind: 'refusal', reason });
  });
});
