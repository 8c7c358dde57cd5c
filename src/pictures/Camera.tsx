import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { type Finding, watch } from '../act/scan/page.ts';
import { closeCamera, frameOf, openCamera } from '../browser/picture/camera.ts';
import { standing } from '../ui/found/HalfRead.tsx';
import { text } from '../ui/language/catalogue.ts';
import { sentence } from '../ui/language/error.ts';
import { Icon } from '../ui/parts/Icon.tsx';
import { Heading } from '../ui/state/Heading.tsx';
import { accounts } from '../ui/state/state.ts';
import { present } from './bring.ts';
import { goBack, outcomes } from './step.ts';

/**
 * Screen that watches the camera until it shows an account; no frame is kept, and leaving the
 * screen ends it.
 */
export function Camera() {
  const video = useRef<HTMLVideoElement>(null);
  const seen = useSignal<Finding | null>(null);
  const error = useSignal<unknown>(null);
  const attempt = useSignal(0);

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    error.value = null;
    outcomes.value = [];
    const look = async (): Promise<void> => {
      const stream = await openCamera();
      // The person may have left while the browser was asking.
      if (signal.aborted) return closeCamera(stream);
      signal.addEventListener('abort', () => closeCamera(stream));
      const screen = video.current;
      if (!screen) return controller.abort();
      screen.srcObject = stream;
      await screen.play();
      const frame = () => (document.hidden ? Promise.resolve(null) : frameOf(screen));
      const onSeen = (finding: Finding): void => {
        seen.value = finding;
      };
      const scan = await watch(frame, accounts.value, { signal, onSeen });
      present(scan);
    };
    look().catch((caught) => {
      if (!signal.aborted) error.value = caught;
      // The camera's light must not stay on while the page says that it does not work.
      controller.abort();
    });
    return () => controller.abort();
  }, [attempt.value]);

  return (
    <div class="camera screen">
      <Heading title={text('camera')} back={goBack} />
      {error.value === null ? (
        <main>
          <video ref={video} muted playsInline aria-label={text('camera_picture')} />
          <p role="status" class="outcome">
            {seen.value ? saidOf(seen.value) : text('camera_looking')}
          </p>
          <button type="button" class="stop" onClick={goBack}>
            {text('camera_stop')}
          </button>
        </main>
      ) : (
        <main class="centred">
          <span class="badge look">
            <Icon name="camera" size={24} />
          </span>
          <p role="alert" class="outcome">
            {sentence(error.value)}
          </p>
          <button type="button" class="primary again" onClick={() => attempt.value++}>
            {text('camera_again')}
          </button>
          <button type="button" class="stop" onClick={goBack}>
            {text('from_picture')}
          </button>
        </main>
      )}
    </div>
  );
}

function saidOf(seen: Finding): string {
  if (seen.kind === 'migration') return standing(seen);
  return seen.kind === 'other' ? text(`found_${seen.what}`) : text('camera_looking');
}
