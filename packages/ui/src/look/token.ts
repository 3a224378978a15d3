/**
 * What a colour is for. A host overrides `--zw-<name>` on any ancestor; our own styles read `--_<name>`, which
 * `tokens` sets on every element of ours from `--zw-<name>` or the default.
 */
export const COLOURS = [
  'ink', // text
  'ink-soft', // secondary text
  'ink-faint', // hints
  'line', // borders between things
  'line-strong', // borders of controls
  'page', // behind panels
  'surface',
  'surface-sunk', // table heads, hovered rows
  'accent',
  'accent-strong',
  'accent-tint',
  'on-accent', // text on accent
  'focus', // the ring
  'good',
  'good-tint',
  'warn',
  'warn-tint',
  'warn-mark', // the round sign of a reminder
  'bad',
  'bad-tint',
  'canvas-dot', // the grid of a canvas
  'backdrop', // behind a dialog
] as const;

export type Colour = (typeof COLOURS)[number];
export type Palette = Readonly<Record<Colour, string>>;
