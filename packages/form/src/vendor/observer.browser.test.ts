import { observable } from '@formily/reactive';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { madeWhileDrawing, drawWaiting } from './drawing-again.js';
import { observer } from './observer.js';
import { Component, createRoot, flushSync, h, useLayoutEffect, type FunctionComponent, type ReactNode, type Root } from './react.js';

let root: Root | undefined;
const box = document.createElement('div');

function draw(element: ReactNode): void {
  root ??= createRoot(box);
  const { render } = root;
  flushSync(() => render.call(root, element));
}

const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

afterEach(() => {
  root?.unmount();
  root = undefined;
});

/** Shows a value and counts how often it was drawn. */
function shower(value: { readonly text: string }): { readonly Shower: FunctionComponent<{ readonly tail?: string }>; readonly count: () => number } {
  let drawn = 0;
  const Shower = observer(({ tail = '' }: { readonly tail?: string }) => {
    drawn += 1;
    return h('p', null, value.text + tail);
  });
  return { Shower, count: () => drawn };
}

describe('observer', () => {
  it('draws again what has read something that is another now, and nothing else', async () => {
    const [one, other] = [observable({ text: '甲' }), observable({ text: '乙' })];
    const [first, second] = [shower(one), shower(other)];
    draw(h('div', null, h(first.Shower), h(second.Shower)));
    expect(box.textContent).toBe('甲乙');
    one.text = '丙';
    await later();
    expect(box.textContent).toBe('丙乙');
    expect([first.count(), second.count()]).toEqual([2, 1]);
    one.text = '丙';
    await later();
    expect(first.count()).toBe(2);
  });

  it('is drawn again for other properties, not for the same', () => {
    const { Shower, count } = shower(observable({ text: '甲' }));
    draw(h(Shower, { tail: '一' }));
    draw(h(Shower, { tail: '一' }));
    expect(count()).toBe(1);
    draw(h(Shower, { tail: '二' }));
    expect(box.textContent).toBe('甲二');
  });

  it('notices what changes before it is on the page', () => {
    const value = observable({ text: '甲' });
    const { Shower } = shower(value);
    const Early = (): null => {
      useLayoutEffect(() => {
        value.text = '早';
      }, []);
      return null;
    };
    // The effects of what comes first run first.
    draw(h('div', null, h(Early), h(Shower)));
    expect(box.textContent).toBe('早');
  });

  it('does nothing once it is gone', async () => {
    const value = observable({ text: '甲' });
    const { Shower, count } = shower(value);
    draw(h(Shower));
    draw(null);
    value.text = '乙';
    await later();
    expect(count()).toBe(1);
  });

  it('what fails is let go, and drawn whole when it is tried again', async () => {
    const value = observable({ text: '' });
    let drawn = 0;
    const Failing = observer(() => {
      drawn += 1;
      if (value.text === '') throw new Error('nothing to show');
      return h('p', null, value.text);
    });
    class Boundary extends Component<{ readonly children?: ReactNode }, { readonly hasFailed: boolean }> {
      override state = { hasFailed: false };
      static getDerivedStateFromError(): object {
        return { hasFailed: true };
      }
      override render(): ReactNode {
        return this.state.hasFailed ? h('button', { onClick: () => this.setState({ hasFailed: false }) }) : this.props.children;
      }
    }
    const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const hush = (event: ErrorEvent): void => event.preventDefault();
    window.addEventListener('error', hush);
    document.body.append(box);
    draw(h(Boundary, null, h(Failing)));
    const tries = drawn;
    value.text = '有了';
    await later();
    expect(drawn).toBe(tries);
    box.querySelector('button')?.click();
    await later();
    expect(box.textContent).toBe('有了');
    window.removeEventListener('error', hush);
    box.remove();
    silent.mockRestore();
  });

  it('is told of what is made while another is drawn when that is done, and React has nothing to say', async () => {
    const complaints = vi.spyOn(console, 'error');
    const value = observable({ text: '甲' });
    const { Shower } = shower(value);
    const Maker = ({ text }: { readonly text: string }): ReactNode => {
      madeWhileDrawing(() => (value.text = text));
      useLayoutEffect(drawWaiting);
      return null;
    };
    draw(h('div', null, h(Shower)));
    draw(h('div', null, h(Shower), h(Maker, { text: '乙' })));
    expect(box.textContent).toBe('乙');
    await later();
    expect(complaints.mock.calls).toEqual([]);
    complaints.mockRestore();
  });
});
