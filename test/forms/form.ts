import { isSubmitCaption, sends } from '../../src/core/field/submit-captions.ts';
import type { DocumentFacts, FieldFacts } from '../../src/core/page/facts.ts';

/** A field of a form as a few words; everything left out is what a plain text input has. */
export interface Field {
  label?: string;
  hint?: string;
  near?: string;
  type?: string;
  /** Attributes as in HTML: `name=otp maxlength=6 placeholder='6 digits'`. */
  html?: string;
  shown?: FieldFacts['shown'];
  holds?: FieldFacts['holds'];
  takes?: number[];
  /** Side of a small square box. */
  box?: number;
}

/**
 * A form as a person sees it, and what has to happen: index of the field to fill (first box of a
 * split one), or not.
 */
export interface Form {
  name: string;
  /** Headings and paragraphs from the top. */
  text?: string[];
  /** Words of earlier parts of the page, from the top. */
  aside?: string[];
  /** What the form is called in its code. */
  called?: string[];
  /** Types of its other inputs. */
  types?: string[];
  /** Letters and digits of keys or codes that are written out before the field. */
  written?: number;
  fields: Field[];
  buttons?: string[];
  after?: string[];
  title?: string;
  square?: string;
  path?: string;
  headings?: string[];
  expect: number | 'offer' | 'never';
}

/** Returns the facts that `content/facts` would read from the form. */
export function factsOf(form: Form): DocumentFacts {
  const buttons = form.buttons ?? [];
  return {
    origin: 'https://example.com',
    top: true,
    lang: '',
    title: form.title ?? form.text?.[0] ?? '',
    path: form.path ?? '/',
    headings: form.headings ?? [],
    fields: form.fields.map((field, index) => fieldFacts(form, field, index)),
    blocks: [
      {
        form: true,
        names: form.called ?? [],
        types: form.types ?? [],
        written: form.written ?? 0,
        buttons,
        onward: buttons.filter(isSubmitCaption),
        sending: buttons.filter(sends),
        after: form.after ?? [],
      },
    ],
    squares: form.square ? [form.square] : [],
    frames: [],
  };
}

/** Returns a split field of so many boxes; the first carries the words. */
export function boxes(count: number, first: Field = {}): Field[] {
  const { label, hint, near, ...rest } = first;
  const words = { ...(label ? { label } : {}), ...(hint ? { hint } : {}), ...(near ? { near } : {}) };
  return Array.from({ length: count }, (_, index) => ({ box: 44, ...rest, ...(index === 0 ? words : {}) }));
}

function fieldFacts(form: Form, field: Field, index: number): FieldFacts {
  const attributes = attributesOf(field.html ?? '');
  const side = field.box;
  const said = [field.hint, attributes.placeholder, attributes.title].filter((text) => text !== undefined);
  return {
    index,
    tag: 'input',
    type: field.type ?? 'text',
    attributes,
    labels: field.label ? [field.label] : [],
    hints: said,
    near: field.near ?? '',
    block: 0,
    around: (form.text ?? []).toReversed(),
    aside: (form.aside ?? []).toReversed(),
    box: side
      ? { x: 20 + index * (side + 8), y: 200, width: side, height: side }
      : { x: 20, y: 100 + index * 60, width: 260, height: 36 },
    shown: field.shown ?? 'yes',
    writable: true,
    holds: field.holds ?? 'nothing',
    focused: false,
    takes: field.takes ?? null,
    picture: false,
  };
}

function attributesOf(html: string): Record<string, string> {
  const found = html.matchAll(/([\w-]+)=(?:'([^']*)'|(\S+))/g);
  return Object.fromEntries([...found].map(([, name = '', quoted, bare]) => [name, quoted ?? bare ?? '']));
}
