import { describe, expect, it } from 'vitest';
import { bigGuide } from './testing/big-guide.js';
import { sampleGuide } from './testing/sample-guide.js';
import { mapTexts, textsOf } from './texts.js';

describe('textsOf', () => {
  it('finds every text of the sample, and nothing that no person reads', () => {
    const found = textsOf(sampleGuide);
    const wanted: string[] = [];
    JSON.stringify(sampleGuide, (key, value: unknown) => {
      if (typeof value === 'string' && /[\u4e00-\u9fff]/.test(value) && key !== 'catalogue' && key !== 'unit') wanted.push(value);
      return value;
    });
    const regions = sampleGuide.variables.flatMap(({ domain }) => (domain.kind === 'region' ? domain.regions.map(({ name }) => name) : []));

    expect([...found.map(({ text }) => text), ...regions].sort()).toEqual(wanted.sort());
  });

  it('says where each stands', () => {
    const places = new Map(textsOf(sampleGuide).map(({ id, path, text }) => [`${id} ${path}`, text]));

    expect(places.size).toBe(textsOf(sampleGuide).length);
    expect(places.get('gud_food name')).toBe('食品经营许可情形引导');
    expect(places.get('val_catering help')).toBe('现场制作并提供就餐场所');
    expect(places.get('opt_of_large short')).toBe('300平方米以上');
    expect(places.get('opt_large uses/mat_layout/why')).toBe('经营面积在300平方米以上');
    expect(places.get('out_packaged end/name')).toBe('仅销售预包装食品备案');
    expect(places.get('trm_kind word')).toBe('主体业态');
  });
});

describe('mapTexts', () => {
  it('leaves what it does not change the very same object', () => {
    const guide = bigGuide(200);

    expect(mapTexts(guide, (text) => text)).toBe(guide);
    const changed = mapTexts(guide, (text, id) => (id === 'q_5' ? `${text}！` : text));
    expect(changed.nodes.filter((node, at) => node !== guide.nodes[at]).map(({ id }) => id)).toEqual(['q_5']);
    expect(changed.variables).toBe(guide.variables);
  });

  it('changes each text, and only texts', () => {
    const turned = mapTexts(sampleGuide, (text) => `<${text}>`);

    expect(mapTexts(turned, (text) => text.slice(1, -1))).toEqual(sampleGuide);
    expect(textsOf(turned).every(({ text }) => text.startsWith('<') && text.endsWith('>'))).toBe(true);
  });
});
