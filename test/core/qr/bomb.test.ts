import { encodeQR } from 'qr';
import { describe, expect, it } from 'vitest';
import { isBomb } from '../../../src/core/qr/bomb.ts';

const svg = (inner: string): string => `<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`;
const pattern = (id: string, inner: string): string =>
  `<pattern id="${id}" width="1" height="1">${inner}</pattern>`;
const cell = '<rect id="m" width="1" height="1"/>';

describe('isBomb', () => {
  it.each([
    ['entities', `<!DOCTYPE svg [<!ENTITY a "aa">]>${svg('')}`],
    ['groups that use groups', svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#c"/></g>')],
    ['the same under a prefix', svg('<s:g id="a"><s:use href="#b"/></s:g>')],
    ['shapes without number', svg(`${cell}${'<use href="#m"/>'.repeat(40_001)}`)],
    ['patterns within patterns', svg(pattern('a', '<rect fill="url(#b)"/>') + pattern('b', cell))],
    ['a drawing within it', svg('<image href="data:image/svg+xml;base64,PHN2Zz4="/>')],
    ['a drawing in disguise', svg('<image href="d&#97;ta:im&#x61;ge/s&#10;vg+xml,%3Csvg"/>')],
  ])('knows %s', (_name, text) => {
    expect(isBomb(text)).toBe(true);
  });

  it.each([
    ['a path', encodeQR('otpauth://totp/x?secret=JBSWY3DPEHPK3PXP', 'svg')],
    ['one shape many times', svg(`<defs>${cell}</defs>${'<use href="#m" x="1"/>'.repeat(900)}`)],
    ['one pattern', svg(`${pattern('a', cell)}<rect fill="url(#a)"/>`)],
    ['a picture', svg('<image href="data:image/png;base64,iVBORw0KGgo="/>')],
  ])('lets through a code of %s', (_name, text) => {
    expect(isBomb(text)).toBe(false);
  });
});
