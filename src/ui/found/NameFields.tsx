import type { Signal } from '@preact/signals';
import { say } from '../language/catalogue.ts';
import { TextField } from '../parts/TextField.tsx';

/** Asks for the names of an account whose bare setup key was found: that comes without any. */
export function NameFields({ names }: { names: Signal<{ issuer: string; accountName: string }> }) {
  const { issuer, accountName } = names.value;
  return (
    <div class="name-fields">
      <p class="banner fine">{say('found_key')}</p>
      <TextField
        id="issuer"
        label={say('issuer')}
        value={issuer}
        placeholder={say('issuer_example')}
        onText={(text) => {
          names.value = { issuer: text, accountName };
        }}
      />
      <TextField
        id="account-name"
        label={say('account_name')}
        value={accountName}
        placeholder={say('account_name_example')}
        onText={(text) => {
          names.value = { issuer, accountName: text };
        }}
      />
    </div>
  );
}
