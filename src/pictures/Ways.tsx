import { HalfRead } from '../ui/found/HalfRead.tsx';
import { Outcomes } from '../ui/found/Outcomes.tsx';
import { text } from '../ui/language/catalogue.ts';
import { Icon } from '../ui/parts/Icon.tsx';
import { Latch } from '../ui/parts/Logo.tsx';
import { Way } from '../ui/parts/WayButton.tsx';
import { bring, present } from './bring.ts';
import { go, outcomes, screenshot } from './step.ts';
import { Unsaved } from './Unsaved.tsx';

/**
 * Screen with every way to bring a picture: files, a drop, the clipboard, the camera, a box on the
 * screenshot.
 */
export function Ways() {
  const picture = screenshot.value;
  return (
    <main class="ways screen">
      <header class="opening">
        <Latch size={28} />
        <h1>{text('capture_title')}</h1>
      </header>
      <Unsaved />
      <HalfRead show={present} />
      <div class="drop">
        <span class="badge">
          <Icon name="picture" size={24} />
        </span>
        <label class="choose">
          <input
            type="file"
            autocomplete="off"
            class="pictures"
            multiple
            accept="image/*,.pdf"
            onChange={(event) => {
              const files = [...(event.currentTarget.files ?? [])];
              event.currentTarget.value = '';
              if (files.length > 0) bring({ files, text: '' });
            }}
          />
          <span>{text('capture_choose')}</span>
        </label>
        <p>{text('capture_drop')}</p>
        <p class="secondary">{text('capture_kinds')}</p>
      </div>
      <Outcomes outcomes={outcomes.value} box={(file) => go({ at: 'box', picture: file })} />
      <Way
        icon="camera"
        name="to-camera"
        title={text('camera')}
        text={text('camera_text')}
        act={() => go({ at: 'camera' })}
      />
      {picture ? (
        <Way
          icon="scan"
          name="to-box"
          title={text('box_by_hand')}
          text={text('box_shot')}
          act={() => go({ at: 'box', picture })}
        />
      ) : (
        <p class="secondary">{text('box_from_page')}</p>
      )}
    </main>
  );
}
