/** Milliseconds after which a task gives the page's thread back. */
const TASK_MS = 12;

/** Splits long work into short tasks, so that the page stays responsive. */
export class Pace {
  #since = performance.now();

  /** Resolves at once while this task is short, otherwise in a new task. */
  async breathe(): Promise<void> {
    if (performance.now() - this.#since > TASK_MS) await this.pause();
  }

  /** Resolves in a new task, after whatever the page was waiting to do. */
  async pause(): Promise<void> {
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
    this.#since = performance.now();
  }
}
