import { describe, expect, it } from 'vitest';
import { indexForm } from './form-index.js';
import { bigForm } from './testing/big-form.js';
import { sampleForm } from './testing/sample-form.js';
import { mapTexts, textsOf } from './texts.js';

/** What no citizen reads: bindings, reviews, units of the law. */
const UNREAD_KEYS: ReadonlySet<string> = new Set(['x-binding']);

describe('textsOf', () => {
  it('finds every text of the sample, and nothing that no person reads', () => {
    const wanted: string[] = [];
    const collect = (value: unknown): void => {
      if (typeof value === 'string' && /[\u4e00-\u9fff]/.test(value)) wanted.push(value);
      if (typeof value === 'object' && value !== null) for (const [key, member] of Object.entries(value)) if (!UNREAD_KEYS.has(key)) collect(member);
    };
    collect(sampleForm);
    expect(textsOf(sampleForm).map(({ text }) => text).sort()).toEqual(wanted.sort());
  });

  it('says where each stands, in the order of reading', () => {
    const texts = textsOf(sampleForm);
    const places = new Map(texts.map(({ id, path, text }) => [`${id} ${path}`, text]));
    expect(places.size).toBe(texts.length);
    expect(places.get('frm_food name')).toBe('食品经营许可申请书');
    expect(places.get('nod_name x-component-props/placeholder')).toBe('与营业执照一致');
    expect(places.get('nod_item enum/1/label')).toBe('变更');
    expect(places.get('nod_legal_number x-validator/0/message')).toBe('证件号码最多 30 个字符');
    expect(places.get('nod_tab_site x-component-props/tab')).toBe('经营场所');
    const order = ['frm_food', sampleForm.schema['x-id'], ...indexForm(sampleForm.schema).entries.map(({ id }) => id)] as readonly string[];
    const seen = texts.map(({ id }) => order.indexOf(id));
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });

  it('passes over scripts and plain options', () => {
    const form = { ...sampleForm, name: '', schema: { ...sampleForm.schema, properties: { a: { 'x-id': 'nod_a', title: '{{$t("标题")}}', enum: ['甲', { label: '乙', value: 'b', children: [{ label: '丙', value: 'c' }] }] } as const } } };
    expect(textsOf(form)).toEqual([
      { id: 'nod_a', path: 'enum/1/label', text: '乙' },
      { id: 'nod_a', path: 'enum/1/children/0/label', text: '丙' },
    ]);
  });
});

describe('mapTexts', () => {
  it('leaves what it does not change the very same object', () => {
    const form = bigForm(200);
    expect(mapTexts(form, (text) => text)).toBe(form);
    const changed = mapTexts(form, (text, id) => (id === 'nod_f5' ? `${text}！` : text));
    const [before, after] = [indexForm(form.schema), indexForm(changed.schema)];
    expect(after.entries.filter(({ node, id }) => before.byId(id)?.node !== node).map(({ id }) => id)).toEqual(['nod_tabs', 'nod_pane_0', 'nod_grid_0', 'nod_f5']);
  });

  it('changes each text, and only texts', () => {
    const turned = mapTexts(sampleForm, (text) => `<${text}>`);
    expect(mapTexts(turned, (text) => text.slice(1, -1))).toEqual(sampleForm);
    expect(textsOf(turned).every(({ text }) => text.startsWith('<') && text.endsWith('>'))).toBe(true);
  });
});
