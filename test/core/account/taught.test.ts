import { expect, test } from 'vitest';
import {
  isAlikeByName,
  isAnswerFor,
  likenessOf,
  pageLikenessOf,
  taughtName,
  withoutField,
  withoutSite,
  withTaught,
} from '../../../src/core/account/taught.ts';
import { factsOf } from '../../forms/form.ts';

function field(html: string, label = 'Code') {
  const [first] = factsOf({ name: '', fields: [{ label, html }], expect: 0 }).fields;
  if (!first) throw new Error('no field');
  return first;
}

test('a field is known again when the page counted on', () => {
  expect(likenessOf(field('id=input60'))).toBe(likenessOf(field('id=input73')));
  expect(likenessOf(field('id=:r7:'))).toBe(likenessOf(field('id=:r12:')));
  expect(likenessOf(field('id=input60'))).not.toBe(likenessOf(field('id=input60', 'Name')));
});

test('a field that nothing names is like no other', () => {
  const nameless = field('inputmode=numeric autocomplete=off', '');
  expect(likenessOf({ ...nameless, labels: [] })).toBeNull();
  expect(likenessOf({ ...field('id=:r7:', ''), labels: [] })).toBeNull();
  for (const html of ['name=q', 'id=login-code', 'placeholder=Number'])
    expect(likenessOf({ ...field(html, ''), labels: [] })).not.toBeNull();
});

test('what was taught on a site goes with it', () => {
  const hosts = ['a.example', 'login.a.example', 'b.example'];
  const all = hosts.map((host) => ({ host, likeness: 'x' })).reduceRight(withTaught, []);
  const left = (site: string) => withoutSite(all, site).map(({ host }) => host);
  expect(left('a.example')).toEqual(['login.a.example', 'b.example']);
  expect(left('*.a.example')).toEqual(['b.example']);
  expect(left('c.example')).toEqual(hosts);
});

test('what is taught is kept once, newest first, with what newer versions stored of others', () => {
  const one = { host: 'a.example', likeness: 'x' };
  const two = { host: 'b.example', likeness: 'y', extra: { colour: 'teal' } };
  expect(withTaught(withTaught(withTaught([], one), two), one)).toEqual([one, two]);
});

test('a field is known again by its name where its id is made up at each load', () => {
  const one = JSON.stringify(['input', 'text', 'code', 'x8f', '', '', 'Code']);
  const other = JSON.stringify(['input', 'text', 'code', 'q2k', '', '', 'Code']);
  expect(isAlikeByName(one, other)).toBe(true);
  expect(isAlikeByName(one, other.replace('"code"', '"pin"'))).toBe(false);
  expect(isAlikeByName(one.replace('"code"', '""'), other.replace('"code"', '""'))).toBe(false);
  expect(isAlikeByName('{', other)).toBe(false);
});

test('a host that is still known keeps what was taught when its whole domain is taken back', () => {
  const hosts = ['a.example', 'x.a.example', 'y.a.example'];
  const all = hosts.map((host) => ({ host, likeness: '1' }));
  const left = withoutSite(all, '*.a.example', new Set(['x.a.example']));
  expect(left.map(({ host }) => host)).toEqual(['x.a.example']);
});

test('one field is forgotten, and one that takes the code behind a password stays such', () => {
  const one = { host: 'a.example', likeness: '1' };
  const behind = { host: 'a.example', likeness: '2', append: true } as const;
  expect(withoutField(withTaught(withTaught([], one), behind), one)).toEqual([behind]);
});

test.each([
  [{ name: 'snr', id: 'f7', placeholder: '000000' }, ['Sign-in number'], 'Sign-in number'],
  [{ name: 'snr', id: 'f7', placeholder: '000000' }, [], '000000'],
  [{ name: 'snr', id: 'f7' }, [], 'snr'],
])('a taught field is called by what a person sees first: %j %j', (attributes, labels, name) => {
  const [field] = factsOf({ name: '', fields: [{}], expect: 'never' }).fields;
  const likeness = field && likenessOf({ ...field, attributes, labels });
  expect(taughtName({ host: 'a.example', likeness: likeness ?? '' })).toBe(name);
});

test('what was chosen under a question is kept as such, unless pointed out by itself', () => {
  const asked = { host: 'a.example', likeness: 'x', asked: true } as const;
  const pointed = { host: 'a.example', likeness: 'x' };
  expect(withTaught([], asked)).toEqual([asked]);
  expect(withTaught(withTaught([], asked), pointed)).toEqual([pointed]);
  expect(withTaught(withTaught([], pointed), asked)).toEqual([pointed]);
  expect(withTaught(withTaught([], asked), asked)).toEqual([asked]);
  expect(withoutField(withTaught([], asked), pointed)).toEqual([]);
});

const step = { title: 'Step 2 (1)', path: '/login/8f3a/step', headings: ['Second step, 3 of 4'] };

function pageOf(said: {
  title?: string;
  path?: string;
  headings?: string[];
  buttons?: string[];
}): string {
  const facts = factsOf({
    name: '',
    fields: [{}],
    expect: 'never',
    ...step,
    buttons: ['Go on'],
    ...said,
  });
  return pageLikenessOf(facts, { block: 0 });
}

test.each([
  ['another login has another number', { path: '/login/77c0/step' }],
  ['its title counts', { title: 'Step 2 (12)' }],
  ['its heading counts', { headings: ['SECOND STEP, 4 of 4'] }],
  ['its button counts', { buttons: ['Go on (28)'] }],
])('a page stays the same where %s', (_, said) => {
  expect(pageOf(said)).toBe(pageOf({}));
});

test.each([
  ['heading', { headings: ['Join the choir'] }],
  ['heading beside the same one', { headings: ['Second step, 3 of 4', 'Join the choir'] }],
  ['title', { title: 'Find a parcel' }],
  ['path', { path: '/quiz' }],
  ['button', { buttons: ['Play'] }],
])('a page with another %s is another page', (_, said) => {
  expect(pageOf(said)).not.toBe(pageOf({}));
});

test('an answer counts on its page alone; one from before pages were kept counts nowhere', () => {
  const field = { host: 'a.example', likeness: 'x' };
  expect(isAnswerFor(field, pageOf({}))).toBe(true);
  expect(isAnswerFor({ ...field, asked: true, page: pageOf({}) }, pageOf({}))).toBe(true);
  expect(isAnswerFor({ ...field, asked: true, page: pageOf({}) }, pageOf({ path: '/quiz' }))).toBe(
    false,
  );
  expect(isAnswerFor({ ...field, asked: true }, pageOf({}))).toBe(false);
});

test('answers for several pages stand side by side until one of them is forgotten', () => {
  const answer = (page: string) =>
    ({ host: 'a.example', likeness: 'x', asked: true, page }) as const;
  const all = withTaught(withTaught([], answer('one')), answer('two'));
  expect(all).toEqual([answer('two'), answer('one')]);
  expect(withTaught(all, answer('one'))).toEqual([answer('one'), answer('two')]);
  expect(withoutField(all, answer('two'))).toEqual([answer('one')]);
  const pointed = { host: 'a.example', likeness: 'x' };
  expect(withTaught(all, pointed)).toEqual([pointed]);
});
