import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Reads a page aloud where the browser can. */
export class Speaker implements ReactiveController {
  isSpeaking = false;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  get canSpeak(): boolean {
    return 'speechSynthesis' in window && 'SpeechSynthesisUtterance' in window;
  }

  hostDisconnected(): void {
    this.hush();
  }

  /** Sentences, one after another: long utterances break off in Chromium. */
  speak(sentences: readonly string[], lang: string): void {
    this.hush();
    const last = sentences[sentences.length - 1];
    for (const sentence of sentences) {
      const utterance = new SpeechSynthesisUtterance(sentence);
      utterance.lang = lang;
      if (sentence === last) utterance.onend = () => this.#set(false);
      utterance.onerror = () => this.#set(false);
      speechSynthesis.speak(utterance);
    }
    this.#set(last !== undefined);
  }

  hush(): void {
    if (!this.isSpeaking) return;
    speechSynthesis.cancel();
    this.#set(false);
  }

  #set(isSpeaking: boolean): void {
    if (this.isSpeaking === isSpeaking) return;
    this.isSpeaking = isSpeaking;
    this.host.requestUpdate();
  }
}
