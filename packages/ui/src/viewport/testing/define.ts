import { defineElement } from '../../element/define-element.js';
import '../define.js';
import { GuideCanvas } from './guide-canvas.js';

defineElement('guide-canvas', GuideCanvas);
