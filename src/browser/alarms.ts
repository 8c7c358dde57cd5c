// Typed access to `browser.alarms`.
import browser from 'webextension-polyfill';

/** Wakes the worker every so many minutes until `stopAlarm`. */
export async function startAlarm(name: string, everyMinutes: number): Promise<void> {
  await browser.alarms.create(name, { periodInMinutes: everyMinutes });
}

/**
 * Wakes the worker once, after so many minutes; an alarm of this name that has not rung yet starts
 * anew.
 */
export async function ringOnce(name: string, inMinutes: number): Promise<void> {
  await browser.alarms.create(name, { delayInMinutes: inMinutes });
}

/** Stops the alarm; nothing happens when there is none. */
export async function stopAlarm(name: string): Promise<void> {
  await browser.alarms.clear(name);
}

/**
 * Calls back whenever this alarm rings. To be called synchronously when the worker starts, so that
 * the alarm wakes it.
 */
export function onAlarm(name: string, listener: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) listener();
  });
}
