import { Icon, type IconName } from './Icon.tsx';

interface Props {
  icon: IconName;
  /** CSS class, by which tests find the button. */
  name: string;
  title: string;
  text: string;
  act: () => void;
}

/** A large button for one way to add an account, with a line that says when to use it. */
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
