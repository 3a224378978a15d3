import { html, nothing, type TemplateResult } from 'lit';
import type { RunnerWords } from '../messages/runner.js';
import { limitText } from './material-text.js';
import type { PlaceFact, ServiceFacts } from './result-facts.js';

/** Which place is looked at, of several. */
export interface PlaceChoice {
  readonly chosen: string | undefined;
  readonly onPlace: (id: string) => void;
}

/** Conditions, place, hours, limits, fees, result and phones: what the item says; what it does not say is said to be so. */
export function serviceView(service: ServiceFacts, words: RunnerWords, places: PlaceChoice): TemplateResult {
  const { conditions, promised, statutory, fees, results } = service;
  return html`
    ${conditions.length === 0 ? nothing : part(words.conditions, html`<ul class="plain-list">${conditions.map((text) => html`<li>${text}</li>`)}</ul>`)}
    ${placesView(service, words, places)}
    ${promised === undefined && statutory === undefined
      ? nothing
      : part(
          words.limits,
          html`<dl>
            ${pair(words.promised, promised === undefined ? words.promisedUnknown : limitText(promised, words))}
            ${statutory === undefined ? nothing : pair(words.statutory, limitText(statutory, words))}
          </dl>`,
        )}
    ${fees === undefined
      ? nothing
      : part(words.fees, fees.length === 0 ? html`<p>${words.free}</p>` : html`<dl>${fees.map(({ name, standard }) => pair(name, standard))}</dl>`)}
    ${results.length === 0
      ? nothing
      : part(words.results, html`<dl>${results.map(({ name, delivery }) => pair(name, delivery.map((way) => words.delivery[way]).join(words.between)))}</dl>`)}
    ${phonesView(service, words)}
  `;
}

/** Where one goes, one place at a time where there are many. */
export function placesView({ places }: ServiceFacts, words: RunnerWords, { chosen, onPlace }: PlaceChoice): TemplateResult | typeof nothing {
  const [first] = places;
  if (first === undefined) return nothing;
  const place = places.find(({ id }) => id === chosen) ?? first;
  return part(
    words.places,
    html`${places.length === 1
        ? nothing
        : html`<label class="region"
            ><span>${words.choosePlace}</span>
            <select @change=${({ target }: Event) => onPlace((target as HTMLSelectElement).value)}>
              ${places.map(({ id, name }) => html`<option value=${id} ?selected=${id === place.id}>${name}</option>`)}
            </select>
          </label>`}
      ${placeView(place, words)}`,
  );
}

function placeView({ name, address, window, hours, phone }: PlaceFact, words: RunnerWords): TemplateResult {
  const isKnown = address !== undefined || hours !== undefined || phone !== undefined || window !== undefined;
  return html`<p class="place">${name}</p>
    ${isKnown
      ? html`<dl>
          ${address === undefined ? nothing : pair(words.address, address)} ${window === undefined ? nothing : pair(words.window, window)}
          ${hours === undefined ? nothing : pair(words.hours, hours)} ${phone === undefined ? nothing : pair(words.phone, phoneLink(phone))}
        </dl>`
      : html`<p class="soft">${words.notPublished}</p>`}`;
}

/** Phones, or nothing where nobody has confirmed one. */
export function phonesView({ consult, complain }: Pick<ServiceFacts, 'consult' | 'complain'>, words: RunnerWords): TemplateResult | typeof nothing {
  if (consult === undefined && complain === undefined) return nothing;
  return part(words.phone, html`<dl>${consult === undefined ? nothing : pair(words.consult, phoneLink(consult))}${complain === undefined ? nothing : pair(words.complain, phoneLink(complain))}</dl>`);
}

export function phoneLink(phone: string): TemplateResult {
  return html`<a href="tel:${phone.replace(/[^\d+*#-]/g, '')}">${phone}</a>`;
}

function part(title: string, content: TemplateResult): TemplateResult {
  return html`<section><h3>${title}</h3>${content}</section>`;
}

function pair(name: string, content: string | TemplateResult): TemplateResult {
  return html`<div><dt>${name}</dt><dd>${content}</dd></div>`;
}
