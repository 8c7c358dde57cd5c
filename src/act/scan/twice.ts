// Takes a screenshot again where the browser refuses one.

/**
 * Milliseconds before the second try: Chromium takes at most two screenshots a second, and a scan
 * may just have taken some.
 */
const AGAIN_MS = 1_050;

/**
 * Returns a screenshot, trying once more after a second where the first try fails; rejects as the
 * second one does.
 */
export async function twice(shoot: () => Promise<string>): Promise<string> {
  try {
    return await shoot();
  } catch {
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    return shoot();
  }
}
