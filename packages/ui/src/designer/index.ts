/** What a designer is made of: the base that it extends, and what draws within it. */
export { deepActiveElement } from '../element/innermost.js';
export { InPlaceEditor } from '../in-place/in-place-editor.js';
export { announce } from '../live/announce.js';
export { controls } from '../look/controls.js';
export { designerMessages, designerTextsIn, type DesignerTexts } from '../messages/designer.js';
export { remarkPanel, remarkPanelStyles } from '../remarks/remark-panel.js';
export { DesignerElement } from './designer-element.js';
export type { DesignerParts, SelectDetail } from './designer-parts.js';
export { DocumentSession, type DesignerRefusals, type DocumentTrade } from './document-session.js';
export { HostedElement, type CheckContext } from './hosted-element.js';
export type { DesignerFailure } from './open-document.js';
export { originalText, type Opened } from './opened.js';
export type { Session, SessionChange, SessionListener, Waiving } from './session.js';
export { isPressed, keyCaps, type Shortcut } from './shortcut.js';
export { LaterPart } from '../later/later-part.js';
export { Surroundings, type ImportedKeys } from './surroundings.js';
export { UnwrittenError } from './unwritten-error.js';
export { VersionList, type VersionSource } from './version-list.js';
