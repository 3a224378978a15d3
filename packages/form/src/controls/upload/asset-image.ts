import type { AssetRef, Services } from '@zhengwu/core';
import { h, useEffect, useState, type ReactElement } from '../../vendor/react.js';

interface AssetImageProps {
  readonly asset: AssetRef;
  readonly alt: string;
  readonly getAsset: Services['getAsset'];
}

/** A picture that the host keeps. Its bytes are asked for once, and let go when it is no longer drawn. */
export function AssetImage({ asset, alt, getAsset }: AssetImageProps): ReactElement {
  const [url, setUrl] = useState<string>();
  const { id } = asset;
  useEffect(() => {
    if (getAsset === undefined) return undefined;
    const abort = new AbortController();
    let made: string | undefined;
    getAsset(asset, { signal: abort.signal }).then(
      (bytes) => {
        if (abort.signal.aborted) return;
        made = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: asset.type }));
        setUrl(made);
      },
      // Its name stands beside it.
      () => undefined,
    );
    return () => {
      abort.abort();
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [id, getAsset]);
  return url === undefined ? h('span', { className: 'asset-image', role: alt === '' ? undefined : 'img', 'aria-label': alt === '' ? undefined : alt }) : h('img', { className: 'asset-image', src: url, alt });
}
