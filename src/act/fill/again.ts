// A dialog that slides or fades in takes 300 ms, seldom a second; together these are long enough
// for it and short enough to wait.
const WAITS_MS = [150, 300, 450];

/**
 * Returns the first answer that does not say "hidden", asking again up to three times within a
 * second: a field that is still fading in is no trick. The last answer stands.
 */
export async function onceSeen<T>(
  first: T,
  isHidden: (answer: T) => boolean,
  again: () => Promise<T>,
): Promise<T> {
  let answer = first;
  for (const ms of WAITS_MS) {
    if (!isHidden(answer)) break;
    await new Promise((resolve) => setTimeout(resolve, ms));
    answer = await again();
  }
  return answer;
}
