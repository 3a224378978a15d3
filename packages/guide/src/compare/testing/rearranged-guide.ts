import { EXEMPTION_REASONS } from '@zhengwu/core';
import type { Guide } from '../../model/guide.js';
import type { MaterialUse } from '../../model/material-use.js';
import type { Extra, GuideNode, Question } from '../../model/node.js';
import { pick, type Draw } from '../../../../../tools/testing/draw.js';

/** The guide with more additions, and with materials wanted with forms and reasons: of two that want one alike, the first is right. */
export function withRivalUses(guide: Guide, draw: Draw): Guide {
  return {
    ...guide,
    base: rivals(guide.base, draw),
    nodes: guide.nodes.map((node): GuideNode => {
      if (node.kind === 'outcome') return node.end.kind === 'handle' ? { ...node, end: { ...node.end, uses: rivals(node.end.uses, draw) } } : node;
      if (node.kind !== 'question') return node;
      const options = node.options.map((option) => (option.uses === undefined ? option : { ...option, uses: rivals(option.uses, draw) }));
      const extras = [...(node.extras ?? []), ...moreExtras(node, draw)].map((extra) => ({ ...extra, uses: rivals(extra.uses ?? [], draw) }));
      return { ...node, options, extras };
    }),
  };
}

function rivals(uses: readonly MaterialUse[], draw: Draw): readonly MaterialUse[] {
  return uses.map((use): MaterialUse => {
    if (use.kind === 'exempt') return draw(2) === 0 ? use : { ...use, reason: pick(draw, EXEMPTION_REASONS) };
    return draw(2) === 0 ? use : { ...use, formId: `frm_${String(draw(2))}` };
  });
}

function moreExtras({ id, options }: Question, draw: Draw): readonly Extra[] {
  if (options.length === 0) return [];
  return Array.from({ length: draw(3) }, (_, at) => {
    const { guard } = pick(draw, options);
    return { id: `ext_${id}_${String(at)}`, guard, uses: [{ materialId: `mat_${String(draw(2))}`, kind: pick(draw, ['required', 'exempt'] as const) }] };
  });
}

/** The guide with what it adds said at other places: for everybody or by the outcomes, by an answer or by an addition, sooner or later. */
export function rearranged(guide: Guide, draw: Draw): Guide {
  const isByOutcomes = draw(2) === 0;
  return {
    ...guide,
    base: isByOutcomes ? [] : guide.base,
    nodes: guide.nodes.map((node): GuideNode => {
      if (node.kind === 'outcome') return node.end.kind === 'handle' && isByOutcomes ? { ...node, end: { ...node.end, uses: [...node.end.uses, ...guide.base] } } : node;
      return node.kind === 'question' ? rearrangedQuestion(node, draw) : node;
    }),
  };
}

function rearrangedQuestion(question: Question, draw: Draw): Question {
  const extras = [...(question.extras ?? [])];
  const options = question.options.map((option) => {
    if (option.uses === undefined || draw(3) > 0) return option;
    const { uses, ...rest } = option;
    extras.push({ id: `ext_${option.id}`, guard: option.guard, ...(option.when === undefined ? {} : { when: option.when }), uses });
    return rest;
  });
  return { ...question, options, extras: draw(3) === 0 ? extras.reverse() : extras };
}
