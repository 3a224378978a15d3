import { calm } from './calm.js';
import type { Palette } from './token.js';

export type ThemeName = 'default' | 'red' | 'contrast';

/** 政务红. Errors lean towards magenta and keep their sign, so that they are not taken for the accent. */
const red: Palette = {
  ...calm,
  page: '#f6f4f3',
  'surface-sunk': '#fbf9f8',
  line: '#e6dfdc',
  'line-strong': '#968a87',
  'canvas-dot': '#e2dad7',
  accent: '#b3201c',
  'accent-strong': '#8c1512',
  'accent-tint': '#fbeceb',
  focus: '#b3201c',
  bad: '#a3155a',
  'bad-tint': '#fceaf3',
};

/** High contrast: text at 7 : 1 and more (WCAG 1.4.6), borders at 4.5 : 1. */
const contrast: Palette = {
  ink: '#000000',
  'ink-soft': '#1c1c1c',
  'ink-faint': '#333333',
  line: '#595959',
  'line-strong': '#000000',
  page: '#ffffff',
  surface: '#ffffff',
  'surface-sunk': '#f2f2f2',
  accent: '#003c9e',
  'accent-strong': '#002466',
  'accent-tint': '#dce8ff',
  'on-accent': '#ffffff',
  focus: '#c20078',
  good: '#004d24',
  'good-tint': '#e0f5e8',
  warn: '#5c3300',
  'warn-tint': '#fff0cc',
  'warn-mark': '#5c3300',
  bad: '#8f0007',
  'bad-tint': '#ffe5e5',
  'canvas-dot': '#8c8c8c',
  backdrop: 'rgba(0, 0, 0, 0.6)',
};

export const themes: Readonly<Record<ThemeName, Palette>> = { default: calm, red, contrast };

/**
 * Puts a theme's colours on an element, for all that is below it; `default` takes them away, so that the outer
 * ones hold again. For a page: `applyTheme(document.documentElement, 'contrast')`. Writes through the style
 * object, which a strict content security policy allows.
 */
export function applyTheme(element: HTMLElement | SVGElement, name: ThemeName): void {
  for (const [colour, value] of Object.entries(themes[name])) {
    if (name === 'default') element.style.removeProperty(`--zw-${colour}`);
    else element.style.setProperty(`--zw-${colour}`, value);
  }
}
