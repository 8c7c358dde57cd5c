// The waits between the steps of writing: for the page's own work, with a limit in case the page
// draws nothing.

/** Resolves after so many milliseconds. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Resolves in a new task, after what the page deferred to the end of this one. */
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
 * Resolves once the page has drawn a frame, or after `most` milliseconds: a hidden page draws none.
 */
export function nextFrame(most: number): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, most);
    requestAnimationFrame(() => {
      clearTimeout(late);
      // After this, what the frame deferred is done too.
      void nextTask().then(resolve);
    });
  });
}

/** Returns whether something comes true within `most` milliseconds; checks about once a frame. */
export async function comesTrue(isTrue: () => boolean, most: number): Promise<boolean> {
  const end = performance.now() + most;
  while (!isTrue()) {
    const left = end - performance.now();
    if (left <= 0) return false;
    await nextFrame(Math.min(left, 30));
  }
  return true;
}
