import { Fragment } from 'preact';

/** Draws a host in ASCII, left to right, breaking only after its dots where it must: it is read letter by letter. */
export function Host({ name }: { name: string }) {
  const labels = name.split('.');
  return (
    <bdi class="host" dir="ltr">
      {labels.map((label, index) => (
        <Fragment key={`${index} ${label}`}>
          {label}
          {index < labels.length - 1 && '.'}
          {index < labels.length - 1 && <wbr />}
        </Fragment>
      ))}
    </bdi>
  );
}
