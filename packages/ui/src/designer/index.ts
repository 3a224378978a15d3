export { DesignerElement } from './designer-element.js';
export type { DesignerParts, SelectDetail } from './designer-parts.js';
export { DocumentSession, type DesignerRefusals, type DocumentTrade } from './document-session.js';
export { HostedElement, type CheckContext } from './hosted-element.js';
export type { DesignerFailure } from './open-document.js';
export { originalText, type Opened } from './opened.js';
export type { Session, SessionChange, SessionListener, Waiving } from './session.js';
export { isPressed, keyCaps, type Shortcut } from './shortcut.js';
