import type { Words } from './concept.ts';

/** Lithuanian. */
export const lt: Words = {
  app: 'autentifikavimo program* | autentifikatori* | autentifikavimo programėl* | tapatybės nustatymo program* | mobili* program* | mobilioji programėlė | programėlėje | programėlės | savo program*',
  factor:
    'dviejų veiksnių | dviejų žingsnių | dviejų etapų | dviejų faktorių | dviejų pakopų | dvipakop* | dvigub* autentifikav* | daugiafaktor* | kelių veiksnių | kelių faktorių | dviejų lygių | antras veiksnys | dviejų dalių',
  once: 'vienkartin* | vienkartin* kod* | vienkartin* slaptaž* | laikin* kod*',
  verify:
    'patvirtinimo kod* | saugos kod* | saugumo kod* | autentifikavimo kod* | tikrinimo kod* | prisijungimo kod* | patikros kod* | tapatybės nustatymo kod* | prieigos kod*',
  code: 'kodas | kodą | kodo | kodai | įveskite kodą | kodus',
  digits: '# skaitmen* | # ženkl* | # skaitmenų kod* | šešiaženkl* | šešių skaitmenų',
  sent: 'išsiunt* | išsiųs* | siųsti | siųsti dar kartą | siųsti iš naujo | atsiunt* | gaut* | negavote | sms žinut* | žinut* | el paštu | el pašt* | į el paštą | jūsų el | telefono numeriu | patvirtinkite el',
  recovery: 'atkūrimo kod* | atkūrim* | atsargin* kod* | atsargin* | avarin* | atgavimo',
  hardware: 'saugos rakt*',
  secret: 'slaptas raktas | slaptasis raktas',
  captcha: 'paveikslėl* | nesu robotas',
  card: 'kortelės numeris | kredit* kortel* | galiojim* | kortelės',
  postal: 'pašto kodas | miestas | adresas | šalis | gatvė',
  coupon: 'nuolaidos kod* | nuolaid* | kupon* | dovanų | pakvietimo kod* | akcijos kod* | kvietimo',
  phone: 'telefon* | telefono numeris | mobilusis',
  person: 'vartotojo vardas | naudotojo vardas | vardas | pavardė | el pašto adresas | el paštas | įmonė',
  password: 'slaptažod*',
  search: 'ieškoti | paieška',
  other:
    'rezervacijos | užsakymo | siuntos | aktyvinimo kod* | serijos numeris | prekės kod* | susitikimo | klaidos kod* | kiekis | suma | data',
};
