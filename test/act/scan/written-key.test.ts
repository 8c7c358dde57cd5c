import { beforeEach, describe, expect, it } from 'vitest';
import { code, link, page, reset, scan, URI } from './scanned.ts';

beforeEach(reset);

describe('scanPage', () => {
  it('takes a code and the link or key beside it for one account', async () => {
    const found = await scan(
      page({
        texts: [link(`${URI}&digits=6`)],
        pictures: [code(URI)],
        keys: ['jbsw y3dp ehpk 3pxp'],
      }),
    );
    expect(found.findings).toHaveLength(1);
    expect(found.findings[0]?.from).toBe('code');
    expect(found.key?.agrees).toBe(true);
    expect(found.fillHost).toBe('shop.example');
  });

  it('says when the key written on the page is another one', async () => {
    const { key, findings } = await scan(
      page({ pictures: [code(URI)], keys: ['GEZDGNBVGY3TQOJQ'] }),
    );
    expect(key?.agrees).toBe(false);
    expect(findings).toHaveLength(1);
  });

  it('compares every key written on the page with its code', async () => {
    const keysOf = (keys: string[]) => scan(page({ pictures: [code(URI)], keys }));
    expect((await keysOf(['GEZDGNBVGY3TQOJQ', 'MFRGGZDFMZTWQ2LK'])).key?.agrees).toBe(false);
    expect((await keysOf(['GEZDGNBVGY3TQOJQ', 'JBSWY3DPEHPK3PXP'])).key?.agrees).toBe(true);
    const codeless = scan(page({ keys: ['GEZDGNBVGY3TQOJQ', 'MFRGGZDFMZTWQ2LK'] }));
    await expect(codeless).rejects.toMatchObject({ code: 'scan_nothing' });
  });

  it('offers a written key alone where there is no code', async () => {
    const { findings, fillHost } = await scan(page({ keys: ['GEZD GNBV GY3T QOJQ'] }));
    expect(findings).toMatchObject([{ kind: 'account', from: 'key' }]);
    expect(fillHost).toBeNull();
  });

  it.each(['WIRTSCHAFTSWISSENSCHAFTEN', 'ABCD-EFGH-IJKL-MNOP'])(
    'takes %s for no key without a code that agrees',
    async (word) => {
      await expect(scan(page({ keys: [word] }))).rejects.toMatchObject({ code: 'scan_nothing' });
      expect((await scan(page({ pictures: [code(URI)], keys: [word] }))).key).toBeNull();
    },
  );
});
