import { html, nothing, type TemplateResult } from 'lit';
import type { Equipment } from './equip.js';
import type { LastPageState } from './last-page.js';
import { spokenPage } from './spoken-page.js';

/** Reads the page aloud, or stops; nothing where the browser cannot. */
export function speakButton({ speaker, last }: Equipment, state: LastPageState): TemplateResult | typeof nothing {
  const { course, page, words, lang } = state;
  if (!speaker.canSpeak) return nothing;
  const onSpeak = (): void => {
    if (speaker.isSpeaking) speaker.hush();
    else if (course !== undefined && page !== undefined) speaker.speak(spokenPage({ guide: course.guide, page, words }, last.facts(state)), lang);
  };
  return html`<button type="button" class="plain" aria-pressed=${speaker.isSpeaking ? 'true' : 'false'} @click=${onSpeak}>${speaker.isSpeaking ? words.hush : words.speak}</button>`;
}
