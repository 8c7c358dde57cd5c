import type { RecoveryCode } from '../core/vault/account.ts';
import { say, sayCount } from './catalogue.ts';
import { now } from './clock.ts';
import { patching } from './edits.ts';
import { save } from './save.ts';

interface Props {
  id: string;
  codes: RecoveryCode[];
}

/** Draws an account's recovery codes; each works once, so a used one is ticked off and stays readable. */
export function RecoveryCodes({ id, codes }: Props) {
  if (codes.length === 0) return <p class="secondary">{say('recovery_none')}</p>;
  const left = codes.filter(({ usedAt }) => usedAt === null).length;
  const toggle = (at: number): Promise<boolean> =>
    save(
      patching(id, now.value, (account) => ({
        recoveryCodes: account.recoveryCodes.map((code, index) =>
          index === at ? { ...code, usedAt: code.usedAt === null ? now.value : null } : code,
        ),
      })),
    );
  return (
    <>
      <p class="secondary">{sayCount('recovery_left', left)}</p>
      <ul class="recovery-codes">
        {codes.map(({ code, usedAt }, index) => (
          <li key={`${index} ${code}`}>
            <label class={usedAt === null ? 'tick' : 'tick used'}>
              <input
                type="checkbox"
                checked={usedAt !== null}
                onChange={() => toggle(index)}
                aria-label={say('recovery_used_mark', { code })}
              />
              <bdi class="letters">{code}</bdi>
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}
