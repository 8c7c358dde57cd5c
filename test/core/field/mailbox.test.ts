import { describe, expect, test } from 'vitest';
import { said } from './said.ts';

describe('a word for where mail lies', () => {
  test.each([
    'Log in to your mailbox',
    'Sign in to continue to your inbox',
    'Enter the code to open your inbox',
    'Use your six digits to log in to your mailbox',
    'Inbox',
    'Melden Sie sich bei Ihrem Postfach an',
    'In Ihr Postfach einloggen',
    'Melden Sie sich an, um Ihre E-Mails zu lesen',
    'Geben Sie den Code ein, um Ihr Postfach zu öffnen',
    'Войдите в почтовый ящик',
    'Вход в почту',
    '登录您的邮箱',
    '登入信箱',
    '邮箱登录',
    '受信トレイにログイン',
    'Zaloguj się do skrzynki',
    'Kirjaudu postilaatikkoosi',
  ])('names the site: %s', (text) => {
    expect(said(text)).not.toHaveProperty('sent');
  });

  test.each([
    'Check your inbox',
    'We sent a code to your mailbox',
    'Log in with the code in your inbox',
    'Log in with what you find in your inbox now',
    'Open your inbox and enter the code',
    'Enter the code from the message in your mailbox',
    'Sehen Sie in Ihr Postfach',
    'Wir haben einen Code in Ihr Postfach gesendet',
    'Проверьте входящие',
    'Код отправлен в ваш почтовый ящик',
    '请查看您的邮箱',
    '验证码已发送至您的邮箱',
    '受信トレイを確認してください',
  ])('says where a code was sent: %s', (text) => {
    expect(said(text)).toHaveProperty('sent');
  });
});
