import { AccountForm } from '../../ui/account/AccountForm.tsx';
import { text } from '../../ui/language/catalogue.ts';
import { Heading } from '../../ui/state/Heading.tsx';
import { accountById } from '../../ui/state/state.ts';
import { go } from '../../ui/state/view.ts';

/** Screen that changes an account. */
export function Edit({ id }: { id: string }) {
  const account = accountById(id);
  const back = (): void => go({ screen: 'account', id });
  return (
    <div class="edit screen">
      <Heading title={text('edit')} back={back} />
      <main class="body">{account && <AccountForm account={account} done={back} />}</main>
    </div>
  );
}
