import type { Signal } from '@preact/signals';
import { text } from '../language/catalogue.ts';
import { TextField } from '../parts/TextField.tsx';

/** Asks for issuer and account name where only a setup key was found, which has none. */
export function NameFields({ names }: { names: Signal<{ issuer: string; accountName: string }> }) {
  const { issuer, accountName } = names.value;
  return (
    <div class="name-fields">
      <p class="banner fine">{text('found_key')}</p>
      <TextField
        id="issuer"
        label={text('issuer')}
        value={issuer}
        placeholder={text('issuer_example')}
        onText={(text) => {
          names.value = { issuer: text, accountName };
        }}
      />
      <TextField
        id="account-name"
        label={text('account_name')}
        value={accountName}
        placeholder={text('account_name_example')}
        onText={(text) => {
          names.value = { issuer, accountName: text };
        }}
      />
    </div>
  );
}
