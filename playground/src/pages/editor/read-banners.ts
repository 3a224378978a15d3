import type { Banner } from './banner.js';
import type { StandingWords } from './standing-words.js';

/** Banners that were read and put away. What has something new to say comes again; another document begins anew. */
export class ReadBanners {
  readonly #read = new Set<string>();

  /** @param standing what the banner of the item's standing says now */
  unread(banners: readonly Banner[], standing: StandingWords | undefined): readonly Banner[] {
    return banners.filter((banner) => !this.#read.has(keyOf(banner.id, standing)));
  }

  read(id: Banner['id'], standing: StandingWords | undefined): void {
    this.#read.add(keyOf(id, standing));
  }

  forget(): void {
    this.#read.clear();
  }
}

function keyOf(id: string, standing: StandingWords | undefined): string {
  return id === 'standing' ? `standing ${standing?.key ?? ''}` : id;
}
