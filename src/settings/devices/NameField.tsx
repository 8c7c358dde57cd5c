import { type Signal, useSignal } from '@preact/signals';
import { likelyName } from '../../browser/sharing/computer.ts';
import { text } from '../../ui/language/catalogue.ts';
import { TextField } from '../../ui/parts/TextField.tsx';

/** Returns the name of this computer while it is typed; a likely one at first. */
export function useName(): Signal<string> {
  return useSignal(likelyName());
}

/** Draws the field for the name of this computer. */
export function NameField({ of }: { of: Signal<string> }) {
  return (
    <TextField
      id="computer-name"
      label={text('devices_name')}
      hint={text('devices_name_text')}
      value={of.value}
      onText={(typed) => {
        of.value = typed;
      }}
    />
  );
}
