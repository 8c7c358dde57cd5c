import { expect, test } from 'vitest';
import { reachOf } from '../../../src/core/match/reach.ts';

test.each([
  ['login.example.com', { domain: 'example.com', shared: false }],
  ['example.com', { domain: 'example.com', shared: false }],
  ['a.b.bank.co.uk', { domain: 'bank.co.uk', shared: false }],
  ['secure.example.bank.in', { domain: 'example.bank.in', shared: false }],
  ['xn--mgba3a4f16a.xn--p1ai', { domain: 'xn--mgba3a4f16a.xn--p1ai', shared: false }],
])('%s can stand for all of its domain', (host, reach) => {
  expect(reachOf(host)).toEqual(reach);
});

test.each([
  ['eve.github.io', 'github.io'],
  ['eve.pages.dev', 'pages.dev'],
  ['shop.myshopify.com', 'myshopify.com'],
  ['acme.okta.com', 'okta.com'],
  ['acme.zendesk.com', 'zendesk.com'],
  ['acme.atlassian.net', 'atlassian.net'],
  ['acme.sharepoint.com', 'sharepoint.com'],
])('%s shares %s with strangers', (host, domain) => {
  expect(reachOf(host)).toEqual({ domain, shared: true });
});

test.each(['localhost', '127.0.0.1', '[::1]', '192.168.0.10', 'router', 'nas.lan', 'co.uk'])(
  '%s reaches no further than itself',
  (host) => {
    expect(reachOf(host)).toBeNull();
  },
);
