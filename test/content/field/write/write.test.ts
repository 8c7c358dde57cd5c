// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';

// There is no layout here; what is seen is judged in a real browser
// (test/e2e/tests/fill/fields.test.ts).
vi.mock('../../../../src/content/dom/visibility.ts', () => ({
  Sight: class {
    of(element: HTMLElement): string {
      return element.hidden ? 'hidden' : 'yes';
    }
  },
}));

const { write } = await import('../../../../src/content/field/write/write.ts');

const BOX = '<input type="text" inputmode="numeric" maxlength="1">';
const BOXES = `<form><p>Your code</p>${BOX.repeat(6)}</form>`;

const inputs = (): HTMLInputElement[] => [...document.querySelectorAll('input')];
const values = (): string[] => inputs().map(({ value }) => value);

function fill(code = '123456', waitMs = 0) {
  return write({ origin: self.origin, indexes: [], code, waitMs }, inputs());
}

/** Does something once a box, or the one field, has all that belongs there. */
function once(box: number, deed: () => void): void {
  const whole = inputs().length > 1 ? 1 : 6;
  const field = inputs()[box];
  const heard = (): void => {
    if (field?.value.length !== whole) return;
    field.removeEventListener('input', heard);
    deed();
  };
  field?.addEventListener('input', heard);
}

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('what the page puts in the place of a field', () => {
  it('is left alone with the text of a person in it', async () => {
    document.body.innerHTML = '<form><label>Code <input name="value"></label></form>';
    once(0, () => {
      document.body.innerHTML =
        '<form><label>Code <input name="value" value="Dear all"></label></form>';
    });
    expect(await fill()).toEqual({ outcome: 'written' });
    expect(values()).toEqual(['Dear all']);
  });

  it('is left alone when it is called otherwise', async () => {
    document.body.innerHTML = '<form><label>Code <input name="value"></label></form>';
    once(0, () => {
      document.body.innerHTML =
        '<form><label>Message to everybody <input name="value"></label></form>';
    });
    expect(await fill()).toEqual({ outcome: 'written' });
    expect(values()).toEqual(['']);
  });

  it('is left alone when nothing names it and it stands elsewhere', async () => {
    document.body.innerHTML = BOXES;
    once(5, () => {
      document.body.innerHTML = `<div><p>Note</p>${BOX.repeat(6)}</div>`;
    });
    expect(await fill()).toEqual({ outcome: 'written' });
    expect(values()).toEqual(['', '', '', '', '', '']);
  });

  it('is left alone when a group of nameless boxes asks for something else', async () => {
    document.body.innerHTML = BOXES;
    once(5, () => {
      document.body.innerHTML = BOXES.replace('Your code', 'Choose a PIN');
    });
    expect(await fill()).toEqual({ outcome: 'written' });
    expect(values()).toEqual(['', '', '', '', '', '']);
  });

  it('is left alone when nobody can see it', async () => {
    document.body.innerHTML = '<input name="code">';
    inputs()[0]?.addEventListener('keydown', ({ key }) => {
      if (key === '3') document.body.innerHTML = '<input name="code" hidden>';
    });
    expect(await fill()).toEqual({ outcome: 'refused', reason: 'refused' });
    expect(values()).toEqual(['']);
  });

  it('is left alone when the element stays and becomes another field', async () => {
    document.body.innerHTML = '<label>Code <input></label>';
    const [field] = inputs();
    once(0, () => {
      field?.setAttribute('aria-label', 'Search');
      if (field) field.value = '';
    });
    expect(await fill()).toEqual({ outcome: 'written' });
    expect(values()).toEqual(['']);
  });

  it('is left alone when the element became another field at a key', async () => {
    document.body.innerHTML = '<label>Code <input></label>';
    const [field] = inputs();
    field?.addEventListener('keydown', ({ key }) => {
      if (key === '3') field.setAttribute('aria-label', 'Search');
    });
    expect(await fill()).toEqual({ outcome: 'refused', reason: 'gone' });
    expect(values()).toEqual(['12']);
  });

  it('does not even get the focus when it is called otherwise', async () => {
    document.body.innerHTML = '<form><label>Code <input name="value"></label></form>';
    let focused = 0;
    inputs()[0]?.addEventListener('keyup', () => {
      document.body.innerHTML = '<form><label>Message <input name="value"></label></form>';
      inputs()[0]?.addEventListener('focus', () => focused++);
    });
    expect(await fill()).toEqual({ outcome: 'refused', reason: 'gone' });
    expect(focused).toBe(0);
  });

  it('is said to be gone when the form left before it had the whole code', async () => {
    document.body.innerHTML = BOXES;
    once(2, () => {
      document.body.innerHTML = '<p>Too late</p>';
    });
    expect(await fill()).toEqual({ outcome: 'refused', reason: 'gone' });
  });

  it('is not written to when it changed during the wait', async () => {
    document.body.innerHTML = '<label><span>Code</span> <input></label>';
    const report = fill('123456', 20);
    const [words] = document.querySelectorAll('span');
    if (words) words.textContent = 'Message';
    expect(await report).toEqual({ outcome: 'refused', reason: 'gone' });
    expect(values()).toEqual(['']);
  });
});

describe('a field is not written to', () => {
  it('in a document of another origin than the one that was looked at', async () => {
    document.body.innerHTML = '<input name="code">';
    const order = { origin: 'https://other.example', indexes: [], code: '123456', waitMs: 0 };
    expect(await write(order, inputs())).toEqual({ outcome: 'refused', reason: 'origin' });
    expect(values()).toEqual(['']);
  });

  it('in a document without an origin, although it says the same of itself', async () => {
    document.body.innerHTML = '<input name="code">';
    vi.stubGlobal('self', { origin: 'null' });
    const report = await fill();
    vi.unstubAllGlobals();
    expect(report).toEqual({ outcome: 'refused', reason: 'origin' });
    expect(values()).toEqual(['']);
  });

  it('when nobody can see it any more', async () => {
    document.body.innerHTML = '<input name="code" hidden>';
    expect(await fill()).toEqual({ outcome: 'refused', reason: 'hidden' });
    expect(values()).toEqual(['']);
  });

  it('when somebody has typed into it meanwhile', async () => {
    document.body.innerHTML = '<input name="code">';
    const report = fill('123456', 20);
    const [field] = inputs();
    if (field) field.value = 'Dear all';
    expect(await report).toEqual({ outcome: 'refused', reason: 'occupied' });
    expect(values()).toEqual(['Dear all']);
  });
});

describe('a box for one digit', () => {
  it('takes no whole code, whoever chose it', async () => {
    document.body.innerHTML = BOX;
    expect(await fill()).toEqual({ outcome: 'refused', reason: 'refused' });
    expect(values()).toEqual(['']);
  });

  it('is not filled in a row of fewer boxes than the code has digits', async () => {
    document.body.innerHTML = BOX.repeat(4);
    expect(await fill()).toEqual({ outcome: 'refused', reason: 'refused' });
    expect(values()).toEqual(['', '', '', '']);
  });
});

describe('what the page took is not typed again', () => {
  it('where it sends with the last digit and empties the field', async () => {
    document.body.innerHTML = '<input name="code">';
    const [field] = inputs();
    const sent: string[] = [];
    once(0, () => {
      sent.push(field?.value ?? '');
      if (field) field.value = '';
    });
    expect(await fill()).toEqual({ outcome: 'written' });
    expect(sent).toEqual(['123456']);
    expect(values()).toEqual(['']);
  });

  it('where it empties all boxes with the last digit', async () => {
    document.body.innerHTML = BOXES;
    once(5, () => {
      for (const input of inputs()) input.value = '';
    });
    expect(await fill()).toEqual({ outcome: 'written' });
    expect(values()).toEqual(['', '', '', '', '', '']);
  });

  it('where it empties the field at every key, which is said to be refused', async () => {
    document.body.innerHTML = '<input name="code">';
    const [field] = inputs();
    const keys: string[] = [];
    field?.addEventListener('input', () => {
      keys.push(field.value);
      field.value = '';
    });
    expect(await fill()).toEqual({ outcome: 'refused', reason: 'refused' });
    expect(keys).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  it('but a page that takes whole codes only gets one', async () => {
    document.body.innerHTML = '<input name="code">';
    const [field] = inputs();
    field?.addEventListener('input', () => {
      if (field.value.length === 2) field.value = '0';
    });
    expect(await fill()).toEqual({ outcome: 'written' });
    expect(values()).toEqual(['123456']);
  });
});

it('a field that is too short for the code gets none of it', async () => {
  document.body.innerHTML = '<form><label>Code <input name="code" maxlength="4"></label></form>';
  expect(await fill()).toEqual({ outcome: 'refused', reason: 'refused' });
  expect(values()).toEqual(['']);
});

describe('boxes that open one after the other', () => {
  it('get a digit each', async () => {
    document.body.innerHTML = BOXES;
    inputs().forEach((input, at) => {
      input.disabled = at > 0;
      input.addEventListener('input', () => inputs()[at + 1]?.removeAttribute('disabled'));
    });
    expect(await fill()).toEqual({ outcome: 'written' });
    expect(values()).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  it('and stay closed are said to be refused', async () => {
    document.body.innerHTML = BOXES;
    for (const input of inputs().slice(1)) input.disabled = true;
    expect(await fill()).toEqual({ outcome: 'refused', reason: 'refused' });
    expect(values()).toEqual(['1', '', '', '', '', '']);
  });
});

describe('a group that is drawn anew', () => {
  it('at every digit gets the whole code all the same', async () => {
    const code = ['', '', '', '', '', ''];
    const draw = (): void => {
      document.body.innerHTML = BOXES;
      for (const [i, input] of inputs().entries()) {
        input.value = code[i] ?? '';
        input.addEventListener('input', () => {
          code[i] = input.value;
          draw();
        });
      }
    };
    draw();
    expect(await fill()).toEqual({ outcome: 'written' });
    expect(values()).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  it('is repaired once when it forgot a digit', async () => {
    document.body.innerHTML = BOXES;
    once(5, () => {
      document.body.innerHTML = BOXES;
      for (const [i, input] of inputs().entries()) input.value = i === 2 ? '' : String(i + 1);
    });
    expect(await fill()).toEqual({ outcome: 'written' });
    expect(values()).toEqual(['1', '2', '3', '4', '5', '6']);
  });
});
