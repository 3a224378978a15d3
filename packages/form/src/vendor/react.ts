/** React, as far as the form needs it. Nobody but `vendor/` imports the libraries: the build puts them, once, into the package itself. */
export {
  Component,
  createContext,
  createElement as h,
  Fragment,
  memo,
  useCallback,
  useContext,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ComponentType,
  type CSSProperties,
  type ErrorInfo,
  type FunctionComponent,
  type KeyboardEvent,
  type ReactElement,
  type PointerEvent,
  type ReactNode,
  type RefObject,
} from 'react';
export { createPortal, flushSync } from 'react-dom';
export { createRoot, type Root } from 'react-dom/client';
