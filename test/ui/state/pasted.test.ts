// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { broughtBy } from '../../../src/ui/state/pasted.ts';

const LINK = 'otpauth://totp/Example:alice?secret=JBSWY3DPEHPK3PXP';

function clipboard(text: string, ...files: File[]): DataTransfer {
  const list = Object.assign([...files], { item: (at: number) => files[at] ?? null });
  return { files: list, getData: () => text } as unknown as DataTransfer;
}

describe('broughtBy', () => {
  it('takes pictures before the text that comes with them, also in a field', () => {
    const image = new File(['x'], 'image.png', { type: 'image/png' });
    for (const inField of [false, true])
      expect(broughtBy(clipboard('<img>', image), inField)).toEqual({ files: [image], text: '' });
  });

  it('leaves text to the field that it is pasted into, unless it sets up accounts', () => {
    expect(broughtBy(clipboard('example'), true)).toBeNull();
    expect(broughtBy(clipboard(` ${LINK}\n`), true)).toEqual({ files: [], text: LINK });
    expect(broughtBy(clipboard('example'), false)).toEqual({ files: [], text: 'example' });
  });

  it('takes nothing of an empty clipboard', () => {
    expect(broughtBy(clipboard(' \n'), false)).toBeNull();
    expect(broughtBy(null, false)).toBeNull();
  });
});
