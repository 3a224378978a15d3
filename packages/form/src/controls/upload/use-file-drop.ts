import { FileDrop } from '@zhengwu/ui/file';
import { useEffect, useRef, type RefObject } from '../../vendor/react.js';

interface FileDropWish {
  readonly isDisabled: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onRefused: (name: string, reason: 'folder' | 'unreadable') => void;
}

/** A place to drop files on. */
export function useFileDrop({ isDisabled, onFiles, onRefused }: FileDropWish): RefObject<HTMLDivElement> {
  const box = useRef<HTMLDivElement>(null);
  const drop = useRef<FileDrop>();
  const options = { multiple: true, disabled: isDisabled, onFiles, onRefused: (files: readonly File[], reason: string) => onRefused(files[0]?.name ?? '', reason === 'folder' ? 'folder' : 'unreadable') };
  const newest = useRef(options);
  newest.current = options;
  if (drop.current !== undefined) drop.current.options = options;
  useEffect(() => {
    if (box.current === null) return undefined;
    const own = new FileDrop(box.current);
    own.options = newest.current;
    own.connect();
    drop.current = own;
    return () => own.disconnect();
  }, []);
  return box;
}
