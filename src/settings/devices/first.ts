import { signal } from '@preact/signals';

/** Whether the person has said, before there was a vault, that there is another computer to join. */
export const joinFirst = signal(false);
