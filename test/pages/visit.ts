import type { IncomingMessage } from 'node:http';
import type { Person } from './person.ts';
import type { Layout } from './variant.ts';

/** Where a browser stands on one of the sites. */
export interface Login {
  /** `verify`: the password was right, the code is still missing. */
  stage: 'out' | 'in' | 'verify';
  person: Person | null;
}

/** One request, read. */
export interface Visit {
  method: string;
  /** Path below `/<lang>/<shape>/`, without slashes at the ends. */
  step: string;
  form: URLSearchParams;
  login: Login;
  people: Map<string, Person>;
  /** Seconds since 1970, by this site's clock. */
  now: number;
  /** The layout of the recovery codes, `null` for that of the shape. */
  layout: Layout | null;
  /** Another origin that leads to this same server, for pictures from "elsewhere". */
  otherOrigin: string;
  /** Told to the harness: what the site accepted or refused. */
  note(event: 'signed up' | 'enrolled' | 'logged in' | 'recovered' | 'refused'): void;
}

/** What to answer. */
export type Reply =
  | { html: string; status?: number; headers?: Record<string, string> }
  | { to: string }
  | { picture: Buffer };

/** Reads a form's body; refuses more than any of our forms sends. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let body = '';
  for await (const part of request) {
    body += part;
    if (body.length > 20_000) throw new Error('The form is too long.');
  }
  return new URLSearchParams(body);
}

/** Returns text that is safe between tags and in quoted attributes. */
export function esc(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (char) => entities[char] ?? char);
}
