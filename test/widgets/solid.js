import OtpField from '@corvu/otp-field';
import { createEffect, createSignal, Index } from 'solid-js';
import h from 'solid-js/h';
import { render } from 'solid-js/web';

const box = 'width:40px;height:44px;border:1px solid #888';

export const widgets = {
  corvu: (element, say) => {
    const [value, setValue] = createSignal('');
    createEffect(() => say(value()));
    render(
      () =>
        h(
          OtpField,
          { maxLength: 6, value, onValueChange: setValue, style: 'display:flex;gap:8px' },
          [
            h(OtpField.Input),
            ...[0, 1, 2, 3, 4, 5].map((n) => h('div', { style: box }, () => value()[n] ?? '')),
          ],
        ),
      element,
    );
  },
  'own boxes': (element, say) => {
    const [digits, setDigits] = createSignal(['', '', '', '', '', '']);
    createEffect(() => say(digits()));
    const put = (n) => (event) =>
      setDigits((before) => before.map((digit, at) => (at === n ? event.target.value : digit)));
    render(
      () =>
        h(Index, { each: digits }, (digit, n) =>
          h('input', { style: box, maxlength: 1, value: digit, onInput: put(n) }),
        ),
      element,
    );
  },
};
