import type { MessageBook } from '@zhengwu/core';
import type { BuilderView, PropertiesPanel } from './builder-host.js';
import type { Outline } from './outline/index.js';
import type * as windows from './windows/index.js';

/** All that is said of what is chosen. */
export async function loadProperties(): Promise<PropertiesPanel> {
  return (await import('./properties/index.js')).propertiesPanel;
}

/** The form as a tree. */
export async function loadOutline(): Promise<Outline> {
  return (await import('./outline/index.js')).newOutline();
}

export async function loadTry(): Promise<BuilderView> {
  return (await import('./try/index.js')).tryView;
}

export async function loadJson(): Promise<BuilderView> {
  return (await import('./json/index.js')).jsonView;
}

export function loadWindows(): Promise<typeof windows> {
  return import('./windows/index.js');
}

/** Two versions, in words. */
export async function loadCompare(): Promise<BuilderView> {
  return (await import('./compare/index.js')).compareView;
}

/** What is said of rules, edits and refusals of a form. */
export async function loadWords(): Promise<MessageBook> {
  return (await import('../messages/index.js')).formMessages;
}
