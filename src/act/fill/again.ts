// Asks again about a field that is hidden at first.
// A dialog that slides or fades in takes 300 ms, seldom a second: these waits cover that together,
// and are short enough for a person.
const WAITS_MS = [150, 300, 450];

/**
 * Returns the first answer that is not hidden, or the last one: asks `again` up to three times
 * within a second, because a field may still be fading in.
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
