import browser from 'webextension-polyfill';
import { say } from '../../ui/language/catalogue.ts';
import { Icon, type IconName } from '../../ui/parts/Icon.tsx';

/** What Latchkey is, what leaves the computer, and its shortcuts. */
export function About() {
  const { version } = browser.runtime.getManifest();
  return (
    <>
      <h1>{say('section_about')}</h1>
      <p class="secondary">{say('about_version', { version })}</p>
      <ul class="panel promises">
        <Promised icon="shield" title={say('about_leaves_title')} text={say('about_leaves_text')} />
        <Promised icon="fill" title={say('about_gesture_title')} text={say('about_gesture_text')} />
        <Promised icon="hide" title={say('about_private_title')} text={say('about_private_text')} />
      </ul>
      <h2>{say('shortcuts')}</h2>
      <dl class="shortcuts">
        <dt>Alt+Shift+K</dt>
        <dd>{say('shortcut_open')}</dd>
        <dt>Alt+Shift+L</dt>
        <dd>{say('command_fill')}</dd>
        <dt>↵</dt>
        <dd>{say('shortcut_enter')}</dd>
        <dt>↑ ↓</dt>
        <dd>{say('shortcut_arrows')}</dd>
        <dt>Ctrl+C</dt>
        <dd>{say('shortcut_copy')}</dd>
        <dt>Esc</dt>
        <dd>{say('shortcut_escape')}</dd>
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
