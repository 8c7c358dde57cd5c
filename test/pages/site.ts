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
  const now = Date.now() / 1000 + state.offset;
  response.sendDate = false;
  response.setHeader('Date', new Date(now * 1000).toUTCString());
  response.setHeader('Cache-Control', 'no-store');
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  state.requests.push(`${request.method} ${pathname}`);
  if (request.method === 'HEAD') return void response.end();
  const [lang = '', id = '', ...rest] = pathname.slice(1).split('/');
  if (lang === '') return send(response, { html: index(shapes) });
  if (lang === 'odd') return send(response, oddPage(id, now));
  const words = wordsOf(lang);
  const shape = shapes.find((shape) => shape.id === id);
  if (!words || !shape) return send(response, { html: '404', status: 404 });
  const visit = await visitOf(state, request, response, words, shape, rest.join('/'), now);
  const reply = answer(shape, words, visit);
  send(response, 'to' in reply ? { to: `/${lang}/${id}/${reply.to}` } : reply);
}

async function visitOf(
  state: State,
  request: IncomingMessage,
  response: ServerResponse,
  words: Words,
  shape: Shape,
  step: string,
  now: number,
): Promise<Visit> {
  const place = `${words.lang}/${shape.id}`;
  return {
    method: request.method ?? 'GET',
    step,
    form: request.method === 'POST' ? await readForm(request) : new URLSearchParams(),
    login: loginOf(state, request, response, place, step),
    people: kept(state.people, place, () => new Map<string, Person>()),
    now,
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
