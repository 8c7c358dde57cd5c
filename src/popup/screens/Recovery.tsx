import { RecoveryForm } from '../../ui/account/RecoveryForm.tsx';
import { text } from '../../ui/language/catalogue.ts';
import { Heading } from '../../ui/state/Heading.tsx';
import { goToAccount } from '../../ui/state/view.ts';

interface Props {
  id: string;
  /** A text that was selected on a page to be kept as codes. */
  selected?: string | undefined;
}

/** Screen that takes the recovery codes a site shows. */
export function Recovery({ id, selected }: Props) {
  const back = (): void => goToAccount(id);
  return (
    <div class="recovery-screen screen">
      <Heading title={text('recovery_save')} back={back} />
      <main class="body">
        <RecoveryForm id={id} done={back} selected={selected ?? null} fileless />
      </main>
    </div>
  );
}
