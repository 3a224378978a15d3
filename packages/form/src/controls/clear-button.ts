import { h, type ReactElement } from '../vendor/react.js';

interface ClearButtonProps {
  readonly label: string;
  readonly onClear: () => void;
}

/** Empties the box beside it, and gives the focus back to it. */
export function ClearButton({ label, onClear }: ClearButtonProps): ReactElement {
  return h(
    'button',
    {
      type: 'button',
      className: 'zw-icon-button beside',
      'aria-label': label,
      onClick: ({ currentTarget }: { readonly currentTarget: HTMLElement }) => {
        currentTarget.parentElement?.querySelector<HTMLElement>('input, textarea, select')?.focus();
        onClear();
      },
    },
    '×',
  );
}
