import type { Reply } from './visit.ts';

/**
 * Steps of a login of a shop where kim@shop.example and lee@shop.example have accounts, each named
 * after how it says whose it is.
 */
export const logins: Record<string, () => Reply> = {
  'code-of-nobody': () => step(''),
  'code-of-kim': () => step('<p>You are logging in as <b>kim@shop.example</b>.</p>'),
  'code-of-lee-masked': () => step('<p>For safety we ask for a code, l••@shop.example.</p>'),
  'code-of-both': () => step('<p>kim@shop.example</p><p>Not you? lee@shop.example</p>'),
  'code-of-kim-apart': () => step('<p>Account: <b>kim</b>@shop.example</p>'),
  'code-of-kim-label': () => step('<a href="#" aria-label="Account kim@shop.example">K</a>'),
  'code-of-sam-field': () =>
    step(
      '<p><label>E-mail <input type="email" name="email" value="sam@shop.example" readonly></label></p>',
    ),
  'code-of-sam-shared': () =>
    step(
      '<p>Shared with you by kim@shop.example.</p>',
      '<input type="email" name="email" value="sam@shop.example" readonly>',
    ),
  'code-of-sam-invited': () =>
    step(
      '<p>Kim invited you: kim@shop.example</p>',
      '<p>Logging in as <b>sam@shop.example</b></p>',
    ),
  'code-of-lee-field': () =>
    step(
      '<p><label>User name <input name="username" readonly value="lee@shop.example"></label></p>',
    ),
  'code-of-lee-kept': () =>
    step('', '<input type="hidden" name="username" value="lee@shop.example">'),
  'code-of-kim-unseen': () => step('<p hidden>kim@shop.example</p>'),
  'code-of-kim-titled': () => step('<p title="kim@shop.example">Welcome</p>'),
  'code-of-kim-faint': () => step('<div style="opacity:.01"><p>kim@shop.example</p></div>'),
  'code-of-kim-off': () => step('<p style="position:absolute;left:-4000px">kim@shop.example</p>'),
  'code-of-kim-inkless': () => step('<p style="color:transparent">kim@shop.example</p>'),
  'code-of-kim-cut': () =>
    step(
      '<div style="width:1px;height:1px;overflow:hidden"><p style="width:200px">kim@shop.example</p></div>',
    ),
  'code-of-kim-stored': () => step('<input type="hidden" name="user" value="kim@shop.example">'),
  'code-of-kim-folded': () =>
    step(
      '<div style="display:none"><input type="email" name="email" value="kim@shop.example"></div>',
    ),
  'code-of-lee-head': () => step('<header>Signing in as <b>lee@shop.example</b></header>'),
  'code-of-lee-news': () =>
    step(
      '<form><label>News to <input type="email" name="email" value="kim@shop.example"></label><button>Send me news</button></form><p>You are lee@shop.example</p>',
    ),
  'code-of-kim-news': () =>
    step(
      '<form><label>News to <input type="email" name="email" value="kim@shop.example"></label><button>Send me news</button></form>',
    ),
  'code-of-kim-foot': () => step('', '', '<footer>Questions? kim@shop.example</footer>'),
  'code-of-kim-below': () => step('', '', '<div><p>kim@shop.example: works well!</p></div>'),
  'password-of-lee': () => ({
    html: page(
      '<form autocomplete="off" action="code-of-nobody"><p><label>E-mail <input type="email" name="email" value="lee@shop.example"></label></p><p><label>Password <input type="password" name="password"></label></p><button>Go on</button></form>',
    ),
  }),
  'password-of-sam': () => ({
    html: page(
      '<form autocomplete="off" action="code-of-nobody"><p><label>E-mail <input type="email" name="email" value="sam@shop.example"></label></p><p><label>Password <input type="password" name="password"></label></p><button>Go on</button></form>',
    ),
  }),
};

function step(before: string, inside = '', after = ''): Reply {
  return {
    html: page(
      `${before}<form autocomplete="off">${inside}<p><label for="code">Authentication code</label><input id="code" name="code" autocomplete="one-time-code" inputmode="numeric" maxlength="6"></p><button>Log in</button></form>${after}`,
    ),
  };
}

function page(body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title><link rel="icon" href="data:,"><style>body{font:16px/1.5 system-ui,sans-serif;max-width:560px;margin:48px auto}label{display:block}input{font:inherit;padding:8px}</style></head><body><h1>Shop</h1>${body}<footer><p>Questions? help@shop.example</p></footer></body></html>`;
}
