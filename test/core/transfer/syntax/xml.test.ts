import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allElements, childOf, xmlOf } from '../../../../src/core/transfer/syntax/xml.ts';

describe('xmlOf', () => {
  it('reads names, attributes, children and text', () => {
    const root = xmlOf('\uFEFF<?xml version="1.0"?>\n<a b="1" c=\'2\'><d>x</d><e/>y</a>\n');
    expect(root?.name).toBe('a');
    expect([...(root?.attributes ?? [])]).toEqual([
      ['b', '1'],
      ['c', '2'],
    ]);
    expect(root?.children.map(({ name, text }) => [name, text])).toEqual([
      ['d', 'x'],
      ['e', ''],
    ]);
    expect(root?.text).toBe('y');
  });

  it('resolves entities and CDATA, and skips comments', () => {
    expect(xmlOf('<a>1 &lt; 2 &amp;amp; &#65;&#x1F600;&quot;&apos;</a>')?.text).toBe(
      '1 < 2 &amp; A😀"\'',
    );
    expect(xmlOf('<a>x<!-- <b> & -->y<![CDATA[<c>&amp;]]>z</a>')?.text).toBe('xy<c>&amp;z');
    expect(xmlOf('<a b="&quot;&gt;" d=">"/>')?.attributes.get('b')).toBe('">');
    expect(xmlOf('<a>&#0;&#xD800;&#99999999;</a>')?.text).toBe('\uFFFD\uFFFD\uFFFD');
    expect(xmlOf('<a>1\r\n2\r3</a>')?.text).toBe('1\n2\n3');
  });

  it('expands nothing that a document type declares', () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "x"><!ENTITY c SYSTEM "file:///etc/passwd">]>';
    expect(xmlOf(`${bomb}<a>&b;&c;</a>`)?.text).toBe('&b;&c;');
    expect(xmlOf('<!DOCTYPE html><a>1</a>')?.text).toBe('1');
  });

  it('closes what is left open with the element around it', () => {
    const root = xmlOf('<a><br><b>1</b></i></a>');
    expect(root?.children.map(({ name }) => name)).toEqual(['br']);
    expect([...(root ? allElements(root) : [])].map(({ name }) => name)).toEqual(['a', 'br', 'b']);
    expect(root && childOf(root, 'br')?.children[0]?.text).toBe('1');
  });

  it('returns null for other texts and for one cut off', () => {
    for (const text of [
      '',
      'x',
      '{}',
      '<',
      '<a',
      '<a b',
      '<a b="',
      '<a><b></b>',
      '<!--',
      '<a>x<![C',
    ])
      expect(xmlOf(text), text).toBeNull();
  });

  it('takes names of objects as names', () => {
    const root = xmlOf('<__proto__ constructor="1" __proto__="2"/>');
    expect(root?.name).toBe('__proto__');
    expect(root?.attributes.get('__proto__')).toBe('2');
    expect(Object.keys({})).toEqual([]);
  });

  it('ends on depth and hostile texts', () => {
    expect(xmlOf('<a>'.repeat(100_000))).toBeNull();
    expect(xmlOf(`<a ${'b="1" '.repeat(100_000)}`)).toBeNull();
    expect(xmlOf(`<a ${' '.repeat(1_000_000)}`)).toBeNull();
    expect(xmlOf(`<a>${'&'.repeat(1_000_000)}</a>`)?.text.length).toBe(1_000_000);
  });

  it('reads back any text that is escaped, and throws for none', () => {
    const escaped = (text: string): string =>
      text.replace(/[&<>"\r]/g, (char) => `&#${char.codePointAt(0)};`);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, noise) => {
        const root = xmlOf(`<a b="${escaped(text)}">${escaped(text)}<c/></a>`);
        expect(root?.text).toBe(text);
        expect(root?.attributes.get('b')).toBe(text);
        xmlOf(noise);
        xmlOf(`<a ${noise}>${noise}</a>`);
      }),
    );
  });
});
