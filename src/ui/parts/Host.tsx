/**
 * Draws a host in ASCII, left to right, breaking lines only after its dots where possible, because
 * it is read letter by letter.
 */
export function Host({ name }: { name: string }) {
  const labels = name.split('.');
  return (
    <bdi class="host" dir="ltr">
      {labels.map((label, index) => (
        <span key={`${index} ${label}`} class="label">
          {label}
          {index < labels.length - 1 && '.'}
        </span>
      ))}
    </bdi>
  );
}
