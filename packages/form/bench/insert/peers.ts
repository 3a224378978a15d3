import { html, LitElement } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import '../../src/builder/define.js';

export interface Drawn {
  /** Puts a field behind the middle one, as a person does. */
  readonly insert: () => void;
  /** How many are drawn. */
  readonly count: () => number;
}

type Peer = (parent: HTMLElement, count: number) => Promise<Drawn>;

/** Titles as forms have them, each another: 申请人姓名, 法定代表人住址（第 2 处）. */
function titleAt(at: number): string {
  const [whose, what] = [WHOSE[at % WHOSE.length], WHAT[Math.floor(at / WHOSE.length) % WHAT.length]];
  const place = Math.floor(at / (WHOSE.length * WHAT.length));
  return `${whose ?? ''}${what ?? ''}${place === 0 ? '' : `（第 ${String(place + 1)} 处）`}`;
}

const WHOSE = ['申请人', '法定代表人', '经营场所负责人', '食品安全管理员', '委托代理人', '联系人', '仓库保管员', '出资人'];
const WHAT = ['姓名', '身份证件号码', '住址', '联系电话', '电子邮箱', '学历', '工作单位', '职务', '健康证明编号', '签发机关'];

/** As little as there can be: a list, each of it a label and an input, and a mark at what was added last. */
class PlainList extends LitElement {
  names: readonly number[] = [];
  private chosen = 0;

  override render(): unknown {
    return repeat(
      this.names,
      (name) => name,
      (name) => html`<label ?data-chosen=${name === this.chosen}>${titleAt(name)}<input type="text" /></label>`,
    );
  }

  insert(): void {
    const middle = this.names.length >> 1;
    this.chosen = this.names.length;
    this.names = [...this.names.slice(0, middle), this.chosen, ...this.names.slice(middle)];
    this.requestUpdate();
  }
}
customElements.define('bench-plain-list', PlainList);

const frames = (count: number): Promise<void> => new Promise((resolve) => (count === 0 ? resolve() : requestAnimationFrame(() => void frames(count - 1).then(resolve))));

export const peers = {
  'plain Lit': async (parent, count) => {
    const list = new PlainList();
    list.names = Array.from({ length: count }, (_, at) => at);
    parent.append(list);
    await list.updateComplete;
    return { insert: () => list.insert(), count: () => list.renderRoot.querySelectorAll('label').length };
  },
  'zw-form-builder': async (parent, count) => {
    const properties = Object.fromEntries(Array.from({ length: count }, (_, at) => [`f${String(at)}`, { type: 'string', title: titleAt(at), required: at % 10 === 0, maxLength: 1000, 'x-decorator': 'FormItem', 'x-component': 'Input' }]));
    const builder = document.createElement('zw-form-builder');
    builder.style.height = '740px';
    builder.context = { today: '2026-11-28' };
    builder.value = { type: 'object', properties };
    parent.append(builder);
    await builder.updateComplete;
    await builder.ready;
    await builder.check();
    await frames(4);
    const [shelf, canvas] = ['zw-form-shelf', 'zw-form-canvas'].map((tag) => builder.renderRoot.querySelector(tag)?.shadowRoot);
    const item = [...(shelf?.querySelectorAll<HTMLElement>('.item') ?? [])].find((each) => each.textContent.includes('单行文字'));
    const marks = (): NodeListOf<HTMLElement> | undefined => canvas?.querySelectorAll('.mark');
    if (item === undefined) throw new Error('The shelf has no 单行文字.');
    marks()?.[count >> 1]?.querySelector<HTMLElement>('.item')?.click();
    await frames(4);
    return { insert: () => item.click(), count: () => marks()?.length ?? 0 };
  },
} satisfies Readonly<Record<string, Peer>>;
