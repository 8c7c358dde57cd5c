import { useState } from 'react';
import { createRoot } from 'react-dom/client';

const six = [0, 1, 2, 3, 4, 5];

/** Draws a component that is given its value and says every change. */
const controlled =
  (load, first = '') =>
  async (element, say) => {
    const View = await load();
    function Owner() {
      const [value, setValue] = useState(first);
      say(value);
      return <View value={value} set={setValue} />;
    }
    createRoot(element).render(<Owner />);
  };

/** Draws a component in React 18 that says every change. */
const older = (load) => async (element, say) => {
  const [{ createElement }, { createRoot: createOlder }, draw] = await Promise.all([
    import('react-18'),
    import('react-dom-18/client'),
    load(),
  ]);
  say('');
  createOlder(element).render(createElement(...draw(say)));
};

export const widgets = {
  'input-otp': controlled(async () => {
    const { OTPInput } = await import('input-otp');
    return ({ value, set }) => (
      <OTPInput
        maxLength={6}
        value={value}
        onChange={set}
        render={({ slots }) => (
          <div style={{ display: 'flex', gap: 8 }}>
            {six.map((n) => (
              <div key={n} style={{ width: 40, height: 44, border: '1px solid #888' }}>
                {slots[n]?.char}
              </div>
            ))}
          </div>
        )}
      />
    );
  }),
  'react-otp-input': controlled(async () => {
    const { default: OtpInput } = await import('react-otp-input');
    return ({ value, set }) => (
      <OtpInput
        value={value}
        onChange={set}
        numInputs={6}
        inputStyle={{ width: 40, height: 40 }}
        renderInput={(props) => <input {...props} />}
      />
    );
  }),
  'react-otp-input number': controlled(async () => {
    const { default: OtpInput } = await import('react-otp-input');
    return ({ value, set }) => (
      <OtpInput
        value={value}
        onChange={set}
        numInputs={6}
        inputType="number"
        shouldAutoFocus
        inputStyle={{ width: 44, height: 40 }}
        renderInput={(props) => <input {...props} />}
      />
    );
  }),
  ark: controlled(async () => {
    const { PinInput } = await import('@ark-ui/react/pin-input');
    return ({ value, set }) => (
      <PinInput.Root value={value} onValueChange={(change) => set(change.value)}>
        <PinInput.Control>
          {six.map((n) => (
            <PinInput.Input key={n} index={n} style={{ width: 40, height: 40 }} />
          ))}
        </PinInput.Control>
        <PinInput.HiddenInput />
      </PinInput.Root>
    );
  }, ['', '', '', '', '', '']),
  'ark otp': controlled(async () => {
    const { PinInput } = await import('@ark-ui/react/pin-input');
    return ({ value, set }) => (
      <PinInput.Root otp value={value} onValueChange={(change) => set(change.value)}>
        <PinInput.Label>Code</PinInput.Label>
        <PinInput.Control>
          {six.map((n) => (
            <PinInput.Input key={n} index={n} style={{ width: 40, height: 40 }} />
          ))}
        </PinInput.Control>
        <PinInput.HiddenInput />
      </PinInput.Root>
    );
  }, ['', '', '', '', '', '']),
  mantine: controlled(async () => {
    const { MantineProvider, PinInput } = await import('@mantine/core');
    await import('@mantine/core/styles.css');
    return ({ value, set }) => (
      <MantineProvider>
        <PinInput length={6} value={value} onChange={set} />
      </MantineProvider>
    );
  }),
  'mantine one-time code': controlled(async () => {
    const { MantineProvider, PinInput } = await import('@mantine/core');
    await import('@mantine/core/styles.css');
    return ({ value, set }) => (
      <MantineProvider>
        <PinInput oneTimeCode type="number" length={6} value={value} onChange={set} />
      </MantineProvider>
    );
  }),
  antd: controlled(async () => {
    const { Input } = await import('antd');
    return ({ value, set }) => <Input.OTP length={6} value={value} onChange={set} />;
  }),
  'antd masked': controlled(async () => {
    const { Input } = await import('antd');
    return ({ value, set }) => <Input.OTP mask="•" length={6} value={value} onChange={set} />;
  }),
  radix: controlled(async () => {
    const Field = await import('@radix-ui/react-one-time-password-field');
    return ({ value, set }) => (
      <Field.Root value={value} onValueChange={set}>
        {six.map((n) => (
          <Field.Input key={n} style={{ width: 40, height: 40 }} />
        ))}
        <Field.HiddenInput />
      </Field.Root>
    );
  }),
  'base-ui': controlled(async () => {
    const { OTPField } = await import('@base-ui/react/otp-field');
    return ({ value, set }) => (
      <OTPField.Root length={6} value={value} onValueChange={set}>
        {six.map((n) => (
          <OTPField.Input key={n} style={{ width: 40, height: 40 }} />
        ))}
      </OTPField.Root>
    );
  }),
  rsuite: controlled(async () => {
    const { PinInput } = await import('rsuite');
    await import('rsuite/dist/rsuite.min.css');
    return ({ value, set }) => <PinInput length={6} value={value} onChange={set} />;
  }),
  primereact: controlled(async () => {
    const { InputOtp } = await import('primereact/inputotp');
    return ({ value, set }) => (
      <InputOtp length={6} value={value} onChange={(event) => set(event.value)} />
    );
  }),
  'primereact integers': controlled(async () => {
    const { InputOtp } = await import('primereact/inputotp');
    return ({ value, set }) => (
      <InputOtp integerOnly length={6} value={value} onChange={(event) => set(event.value)} />
    );
  }),
  semi: controlled(async () => {
    const { PinCode } = await import('@douyinfe/semi-ui');
    return ({ value, set }) => <PinCode count={6} value={value} onChange={set} />;
  }),
  'react-verification-input': controlled(async () => {
    const { default: loaded } = await import('react-verification-input');
    const VerificationInput = loaded.default ?? loaded;
    return ({ value, set }) => <VerificationInput length={6} value={value} onChange={set} />;
  }),
  'react-auth-code-input': controlled(async () => {
    const { default: AuthCode } = await import('react-auth-code-input');
    return ({ set }) => <AuthCode length={6} allowedCharacters="numeric" onChange={set} />;
  }),
  'react-pin-input': older(async () => {
    const { default: loaded } = await import('react-pin-input');
    return (set) => [loaded.default ?? loaded, { length: 6, onChange: set }];
  }),
  'react-pin-field': controlled(async () => {
    const { default: PinField } = await import('react-pin-field');
    return ({ set }) => <PinField length={6} onChange={set} style={{ width: 40, height: 40 }} />;
  }),
  'react-code-input': older(async () => {
    const { default: loaded } = await import('react-code-input');
    return (set) => [loaded.default ?? loaded, { type: 'number', fields: 6, onChange: set }];
  }),
  'react18-input-otp': controlled(async () => {
    const { default: loaded } = await import('react18-input-otp');
    const OtpInput = loaded.default ?? loaded;
    return ({ value, set }) => (
      <OtpInput value={value} onChange={set} numInputs={6} inputStyle={{ width: 40, height: 40 }} />
    );
  }),
  'own boxes': controlled(
    async () =>
      ({ value, set }) =>
        six.map((n) => (
          <input
            key={`${n}${value[n] ?? ''}`}
            inputMode="numeric"
            style={{ width: 40, height: 40 }}
            value={value[n] ?? ''}
            onChange={(event) =>
              set((before) =>
                (before.slice(0, n) + event.target.value.slice(-1) + before.slice(n + 1)).slice(
                  0,
                  6,
                ),
              )
            }
          />
        )),
  ),
  'own field, digits only': controlled(async () => ({ value, set }) => (
    <label>
      Authentication code{' '}
      <input
        value={value}
        onChange={(event) => set(event.target.value.replace(/\D/g, '').slice(0, 6))}
      />
    </label>
  )),
};
