import type { RuntimeWords } from '../messages/runtime.js';
import type { GeneralField } from '../vendor/formily.js';
import { Component, h, type ReactElement, type ReactNode } from '../vendor/react.js';
import { labelOf } from './label-of.js';
import { useSurroundings, type ControlFailure } from './surroundings.js';

interface BoundaryProps {
  /** Absent for the form as a whole. */
  readonly field?: GeneralField;
  readonly children?: ReactNode;
}

interface InnerProps extends BoundaryProps {
  readonly words: RuntimeWords;
  readonly onFailure: (failure: ControlFailure) => void;
}

/** What a control's failure is kept from taking with it: the rest of the form. Says what failed and where, and tries again if asked. */
export function ControlBoundary(props: BoundaryProps): ReactElement {
  const { words, onFailure } = useSurroundings();
  return h(Boundary, { ...props, words, onFailure });
}

export class Boundary extends Component<InnerProps, { readonly reason: string | undefined }> {
  override state: { readonly reason: string | undefined } = { reason: undefined };

  static getDerivedStateFromError(error: unknown): { readonly reason: string } {
    return { reason: error instanceof Error ? error.message : String(error) };
  }

  override componentDidCatch(error: unknown): void {
    const { onFailure, field } = this.props;
    onFailure({ address: field?.address.toString() ?? '', title: this.#where, reason: error instanceof Error ? error.message : String(error) });
  }

  override render(): ReactNode {
    const { reason } = this.state;
    if (reason === undefined) return this.props.children;
    const { words } = this.props;
    return h(
      'div',
      { className: 'failed', role: 'alert' },
      h('strong', null, words.failedTitle({ where: this.#where })),
      h('p', null, reason),
      h('p', null, words.failedHelp),
      h('button', { type: 'button', className: 'zw-button', 'data-size': 'small', onClick: () => this.setState({ reason: undefined }) }, words.retry),
    );
  }

  get #where(): string {
    const { field, words } = this.props;
    return field === undefined ? words.unnamed : labelOf(field, words);
  }
}
