import { createApp, h, ref, watchEffect } from 'vue';

const six = [0, 1, 2, 3, 4, 5];

/** Draws what a function gives for a value that it may change. */
const owned =
  (load, first = '', plugins = () => []) =>
  async (element, say) => {
    const draw = await load();
    const app = createApp({
      setup() {
        const value = ref(first);
        watchEffect(() => say(value.value));
        return () =>
          draw(value.value, (now) => {
            value.value = now;
          });
      },
    });
    for (const plugin of await plugins()) app.use(...plugin);
    app.mount(element);
  };

const boxed = { style: 'width:40px;height:40px' };

export const widgets = {
  'vue3-otp-input': owned(async () => {
    const { default: VOtpInput } = await import('vue3-otp-input');
    return (value, set) =>
      h(VOtpInput, { numInputs: 6, value, onOnChange: set, inputClasses: 'box' });
  }),
  primevue: owned(
    async () => {
      const { default: InputOtp } = await import('primevue/inputotp');
      return (modelValue, set) =>
        h(InputOtp, { length: 6, modelValue, 'onUpdate:modelValue': set });
    },
    '',
    async () => [[(await import('primevue/config')).default, { unstyled: false }]],
  ),
  'naive-ui': owned(async () => {
    const { NInputOtp } = await import('naive-ui');
    return (value, set) => h(NInputOtp, { length: 6, value, 'onUpdate:value': set });
  }, []),
  'reka-ui': owned(async () => {
    const { PinInputInput, PinInputRoot } = await import('reka-ui');
    return (modelValue, set) =>
      h(PinInputRoot, { modelValue, 'onUpdate:modelValue': set }, () =>
        six.map((index) => h(PinInputInput, { index, key: index, ...boxed })),
      );
  }, []),
  'reka-ui otp': owned(async () => {
    const { PinInputInput, PinInputRoot } = await import('reka-ui');
    return (modelValue, set) =>
      h(PinInputRoot, { otp: true, type: 'number', modelValue, 'onUpdate:modelValue': set }, () =>
        six.map((index) => h(PinInputInput, { index, key: index, ...boxed })),
      );
  }, []),
  'radix-vue': owned(async () => {
    const { PinInputInput, PinInputRoot } = await import('radix-vue');
    return (modelValue, set) =>
      h(PinInputRoot, { modelValue, 'onUpdate:modelValue': set }, () =>
        six.map((index) => h(PinInputInput, { index, key: index, ...boxed })),
      );
  }, []),
  vuetify: owned(
    async () => {
      const { VOtpInput } = await import('vuetify/components');
      await import('vuetify/styles');
      return (modelValue, set) =>
        h(VOtpInput, { length: 6, modelValue, 'onUpdate:modelValue': set });
    },
    '',
    async () => [[(await import('vuetify')).createVuetify()]],
  ),
  'vue-input-otp': owned(async () => {
    const { OTPInput } = await import('vue-input-otp');
    return (modelValue, set) =>
      h(
        OTPInput,
        { maxlength: 6, modelValue, 'onUpdate:modelValue': set },
        {
          default: ({ slots }) =>
            h(
              'div',
              { style: 'display:flex;gap:8px' },
              slots.map((slot) =>
                h('div', { style: 'width:40px;height:44px;border:1px solid #888' }, slot.char),
              ),
            ),
        },
      );
  }),
  ark: owned(async () => {
    const { PinInput } = await import('@ark-ui/vue/pin-input');
    return (modelValue, set) =>
      h(PinInput.Root, { modelValue, 'onUpdate:modelValue': set }, () => [
        h(PinInput.Control, () =>
          six.map((index) => h(PinInput.Input, { index, key: index, ...boxed })),
        ),
        h(PinInput.HiddenInput),
      ]);
  }, ['', '', '', '', '', '']),
  'own boxes': owned(
    async () => (value, set) =>
      six.map((n) =>
        h('input', {
          ...boxed,
          maxlength: 1,
          value: value[n] ?? '',
          onInput: (event) => {
            const now = [...value];
            now[n] = event.target.value;
            set(now);
            event.target.nextElementSibling?.focus();
          },
        }),
      ),
    [],
  ),
};
