import { ownVersion } from '../../browser/tabs.ts';
import { text } from '../../ui/language/catalogue.ts';
import { Icon, type IconName } from '../../ui/parts/Icon.tsx';

/** Section with the version, what leaves the computer, and the shortcuts. */
export function About() {
  return (
    <>
      <h1>{text('section_about')}</h1>
      <p class="secondary">{text('about_version', { version: ownVersion() })}</p>
      <ul class="panel promises">
        <Promised
          icon="shield"
          title={text('about_leaves_title')}
          text={text('about_leaves_text')}
        />
        <Promised
          icon="fill"
          title={text('about_gesture_title')}
          text={text('about_gesture_text')}
        />
        <Promised
          icon="hide"
          title={text('about_private_title')}
          text={text('about_private_text')}
        />
      </ul>
      <h2>{text('shortcuts')}</h2>
      <dl class="shortcuts">
        <dt>Alt+Shift+K</dt>
        <dd>{text('shortcut_open')}</dd>
        <dt>Alt+Shift+L</dt>
        <dd>{text('command_fill')}</dd>
        <dt>↵</dt>
        <dd>{text('shortcut_enter')}</dd>
        <dt>↑ ↓</dt>
        <dd>{text('shortcut_arrows')}</dd>
        <dt>Ctrl+C</dt>
        <dd>{text('shortcut_copy')}</dd>
        <dt>Esc</dt>
        <dd>{text('shortcut_escape')}</dd>
      </dl>
    </>
  );
}

function Promised({ icon, title, text }: { icon: IconName; title: string; text: string }) {
  return (
    <li class="promise">
      <Icon name={icon} />
      <div>
        <h2>{title}</h2>
        <p class="secondary">{text}</p>
      </div>
    </li>
  );
}
