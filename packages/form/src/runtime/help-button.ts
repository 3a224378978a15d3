import { h, useId, useState, type KeyboardEvent, type ReactElement } from '../vendor/react.js';

export interface HelpButtonProps {
  readonly label: string;
  readonly text: string;
}

/** A question mark beside a label that shows a sentence, and hides it again: by hand, for what only hovers is not there on a phone. */
export function HelpButton({ label, text }: HelpButtonProps): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return h(
    'span',
    { className: 'help', onKeyDown: (event: KeyboardEvent) => event.key === 'Escape' && setOpen(false) },
    h('button', { type: 'button', className: 'zw-icon-button', 'aria-label': label, 'aria-expanded': isOpen, 'aria-controls': id, onClick: () => setOpen(!isOpen) }, '?'),
    h('span', { id, className: 'help-text', role: 'note', hidden: !isOpen }, text),
  );
}
