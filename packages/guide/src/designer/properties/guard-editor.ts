import { textOf } from '@zhengwu/ui/properties';
import { html, type TemplateResult } from 'lit';
import type { Domain, Guard, Value } from '../../model/index.js';
import { isOrdered } from '../../ranges/value-at.js';
import type { Desk } from './desk.js';

interface GuardEditorProps {
  /** Unique in the properties. */
  readonly id: string;
  readonly label: string;
  readonly domain: Domain;
  readonly guard: Guard;
  /** What the other options take, for 其余. */
  readonly others?: readonly Guard[];
  readonly subject: string;
  readonly path?: string;
  readonly onGuard: (guard: Guard) => void;
}

/** What of a domain is taken: words for numbers and days, chips for values, a picker for regions, marks for several. */
export function guardEditor(desk: Desk, props: GuardEditorProps): TemplateResult {
  const { id, label, domain, guard, onGuard, path = 'guard' } = props;
  if (isOrdered(domain)) {
    return html`<div class="zw-field" data-path=${path}>
      <span class="zw-label">${label}</span>
      <zw-range-field
        id=${id}
        .label=${label}
        .domain=${domain}
        .guard=${guard}
        .others=${props.others ?? []}
        .subject=${props.subject}
        ?readonly=${desk.isReadonly}
        @zw-change=${(event: CustomEvent<{ guard: Guard }>) => onGuard(event.detail.guard)}
      ></zw-range-field>
    </div>`;
  }
  if (domain.kind === 'choices') return membersEditor(desk, props, domain.values);
  if (domain.kind === 'region') {
    const options = domain.regions.map(({ code, name, parent }) => ({ id: code, label: name, note: parent === undefined ? code : `${code} · ${domain.regions.find((each) => each.code === parent)?.name ?? parent}` }));
    const value = guard.kind === 'values' ? guard.values : guard.kind === 'any' ? domain.regions.filter(({ parent }) => parent === undefined).map(({ code }) => code) : [];
    return html`<zw-picker
      id=${id}
      data-path=${path}
      .label=${label}
      .options=${options}
      .value=${value}
      multiple
      ?readonly=${desk.isReadonly}
      @zw-change=${(event: CustomEvent<{ value: readonly string[] }>) => onGuard({ kind: 'values', values: event.detail.value })}
    ></zw-picker>`;
  }
  return chips(desk, props, domain.kind === 'yesNo' ? yesNoValues(desk) : domain.values);
}

function yesNoValues({ texts }: Desk): readonly { readonly id: string; readonly label: string }[] {
  return [
    { id: 'yes', label: texts.guards.yes },
    { id: 'no', label: texts.guards.no },
  ];
}

function chips(desk: Desk, { id, label, guard, onGuard, path = 'guard' }: GuardEditorProps, values: readonly { readonly id: string; readonly label: string }[]): TemplateResult {
  const taken = new Set(guard.kind === 'any' ? values.map((value) => value.id) : guard.kind === 'values' ? guard.values : []);
  const toggle = (value: string): void => {
    if (taken.has(value)) taken.delete(value);
    else taken.add(value);
    onGuard({ kind: 'values', values: values.map((each) => each.id).filter((each) => taken.has(each)) });
  };
  return html`<div class="zw-field" role="group" aria-labelledby=${`${id}-label`} data-path=${path}>
    <span class="zw-label" id=${`${id}-label`}>${label}</span>
    <div class="chips">
      ${values.length === 0 ? html`<span class="zw-hint">${desk.texts.guards.nothing}</span>` : ''}
      ${values.map(
        (value) => html`<button
          type="button"
          class="zw-button"
          data-size="small"
          aria-pressed=${taken.has(value.id) ? 'true' : 'false'}
          aria-disabled=${desk.isReadonly ? 'true' : 'false'}
          @click=${() => !desk.isReadonly && toggle(value.id)}
        >
          ${value.label}
        </button>`,
      )}
    </div>
  </div>`;
}

type Mark = 'free' | 'all' | 'any' | 'none';

function membersEditor(desk: Desk, { id, label, guard, onGuard, path = 'guard' }: GuardEditorProps, values: readonly Value[]): TemplateResult {
  const { member } = desk.texts.properties;
  const lists = guard.kind === 'members' ? guard : { kind: 'members' as const };
  const markOf = (value: string): Mark => (lists.all?.includes(value) === true ? 'all' : lists.any?.includes(value) === true ? 'any' : lists.none?.includes(value) === true ? 'none' : 'free');
  const set = (value: string, mark: Mark): void => {
    const having = (which: Exclude<Mark, 'free'>): readonly string[] => values.map((each) => each.id).filter((each) => (each === value ? mark : markOf(each)) === which);
    const [all, any, none] = [having('all'), having('any'), having('none')];
    const members: Guard = { kind: 'members', ...(all.length === 0 ? {} : { all }), ...(any.length === 0 ? {} : { any }), ...(none.length === 0 ? {} : { none }) };
    onGuard(all.length + any.length + none.length === 0 ? { kind: 'any' } : members);
  };
  return html`<div class="zw-field" role="group" aria-labelledby=${`${id}-label`} data-path=${path}>
    <span class="zw-label" id=${`${id}-label`}>${label}</span>
    <div class="members">
      ${values.map(
        (value) => html`<label class="member">
          <span>${value.label}</span>
          <select class="zw-input" ?disabled=${desk.isReadonly} @change=${(event: Event) => set(value.id, textOf(event) as Mark) /* the options below are all there are */}>
            ${(['free', 'all', 'any', 'none'] as const).map((mark) => html`<option value=${mark} .selected=${markOf(value.id) === mark}>${member[mark]}</option>`)}
          </select>
        </label>`,
      )}
    </div>
  </div>`;
}
