// The ways out: which accounts, in which format, what is lost, and the password.
import { useEffect, useRef } from 'preact/hooks';
import { text } from '../../../ui/language/catalogue.ts';
import { sentenceOf } from '../../../ui/language/error.ts';
import { NewPassword, useNewPassword } from '../../../ui/password/NewPassword.tsx';
import { policy } from '../../../ui/policy/policy.ts';
import { showMessage } from '../../../ui/state/message.ts';
import { accounts } from '../../../ui/state/state.ts';
import { PasswordForm } from '../../security/PasswordForm.tsx';
import { wantedOut } from '../../state/section.ts';
import { Codes } from './Codes.tsx';
import {
  chooseFormat,
  forgetExport,
  format,
  links,
  losses,
  type Offered,
  offered,
  onSheet,
  takeOut,
  wantOnly,
} from './export.ts';
import { Lost } from './Lost.tsx';
import { Sheet } from './Sheet.tsx';
import { Which } from './Which.tsx';

/** The part of the section that takes accounts to other programs and onto paper. */
export function Export() {
  // Neither codes nor a sheet stay when the person leaves the section.
  useEffect(() => forgetExport, []);
  const section = useRef<HTMLElement>(null);
  // The popup asks for the sheet of one account.
  useEffect(() => {
    const id = wantedOut.value;
    if (id === null) return;
    wantedOut.value = null;
    wantOnly(id);
    if (offered.value.includes('paper')) chooseFormat('paper');
    section.current?.scrollIntoView();
  }, [wantedOut.value]);
  if (accounts.value.length === 0) return null;
  return (
    <section class="export" ref={section}>
      <h2>{text('export_title')}</h2>
      <p class="secondary">{text('export_text')}</p>
      <Shown />
    </section>
  );
}

function Shown() {
  if (onSheet.value) return <Sheet accounts={onSheet.value} close={forgetExport} />;
  if (links.value) return <Codes texts={links.value} close={closeCodes} />;
  return <Order />;
}

function closeCodes(isOver: boolean): void {
  forgetExport();
  if (isOver) showMessage({ tone: 'good', text: text('export_hidden') });
}

function Order() {
  const how = format.value;
  return (
    <>
      <Which />
      <fieldset class="panel formats">
        <legend>{text('export_format')}</legend>
        {offered.value.map((one) => (
          <label key={one} class="line">
            <input
              type="radio"
              name="export-format"
              autocomplete="off"
              value={one}
              checked={how === one}
              onChange={() => chooseFormat(one)}
            />
            <span class="names">
              <span class="issuer">{text(`export_as_${one}`)}</span>
              <span class="account-name">{text(`export_about_${one}`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {policy.value.plainExport === false && (
        <p class="secondary by-policy">{text('policy_choices')}</p>
      )}
      {how && losses.value && (
        <>
          <Lost losses={losses.value} />
          {losses.value.carried.length === 0 ? (
            <p class="secondary nothing-out">{sentenceOf('export_nothing')}</p>
          ) : (
            <Ask how={how} key={how} />
          )}
        </>
      )}
    </>
  );
}

function Ask({ how }: { how: Offered }) {
  const next = useNewPassword();
  const isSealed = how === 'aegis_sealed';
  const work = async (password: string): Promise<void> => {
    if (isSealed && !(await next.isGood())) return;
    await takeOut(password, isSealed ? next.password.value : '');
  };
  const isShown = how === 'google' || how === 'paper';
  return (
    <>
      {!isSealed && <p class="look">{text(isShown ? 'export_seen' : 'export_plain')}</p>}
      <PasswordForm
        deed={text(isShown ? 'export_show' : 'export_save')}
        work={work}
        close={forgetExport}
        label={text('export_vault_password')}
        first={false}
      >
        {isSealed && <NewPassword of={next} label={text('export_file_password')} />}
      </PasswordForm>
    </>
  );
}
