/** Messages between the tabs of this browser; one's own are not heard. */
export interface TabChannel {
  post(message: unknown): void;
  /** Calls back with what other tabs post, until the returned function is called. */
  listen(listener: (message: unknown) => void): () => void;
}

/** By the browser's own channel. Where there is none, no tab hears of another. */
export function browserTabs(name: string): TabChannel & { close(): void } {
  if (typeof BroadcastChannel === 'undefined') return { post: () => undefined, listen: () => () => undefined, close: () => undefined };
  const channel = new BroadcastChannel(name);
  return {
    post: (message) => channel.postMessage(message),
    listen: (listener) => {
      const hear = ({ data }: MessageEvent<unknown>): void => listener(data);
      channel.addEventListener('message', hear);
      return () => channel.removeEventListener('message', hear);
    },
    close: () => channel.close(),
  };
}
