import type { GeneralField } from '../vendor/formily.js';
import { useEffect, useRef } from '../vendor/react.js';
import { useSurroundings } from './surroundings.js';

/**
 * For layouts that hide what lies in them, tabs, steps, panels, pages of rows: how a field within is brought to sight. Called with
 * the address of the field, before the error summary's link focuses it.
 */
export function useOpener(field: GeneralField, open: (address: string) => void): void {
  const { openers } = useSurroundings();
  const newest = useRef(open);
  newest.current = open;
  const address = field.address.toString();
  useEffect(() => {
    const opener = (inner: string): void => newest.current(inner);
    openers.set(address, opener);
    return () => {
      if (openers.get(address) === opener) openers.delete(address);
    };
  }, [openers, address]);
}
