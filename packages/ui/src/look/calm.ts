import type { Palette } from './token.js';

/** Calm blue: each pair of text and ground that we use has at least 4.5 : 1 (WCAG 1.4.3); themes.test.ts computes it. */
export const calm: Palette = {
  ink: '#1f2329',
  'ink-soft': '#4e5661',
  'ink-faint': '#616a76',
  line: '#dde2e8',
  'line-strong': '#858e9b',
  page: '#f3f5f8',
  surface: '#ffffff',
  'surface-sunk': '#f8fafc',
  accent: '#1456b8',
  'accent-strong': '#0e458f',
  'accent-tint': '#e8f0fb',
  'on-accent': '#ffffff',
  focus: '#1456b8',
  good: '#1a7a48',
  'good-tint': '#e6f4ec',
  warn: '#8a5200',
  'warn-tint': '#fff4de',
  'warn-mark': '#a96300',
  bad: '#c1272d',
  'bad-tint': '#fdecec',
  'canvas-dot': '#d9dfe6',
  backdrop: 'rgba(22, 34, 51, 0.4)',
};
