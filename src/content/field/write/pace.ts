// How long the writing waits between its steps: for what the page has to do, with a ceiling where
// the page draws nothing.

/** Returns after so many milliseconds. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Returns once the page has done what it had put off to the end of this task. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/**
 * Returns once the page has drawn a frame, or after `most` milliseconds: a hidden page draws none.
 */
export function nextFrame(most: number): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, most);
    requestAnimationFrame(() => {
      clearTimeout(late);
      // what the frame itself puts off is done by then
      void nextTask().then(resolve);
    });
  });
}

/** Returns whether something came true within `most` milliseconds; asks once a frame. */
export async function comesTrue(isTrue: () => boolean, most: number): Promise<boolean> {
  const end = performance.now() + most;
  while (!isTrue()) {
    const left = end - performance.now();
    if (left <= 0) return false;
    await nextFrame(Math.min(left, 30));
  }
  return true;
}
