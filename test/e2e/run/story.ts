import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Shape } from '../../pages/shape.ts';
import { type Site, shapes, startSite } from '../../pages/site.ts';
import { languages, type Words } from '../../pages/words/words.ts';
import { clickToolbar, closePopups, type Session, startBrowser } from '../drive/browser.ts';
import { parts } from '../drive/parts.ts';
import * as person from '../drive/person.ts';
import {
  createVault,
  fillHere,
  lock,
  saveFound,
  scanPage,
  tickHost,
  unlock,
} from '../drive/popup.ts';
import type { Tally } from './tally.ts';

const VAULT_PASSWORD = 'three pelicans hum at dusk 71';
const STEP_SECONDS = 30;
/**
 * How many browsers run at the same time: two use two cores, and their waits for the next code
 * overlap.
 */
const AT_ONCE = 2;

/** One person on one site in one language, with a browser and a vault of their own. */
interface Story {
  name: string;
  words: Words;
  shape: Shape;
  base: string;
  session: Session;
  page: Page;
  /** Seconds since 1970 at which the site accepted the first code. */
  enrolledAt: number;
  picture(name: string, page: Page): Promise<void>;
}

/** One story to play: a site of this shape in this language. */
interface Play {
  words: Words;
  shape: Shape;
}

/** Every shape of site in every language. */
export const EVERY_STORY: readonly Play[] = languages.flatMap((words) =>
  shapes.map((shape) => ({ words, shape })),
);

/** Every language and every shape of site, but each language with one shape only. */
export const SOME_STORIES: readonly Play[] = languages.flatMap((words, at) => {
  const shape = shapes[at % shapes.length];
  return shape ? [{ words, shape }] : [];
});

/**
 * Plays the whole story on each of these sites, with the real toolbar click: sign up, scan,
 * confirm, log out, log in, fill. Leaves a screenshot of every screen in the folder `out`; the
 * sites check the codes.
 */
export async function playStories(
  tally: Tally,
  out: string,
  plays: readonly Play[] = EVERY_STORY,
): Promise<void> {
  await mkdir(out, { recursive: true });
  const site = await startSite();
  const size = Math.min(shapes.length, Math.ceil(plays.length / AT_ONCE));
  const queue = Array.from({ length: Math.ceil(plays.length / size) }, (_, at) =>
    plays.slice(at * size, (at + 1) * size),
  );
  const next = async (): Promise<void> => {
    for (let some = queue.shift(); some; some = queue.shift())
      await playTogether(tally, site, some, out);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  await tally.step('the sites accepted every code', async () => {
    const of = (event: string): number => site.notes.filter((note) => note.event === event).length;
    const stories = plays.length;
    const [enrolled, loggedIn, refused] = [of('enrolled'), of('logged in'), of('refused')];
    const counts = `${enrolled} + ${loggedIn} of 2 × ${stories}, ${refused} refused`;
    if (enrolled !== stories || loggedIn !== stories || refused > 0) throw new Error(counts);
    return counts;
  });
  await site.close();
}

/**
 * First all enroll, then all log in: a site takes each code once, so logging in needs the next step
 * of the clock.
 */
async function playTogether(
  tally: Tally,
  site: Site,
  plays: readonly Play[],
  out: string,
): Promise<void> {
  const enrolled: Story[] = [];
  for (const { words, shape } of plays) {
    const story = await begin(tally, site, words, shape, out);
    if (story && (await inSteps(tally, story, ENROLL))) enrolled.push(story);
    else await story?.session.close();
  }
  for (const story of enrolled) {
    await inSteps(tally, story, LOG_IN);
    await story.session.close();
  }
}

async function begin(
  tally: Tally,
  site: Site,
  words: Words,
  shape: Shape,
  out: string,
): Promise<Story | null> {
  const name = `${words.lang} ${shape.id}`;
  let session: Session | null = null;
  await tally.step(`${name}: the browser starts with the extension`, async () => {
    session = await startBrowser({ language: words.lang });
  });
  return session && newStory(name, session, site, words, shape, out);
}

async function newStory(
  name: string,
  session: Session,
  site: Site,
  words: Words,
  shape: Shape,
  out: string,
): Promise<Story> {
  const page = (await session.browser.pages())[0] ?? (await session.browser.newPage());
  let pictures = 0;
  const picture = async (what: string, of: Page): Promise<void> => {
    pictures += 1;
    await of.screenshot({
      path: join(out, `${words.lang}-${shape.id}-${pictures}-${what}.png`) as `${string}.png`,
    });
  };
  return {
    name,
    words,
    shape,
    session,
    page,
    base: `${site.url}/${words.lang}/${shape.id}/`,
    enrolledAt: 0,
    picture,
  };
}

type Step = [name: string, act: (story: Story) => Promise<unknown>];

async function inSteps(tally: Tally, story: Story, steps: Step[]): Promise<boolean> {
  for (const [name, act] of steps) {
    const passed = await tally.step(`${story.name}: ${name}`, () => act(story));
    if (passed) continue;
    await story.picture('failed', story.page).catch(() => undefined);
    return false;
  }
  return true;
}

const ENROLL: Step[] = [
  [
    'signs up and comes to the QR code',
    async (story) => {
      await person.signUp(story.page, story.base, story.words);
      story.page = await person.walkToCode(story.page, story.shape.id);
      await story.picture('site-code', story.page);
    },
  ],
  [
    'clicks Latchkey and creates the vault',
    async (story) => {
      const popup = await clickToolbar(story.session, story.page);
      await createVault(popup, VAULT_PASSWORD, () => story.picture('new-vault', popup));
      await story.picture('empty', popup);
    },
  ],
  [
    'scans the page, saves the account, and the first code is filled',
    async (story) => {
      const popup = await clickToolbar(story.session, story.page);
      await scanPage(popup);
      await story.picture('found', popup);
      const isLinked = (await story.page.$('img.qr[src^="http"]')) !== null;
      if ((await tickHost(popup)) !== isLinked)
        throw new Error(
          'The tick is the person’s for a picture from another server, and only for that.',
        );
      return await filling(story, async () => {
        await saveFound(popup);
        await story.picture('saved', popup);
      });
    },
  ],
  [
    'the site accepts it and shows the recovery codes',
    async (story) => {
      await person.sendCode(story.page);
      story.enrolledAt = Date.now() / 1000;
      await story.page.waitForSelector('.codes, .one');
      await story.picture('site-recovery', story.page);
    },
  ],
  [
    'logs out of the site and locks the vault',
    async (story) => {
      const codes = await person.leave(story.page);
      if (codes.length === 0) throw new Error('The site showed no recovery code.');
      await lock(await clickToolbar(story.session, story.page));
      await closePopups(story.session);
      return `${codes.length} recovery codes`;
    },
  ],
];

const LOG_IN: Step[] = [
  [
    'logs in and is asked for the code',
    async (story) => {
      await story.page.bringToFront();
      await person.logIn(story.page, story.base, story.words);
      await story.picture('site-asks', story.page);
    },
  ],
  [
    'unlocks the vault',
    async (story) => {
      const popup = await clickToolbar(story.session, story.page);
      await popup.waitForSelector(parts.locked.screen);
      await story.picture('locked', popup);
      await unlock(popup, VAULT_PASSWORD);
      await story.picture('this-site', popup);
      await nextStep(story.enrolledAt);
    },
  ],
  ['fills the code with one click', fillCode],
  [
    'the site accepts it and welcomes',
    async (story) => {
      await person.sendCode(story.page);
      await story.page.waitForSelector('#welcome');
      await story.picture('site-welcome', story.page);
    },
  ],
];

async function fillCode(story: Story): Promise<string> {
  const popup = await clickToolbar(story.session, story.page);
  return await filling(story, () => fillHere(popup, () => story.picture('filled', popup)));
}

/** Runs `fill`, and checks that the field then holds a code and that no checkbox was changed. */
async function filling(
  { page, session, shape, picture }: Story,
  fill: () => Promise<void>,
): Promise<string> {
  const ticked = await person.tickedBoxes(page);
  await fill();
  await closePopups(session);
  const code = await person.codeOnPage(page);
  if (!/^\d{6}$/.test(code))
    throw new Error(`The field holds ${code.length} characters that are not a code.`);
  if ((await person.tickedBoxes(page)) !== ticked)
    throw new Error('A box that is the person’s own choice was changed.');
  await picture('site-filled', page);
  return shape.id === 'boxes' ? 'six boxes' : 'one field';
}

/** Waits until the code differs from the one that was accepted at `since`, seconds since 1970. */
async function nextStep(since: number): Promise<void> {
  const begins = (Math.floor(since / STEP_SECONDS) + 1) * STEP_SECONDS;
  const wait = begins * 1000 - Date.now();
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
}
