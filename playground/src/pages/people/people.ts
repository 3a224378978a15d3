import { beijingDate } from '@zhengwu/core';
import { icon, PAGE_OF_PAGES, plusIcon, printDocument, printerIcon, type MenuItem } from '@zhengwu/ui';
import { css, html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';

import type { Invited, Person } from '../../api/index.js';
import { itemBookOf } from '../items/item-book.js';
import { loadingView } from '../loading/loading-view.js';
import { Resource } from '../loading/resource.js';
import { peopleTextsIn, type PeopleTexts } from '../messages/people.js';
import { PageElement } from '../page/page-element.js';
import { exactTimeText, whenText } from '../time/when-text.js';
import { savePersonList } from './person-list-file.js';
import { personListPaper } from './person-list-paper.js';
import { reviewReason } from './review.js';
import { reviewText } from './review-text.js';

type Dialog = { readonly kind: 'none' } | { readonly kind: 'form'; readonly person: Person | undefined } | { readonly kind: 'invited'; readonly invited: Invited };

const collator = new Intl.Collator('zh-Hans-CN');
const TONES = { active: 'good', invited: 'warn', disabled: 'plain' } as const;

/** The accounts of the house, for 管理员: who may do what, one-time addresses, the regular review. */
export class PgPeople extends PageElement {
  static override styles = [
    ...PageElement.styles,
    css`
      .review {
        margin-bottom: 12px;
      }
      td,
      th {
        vertical-align: middle;
      }
      .zw-table tbody td.menu {
        padding-top: 2px;
        padding-bottom: 2px;
        text-align: end;
      }
      tr[data-state='disabled'] td:not(.menu),
      tr[data-state='disabled'] th {
        color: var(--_ink-faint);
      }
      table {
        min-width: calc(820px * var(--_scale));
      }
    `,
  ];

  @state() private dialog: Dialog = { kind: 'none' };
  @state() private isOnlyReview = false;
  private readonly people = new Resource(this, () => this.app.client.people());

  private get texts(): PeopleTexts {
    return peopleTextsIn(this.language);
  }

  protected override arrive(): void {
    void this.people.load();
  }

  override render(): TemplateResult {
    const { texts, dialog } = this;
    const people = this.people.value ?? [];
    const count = (state: Person['state']): number => people.filter((each) => each.state === state).length;
    return html`<div class="heading">
        <h1 tabindex="-1">${texts.title}</h1>
        ${this.people.value === undefined
          ? nothing
          : html`<span class="soft">${texts.figures(count('active'), count('invited'), count('disabled'))}</span>
              <span class="push zw-bar">
                <button type="button" class="zw-button" @click=${() => void this.#print(people)}>${icon(printerIcon)}${texts.print}</button>
                <zw-menu-button .label=${texts.export} .items=${[{ id: 'xlsx', label: texts.sheet }, { id: 'csv', label: texts.csv }]} @zw-pick=${(event: CustomEvent<{ id: string }>) => void this.#save(people, event.detail.id)}></zw-menu-button>
                <button type="button" class="zw-button" data-kind="primary" @click=${() => (this.dialog = { kind: 'form', person: undefined })}>${icon(plusIcon)}${texts.add}</button>
              </span>`}
      </div>
      ${loadingView(this.people, this.language, (all) => this.#list(all))}
      ${dialog.kind === 'form'
        ? html`<pg-person-form .app=${this.app} .person=${dialog.person} .departments=${this.#departments(people)} @zw-added=${this.#onAdded} @zw-changed=${this.#onChanged} @zw-close=${this.#close}></pg-person-form>`
        : nothing}
      ${dialog.kind === 'invited' ? html`<pg-invitation .app=${this.app} .invited=${dialog.invited} @zw-close=${this.#close}></pg-invitation>` : nothing}`;
  }

  #list(all: readonly Person[]): TemplateResult {
    const { texts } = this;
    const toReview = all.filter((person) => reviewReason(person, this.now) !== undefined);
    const shown = this.isOnlyReview ? toReview : all;
    return html`${toReview.length === 0
        ? nothing
        : html`<p class="notice" data-tone="warn">
            <strong>${texts.toReview(toReview.length)}</strong><span>${texts.reviewNote}</span>
            <button type="button" class="zw-button" data-size="small" aria-pressed=${this.isOnlyReview ? 'true' : 'false'} @click=${() => (this.isOnlyReview = !this.isOnlyReview)}>${texts.onlyReview}</button>
          </p>`}
      <div class="stripes">
        <table class="zw-table" aria-label=${texts.title}>
          <thead>
            <tr>
              <th scope="col">${texts.name}</th>
              <th scope="col">${texts.account}</th>
              <th scope="col">${texts.department}</th>
              <th scope="col">${texts.role}</th>
              <th scope="col">${texts.state}</th>
              <th scope="col">${texts.lastSeen}</th>
              ${toReview.length === 0 ? nothing : html`<th scope="col">${texts.review}</th>`}
              <th scope="col"><span class="zw-unseen">${texts.actions}</span></th>
            </tr>
          </thead>
          <tbody>
            ${repeat(
              sorted(shown),
              ({ id }) => id,
              (person) => this.#row(person, toReview.length > 0),
            )}
          </tbody>
        </table>
      </div>`;
  }

  #row(person: Person, hasReview: boolean): TemplateResult {
    const { texts } = this;
    const isMe = person.id === this.app.me.person.id;
    return html`<tr data-state=${person.state}>
      <th scope="row">${person.name}${isMe ? html` <span class="soft">${texts.you}</span>` : nothing}</th>
      <td>${person.login}</td>
      <td>${person.department}</td>
      <td>${this.words.role[person.role]}</td>
      <td><span class="dot" data-tone=${TONES[person.state]}>${this.words.personState[person.state]}</span></td>
      <td>${person.lastSeenAt === null ? html`<span class="soft">${texts.never}</span>` : html`<time title=${exactTimeText(person.lastSeenAt)}>${whenText(person.lastSeenAt, this.now, this.language)}</time>`}</td>
      ${hasReview ? html`<td>${reviewText(person, this.now, this.language)}</td>` : nothing}
      <td class="menu"><zw-menu-button hide-label kind="quiet" .label=${texts.actionsOf(person.name)} .items=${this.#actions(person)} @zw-pick=${(event: CustomEvent<{ id: string }>) => void this.#act(event.detail.id, person)}></zw-menu-button></td>
    </tr>`;
  }

  #actions({ state }: Person): readonly MenuItem[] {
    const { texts } = this;
    return [
      { id: 'edit', label: texts.edit },
      ...(state === 'disabled' ? [] : [{ id: 'invite', label: texts.invite } as const]),
      { kind: 'separator' },
      state === 'disabled' ? { id: 'enable', label: texts.enable } : { id: 'disable', label: texts.disable, tone: 'danger' },
    ];
  }

  async #act(action: string, person: Person): Promise<void> {
    const { texts, app } = this;
    try {
      switch (action) {
        case 'edit':
          this.dialog = { kind: 'form', person };
          break;
        case 'invite':
          if (await this.ask({ title: texts.inviteTitle, text: texts.inviteText(person.name), action: texts.inviteAction })) {
            this.dialog = { kind: 'invited', invited: await app.client.invite(person.id) };
          }
          break;
        case 'disable':
          if (await this.ask({ title: texts.disableTitle(person.name), text: texts.disableText, action: texts.disable, tone: 'danger' })) {
            this.#put(await app.client.changePerson(person.id, { state: 'disabled' }));
            app.toast({ text: texts.disabledDone(person.name), tone: 'good' });
          }
          break;
        case 'enable':
          this.#put(await app.client.changePerson(person.id, { state: 'active' }));
          app.toast({ text: texts.enabledDone(person.name), tone: 'good' });
          break;
      }
    } catch (error) {
      this.fail(error);
    }
  }

  #put(person: Person): void {
    const people = this.people.value ?? [];
    const isKnown = people.some(({ id }) => id === person.id);
    this.people.set(isKnown ? people.map((each) => (each.id === person.id ? person : each)) : [...people, person]);
  }

  #departments(people: readonly Person[]): readonly string[] {
    const all = [...people, ...itemBookOf(this.app.client).items].map(({ department }) => department);
    return [...new Set(all)].filter((each) => each !== '').sort((one, other) => collator.compare(one, other));
  }

  async #print(people: readonly Person[]): Promise<void> {
    const { texts } = this;
    const paper = personListPaper(sorted(people), this.app.me.place, this.now, this.language);
    try {
      const { isOffered } = await printDocument(paper, { title: `${texts.sheetName} ${beijingDate(this.now)}`, page: { isLandscape: true, footer: PAGE_OF_PAGES } });
      if (!isOffered) this.app.toast({ text: texts.printFailed, tone: 'bad' });
    } catch (error) {
      this.fail(error);
    }
  }

  async #save(people: readonly Person[], as: string): Promise<void> {
    try {
      await savePersonList(sorted(people), as === 'csv' ? 'csv' : 'xlsx', this.now, this.language);
    } catch (error) {
      this.fail(error);
    }
  }

  readonly #onAdded = ({ detail }: CustomEvent<{ readonly invited: Invited }>): void => {
    this.#put(detail.invited.person);
    this.dialog = { kind: 'invited', invited: detail.invited };
  };

  readonly #onChanged = ({ detail }: CustomEvent<{ readonly person: Person }>): void => {
    this.#put(detail.person);
    this.dialog = { kind: 'none' };
    this.app.toast({ text: this.texts.saved(detail.person.name), tone: 'good' });
  };

  readonly #close = (): void => {
    this.dialog = { kind: 'none' };
  };
}

/** By department and name; the disabled ones last. */
function sorted(people: readonly Person[]): readonly Person[] {
  const isOff = ({ state }: Person): number => (state === 'disabled' ? 1 : 0);
  return [...people].sort((one, other) => isOff(one) - isOff(other) || collator.compare(one.department, other.department) || collator.compare(one.name, other.name));
}

declare global {
  interface HTMLElementTagNameMap {
    'pg-people': PgPeople;
  }
}
