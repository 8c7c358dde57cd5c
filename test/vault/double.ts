import { vi } from 'vitest';

type Values = Record<string, unknown>;
type Listener = (changes: Record<string, { oldValue?: unknown; newValue?: unknown }>) => void;

/**
 * A call that the double is about to serve; `fail` may throw before it happens, `after` once it
 * has.
 */
export type Call = `${'local' | 'session' | 'sync' | 'shadow'}.${'get' | 'set' | 'remove'}`;

/** Everything a browser would hold, and the ways in which it can go wrong. */
export interface Profile {
  local: Values;
  session: Values;
  /** What the browser carries between computers. */
  sync: Values;
  /** What an organization has set; `null`: Firefox, where nothing is set. */
  managed: Values | null;
  shadow: Map<string, unknown>;
  icon: 'locked' | 'unlocked';
  alarms: Map<string, number>;
  calls: Call[];
  quota: number;
  /** Whether it is Firefox, and whether the person lets data leave there. */
  isFirefox: boolean;
  consents: boolean;
  /** Throws to refuse a call before anything happened. */
  before: (call: Call) => void;
  /** Throws after a call has happened: stored, but said to have failed. */
  after: (call: Call) => void;
}

/**
 * One faithful in-memory browser: JSON round trip, quota, all-or-nothing sets, change events,
 * failures on demand.
 */
export const profile: Profile = {} as Profile;
type AreaName = 'local' | 'session' | 'sync';
const listeners: Record<AreaName, Set<Listener>> = {
  local: new Set(),
  session: new Set(),
  sync: new Set(),
};
const heardOfPolicy = new Set<Listener>();
/** Bytes that `storage.sync` takes in all, as Chromium counts. */
const SYNC_QUOTA = 102_400;

/** Returns to a browser with nothing stored and no failures. */
export function freshProfile(): void {
  for (const heard of [...Object.values(listeners), heardOfPolicy]) heard.clear();
  Object.assign(profile, {
    local: {},
    session: {},
    sync: {},
    managed: {},
    shadow: new Map(),
    icon: 'locked',
    alarms: new Map(),
    calls: [],
    quota: 10_485_760,
    isFirefox: false,
    consents: false,
    before: () => undefined,
    after: () => undefined,
  });
}

freshProfile();

function size(values: Values): number {
  return Object.entries(values).reduce(
    (sum, [key, value]) => sum + key.length + JSON.stringify(value).length,
    0,
  );
}

async function served<T>(call: Call, work: () => T): Promise<T> {
  await Promise.resolve();
  profile.calls.push(call);
  profile.before(call);
  const answer = work();
  profile.after(call);
  return answer;
}

function area(name: AreaName) {
  const quota = (): number => (name === 'sync' ? SYNC_QUOTA : profile.quota);
  const tell = (before: Values, keys: string[]): void => {
    const changes = Object.fromEntries(
      keys.map((key) => [key, { oldValue: before[key], newValue: profile[name][key] }]),
    );
    for (const listener of listeners[name]) listener(changes);
  };
  return {
    get QUOTA_BYTES() {
      return quota();
    },
    get: (keys: string | string[] | null) =>
      served(`${name}.get`, () => {
        const wanted = keys === null ? Object.keys(profile[name]) : [keys].flat();
        const found = wanted.filter((key) => Object.hasOwn(profile[name], key));
        return structuredClone(Object.fromEntries(found.map((key) => [key, profile[name][key]])));
      }),
    set: (values: Values) =>
      served(`${name}.set`, () => {
        const before = profile[name];
        const after = { ...before, ...(JSON.parse(JSON.stringify(values)) as Values) };
        if (size(after) > quota()) throw new Error('Resource::kQuotaBytes quota exceeded');
        profile[name] = after;
        tell(before, Object.keys(values));
      }),
    remove: (keys: string | string[]) =>
      served(`${name}.remove`, () => {
        const before = profile[name];
        const gone = [keys].flat();
        profile[name] = Object.fromEntries(
          Object.entries(before).filter(([key]) => !gone.includes(key)),
        );
        tell(before, gone);
      }),
    clear: () =>
      served(`${name}.remove`, () => {
        const before = profile[name];
        profile[name] = {};
        tell(before, Object.keys(before));
      }),
    getBytesInUse: async () => size(profile[name]),
    setAccessLevel: vi.fn(async (_level: { accessLevel: string }) => undefined),
    onChanged: {
      addListener: (listener: Listener) => listeners[name].add(listener),
      removeListener: (listener: Listener) => listeners[name].delete(listener),
    },
  };
}

const managed = {
  get: async () => {
    if (profile.managed === null) throw new Error('Managed storage manifest not found');
    return structuredClone(profile.managed);
  },
  onChanged: {
    addListener: (listener: Listener) => heardOfPolicy.add(listener),
    removeListener: (listener: Listener) => heardOfPolicy.delete(listener),
  },
};

/** Sets what an organization has set, as a running browser takes it over. */
export function setPolicy(policy: Values): void {
  profile.managed = policy;
  for (const listener of heardOfPolicy) listener({});
}

/** What `webextension-polyfill` exports, over the profile. */
export const polyfill = {
  storage: { local: area('local'), session: area('session'), sync: area('sync'), managed },
  action: {
    setIcon: async ({ path }: { path: Record<string, string> }) => {
      profile.icon = path[16]?.includes('unlocked') ? 'unlocked' : 'locked';
    },
  },
  runtime: {
    getManifest: () => ({ background: profile.isFirefox ? { scripts: [] } : {} }),
  },
  permissions: {
    contains: vi.fn(async () => profile.consents),
  },
  alarms: {
    create: async (name: string, at: { periodInMinutes?: number; delayInMinutes?: number }) => {
      profile.alarms.set(name, at.periodInMinutes ?? at.delayInMinutes ?? 0);
    },
    clear: async (name: string) => profile.alarms.delete(name),
    onAlarm: { addListener: vi.fn() },
  },
  idle: {
    setDetectionInterval: vi.fn(),
    queryState: vi.fn(async () => 'active'),
    onStateChanged: { addListener: vi.fn() },
  },
};

/** What `src/browser/storage/indexeddb.ts` exports, over the profile. */
export const shadow = {
  readCopy: (name: string) => served('shadow.get', () => profile.shadow.get(name)),
  writeCopy: (name: string, text: string) =>
    served('shadow.set', () => void profile.shadow.set(name, text)),
  removeCopies: (names: string[]) =>
    served('shadow.remove', () => {
      for (const name of names) profile.shadow.delete(name);
    }),
  copyNames: () => served('shadow.get', () => [...profile.shadow.keys()].sort()),
  eraseCopies: () => served('shadow.remove', () => profile.shadow.clear()),
};

/** `navigator.locks` as far as it is used: one at a time per name, in the order of asking. */
export function doubleLocks(): void {
  const tails = new Map<string, Promise<unknown>>();
  const request = <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const turn = (tails.get(name) ?? Promise.resolve()).then(work, work);
    tails.set(
      name,
      turn.catch(() => undefined),
    );
    return turn;
  };
  vi.stubGlobal('navigator', { locks: { request } });
}
