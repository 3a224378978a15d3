import { beijingDate, findingText, isIsoDate, isPlainObject, itemEdits, lockOn, parseServiceItem, type Finding, type Part, type Place, type ServiceItem } from '@zhengwu/core';
import { DesignerElement, DocumentSession, icon, lockIcon, type CheckContext, type DesignerParts, type Opened, type Shortcut, type TreeNode, type ZwTree } from '@zhengwu/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';

import { authoritySection } from './authority-section.js';
import { basicsSection } from './basics-section.js';
import { codesSection } from './codes-section.js';
import { sourceNote } from './field-frame.js';
import { limitsSection } from './limits-section.js';
import { profileMessages, profileTextsIn, type ProfileTexts } from './messages/profile.js';
import { isSameLimit } from './profile-edits.js';
import type { DepartmentOption, ProfileForm } from './profile-form.js';
import { controlId, fieldAt, FIELDS, isSection, procedureOf, sectionOf, SECTIONS, type SectionId } from './profile-places.js';
import { profileTrade } from './profile-trade.js';
import { profileStyles } from './profile.styles.js';
import { datesSection, phonesSection, serviceSection } from './service-sections.js';

/** The day of the checks, and the departments to choose from where the host knows them. */
interface ProfileContext extends CheckContext {
  readonly departments: readonly DepartmentOption[];
}
type Session = DocumentSession<ServiceItem, ProfileContext>;

const SECTION_VIEWS: Readonly<Record<SectionId, (form: ProfileForm) => TemplateResult>> = {
  basics: basicsSection,
  codes: codesSection,
  authority: authoritySection,
  limits: limitsSection,
  service: serviceSection,
  phones: phonesSection,
  dates: datesSection,
};

/**
 * What an item is as a whole: name, codes, authority, limits, how it is handled. Its value is a service item; what it
 * does not show stays as it is. One form in one scroll; the outline goes to a section, a finding to its field.
 */
export class PgItemProfile extends DesignerElement<ServiceItem, ProfileContext, Session> {
  static override styles = [...DesignerElement.styles, profileStyles];

  @query('zw-tree') private readonly tree!: ZwTree | null;
  protected override readonly book = profileMessages;
  protected override readonly documentPart: Part = 'item';
  #departments: readonly DepartmentOption[] = [];

  private get words(): ProfileTexts {
    return profileTextsIn(this.language.lang);
  }

  protected override get shortcuts(): readonly Shortcut[] {
    const { keyGroup, keysOf } = this.words;
    return [
      { keys: 'Alt+ArrowDown', label: keysOf.next, group: keyGroup, inText: true, run: () => this.turn(1) },
      { keys: 'Alt+ArrowUp', label: keysOf.previous, group: keyGroup, inText: true, run: () => this.turn(-1) },
    ];
  }

  protected override contextOf(context: unknown): ProfileContext {
    if (context === undefined || context === null) return this.#contextWith(beijingDate(Date.now()), []);
    if (!isPlainObject(context) || !isIsoDate(context['today'])) throw new TypeError('context.today must be a day, YYYY-MM-DD');
    const departments = Array.isArray(context['departments']) ? (context['departments'] as readonly unknown[]).filter(isDepartment) : [];
    return this.#contextWith(context['today'], departments);
  }

  #contextWith(today: string, departments: readonly DepartmentOption[]): ProfileContext {
    this.#departments = departments;
    return { today, departments };
  }

  protected override openValue(value: unknown, context: ProfileContext): Opened<Session> {
    const { value: item, ...rest } = parseServiceItem(value);
    return item === undefined ? rest : { ...rest, session: new DocumentSession(item, context, profileTrade) };
  }

  protected override selectionFor({ id, path }: Place): readonly string[] {
    const { session } = this;
    if (session === undefined) return [];
    const section = isSection(id) ? id : this.sectionAt(session.document, { part: 'item', id, ...(path === undefined ? {} : { path }) });
    return section === undefined ? [] : [section];
  }

  protected override nameOf({ document }: Session, { id, path }: Place): string {
    if (isSection(id)) return this.words.sections[id];
    const procedure = procedureOf(document, id);
    if (procedure !== undefined) return procedure.name;
    const section = this.sectionAt(document, { part: 'item', id, ...(path === undefined ? {} : { path }) });
    return section === undefined ? document.name : this.words.sections[section];
  }

  /** The field that the place names, else the first of its section. */
  protected override focusElement({ id, path }: Place): void {
    const { session } = this;
    const item = session?.document;
    const field = path === undefined ? undefined : fieldAt(path);
    if (item !== undefined && procedureOf(item, id) !== undefined) return this.goTo(`#${CSS.escape(id)}`);
    if (field !== undefined) return this.goTo(`#${controlId(field)}`);
    const section = isSection(id) ? id : 'basics';
    this.goTo(['input', 'select', 'zw-number-field', 'zw-date-field'].map((tag) => `section[data-section="${section}"] ${tag}`).join(', '));
  }

  protected override parts(session: Session): DesignerParts {
    const { words } = this;
    const item = session.document;
    return {
      title: item.name,
      note: words.kind,
      outline: { label: words.outline, hint: words.outlineHint(SECTIONS.length), content: this.outline(item) },
      canvas: this.canvas(item),
      status: session.elsewhere === 0 ? html`` : html`<span>${words.elsewhere(session.elsewhere)}</span>`,
    };
  }

  private outline(item: ServiceItem): TemplateResult {
    const marks = new Map<SectionId, 'error' | 'warning'>();
    for (const finding of this.findings.open) {
      const section = sectionOf(item, finding);
      if (section !== undefined && marks.get(section) !== 'error') marks.set(section, finding.severity === 'error' ? 'error' : 'warning');
    }
    const nodes = SECTIONS.map((id): TreeNode => {
      const mark = marks.get(id);
      return { id, label: this.words.sections[id], ...(mark === undefined ? {} : { mark }) };
    });
    return html`<div class="outline">
      <zw-tree .label=${this.words.outline} .nodes=${nodes} .selected=${this.selection} readonly @zw-select=${(event: CustomEvent<{ ids: readonly string[] }>) => this.show(event.detail.ids)}></zw-tree>
    </div>`;
  }

  private canvas(item: ServiceItem): TemplateResult {
    const { words } = this;
    const form = this.form(item);
    return html`<div class="form">
      <div class="inner">
        ${this.whole(item)}
        ${SECTIONS.map(
          (id) => html`<section data-section=${id} aria-labelledby=${`head-${id}`} @focusin=${() => this.select([id])}>
            <h2 id=${`head-${id}`}>${words.sections[id]}</h2>
            <div class="zw-fields" data-columns="2">${SECTION_VIEWS[id](form)}</div>
          </section>`,
        )}
      </div>
    </div>`;
  }

  /** What holds for the item as a whole: who fixed it, how far it is verified. */
  private whole({ unified, source }: ServiceItem): TemplateResult | typeof nothing {
    const { words } = this;
    if (unified === undefined && source === undefined) return nothing;
    return html`<div class="whole" role="note" aria-label=${words.sourceOfItem}>
      ${unified === undefined ? nothing : html`<p class="lock">${icon(lockIcon)}<span>${words.unified(unified.by, unified.version)}</span></p>`}
      ${source === undefined ? nothing : sourceNote(source, words, this.language.lang)}
    </div>`;
  }

  private form(item: ServiceItem): ProfileForm {
    const { lang } = this.language;
    const { session } = this;
    return {
      item,
      lang,
      texts: this.words,
      today: this.today,
      isReadonly: this.isReadonly,
      departments: this.#departments,
      lockReason: (path) => lockOn(item, path)?.reason,
      findingsAt: (place) => this.findings.open.filter((finding) => isAt(item, finding, place)),
      textOf: (finding) => findingText(this.book, lang, finding),
      onField: (change) => {
        this.tell(session?.apply(itemEdits['item/set-field'], change));
        // What was refused, or is no change, is drawn as it is.
        this.requestUpdate();
      },
      onLimit: (which, limit) => {
        if (!isSameLimit(item.limits[which], limit)) this.tell(session?.apply(itemEdits['item/set-limit'], { which, limit }));
      },
      onClock: (id, stopsClock) => {
        this.tell(session?.apply(itemEdits['item/set-clock'], { id, stopsClock }));
        this.requestUpdate();
      },
    };
  }

  private sectionAt(item: ServiceItem, at: Place): SectionId | undefined {
    return sectionOf(item, { rule: '', severity: 'warning', at, params: {}, fixes: [] });
  }

  /** The outline was used: its section comes into sight; the focus stays in the outline. */
  private show(ids: readonly string[]): void {
    this.select(ids);
    const [id] = this.selection;
    if (id !== undefined) this.sectionElement(id)?.scrollIntoView({ block: 'start' });
  }

  private turn(step: 1 | -1): void {
    const at = SECTIONS.findIndex((id) => this.selection.includes(id));
    const next = SECTIONS[Math.min(Math.max(at + step, 0), SECTIONS.length - 1)];
    if (next !== undefined) void this.showPlace({ part: 'item', id: next });
  }

  private goTo(selector: string): void {
    const control = this.renderRoot.querySelector<HTMLElement>(selector);
    if (control === null) return this.tree?.focus();
    const frame = control.closest('.zw-field') ?? control;
    frame.scrollIntoView({ block: 'nearest' });
    control.focus();
  }

  private sectionElement(id: string): Element | null {
    return this.renderRoot.querySelector(`section[data-section="${CSS.escape(id)}"]`);
  }
}

function isAt(item: ServiceItem, { at: { id, path } }: Finding, place: string): boolean {
  if (id === place) return true;
  if (id !== '' && id !== item.id) return false;
  return place in FIELDS && fieldAt(path ?? 'name') === place;
}

function isDepartment(value: unknown): value is DepartmentOption {
  return isPlainObject(value) && typeof value['id'] === 'string' && typeof value['name'] === 'string';
}

declare global {
  interface HTMLElementTagNameMap {
    'pg-item-profile': PgItemProfile;
  }
}
