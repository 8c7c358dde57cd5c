import { Icon, type IconName } from './Icon.tsx';

interface Props {
  icon: IconName;
  /** Its class, for tests. */
  name: string;
  title: string;
  text: string;
  act: () => void;
}

/** A large button: one way in, with a line that says when it is the right one. */
export function Way({ icon, name, title, text, act }: Props) {
  return (
    <button type="button" class={`way ${name}`} onClick={act}>
      <span class="badge">
        <Icon name={icon} size={24} />
      </span>
      <span class="words">
        <strong>{title}</strong>
        <span class="secondary">{text}</span>
      </span>
      <Icon name="forward" size={16} />
    </button>
  );
}
