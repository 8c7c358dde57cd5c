/**
 * What a vault must hold after a kill: names acknowledged, names that may be there, and the
 * passwords that may open it.
 */
export class Truth {
  sure = new Set();
  possible = new Set();
  passwords;
  #together;
  #writing = 0;

  /** `together` is how many accounts an import brings: all of them or none. */
  constructor(password, together) {
    this.passwords = [password];
    this.#together = together;
  }

  /** Takes in what a page told; returns whether it was the acknowledgement of a change. */
  heard(what, names) {
    if (what === 'begins') this.#writing++;
    if (what === 'ends') this.#writing--;
    if (what === 'start') for (const name of names) this.possible.add(name);
    if (what === 'done') for (const name of names) this.sure.add(name);
    if (what === 'going') for (const name of names) this.sure.delete(name);
    if (what === 'gone') for (const name of names) this.possible.delete(name);
    if (what === 'password') this.passwords.push(names[0]);
    if (what === 'changed') this.passwords = [names[0]];
    return what === 'done' || what === 'gone' || what === 'changed';
  }

  /** Whether a write to the disk has begun and has not ended, as far as was heard. */
  isWriting() {
    return this.#writing > 0;
  }

  /** Forgets the writes of a browser that is gone. */
  quiet() {
    this.#writing = 0;
  }

  /**
   * Returns what is lost and what is torn in a vault that was opened, or `null`; what stands is the
   * truth of the next round.
   */
  wrong(found, version) {
    if (!found?.names) return { lost: [], torn: [found?.refusal ?? String(found)] };
    const names = new Set(found.names);
    const steps = Array.from({ length: version - 1 }, (_, at) => at + 1);
    const lost = [...this.sure].filter((name) => !names.has(name));
    const torn = [
      ...[...names].filter((name) => !this.possible.has(name)),
      ...this.#halves(names),
      ...(JSON.stringify(found.steps) === JSON.stringify(steps) ? [] : [`steps ${found.steps}`]),
      // a killed browser leaves every copy whole; a damaged one would be repaired here, and said
      ...found.notices.filter((notice) => notice !== 'contested'),
      ...(found.names.length === names.size ? [] : ['an account twice']),
    ];
    this.passwords = [found.password];
    this.sure = names;
    this.possible = new Set(names);
    return lost.length + torn.length > 0 ? { lost, torn } : null;
  }

  #halves(names) {
    const sizes = new Map();
    for (const name of names) {
      const [, group] = /^(import-\d+-\d+)-\d+$/.exec(name) ?? [];
      if (group) sizes.set(group, (sizes.get(group) ?? 0) + 1);
    }
    return [...sizes]
      .filter(([, size]) => size !== this.#together)
      .map(([group, size]) => `${group}: ${size}`);
  }
}
