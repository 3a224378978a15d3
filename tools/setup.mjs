// @ts-check
// Makes a bare machine ready: dependencies, a Chromium, a Chinese font. Needs nothing but Node.
import { ensureBrowser } from './setup/browser.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';

ensureDependencies();
ensureBrowser();
console.log('setup: ready');
