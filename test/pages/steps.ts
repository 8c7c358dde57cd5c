import { judgeCode, newPerson, type Person, takeRecoveryCode } from './person.ts';
import { modulesOf, png } from './pictures.ts';
import { drawRecoveryCodes } from './recovery.ts';
import { field, form, page, type Shape } from './shape.ts';
import { esc, type Reply, type Visit } from './visit.ts';
import type { Words } from './words/words.ts';

/** One page of a site, and what sending its form does. */
type Step = (shape: Shape, words: Words, visit: Visit) => Reply;

/**
 * Answers one request to a site: sign up, password, enrollment, recovery codes, login,
 * verification, welcome.
 */
export function answer(shape: Shape, words: Words, visit: Visit): Reply {
  const own = shape.pages[visit.step];
  if (own) {
    if (visit.login.stage !== 'in') return { to: 'login' };
    const { title, body } = own(words, visit);
    return { html: page(shape, words, visit, title, `<div class="card">${body}</div>`) };
  }
  const step = steps[visit.step];
  if (!step) return { html: page(shape, words, visit, '404', '<h1>404</h1>'), status: 404 };
  return step(shape, words, visit);
}

const steps: Record<string, Step> = {
  '': () => ({ to: 'signup' }),
  signup,
  password,
  enroll,
  recovery,
  home,
  logout,
  login,
  verify,
  'verify-form': verifyForm,
  lost,
  welcome,
  'qr.png': picture,
};

function card(shape: Shape, words: Words, visit: Visit, title: string, body: string): Reply {
  return {
    html: page(shape, words, visit, title, `<div class="card"><h1>${esc(title)}</h1>${body}</div>`),
  };
}

function soft(text: string): string {
  return `<p class="soft">${esc(text)}</p>`;
}

function wrong(sentence: string): string {
  return sentence ? `<p class="error" role="alert">${esc(sentence)}</p>` : '';
}

function signup(shape: Shape, words: Words, visit: Visit): Reply {
  const email = visit.form.get('email')?.trim() ?? '';
  if (visit.method === 'POST' && email !== '') {
    const person = newPerson(visit.form.get('name')?.trim() ?? '', email, visit.layout);
    visit.people.set(email, person);
    visit.login.person = person;
    return { to: 'password' };
  }
  const fields =
    field('name', words.fullName, 'type="text" autocomplete="off" required') +
    field('email', words.email, 'type="email" autocomplete="off" required');
  const link = `<p class="after"><a href="login">${esc(words.haveAccount)}</a></p>`;
  return card(
    shape,
    words,
    visit,
    words.signUpTitle,
    soft(words.signUpIntro) + form(fields, words.continue, link),
  );
}

function password(shape: Shape, words: Words, visit: Visit): Reply {
  const { person } = visit.login;
  if (person?.password !== '') return { to: 'signup' };
  const chosen = visit.form.get('password') ?? '';
  if (visit.method === 'POST' && chosen.length >= 8) {
    person.password = chosen;
    visit.login.stage = 'in';
    visit.note('signed up');
    return { to: shape.afterPassword };
  }
  const fields = field(
    'password',
    words.password,
    'type="password" autocomplete="off" minlength="8" required',
  );
  return card(
    shape,
    words,
    visit,
    words.passwordTitle,
    soft(words.passwordIntro) + form(fields, words.createAccount),
  );
}

/** Returns the person who is logged in, or `null`. */
function insider(visit: Visit): Person | null {
  return visit.login.stage === 'in' ? visit.login.person : null;
}

function enroll(shape: Shape, words: Words, visit: Visit): Reply {
  const person = insider(visit);
  if (!person) return { to: 'login' };
  if (person.enrolled) return { to: 'home' };
  const problem = visit.method === 'POST' ? judged(words, visit, person) : '';
  if (visit.method === 'POST' && problem === '') {
    person.enrolled = true;
    visit.note('enrolled');
    return { to: 'recovery' };
  }
  const body = `${soft(words.enrollIntro)}${shape.picture(shape.uri(person, words), `${visit.otherOrigin}qr.png`)}
<p class="soft">${esc(words.enrollKey)}</p><p class="key">${person.secret.base32.replace(/(.{4})(?=.)/g, '$1 ')}</p>
${soft(words.enrollThen)}${wrong(problem)}${form(shape.enrollField(words), words.confirm)}`;
  return card(shape, words, visit, words.enrollTitle, body);
}

/**
 * Judges the code in whatever the site calls its field; returns the sentence to show, or nothing
 * when it was accepted.
 */
function judged(words: Words, visit: Visit, person: Person): string {
  const typed = [...visit.form].find(([name]) => !/remember/i.test(name))?.[1] ?? '';
  const verdict = judgeCode(person, typed, visit.now);
  if (verdict === 'accepted') return '';
  visit.note('refused');
  return verdict === 'used' ? words.usedCode : words.wrongCode;
}

function picture(shape: Shape, words: Words, visit: Visit): Reply {
  const person = insider(visit);
  return person && !person.enrolled
    ? { picture: png(modulesOf(shape.uri(person, words)), 5) }
    : { to: 'login' };
}

function recovery(shape: Shape, words: Words, visit: Visit): Reply {
  const person = insider(visit);
  if (!person?.enrolled) return { to: 'login' };
  if (visit.method === 'POST') return { to: 'home' };
  const all = [...person.recoveryCodes.keys()];
  const codes = all.map(esc);
  if (shape.recovery === 'one' && !visit.layout) {
    const body = `${soft(words.oneRecoveryIntro)}<p class="one">${codes[0]}</p>${form('', words.finish)}`;
    return card(shape, words, visit, words.oneRecoveryTitle, body);
  }
  const list = visit.layout
    ? drawRecoveryCodes(visit.layout, all, words)
    : `<ul class="codes">${codes.map((code) => `<li>${code}</li>`).join('')}</ul>`;
  return card(
    shape,
    words,
    visit,
    words.recoveryTitle,
    soft(words.recoveryIntro) + list + form('', words.recoverySaved),
  );
}

function home(shape: Shape, words: Words, visit: Visit): Reply {
  const person = insider(visit);
  if (!person?.enrolled) return { to: 'login' };
  return card(
    shape,
    words,
    visit,
    words.homeTitle,
    `${soft(words.homeIntro)}${logoutButton(words)}`,
  );
}

function logoutButton(words: Words): string {
  return `<form method="post" action="logout"><button class="quiet" id="log-out" type="submit">${esc(words.logOut)}</button></form>`;
}

function logout(_shape: Shape, _words: Words, visit: Visit): Reply {
  if (visit.method === 'POST') Object.assign(visit.login, { stage: 'out', person: null });
  return { to: 'login' };
}

function login(shape: Shape, words: Words, visit: Visit): Reply {
  let problem = '';
  if (visit.method === 'POST') {
    const person = visit.people.get(visit.form.get('email')?.trim() ?? '');
    if (person && person.password === visit.form.get('password')) {
      Object.assign(visit.login, { stage: person.enrolled ? 'verify' : 'in', person });
      return { to: person.enrolled ? 'verify' : shape.afterPassword };
    }
    problem = words.wrongPassword;
  }
  const fields =
    field('email', words.email, 'type="email" autocomplete="off" required') +
    field('password', words.password, 'type="password" autocomplete="off" required');
  const link = `<p class="after"><a href="signup">${esc(words.noAccount)}</a></p>`;
  return card(
    shape,
    words,
    visit,
    words.logInTitle,
    wrong(problem) + form(fields, words.logIn, link),
  );
}

function verify(shape: Shape, words: Words, visit: Visit): Reply {
  if (!shape.framed) return verifyForm(shape, words, visit);
  if (visit.login.stage !== 'verify') return { to: 'login' };
  const body = `${soft(words.frameIntro)}<iframe src="verify-form" title="${esc(words.verifyTitle)}"></iframe>`;
  return card(shape, words, visit, words.verifyTitle, body);
}

function verifyForm(shape: Shape, words: Words, visit: Visit): Reply {
  const { person } = visit.login;
  if (visit.login.stage !== 'verify' || !person) return { to: 'login' };
  const problem = visit.method === 'POST' ? judged(words, visit, person) : '';
  if (visit.method === 'POST' && problem === '') {
    visit.login.stage = 'in';
    visit.note('logged in');
    // Out of the frame, by a page that says so: a redirect would stay inside.
    return shape.framed
      ? { html: '<!doctype html><script>top.location.href = "welcome"</script>' }
      : { to: 'welcome' };
  }
  const link = `<p class="after"><a href="lost" target="_top">${esc(words.useRecovery)}</a></p>`;
  const body = `${soft(words.verifyIntro)}${wrong(problem)}${form(shape.verifyField(words) + shape.remember(words), words.verify, link)}`;
  if (!shape.framed) return card(shape, words, visit, words.verifyTitle, body);
  const html = page(shape, words, visit, words.verifyTitle, body);
  const bare = html.replace(/<header>.*?<\/header>|<footer>.*?<\/footer>/gs, '');
  return { html: bare.replace('<body class="', '<body class="inner ') };
}

function lost(shape: Shape, words: Words, visit: Visit): Reply {
  const { person } = visit.login;
  if (visit.login.stage !== 'verify' || !person) return { to: 'login' };
  let problem = '';
  if (visit.method === 'POST') {
    if (takeRecoveryCode(person, visit.form.get('recovery') ?? '')) {
      visit.login.stage = 'in';
      visit.note('recovered');
      return { to: 'welcome' };
    }
    visit.note('refused');
    problem = words.wrongRecovery;
  }
  const fields = field(
    'recovery',
    words.recoveryCode,
    'type="text" autocomplete="off" autocapitalize="off" spellcheck="false" required',
  );
  const link = `<p class="after"><a href="verify">${esc(words.useAuthenticator)}</a></p>`;
  const body = `${soft(words.recoveryLogInIntro)}${wrong(problem)}${form(fields, words.verify, link)}`;
  return card(shape, words, visit, words.useRecovery, body);
}

function welcome(shape: Shape, words: Words, visit: Visit): Reply {
  const person = insider(visit);
  if (!person?.enrolled) return { to: 'login' };
  const title = words.welcomeTitle.replace('{name}', words.person.given);
  const body = `<div class="done" aria-hidden="true">✓</div><h1>${esc(title)}</h1>${soft(words.welcomeIntro)}${logoutButton(words)}`;
  return { html: page(shape, words, visit, title, `<div class="card" id="welcome">${body}</div>`) };
}
