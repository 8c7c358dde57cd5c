import type { Reply } from './visit.ts';

/**
 * Pages that work as one types, each named after what it does; `<html data-…>` says what the page
 * has by then.
 */
export const typing: Record<string, () => Reply> = {
  'button-by-keys': () => page(`${ONE}${BUTTON}`, buttonByKeys),
  'hidden-by-keys': () => page(`${BOXES}<input type="hidden" id="joined">`, hiddenByKeys),
  'boxes-open-in-turn': () => page(BOXES, openInTurn),
  'boxes-open-later': () => page(BOXES, openLater),
  'boxes-come-in-turn': () => page('<div class="row"></div>', comeInTurn),
  'boxes-show-in-turn': () => page(ROW, showInTurn),
  'first-box-and-seats': () =>
    page(
      `<form>${FIRST}</form><form><p>Your seat</p><div class="row">${SEATS}</div></form>`,
      noScript,
    ),
  'first-box-and-mark': () => page(`<label>Your initial ${FIRST}</label>`, noScript),
  'one-declared-box': () => page('<input maxlength="1" id="code" inputmode="numeric">', noScript),
  'sends-and-empties': () => page(ONE, sendsAndEmpties),
  'boxes-send-and-empty': () => page(BOXES, boxesSendAndEmpty),
  'boxes-send-at-once': () => page(`<form id="sent" method="post">${ROW}</form>`, sendAtOnce),
  'asks-and-empties': () => page(ONE, asksAndEmpties),
  'hears-both': () => page(ONE, hearsBoth),
  'hears-change-of-boxes': () => page(BOXES, hearsChangeOfBoxes),
  'goes-by-focus': () => page(BOXES, goesByFocus),
  'takes-keys': () => page(BOXES, takesKeys),
  'groups-digits': () => page(ONE.replace('maxlength="6"', 'maxlength="7"'), groupsDigits),
  'focus-thief': () => page(`${ONE}${OTHERS}`, focusThief),
  'selection-thief': () => page(`${ONE}${OTHERS}`, selectionThief),
  'becomes-search': () => page(ONE, becomesSearch),
  'button-stays-off': () =>
    page(
      `${ONE}<p><input type="checkbox" id="terms"> I have read the terms</p>${BUTTON}`,
      noScript,
    ),
  'button-comes-later': () => page(`${ONE}${BUTTON}`, buttonComesLater),
  'one-box': () => page(rowOf(1), noScript),
  'three-boxes': () => page(rowOf(3), noScript),
};

const ONE =
  '<p><label for="code">Code from your authenticator app</label><input id="code" name="code" inputmode="numeric" maxlength="6"></p>';
const BUTTON = '<button type="button" id="go" disabled>Continue</button>';
const BOXES = rowOf(6);
const ROW = `<div class="row">${'<input class="box" inputmode="numeric" maxlength="1">'.repeat(6)}</div>`;
const FIRST = '<input class="box" maxlength="1" inputmode="numeric">';
const SEATS = FIRST.repeat(5);
const OTHERS =
  '<p><input id="note" placeholder="Note"><input id="secret" type="password"></p><div id="letter" contenteditable="true"><b>Dear all</b></div>';

function rowOf(count: number): string {
  return `<div class="row">${'<input class="box" inputmode="numeric">'.repeat(count)}</div>`;
}

function page(body: string, script: () => void): Reply {
  return {
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Log in</title><link rel="icon" href="data:,"><style>body{font:16px/1.5 sans-serif;margin:48px}.row{display:flex;gap:8px}.box{width:40px;height:48px;padding:0;box-sizing:border-box;text-align:center}</style></head><body><h1>Two-step login</h1><p>Enter the code from your authenticator app.</p>${body}<script>(${script.toString()})()</script></body></html>`,
  };
}

// What follows runs in the page.

function noScript(): void {
  // Nothing happens here.
}

function buttonByKeys(): void {
  const code = document.querySelector('#code') as HTMLInputElement;
  const go = document.querySelector('#go') as HTMLButtonElement;
  const { dataset } = document.documentElement;
  addEventListener('keyup', () => {
    go.disabled = code.value.length < 6;
    dataset.on = `${!go.disabled}`;
  });
  for (const type of ['keydown', 'keypress', 'keyup'])
    code.addEventListener(type, (event) => {
      const { key, code: name, keyCode, which } = event as KeyboardEvent;
      const isDigit = name === `Digit${key}` && keyCode === key.charCodeAt(0) && which === keyCode;
      if (isDigit) dataset[type] = (dataset[type] ?? '') + key;
    });
}

function hiddenByKeys(): void {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('.box')];
  const joined = document.querySelector('#joined') as HTMLInputElement;
  boxes.forEach((box, at) => {
    box.addEventListener('keyup', () => {
      joined.value = boxes.map(({ value }) => value).join('');
      document.documentElement.dataset.has = joined.value;
      if (box.value) boxes[at + 1]?.focus();
    });
  });
}

function openInTurn(): void {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('.box')];
  boxes.forEach((box, at) => {
    box.disabled = at > 0;
    box.addEventListener('input', () => {
      document.documentElement.dataset.has = boxes.map(({ value }) => value).join('');
      const next = boxes[at + 1];
      if (next) next.disabled = false;
      next?.focus();
    });
  });
}

function openLater(): void {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('.box')];
  boxes.forEach((box, at) => {
    box.readOnly = at > 0;
    box.addEventListener('input', () => {
      document.documentElement.dataset.has = boxes.map(({ value }) => value).join('');
      setTimeout(() => {
        const next = boxes[at + 1];
        if (next) next.readOnly = false;
      }, 80);
    });
  });
}

function comeInTurn(): void {
  const row = document.querySelector('.row') as HTMLElement;
  const add = (): void => {
    const box = document.createElement('input');
    box.className = 'box';
    box.maxLength = 1;
    box.addEventListener('input', () => {
      const boxes = [...row.querySelectorAll('input')];
      document.documentElement.dataset.has = boxes.map(({ value }) => value).join('');
      if (box.value && boxes.length < 6) setTimeout(add, 40);
    });
    row.append(box);
    box.focus();
  };
  add();
}

function showInTurn(): void {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('.box')];
  boxes.forEach((box, at) => {
    box.hidden = at > 0;
    box.addEventListener('input', () => {
      document.documentElement.dataset.has = boxes.map(({ value }) => value).join('');
      const next = boxes[at + 1];
      if (!box.value || !next) return;
      next.hidden = false;
      next.focus();
    });
  });
}

function sendsAndEmpties(): void {
  const { dataset } = document.documentElement;
  const code = document.querySelector('#code') as HTMLInputElement;
  code.addEventListener('input', () => {
    if (code.value.length < 6) return;
    dataset.has = (dataset.has ?? '') + code.value;
    code.value = '';
  });
}

function boxesSendAndEmpty(): void {
  const { dataset } = document.documentElement;
  const boxes = [...document.querySelectorAll<HTMLInputElement>('.box')];
  addEventListener('input', () => {
    if (!boxes.every(({ value }) => value)) return;
    dataset.has = (dataset.has ?? '') + boxes.map(({ value }) => value).join('');
    for (const box of boxes) box.value = '';
    boxes[0]?.focus();
  });
}

function sendAtOnce(): void {
  const form = document.querySelector('form') as HTMLFormElement;
  const boxes = [...document.querySelectorAll<HTMLInputElement>('.box')];
  boxes.forEach((box, at) => {
    box.name = `digit${at}`;
    box.addEventListener('input', () => {
      sessionStorage.setItem('has', boxes.map(({ value }) => value).join(''));
      if (boxes.every(({ value }) => value)) form.submit();
      else boxes[at + 1]?.focus();
    });
  });
}

function asksAndEmpties(): void {
  const { dataset } = document.documentElement;
  const code = document.querySelector('#code') as HTMLInputElement;
  code.addEventListener('input', async () => {
    if (code.value.length < 6) return;
    dataset.has = (dataset.has ?? '') + code.value;
    await fetch(location.href).catch(() => undefined);
    code.value = '';
  });
}

function hearsBoth(): void {
  const { dataset } = document.documentElement;
  const code = document.querySelector('#code') as HTMLInputElement;
  for (const type of ['input', 'change'])
    code.addEventListener(type, () => {
      if (code.value.length === 6) dataset[type] = (dataset[type] ?? '') + code.value;
    });
}

function hearsChangeOfBoxes(): void {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('.box')];
  boxes.forEach((box) => {
    box.addEventListener('change', () => {
      document.documentElement.dataset.has =
        (document.documentElement.dataset.has ?? '') + box.value;
    });
  });
}

function goesByFocus(): void {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('.box')];
  const state = ['', '', '', '', '', ''];
  let focused = 0;
  boxes.forEach((box, at) => {
    box.addEventListener('focus', () => {
      focused = at;
    });
    box.addEventListener('input', () => {
      state[focused] = box.value;
      document.documentElement.dataset.has = state.join('');
      boxes[focused + 1]?.focus();
    });
  });
}

function takesKeys(): void {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('.box')];
  boxes.forEach((box, at) => {
    box.addEventListener('keydown', (event) => {
      if (!/^\d$/.test(event.key)) return;
      event.preventDefault();
      box.value = event.key;
      document.documentElement.dataset.has = boxes.map(({ value }) => value).join('');
      boxes[at + 1]?.focus();
    });
  });
}

function groupsDigits(): void {
  const code = document.querySelector('#code') as HTMLInputElement;
  code.addEventListener('input', () => {
    const digits = code.value.replace(/\D/g, '').slice(0, 6);
    code.value = digits.length > 3 ? `${digits.slice(0, 3)}-${digits.slice(3)}` : digits;
    document.documentElement.dataset.has = digits;
  });
}

function focusThief(): void {
  const others = [...document.querySelectorAll<HTMLInputElement>('#note, #secret')];
  let turn = 0;
  for (const type of ['keydown', 'keypress', 'beforeinput', 'input', 'keyup', 'focus'])
    document.querySelector('#code')?.addEventListener(type, () => others[turn++ % 2]?.focus());
}

function selectionThief(): void {
  const letter = document.querySelector('#letter') as HTMLElement;
  for (const type of ['keydown', 'keypress', 'beforeinput', 'focus'])
    document
      .querySelector('#code')
      ?.addEventListener(type, () => getSelection()?.selectAllChildren(letter));
}

function becomesSearch(): void {
  const code = document.querySelector('#code') as HTMLInputElement;
  let keys = 0;
  addEventListener('keydown', () => {
    if (++keys === 3) code.setAttribute('aria-label', 'Search the shop');
  });
}

function buttonComesLater(): void {
  const code = document.querySelector('#code') as HTMLInputElement;
  const go = document.querySelector('#go') as HTMLButtonElement;
  code.addEventListener('input', () =>
    setTimeout(() => {
      go.disabled = code.value.length < 6;
    }, 200),
  );
}
