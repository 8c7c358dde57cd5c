import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded } from '../../../src/core/account/fold.ts';
import { matching } from '../../../src/core/account/search.ts';
import { account } from '../../vault/account.ts';

const all = [
  account('1', { issuer: 'Amazon Seller', accountName: 'anna@shop.example' }),
  account('2', { issuer: 'Яндекс', accountName: 'аня' }),
  account('3', { issuer: 'Møller', accountName: 'ola', tags: ['work'] }),
  account('4', { issuer: 'Bank', accountName: 'amazon-card', sites: ['bank.example'] }),
];
const found = (search: string): string[] => matching(all, search).map(({ id }) => id);

describe('search', () => {
  it('wants every word, anywhere', () => {
    expect(found('anna seller')).toEqual(['1']);
    expect(found('anna bank')).toEqual([]);
  });

  it('puts issuers that begin so first', () => {
    expect(found('ama')).toEqual(['1', '4']);
    expect(found('a')).toEqual(['1', '2', '3', '4'].filter((id) => found('a').includes(id)));
    expect(found('bank')).toEqual(['4']);
  });

  it('forgives case and marks, and looks at tags and sites', () => {
    expect(found('ЯНДЕКС')).toEqual(['2']);
    expect(found('WORK')).toEqual(['3']);
    expect(found('bank.example')).toEqual(['4']);
  });

  it.each([
    ['Đà Lạt Bưu điện', 'da lat buu'],
    ['Ørsted Grønn', 'orsted gronn'],
    ['Łuków', 'lukow'],
    ['Grieß & Söhne', 'griess sohne'],
    ['Sætre', 'saetre'],
    ['Þorlákur', 'thorlakur'],
    ['İzmir Su', 'izmir'],
    ['Kırıkkale', 'KIRIKKALE'],
    ['ΤΡΑΠΕΖΑΣ', 'τραπεζας'],
  ])('finds %s by %s', (issuer, search) => {
    const one = account('x', { issuer });
    expect(matching([...all, one], search)).toEqual([one]);
    expect(matching([one], issuer.toUpperCase())).toEqual([one]);
    expect(matching([one], issuer.normalize('NFD').toLowerCase())).toEqual([one]);
  });

  it('finds every name by what it is folded to', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (issuer) => {
        const one = account('x', { issuer });
        expect(matching([one], folded(issuer))).toEqual([one]);
      }),
    );
  });
});
