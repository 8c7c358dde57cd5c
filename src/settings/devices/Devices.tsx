import { useEffect } from 'preact/hooks';
import { text } from '../../ui/language/catalogue.ts';
import { Came } from './Came.tsx';
import { Computers } from './Computers.tsx';
import './devices.css';
import { Off } from './Off.tsx';
import { Sharing } from './Sharing.tsx';
import { Stop } from './Stop.tsx';
import { followSharing, sharing } from './state.ts';

/** Section that shares the accounts with the person's other computers. */
export function Devices() {
  useEffect(followSharing, []);
  const state = sharing.value;
  return (
    <>
      <h1>{text('section_devices')}</h1>
      <p class="secondary">{text('devices_text')}</p>
      {state === 'off' && <Off />}
      {state !== null && state !== 'off' && (
        <>
          <Sharing of={state} />
          <Came of={state} />
          <Computers of={state} />
          <Stop />
        </>
      )}
    </>
  );
}
