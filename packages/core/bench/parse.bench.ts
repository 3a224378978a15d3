import * as v from 'valibot';
import { bench, describe, expect } from 'vitest';
import { copyJson } from '../src/document/copy-json.js';
import { DOCUMENT_LIMITS } from '../src/document/limits.js';
import { scanJson } from '../src/document/scan-json.js';
import { parseServiceItem } from '../src/model/parse-service-item.js';
import { serviceItemShape } from '../src/model/service-item.js';
import { largeItem } from '../src/model/testing/sample-item.js';

// Opening a full item of some 150 kB, bounds, copy and schema included. The bar: less than 10 ms. The peer is what
// a program does that trusts its input: JSON.parse and the same schema.

const item = largeItem(185);
const text = JSON.stringify(item);
const bytes = new TextEncoder().encode(text);
expect(bytes.length).toBeGreaterThan(140_000);
expect(bytes.length).toBeLessThan(160_000);
expect(parseServiceItem(text)).toEqual({ value: item, findings: [], unread: [], isReadonly: false });

describe('open an item of 150 kB', () => {
  bench('zhengwu parseServiceItem, text', () => {
    parseServiceItem(text);
  });
  bench('zhengwu parseServiceItem, bytes', () => {
    parseServiceItem(bytes);
  });
  bench("zhengwu parseServiceItem, a host's object", () => {
    parseServiceItem(item);
  });
  bench('JSON.parse + valibot safeParse', () => {
    v.safeParse(serviceItemShape, JSON.parse(text));
  });
});

describe('the steps of opening it', () => {
  bench('scanJson', () => {
    scanJson(text);
  });
  bench('JSON.parse', () => {
    JSON.parse(text);
  });
  bench('copyJson', () => {
    copyJson(item, 'item', DOCUMENT_LIMITS);
  });
  bench('valibot safeParse', () => {
    v.safeParse(serviceItemShape, item);
  });
});
