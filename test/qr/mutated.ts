/** One picture file to be read: its name says what was done to it. */
export interface PictureFile {
  name: string;
  bytes: Buffer;
}

/** Returns a picture file of these bytes. */
export const file = (name: string, bytes: Buffer | string): PictureFile => ({
  name,
  bytes: Buffer.from(bytes),
});

type Mutation = (bytes: Buffer, random: () => number) => Buffer;

const some = (random: () => number, below: number): number => Math.floor(random() * below);

/** Ways in which a file goes bad on its way. */
const MUTATIONS: Record<string, Mutation> = {
  flipped: (bytes, random) => {
    const out = Buffer.from(bytes);
    for (let i = 0; i <= some(random, 12); i++) {
      const at = some(random, out.length);
      out[at] = (out[at] ?? 0) ^ (1 << some(random, 8));
    }
    return out;
  },
  header: (bytes, random) => {
    const out = Buffer.from(bytes);
    for (let i = 0; i <= some(random, 4); i++) out[8 + some(random, 40)] = some(random, 256);
    return out;
  },
  cut: (bytes, random) => bytes.subarray(0, some(random, bytes.length)),
  headless: (bytes, random) => bytes.subarray(some(random, 64)),
  zeroed: (bytes, random) => {
    const from = some(random, bytes.length);
    return Buffer.from(bytes).fill(0, from, Math.min(bytes.length, from + some(random, 200)));
  },
  doubled: (bytes, random) => {
    const from = some(random, bytes.length);
    const part = bytes.subarray(from, from + some(random, 400));
    return Buffer.concat([bytes.subarray(0, from), part, part, bytes.subarray(from + part.length)]);
  },
  swapped: (bytes, random) => {
    const [a, b] = [some(random, bytes.length), some(random, bytes.length)].sort(
      (x, y) => x - y,
    ) as [number, number];
    return Buffer.concat([bytes.subarray(0, a), bytes.subarray(b), bytes.subarray(a, b)]);
  },
  stuffed: (bytes, random) => {
    const at = some(random, bytes.length);
    const noise = Buffer.from(Array.from({ length: some(random, 60) }, () => some(random, 256)));
    return Buffer.concat([bytes.subarray(0, at), noise, bytes.subarray(at)]);
  },
};

/**
 * Returns `count` spoiled copies of sound picture files, the same for the same random numbers; each
 * was spoiled one to three times.
 */
export function* mutated(
  sound: PictureFile[],
  count: number,
  random: () => number,
): Generator<PictureFile, void> {
  const kinds = Object.entries(MUTATIONS);
  for (let i = 0; i < count; i++) {
    const { name, bytes } = sound[i % sound.length] as PictureFile;
    let [how, out] = [`${i}`, bytes];
    for (let times = 1 + some(random, 3); times > 0; times--) {
      const [kind, mutate] = kinds[some(random, kinds.length)] as [string, Mutation];
      out = mutate(out, random);
      how += `-${kind}`;
    }
    yield { name: `${how}-${name}`, bytes: out };
  }
}
