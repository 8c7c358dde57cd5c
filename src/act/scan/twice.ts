/** Chromium takes at most two screenshots a second, and a scan may just have taken some. */
const AGAIN_MS = 1_050;

/**
 * Returns a screenshot that is taken once more, a second later, where the browser gives none at
 * first; rejects as the second try does.
 */
export async function twice(shoot: () => Promise<string>): Promise<string> {
  try {
    return await shoot();
  } catch {
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    return shoot();
  }
}
