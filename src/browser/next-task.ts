// Lets the page draw and hear the person between two parts of long work.

interface Scheduler {
  yield?(): Promise<void>;
}

/** Resolves in a new task, after what is urgent for the page. */
export async function nextTask(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (scheduler?.yield) await scheduler.yield();
  else await new Promise((resolve) => setTimeout(resolve));
}
