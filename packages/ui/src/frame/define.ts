import '../dialog/define.js';
import { defineElement } from '../element/define-element.js';
import '../findings/define.js';
import '../menu/define.js';
import '../segmented/define.js';
import '../split/define.js';
import '../toast/define.js';
import { ZwFrame } from './frame.js';

defineElement('zw-frame', ZwFrame);
