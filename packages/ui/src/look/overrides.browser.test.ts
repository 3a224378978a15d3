import { LitElement, html } from 'lit';
import { describe, expect, it } from 'vitest';

import { defineElement } from '../element/define-element.js';
import { settled, shown } from '../testing/render.js';
import { base } from './base.js';
import { controls } from './controls.js';
import { applyTheme, themes, type ThemeName } from './themes.js';
import { themeAttribute } from './theme-attribute.js';

/** An element of ours with another one inside. */
class Outer extends LitElement {
  static override styles = [base, themeAttribute, controls];
  override render() {
    return html`<zw-test-inner></zw-test-inner>`;
  }
}
class Inner extends LitElement {
  static override styles = [base, controls];
  override render() {
    return html`<button class="zw-button" data-kind="primary">送审</button>`;
  }
}
defineElement('zw-test-outer', Outer);
defineElement('zw-test-inner', Inner);

const hex = (colour: string): string => `#${(colour.match(/\d+/g) ?? []).slice(0, 3).map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;

async function buttonOf(change: (outer: HTMLElement, around: HTMLElement) => void): Promise<CSSStyleDeclaration> {
  const around = await shown<HTMLElement>(html`<div><zw-test-outer></zw-test-outer></div>`);
  const outer = around.querySelector<Outer>('zw-test-outer')!;
  change(outer, around);
  await settled(outer);
  await new Promise((resolve) => setTimeout(resolve, 200)); // the colour fades over
  return getComputedStyle(outer.shadowRoot!.querySelector('zw-test-inner')!.shadowRoot!.querySelector('button')!);
}

describe('colours', () => {
  it('are the default theme’s where nobody says more', async () => {
    expect(hex((await buttonOf(() => undefined)).backgroundColor)).toBe(themes.default.accent);
  });

  it('are a host’s, through all shadow roots', async () => {
    expect(hex((await buttonOf((_outer, around) => around.style.setProperty('--zw-accent', '#006000'))).backgroundColor)).toBe('#006000');
  });

  it.each<ThemeName>(['red', 'contrast'])('are those of theme="%s"', async (theme) => {
    expect(hex((await buttonOf((outer) => outer.setAttribute('theme', theme))).backgroundColor)).toBe(themes[theme].accent);
  });

  it.each<ThemeName>(['red', 'contrast'])('are those of applyTheme(…, "%s"), until it is taken away', async (theme) => {
    expect(hex((await buttonOf((_outer, around) => applyTheme(around, theme))).backgroundColor)).toBe(themes[theme].accent);
    const back = await buttonOf((_outer, around) => {
      applyTheme(around, theme);
      applyTheme(around, 'default');
    });
    expect(hex(back.backgroundColor)).toBe(themes.default.accent);
  });

  it('that a host sets on the element itself win over its theme', async () => {
    const button = await buttonOf((outer) => {
      outer.setAttribute('theme', 'red');
      outer.style.setProperty('--zw-accent', '#006000');
    });
    expect(hex(button.backgroundColor)).toBe('#006000');
  });
});

describe('sizes', () => {
  it('grow with --zw-text-scale, whatever the root’s font size is', async () => {
    document.documentElement.style.fontSize = '100px';
    const button = await buttonOf((_outer, around) => around.style.setProperty('--zw-text-scale', '2'));
    document.documentElement.style.fontSize = '';
    expect(button.fontSize).toBe('28px');
    expect(Number.parseFloat(button.minHeight)).toBe(56);
  });
});
