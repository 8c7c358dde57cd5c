// Writes src/vault/password/frequent.json, the trimmed list that passwords are judged by: the most
// common passwords and two keyboard layouts of @zxcvbn-ts/language-common (MIT, Copyright 2012-2016
// Dan Wheeler and Dropbox, Inc.; 2021 @zxcvbn-ts). node test/vault/password/frequent.mjs
import { writeFileSync } from 'node:fs';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

const KEPT = 7_500;
const { qwerty, keypad } = adjacencyGraphs;
const notice =
  'From @zxcvbn-ts/language-common, MIT licence, Copyright 2012-2016 Dan Wheeler and Dropbox, Inc., 2021 @zxcvbn-ts; made by test/vault/password/frequent.mjs';
const passwords = dictionary['passwords-common'].slice(0, KEPT).join(' ');
const file = new URL('../../../src/vault/password/frequent.json', import.meta.url);
writeFileSync(file, `${JSON.stringify({ notice, passwords, graphs: { qwerty, keypad } })}\n`);
