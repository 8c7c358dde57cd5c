// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import { Refusal } from '../../../src/core/refusal.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));

const { PasswordForm } = await import('../../../src/settings/security/PasswordForm.tsx');
const { loadLanguage } = await import('../../../src/ui/language/catalogue.ts');

it('shows that it is working, takes one press, and goes to the field when refused', async () => {
  await loadLanguage(['en']);
  let refuse: (why: Refusal) => void = () => undefined;
  const work = vi.fn(
    () =>
      new Promise<void>((_, reject) => {
        refuse = reject;
      }),
  );
  render(<PasswordForm deed="Make it" work={work} close={() => undefined} />, document.body);
  const button = document.querySelector<HTMLButtonElement>('button.confirm');
  const submit = (): void => {
    document
      .querySelector('form')
      ?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  };
  button?.focus();
  submit();
  await vi.waitFor(() => expect(button?.textContent).toBe('Working…'));
  expect(button?.getAttribute('aria-disabled')).toBe('true');
  submit();
  expect(work).toHaveBeenCalledOnce();
  refuse(new Refusal('password_wrong'));
  await vi.waitFor(() => expect(button?.textContent).toBe('Make it'));
  expect(document.activeElement?.id).toBe('confirm-password');
});
