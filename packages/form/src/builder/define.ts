import { defineElement } from '@zhengwu/ui/element';
import '@zhengwu/ui/designer/define';
import '@zhengwu/ui/menu/define';
import '@zhengwu/ui/segmented/define';
import '@zhengwu/ui/tabs/define';
import './canvas/define.js';
import './shelf/define.js';
import { ZwFormBuilder } from './form-builder.js';

defineElement('zw-form-builder', ZwFormBuilder);
