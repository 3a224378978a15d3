export { ClipboardKeys, type ClipboardPort } from './clipboard-keys.js';
export { copyRich, copyText, type RichText } from './copy.js';
export { readPaste, type Pasted } from './read-paste.js';
