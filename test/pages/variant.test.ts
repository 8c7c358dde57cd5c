import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, shapes, startSite } from './site.ts';
import { dateHeader, LAYOUTS, PLAIN, readSegment, variantOf, writtenInPath } from './variant.ts';
import { languages } from './words/words.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

test('a variant in a path is read as it was written, and nonsense is refused', () => {
  for (const clock of [0, 95, -95])
    for (const date of ['own', 'exact', 'none'] as const)
      for (const codes of [null, ...LAYOUTS]) {
        const variant = { clock, date, codes };
        const segment = `boxes${writtenInPath(variant)}`;
        expect(readSegment(segment)).toEqual({ id: 'boxes', variant });
      }
  expect(writtenInPath(PLAIN)).toBe('');
  for (const wrong of ['clock=soon', 'clock=1.5', 'clock=1e12', 'date=later', 'codes=song'])
    expect([wrong, variantOf(new URLSearchParams(wrong))]).toEqual([wrong, null]);
});

test('the Date header follows the clock, is right in spite of it, or is not there', () => {
  const clock = 95;
  const now = Date.UTC(2026, 0, 1);
  expect(dateHeader({ ...PLAIN, clock }, now)).toBe('Thu, 01 Jan 2026 00:01:35 GMT');
  expect(dateHeader({ ...PLAIN, clock, date: 'exact' }, now)).toBe('Thu, 01 Jan 2026 00:00:00 GMT');
  expect(dateHeader({ ...PLAIN, clock, date: 'none' }, now)).toBeNull();
});

test.each([
  ['en/boxes', 0],
  ['en/boxes;clock=95', 95],
  ['en/boxes;clock=-95', -95],
  ['en/boxes;clock=95;date=exact', 0],
  ['en/boxes;clock=95;date=none', null],
  ['odd;clock=95', 95],
])('HEAD of %s, without a cookie, has a Date %s seconds away', async (place, offset) => {
  const before = Date.now();
  const { headers } = await fetch(`${site.url}/${place}/login`, { method: 'HEAD' });
  const date = headers.get('date');
  if (offset === null) return expect(date).toBeNull();
  // Whole seconds.
  const away = Date.parse(date ?? '') - offset * 1000;
  expect(away).toBeGreaterThan(before - 1000);
  expect(away).toBeLessThanOrEqual(Date.now());
});

test('parameters of an address move into its path, and the list of sites keeps them', async () => {
  const open = (path: string): Promise<Response> =>
    fetch(`${site.url}${path}`, { redirect: 'manual' });
  const moved = await open('/en/amazon/signup?clock=95&codes=grid');
  expect(moved.headers.get('location')).toBe('/en/amazon;clock=95;codes=grid/signup');
  expect((await open('/odd/one-field?clock=-95')).headers.get('location')).toBe(
    '/odd;clock=-95/one-field',
  );
  const list = await (await open('/?clock=95&codes=pre')).text();
  expect(list).toContain('href="/vi/frame;clock=95;codes=pre/signup"');
  expect(list).toContain('<option value="pre" selected>');
  expect((await open('/en/amazon;codes=song/signup')).status).toBe(400);
  expect((await open('/?clock=soon')).status).toBe(400);
});

test.each([95, -95])(
  'a clock %i seconds ahead refuses the code of now, and takes its own',
  async (clock) => {
    const visit = browse(`${site.url}/en/liveagent;clock=${clock}/`);
    const totp = await signUp(visit);
    // 95 seconds are more than three steps, of which one is allowed.
    expect(await visit('enroll', { code: totp.generate() })).toContain('role="alert"');
    const own = totp.generate({ timestamp: Date.now() + clock * 1000 });
    expect(await visit('enroll', { code: own })).toContain('class="codes"');
  },
);

test.each(LAYOUTS)('recovery codes as %s: all there, and each works once', async (layout) => {
  const visit = browse(`${site.url}/en/boxes;codes=${layout}/`);
  const totp = await signUp(visit);
  const shown = await visit('enroll', { code: totp.generate() });
  const codes = codesOn(shown);
  expect(codes.length).toBeGreaterThanOrEqual(8);
  await visit('logout', {});
  const [first = '', second = ''] = codes;
  expect(await redeem(visit, first)).toContain('id="welcome"');
  await visit('logout', {});
  const refused = await redeem(visit, first);
  expect(refused).toContain('role="alert"');
  expect(refused).toContain('name="recovery"');
  // As a person types it.
  expect(await redeem(visit, second.toUpperCase().replace(/[\s-]/g, ''))).toContain('id="welcome"');
});

test('every shape in every language shows its codes in every layout', async () => {
  for (const { lang } of languages)
    for (const { id } of shapes) {
      const layout = LAYOUTS[(lang.length + id.length) % LAYOUTS.length] ?? 'list';
      const visit = browse(`${site.url}/${lang}/${id};codes=${layout}/`);
      const totp = await signUp(visit);
      const codes = codesOn(await visit('enroll', { code: totp.generate() }));
      expect([lang, id, codes.length >= 8]).toEqual([lang, id, true]);
    }
});

type Browse = (step: string, form?: Record<string, string>) => Promise<string>;

async function signUp(visit: Browse): Promise<TOTP> {
  await visit('signup', { name: 'Ana', email: 'ana@example.com' });
  await visit('password', { password: 'long enough' });
  const shown = /class="key">([A-Z2-7 ]+)</.exec(await visit('enroll'))?.[1] ?? '';
  return new TOTP({ secret: Secret.fromBase32(shown.replaceAll(' ', '')) });
}

async function redeem(visit: Browse, recovery: string): Promise<string> {
  await visit('login', { email: 'ana@example.com', password: 'long enough' });
  return visit('lost', { recovery });
}

/** The recovery codes in the markup that a layout puts around them. */
function codesOn(html: string): string[] {
  const whole = /class="recovery-(?:pre|area)"[^>]*>([^<]+)</.exec(html)?.[1];
  if (whole !== undefined) return whole.split(/\s{2,}|\n/);
  const each = /<(?:li|td|code)>(?:<span>)?([^<]+)</g;
  return [...html.matchAll(each)].map(([, code = '']) => code);
}

function browse(base: string): Browse {
  let cookie = '';
  const visit: Browse = async (step, form) => {
    const response = await fetch(new URL(step, base), {
      redirect: 'manual',
      headers: { cookie },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    const to = response.headers.get('location');
    return to ? visit(new URL(to, base).href) : response.text();
  };
  return visit;
}
