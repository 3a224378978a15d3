import type { Place } from '@zhengwu/core';

import { printRules, type PrintFinding } from './rules.js';

/** Characters of a text that a finding quotes. */
const EXCERPT = 24;

/** Collects what does not come out as it was written, each thing once. */
export class PrintReporter {
  readonly #findings = new Map<string, PrintFinding>();
  readonly #leftOut = new Map<string, number>();
  readonly #cutParts = new Set<string>();

  get findings(): readonly PrintFinding[] {
    const leftOut = [...this.#leftOut].map(([element, count]) => printRules.finding('print/left-out', at(), { element, count }));
    return [...this.#findings.values(), ...leftOut];
  }

  leftOut(element: string): void {
    this.#leftOut.set(element, (this.#leftOut.get(element) ?? 0) + 1);
  }

  styleLeftOut(style: string): void {
    const short = style.length > 80 ? `${style.slice(0, 79)}…` : style;
    this.#add(printRules.finding('print/style-left-out', at(), { style: short }));
  }

  imageRefused(element: Element, address: string, alt: string): void {
    this.#add(printRules.finding('print/image-refused', at(element), { address: shortAddress(address), alt }));
  }

  imageMissing(element: HTMLImageElement, isLate: boolean): void {
    this.#add(printRules.finding('print/image-missing', at(element), { address: shortAddress(element.src), alt: element.alt, isLate }));
  }

  fontMissing(family: string, isLate: boolean): void {
    this.#add(printRules.finding('print/font-missing', at(), { family, isLate }));
  }

  relaid(element: Element): void {
    this.#add(printRules.finding('print/relaid', at(element), { excerpt: excerpt(element) }));
  }

  squeezed(element: Element): void {
    this.#add(printRules.finding('print/squeezed', at(element), { excerpt: excerpt(element) }));
  }

  shrunk(element: Element, page: number, scale: number): void {
    this.#add(printRules.finding('print/shrunk', at(element, page), { page, percent: Math.floor(scale * 100), excerpt: excerpt(element) }));
  }

  runningTextCut(part: 'header' | 'footer', page: number): void {
    // The same text is too tall on every page: once is enough.
    if (this.#cutParts.has(part)) return;
    this.#cutParts.add(part);
    this.#add(printRules.finding('print/running-text-cut', at(undefined, page), { part, page }));
  }

  empty(): void {
    this.#add(printRules.finding('print/empty', at(), {}));
  }

  cannotPrint(): void {
    this.#add(printRules.finding('print/cannot-print', at(), {}));
  }

  #add(finding: PrintFinding): void {
    this.#findings.set(JSON.stringify([finding.rule, finding.at, finding.params]), finding);
  }
}

function at(element?: Element, page?: number): Place {
  const named = element?.closest('[data-id],[id]');
  const id = named?.getAttribute('data-id') ?? named?.getAttribute('id') ?? '';
  return { part: 'template', id, ...(page !== undefined && { path: `page/${String(page)}` }) };
}

/** The beginning of an element's text. */
function excerpt(element: Element): string {
  const text = [...element.textContent.replace(/\s+/g, ' ').trim()];
  return text.length > EXCERPT ? `${text.slice(0, EXCERPT).join('')}…` : text.join('');
}

function shortAddress(address: string): string {
  return address.length > 60 ? `${address.slice(0, 59)}…` : address;
}
