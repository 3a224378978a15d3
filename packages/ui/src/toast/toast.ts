export type ToastTone = 'info' | 'good' | 'bad';

/** What is to be said. */
export interface Toast {
  readonly text: string;
  readonly tone?: ToastTone;
  /** A thing to do about it: 撤销. Doing it closes the toast. */
  readonly action?: { readonly label: string; readonly run: () => void };
  /** ms until it goes by itself; `Infinity`: it stays until it is closed. */
  readonly staysMs?: number;
  /** What it is about: a later one about the same takes its place, so that two never contradict each other. */
  readonly topic?: string;
}

/** A toast that is up. */
export interface ShownToast extends Toast {
  readonly id: number;
}

/** More at once are not read. */
export const MOST_TOASTS = 3;

const SHORT_MS = 6000;
const LONG_MS = 12_000;

/** How long a toast stays, in ms: longer where something is to be done or understood. */
export function toastStay({ tone, action, staysMs }: Toast): number {
  return staysMs ?? (tone === 'bad' || action !== undefined ? LONG_MS : SHORT_MS);
}

/** The toasts with one more, newest last: older ones go, and so does an earlier one that said the same, or was about the same. */
export function withToast(toasts: readonly ShownToast[], added: ShownToast): readonly ShownToast[] {
  const isTold = ({ text, tone, topic }: ShownToast): boolean => (text === added.text && tone === added.tone) || (topic !== undefined && topic === added.topic);
  return [...toasts.filter((toast) => !isTold(toast)), added].slice(-MOST_TOASTS);
}
