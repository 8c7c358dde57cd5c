import { describe, expect, it } from 'vitest';
import { readPasswordsOnly } from '../../../../src/core/transfer/managers/passwords-only.ts';
import { describeCsv } from './csv-case.ts';
import { given, KEY, lineOf, readPlain, refusal } from './given-logins.ts';

describeCsv('readPasswordsOnly, a file with a column for codes', {
  read: readPasswordsOnly,
  columns: ['name', 'url', 'username', 'password', 'totp', 'folder'],
  code: 'totp',
  title: 'name',
  userName: 'username',
  url: 'url',
  further: {
    fields: { password: 'example password', folder: 'Work' },
    account: { tags: ['Work'] },
  },
});

describe('readPasswordsOnly', () => {
  it.each([
    'name,url,username,password,note\nExample,https://example.com,ada,secret,\n',
    '"url","username","password","httpRealm","guid"\n"https://example.com","ada","x",,"{1}"\n',
    '"Account","Login Name","Password","Web Site","Comments"\n"Example","ada","x","",""\n',
    'Secret Name,Description,Secret URL,SecretData,Notes\nExample,,,"Password:x\n",\n',
    'Name,Url,MatchUrl,Login,Pwd,Note,Folder,RfFieldsV2\nExample,,,ada,x,,,\n',
    '"Work","Example","ada","x","https://example.com","",""\n',
    '"a note alone"\n"Example","https://example.com","ada","x",""\n',
  ])('says that passwords are no codes: %j', async (text) => {
    expect(await refusal(() => readPasswordsOnly(given(text)))).toBe('import_no_codes');
  });

  it('finds links in other columns, and the keys of RoboForm', async () => {
    const link = `otpauth://totp/Example:ada?secret=${KEY}`;
    const zoho = `Secret Name,Secret URL,SecretData\nExample,,"User Name:ada\nTOTP:${link}\n"\n`;
    const { accounts } = await readPlain(readPasswordsOnly, zoho);
    expect(accounts.map(lineOf)).toEqual([
      'totp | 48656c6c6f21deadbeef | SHA1 | 6 | p30 | Example | ada',
    ]);
    const header = 'Name,Url,MatchUrl,Login,Pwd,Note,Folder,RfFieldsV2';
    const robo = `${header}\nExample,,,ada,x,,,"User ID$,,,txt,ada","TOTP KEY$,,,txt,${KEY}"\n`;
    expect((await readPlain(readPasswordsOnly, robo)).accounts.map(lineOf)).toEqual([
      'totp | 48656c6c6f21deadbeef | SHA1 | 6 | p30 | Example | ada',
    ]);
  });

  it('reads the German columns of Netwrix', async () => {
    const header = 'Organisationseinheit;Beschreibung;Benutzername;Passwort;One-Time Passwort';
    const { accounts } = await readPlain(
      readPasswordsOnly,
      `${header}\nIT;Example;ada;x;${KEY}\nIT;Other;ada;x;\n`,
    );
    expect(accounts.map(lineOf)).toEqual([
      'totp | 48656c6c6f21deadbeef | SHA1 | 6 | p30 | Example | ada',
    ]);
  });

  it('takes no word about a second factor for its key', async () => {
    const rows = ['yes', 'no', 'true', 'enabled', KEY].map((word) => `Example,ada,x,${word}\n`);
    const { accounts, problems } = await readPlain(
      readPasswordsOnly,
      `title,username,password,2FA\n${rows.join('')}`,
    );
    expect(accounts).toHaveLength(1);
    expect(problems).toEqual([]);
  });
});
