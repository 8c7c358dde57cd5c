import { RecoveryForm } from '../../ui/account/RecoveryForm.tsx';
import { text } from '../../ui/language/catalogue.ts';
import { Heading } from '../../ui/state/Heading.tsx';
import { go } from '../../ui/state/view.ts';

/** Screen that takes the recovery codes a site shows. */
export function Recovery({ id }: { id: string }) {
  const back = (): void => go({ screen: 'account', id });
  return (
    <div class="recovery-screen screen">
      <Heading title={text('recovery_save')} back={back} />
      <main class="body">
        <RecoveryForm id={id} done={back} fileless />
      </main>
    </div>
  );
}
