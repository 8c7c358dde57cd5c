import { expect, test } from 'vitest';
import { pathOf } from '../../../src/content/field/path.ts';

test.each([
  ['https://shop.example/login/1234', '/login/#'],
  ['https://shop.example/index.php?do=login&sid=abcdef&next=/cart', '/index.php?do=login'],
  ['https://shop.example/index.php?do=parcel', '/index.php?do=parcel'],
  ['https://shop.example/?page=77', '/'],
  ['https://shop.example/?view=AbCdEfGhIjKlMnOpQrStUvWxYz', '/'],
  ['https://shop.example/app?state=xyz#/login?from=home', '/app#/login'],
  ['https://shop.example/app#top', '/app'],
])('%s', (address, path) => expect(pathOf(new URL(address))).toBe(path));
