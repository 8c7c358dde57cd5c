import type { FieldChoice } from '../../act/fill/outcome.ts';
import type { RefusalCode } from '../../core/refusal.ts';
import { text } from '../../ui/language/catalogue.ts';
import { sentenceOf } from '../../ui/language/error.ts';
import { Icon } from '../../ui/parts/Icon.tsx';
import { Heading } from '../../ui/state/Heading.tsx';
import { accountById } from '../../ui/state/state.ts';
import { copyCode, fillCode } from '../actions/actions.ts';

/** Screen that asks which of several fields takes the code, by name and position. */
export function ChooseField({
  id,
  code,
  choices,
}: {
  id: string;
  code: RefusalCode;
  choices: FieldChoice[];
}) {
  const account = accountById(id);
  if (!account) return null;
  return (
    <div class="choose-field screen">
      <Heading title={text('choose_field')} />
      <main class="scroller padded">
        <p>{sentenceOf(code)}</p>
        <ul class="choices">
          {choices.map((choice) => (
            <li key={choice.position}>
              <button type="button" class="choice" onClick={() => fillCode(account, choice.fields)}>
                <Icon name="fill" />
                <span class="names">
                  <bdi class="issuer">
                    {choice.append ? text('field_append') : choice.name || text('field_unnamed')}
                  </bdi>
                  <span class="account-name">
                    {text('field_position', { position: choice.position, host: choice.host })}
                  </span>
                </span>
                <Icon name="forward" size={16} />
              </button>
            </li>
          ))}
        </ul>
        {isRemembered(code) && choices.every(({ isKnownAgain }) => isKnownAgain) && (
          <p class="secondary remembered">{text('choose_field_remembered')}</p>
        )}
        <button type="button" class="link copy" onClick={() => copyCode(account)}>
          {text('copy_instead')}
        </button>
      </main>
    </div>
  );
}

// Where the site sends codes, the right answer may be another the next time.
function isRemembered(code: RefusalCode): boolean {
  return code === 'field_unsure' || code === 'field_several' || code === 'field_password';
}
