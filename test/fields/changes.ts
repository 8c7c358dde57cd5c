/**
 * Ways in which another site would have written the same form; each runs in the page and changes it
 * in place.
 */
export const changes: Record<string, (words: Swap) => void> = {
  'nothing changed': () => undefined,
  'without autocomplete': () => {
    for (const input of document.querySelectorAll('input')) input.removeAttribute('autocomplete');
  },
  'without name, id, class and data': () => {
    for (const input of document.querySelectorAll('input')) {
      const label = input.id
        ? document.querySelector(`label[for="${CSS.escape(input.id)}"]`)
        : null;
      for (const { name } of [...input.attributes])
        if (/^(?:name|id|class|data-.*)$/.test(name)) input.removeAttribute(name);
      if (label) label.removeAttribute('for');
    }
  },
  'without labels': () => {
    for (const label of document.querySelectorAll('label, .lb')) {
      const input = label.querySelector('input, textarea');
      if (input) label.replaceWith(input);
      else label.remove();
    }
    for (const input of document.querySelectorAll('input')) input.removeAttribute('aria-label');
  },
  'without placeholders': () => {
    for (const input of document.querySelectorAll('input')) input.removeAttribute('placeholder');
  },
  'without headings': () => {
    for (const text of document.querySelectorAll('h1, main p')) text.remove();
    document.title = 'Example';
  },
  'without maxlength, pattern and inputmode': () => {
    for (const input of document.querySelectorAll('input'))
      for (const name of ['maxlength', 'minlength', 'pattern', 'inputmode', 'size'])
        input.removeAttribute(name);
  },
  'text as tel': () => {
    for (const input of document.querySelectorAll<HTMLInputElement>('input[type=text]'))
      input.type = 'tel';
  },
  'search box and newsletter': () => {
    const box = (html: string): Node => document.createRange().createContextualFragment(html);
    document.body.prepend(
      box(
        '<header><form role="search"><input name="q" placeholder="Search"></form><form><input name="query" aria-label="Search"></form></header>',
      ),
    );
    document.body.append(
      box(
        '<footer><form><input type="email" placeholder="E-mail"></form><form><input name="promo" placeholder="Promo code"></form></footer>',
      ),
    );
  },
  'menus and an article around it': () => {
    const text =
      'Products Pricing Docs Support Company Careers Log in Cart Account Orders Language Help';
    const words = text.split(' ');
    const menu = (): string =>
      `<nav>${words.map((word) => `<a href="#">${word}</a> `).join('')}</nav>`;
    const make = (html: string): Node => document.createRange().createContextualFragment(html);
    document.body.prepend(
      make(`<div>${menu()}<div><p>Welcome back. Our new terms apply from June.</p></div></div>`),
    );
    document.body.append(make(`<div><p>© Example Ltd. All rights reserved.</p>${menu()}</div>`));
  },
  'in an open shadow root': () => {
    const main = document.querySelector('main');
    const style = document.querySelector('style');
    if (!main) return;
    const host = document.createElement('x-login');
    main.replaceWith(host);
    host.attachShadow({ mode: 'open' }).append(...(style ? [style.cloneNode(true)] : []), main);
  },
  'deep in wrappers': () => {
    for (const input of document.querySelectorAll('main input')) {
      const outer = document.createElement('div');
      outer.innerHTML = '<div><div></div></div>';
      input.replaceWith(outer);
      outer.querySelector('div div')?.append(input);
    }
  },
  'labels as spans, unbound': () => {
    for (const label of document.querySelectorAll('label')) {
      const span = document.createElement('div');
      span.append(...label.childNodes);
      label.replaceWith(span);
    }
  },
  'heading in capitals': () => {
    for (const text of document.querySelectorAll('h1, label, .lb')) {
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        node.nodeValue = (node.nodeValue ?? '').toUpperCase();
    }
  },
  'words of another page of its kind': ({ called, heads }) => {
    const input = document.querySelector<HTMLInputElement>('main input:not([type=hidden])');
    if (input?.placeholder) input.placeholder = called;
    const bound = input?.labels?.[0];
    if (bound && !bound.contains(input)) bound.textContent = called;
    else if (bound?.firstElementChild) bound.firstElementChild.textContent = called;
    else if (input && !input.placeholder) input.placeholder = called;
    for (const text of document.querySelectorAll('h1, main p')) text.remove();
    const put = heads.map((head, index) =>
      Object.assign(document.createElement(index ? 'p' : 'h1'), { textContent: head }),
    );
    document.querySelector('main')?.prepend(...put);
    document.title = heads[0] ?? 'Example';
  },
};

/** What another page calls its field, and its headings, nearest last. */
export interface Swap {
  called: string;
  heads: string[];
}
