import { html } from 'lit';
import { describe, expect, it } from 'vitest';

import elderly from '../../../samples/items/elderly-allowance/guide.json';
import elderlyItem from '../../../samples/items/elderly-allowance/item.json';
import licence from '../../../samples/items/food-business-licence/guide.json';
import licenceItem from '../../../samples/items/food-business-licence/item.json';
import hygiene from '../../../samples/items/public-place-hygiene/guide.json';
import hygieneItem from '../../../samples/items/public-place-hygiene/item.json';
import { nextFrame, settled, shown } from '../../../ui/src/testing/render.js';
import type { GuideContext } from '../model/context.js';
import type { Guide } from '../model/guide.js';
import { sampleContext, sampleGuide } from '../model/testing/sample-guide.js';
import { wordyGuide } from './testing/wordy-guide.js';
import './define.js';
import type { ZwGuideCanvas } from './guide-canvas.js';

// What `json` gives is wider than the types: the samples' own tests parse them.
const real = ([guide, item]: [unknown, unknown]): [Guide, GuideContext] => [guide as Guide, { today: '2026-11-23', item } as GuideContext];

const GUIDES: readonly (readonly [name: string, guide: Guide, context: GuideContext])[] = [
  ['食品经营许可', ...real([licence, licenceItem])],
  ['公共场所卫生许可', ...real([hygiene, hygieneItem])],
  ['高龄津贴', ...real([elderly, elderlyItem])],
  ['the small sample', sampleGuide, sampleContext],
  ['long words, badges and numbers', wordyGuide, sampleContext],
];

/** A map so large that every card of it is drawn, at a zoom. */
async function drawnCards(guide: Guide, context: GuideContext, { zoom = 1, scale = 1, lang = 'zh-CN' } = {}): Promise<readonly HTMLElement[]> {
  const canvas = await shown<ZwGuideCanvas>(html`<zw-guide-canvas lang=${lang} .guide=${guide} .context=${context} .collapsed=${new Set<string>()}></zw-guide-canvas>`);
  Object.assign(canvas.style, { position: 'fixed', left: '0', top: '0', width: `${9000 * scale * zoom}px`, height: `${9000 * scale * zoom}px` });
  canvas.style.setProperty('--zw-text-scale', String(scale));
  await nextFrame();
  await settled(canvas);
  const viewport = canvas.shadowRoot!.querySelector('zw-viewport')!;
  viewport.view = { x: -20, y: -20, zoom };
  await nextFrame();
  await settled(canvas);
  const cards = [...canvas.shadowRoot!.querySelectorAll<HTMLElement>('.card')];
  expect(cards).toHaveLength(guide.nodes.length);
  return cards;
}

/** The words of what is drawn outside the box that it was given, by more than a px. */
function outside(cards: readonly HTMLElement[]): readonly string[] {
  return cards.flatMap((card) =>
    [...card.querySelectorAll<HTMLElement>('*')]
      // What floats on a card is no part of it: ＋ below it, the fold at its side.
      .filter((part) => part.closest('button, svg') === null)
      .filter((part) => {
        const [inner, outer] = [part.getBoundingClientRect(), card.getBoundingClientRect()];
        return inner.left < outer.left - 1 || inner.right > outer.right + 1 || inner.top < outer.top - 1 || inner.bottom > outer.bottom + 1;
      })
      .map((part) => `${card.dataset['id']} ${part.className} ${part.title || part.textContent}`),
  );
}

/** Words that are cut where no ellipsis says so, and words with an ellipsis but no tooltip. */
function silentlyCut(cards: readonly HTMLElement[]): readonly string[] {
  const parts = cards.flatMap((card) => [...card.querySelectorAll<HTMLElement>('.head, .row, .leaf, .ghost, .large, .title, .text, .second, .answer, .count, .chip')]);
  return parts.flatMap((part) => {
    const { overflow, textOverflow, whiteSpace, lineHeight } = getComputedStyle(part);
    // Large letters reach beyond their lines by themselves, into what is free above and below.
    const beyond = part.classList.contains('large') ? Number.parseFloat(lineHeight) / 2 : 1;
    if (part.scrollHeight <= part.clientHeight + beyond && part.scrollWidth <= part.clientWidth + 1) return [];
    const lines = Number(getComputedStyle(part).getPropertyValue('-webkit-line-clamp'));
    // An ellipsis stands at the end of one line, or of the last of as many as there is room for.
    const isClamped = lines > 0 && Math.abs(part.clientHeight - lines * Number.parseFloat(lineHeight)) < 1;
    const hasEllipsis = overflow === 'hidden' && ((textOverflow === 'ellipsis' && whiteSpace === 'nowrap') || isClamped);
    const hasTooltip = part.title !== '' || part.classList.contains('large');
    return hasEllipsis && hasTooltip ? [] : [`${part.className}: ${part.title || part.textContent} (${part.scrollWidth}×${part.scrollHeight} in ${part.clientWidth}×${part.clientHeight})`];
  });
}

/** Pairs of neighbours in a row or a head that lie on each other. */
function overlapping(cards: readonly HTMLElement[]): readonly string[] {
  return cards.flatMap((card) =>
    [...card.querySelectorAll<HTMLElement>('.head, .row')].flatMap((line) => {
      const parts = [...line.children].filter((part) => !part.matches('button')).map((part) => part.getBoundingClientRect());
      return parts.some((part, index) => index > 0 && part.left < parts[index - 1]!.right - 1) ? [line.textContent] : [];
    }),
  );
}

/** Titles and options that the page breaks into more lines than were measured. */
function brokenOtherwise(cards: readonly HTMLElement[]): readonly string[] {
  return cards.flatMap((card) =>
    [...card.querySelectorAll<HTMLElement>('[data-lines]')]
      .filter((part) => Number(part.dataset['lines']) < 3 && part.scrollHeight > part.clientHeight + 1 && !part.matches('.ghost .title, .leaf .title'))
      .map((part) => part.title),
  );
}

describe.each(GUIDES)('the cards of %s', (_name, guide, context) => {
  it.each([
    ['at the usual size', {}],
    ['with larger text', { scale: 1.25 }],
    ['with text twice as large', { scale: 2 }],
    ['in English', { lang: 'en' }],
  ])('have room for what they say, or say that it is cut: %s', async (_how, how) => {
    const cards = await drawnCards(guide, context, how);
    expect(outside(cards)).toEqual([]);
    expect(silentlyCut(cards)).toEqual([]);
    expect(overlapping(cards)).toEqual([]);
    expect(brokenOtherwise(cards)).toEqual([]);
  });

  it('have room for their large titles from afar', async () => {
    const cards = await drawnCards(guide, context, { zoom: 0.4 });
    expect(outside(cards)).toEqual([]);
    expect(silentlyCut(cards)).toEqual([]);
  });
});

describe('a collapsed branch', () => {
  it('says how much it hides beside its title, not on it', async () => {
    const canvas = await shown<ZwGuideCanvas>(html`<zw-guide-canvas .guide=${GUIDES[0]![1]} .context=${GUIDES[0]![2]}></zw-guide-canvas>`);
    Object.assign(canvas.style, { position: 'fixed', left: '0', top: '0', width: '900px', height: '600px' });
    await nextFrame();
    await settled(canvas);
    const folds = [...canvas.shadowRoot!.querySelectorAll<HTMLElement>('.fold[data-shown]')];
    expect(folds.length).toBeGreaterThan(3);
    for (const fold of folds) {
      const title = fold.parentElement!.querySelector('.title')!.getBoundingClientRect();
      expect(fold.getBoundingClientRect().left).toBeGreaterThanOrEqual(title.right - 1);
      expect(fold.scrollWidth).toBeLessThanOrEqual(fold.clientWidth);
      // Its number in one line.
      expect(fold.scrollHeight).toBeLessThanOrEqual(fold.clientHeight);
    }
  });
});

describe('a map that is not shown at once', () => {
  it('measures its texts when the page draws them', async () => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    document.body.append(host);
    const canvas = document.createElement('zw-guide-canvas');
    Object.assign(canvas, { guide: GUIDES[0]![1], context: GUIDES[0]![2] });
    Object.assign(canvas.style, { position: 'fixed', left: '0', top: '0', width: '900px', height: '600px' });
    host.append(canvas);
    // Without a slot it is in the document and not on the page: it has no letters to measure with.
    await settled(canvas);
    expect(canvas.shadowRoot!.querySelectorAll('.card')).toHaveLength(0);
    root.append(document.createElement('slot'));
    await nextFrame();
    await settled(canvas);
    await nextFrame();
    await settled(canvas);
    const cards = [...canvas.shadowRoot!.querySelectorAll<HTMLElement>('.card')];
    expect(cards.length).toBeGreaterThan(0);
    expect(silentlyCut(cards)).toEqual([]);
    expect(outside(cards)).toEqual([]);
    host.remove();
  });
});
