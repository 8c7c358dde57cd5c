import { Secret, TOTP } from 'otpauth';
import { expect, test } from 'vitest';
import { judgeCode, newPerson, takeRecoveryCode } from './person.ts';
import { shapes, startSite } from './site.ts';
import { languages } from './words/words.ts';

// RFC 6238, appendix B: SHA-1, eight digits there, so the last six here.
test('the sites judge codes as RFC 6238 has them, one step of drift, each once', () => {
  const person = {
    ...newPerson('A', 'a@example.com'),
    secret: Secret.fromLatin1('12345678901234567890'),
  };
  expect(judgeCode(person, '287083', 59)).toBe('wrong');
  expect(judgeCode(person, '287082', 59)).toBe('accepted');
  expect(judgeCode(person, '287082', 59)).toBe('used');
  expect(judgeCode(person, '081804', 1111111109 + 29)).toBe('accepted');
  expect(judgeCode(person, '081804', 1111111109 + 90)).toBe('wrong');
  expect(judgeCode(person, '', 59)).toBe('wrong');
});

test('a recovery code works once', () => {
  const person = newPerson('A', 'a@example.com');
  const [code = ''] = person.recoveryCodes.keys();
  expect([takeRecoveryCode(person, code), takeRecoveryCode(person, code)]).toEqual([true, false]);
});

test('a whole sign-up and login over the wire, in every language and shape', async () => {
  const site = await startSite();
  try {
    for (const { lang } of languages)
      for (const shape of shapes) await signUpAndLogIn(site.url, lang, shape.id);
    expect(site.notes.filter(({ event }) => event === 'enrolled')).toHaveLength(
      languages.length * shapes.length,
    );
    expect(site.notes.filter(({ event }) => event === 'logged in')).toHaveLength(
      languages.length * shapes.length,
    );
    expect(site.notes.filter(({ event }) => event === 'refused')).toHaveLength(
      languages.length * shapes.length,
    );
  } finally {
    await site.close();
  }
});

async function signUpAndLogIn(url: string, lang: string, shape: string): Promise<void> {
  const visit = browse(`${url}/${lang}/${shape}/`);
  await visit('signup', { name: 'Ana', email: 'ana@example.com' });
  await visit('password', { password: 'long enough' });
  const key =
    /class="key">([A-Z2-7 ]+)</.exec(await visit('enroll'))?.[1]?.replaceAll(' ', '') ?? '';
  const totp = new TOTP({ secret: Secret.fromBase32(key) });
  const code = (steps: number): string => totp.generate({ timestamp: Date.now() + steps * 30_000 });
  const used = code(0);
  expect(await visit('enroll', { code: used })).toContain(
    shape === '24seven' ? 'class="one"' : 'class="codes"',
  );
  await visit('logout', {});
  await visit('login', { email: 'ana@example.com', password: 'long enough' });
  const ask = shape === 'frame' ? 'verify-form' : 'verify';
  // The very code that was used, whatever the clock says by now.
  expect(await visit(ask, { code: used })).toContain('role="alert"');
  await visit(ask, { code: code(1) });
  expect(await visit('welcome')).toContain('id="welcome"');
}

type Visit = (step: string, form?: Record<string, string>) => Promise<string>;

function browse(base: string): Visit {
  let cookie = '';
  const visit: Visit = async (step, form) => {
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
