import { defineElement } from '@zhengwu/ui/element';
import '@zhengwu/ui/dialog/define';
import '@zhengwu/ui/menu/define';
import { ZwFlowChoices } from './choices.js';

defineElement('zw-flow-choices', ZwFlowChoices);
