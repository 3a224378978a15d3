import type { Cancellable, Services } from '@zhengwu/core';

import type { Client } from '../../client/client.js';

/** What a designer may ask of the server: files, and nothing else yet. Who only reads puts none. */
export function assetServices(client: Pick<Client, 'getAsset' | 'putAsset'>, isReadonly: boolean): Services {
  return {
    getAsset: ({ id }, options) => client.getAsset(id, signalOf(options)),
    ...(isReadonly ? {} : { putAsset: async (bytes, name, options) => assetRef(await client.putAsset(bytes, name, signalOf(options))) }),
  };
}

type Put = Awaited<ReturnType<Client['putAsset']>>;
type AssetRef = Awaited<ReturnType<NonNullable<Services['putAsset']>>>;

/** The server's ids are of the form that documents want; its schema says so. */
function assetRef(ref: Put): AssetRef {
  return ref as AssetRef;
}

/** Core says what can be cancelled without the DOM; the network wants a real signal. */
function signalOf(options: Cancellable | undefined): AbortSignal | undefined {
  const signal = options?.signal;
  if (signal === undefined || signal instanceof AbortSignal) return signal;
  const controller = new AbortController();
  if (signal.aborted) controller.abort();
  else signal.addEventListener('abort', () => controller.abort());
  return controller.signal;
}
