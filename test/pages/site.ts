import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { index } from './index.ts';
import { oddPage } from './odd.ts';
import type { Person } from './person.ts';
import type { Shape } from './shape.ts';
import { twentyfourseven } from './shapes/24seven.ts';
import { amazon } from './shapes/amazon.ts';
import { boxes } from './shapes/boxes.ts';
import { frame } from './shapes/frame.ts';
import { liveagent } from './shapes/liveagent.ts';
import { answer } from './steps.ts';
import { dateHeader, readSegment, type Variant, variantOf, writtenInPath } from './variant.ts';
import { type Login, type Reply, readForm, type Visit } from './visit.ts';
import { type Words, wordsOf } from './words/words.ts';

/** The five shapes, in the order in which the story plays them. */
export const shapes: readonly Shape[] = [liveagent, twentyfourseven, amazon, boxes, frame];

/** Something that a site accepted or refused. */
export interface Note {
  lang: string;
  shape: string;
  event: Parameters<Visit['note']>[0];
}

/** The demo site while it runs. */
export interface Site {
  port: number;
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  url: string;
  notes: Note[];
  /** Method and path of every request that came in, in order. */
  requests: string[];
  close(): Promise<void>;
}

/** How the demo site runs: `clockOffset` in seconds makes its clock wrong, `port` 0 takes any. */
export interface SiteOptions {
  clockOffset?: number;
  port?: number;
}

/**
 * Starts the demo site on the loopback address. It keeps everything in memory and forgets it at the
 * end.
 */
export async function startSite(options: SiteOptions = {}): Promise<Site> {
  const state: State = {
    offset: options.clockOffset ?? 0,
    logins: new Map(),
    people: new Map(),
    notes: [],
    requests: [],
  };
  const server = createServer((request, response) => {
    respond(state, request, response).catch((caught: unknown) => {
      response.statusCode = 500;
      response.end(caught instanceof Error ? caught.message : 'error');
    });
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    notes: state.notes,
    requests: state.requests,
    close,
  };
}

interface State {
  offset: number;
  logins: Map<string, Login>;
  people: Map<string, Map<string, Person>>;
  notes: Note[];
  requests: string[];
}

async function respond(
  state: State,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const [first = '', second = '', ...rest] = pathname.slice(1).split('/');
  const isOdd = first.startsWith('odd');
  const asked = readSegment(isOdd ? first : second);
  state.requests.push(`${request.method} ${pathname}`);
  response.sendDate = false;
  response.setHeader('Cache-Control', 'no-store');
  if (!asked) return send(response, { html: NO_VARIANT, status: 400 });
  const variant = { ...asked.variant, clock: asked.variant.clock + state.offset };
  const date = dateHeader(variant, Date.now());
  if (date !== null) response.setHeader('Date', date);
  if (request.method === 'HEAD') return void response.end();
  const parameters = variantOf(searchParams);
  if (!parameters) return send(response, { html: NO_VARIANT, status: 400 });
  if (first === '') return send(response, { html: index(shapes, parameters) });
  const written = writtenInPath(parameters);
  if (written !== '') {
    const inPath = isOdd
      ? [`odd${written}`, second, ...rest]
      : [first, `${asked.id}${written}`, ...rest];
    return send(response, { to: `/${inPath.join('/')}` });
  }
  const now = Date.now() / 1000 + variant.clock;
  if (isOdd) return send(response, oddPage(second, now));
  const words = wordsOf(first);
  const shape = shapes.find(({ id }) => id === asked.id);
  if (!words || !shape) return send(response, { html: '404', status: 404 });
  const place = `${words.lang}/${shape.id}${writtenInPath(asked.variant)}`;
  const at: At = { words, shape, variant, place, step: rest.join('/'), now };
  const reply = answer(shape, words, await visitOf(state, request, response, at));
  send(response, 'to' in reply ? { to: `/${place}/${reply.to}` } : reply);
}

const NO_VARIANT = 'clock is a number of seconds; date and codes are words that test/pages knows.';

/** Which page of which site is asked for. */
interface At {
  words: Words;
  shape: Shape;
  variant: Variant;
  /** The site's part of the path, its variant included: each has people of its own. */
  place: string;
  step: string;
  /** Seconds since 1970, by the site's clock. */
  now: number;
}

async function visitOf(
  state: State,
  request: IncomingMessage,
  response: ServerResponse,
  { words, shape, variant, place, step, now }: At,
): Promise<Visit> {
  return {
    method: request.method ?? 'GET',
    step,
    form: request.method === 'POST' ? await readForm(request) : new URLSearchParams(),
    login: loginOf(state, request, response, place, step),
    people: kept(state.people, place, () => new Map<string, Person>()),
    now,
    layout: variant.codes,
    otherOrigin: otherOrigin(request, place),
    note: (event) => state.notes.push({ lang: words.lang, shape: shape.id, event }),
  };
}

/**
 * A cookie for each site; the picture "from elsewhere" has none and is asked for by the same
 * browser: the last login answers.
 */
function loginOf(
  state: State,
  request: IncomingMessage,
  response: ServerResponse,
  place: string,
  step: string,
): Login {
  const fresh = (): Login => ({ stage: 'out', person: null });
  if (step === 'qr.png') return kept(state.logins, `${place} last`, fresh);
  const given = /(?:^|; )visit=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1];
  const id = given ?? randomUUID();
  if (!given) response.setHeader('Set-Cookie', `visit=${id}; Path=/; HttpOnly; SameSite=Lax`);
  const login = kept(state.logins, `${place} ${id}`, fresh);
  state.logins.set(`${place} last`, login);
  return login;
}

function kept<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const there = map.get(key);
  if (there !== undefined) return there;
  const made = make();
  map.set(key, made);
  return made;
}

function otherOrigin(request: IncomingMessage, place: string): string {
  const [host = '', port = ''] = (request.headers.host ?? '').split(':');
  return `http://${host === '127.0.0.1' ? 'localhost' : '127.0.0.1'}:${port}/${place}/`;
}

function send(response: ServerResponse, reply: Reply): void {
  if ('to' in reply) {
    response.writeHead(303, { Location: reply.to }).end();
    return;
  }
  if ('picture' in reply) {
    response.writeHead(200, { 'Content-Type': 'image/png' }).end(reply.picture);
    return;
  }
  response
    .writeHead(reply.status ?? 200, {
      'Content-Type': 'text/html; charset=utf-8',
      ...reply.headers,
    })
    .end(reply.html);
}
