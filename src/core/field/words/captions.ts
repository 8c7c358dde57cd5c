// Captions of buttons, in many languages.

/**
 * Whole captions of buttons that submit a login and do nothing else ("Verify", "Continue", "Send"),
 * a line for each language; taken from the catalogues of applications in `docs/words.md`.
 */
export const submitCaptions = `
af: bevestig | verifieer | gaan voort | gaan aan | teken in | meld aan | stuur | dien in | volgende
am: አረጋግጥ | ቀጥል | ግባ | ላክ | አስገባ | ቀጣይ
ar: تحقق | التحقق | تأكيد | متابعة | استمرار | تسجيل الدخول | دخول | التالي | إرسال | موافق
az: təsdiq et | təsdiqlə | doğrula | davam et | daxil ol | giriş | növbəti | irəli | göndər
be: пацвердзіць | праверыць | працягнуць | увайсці | далей | адправіць | даслаць
bg: потвърди | потвърждаване | провери | продължи | продължаване | вход | влизане | влез | напред | изпрати | изпращане
bn: যাচাই করুন | নিশ্চিত করুন | চালিয়ে যান | এগিয়ে যান | সাইন ইন করুন | লগ ইন করুন | লগইন | প্রবেশ করুন | পরবর্তী | জমা দিন | পাঠান
ca: verifica | verificar | verifica el codi | confirma | confirmar | continua | continuar | inicia sessió | inicia la sessió | iniciar sessió | inici de sessió | entra | següent | envia | enviar | d'acord | valida
cs: ověřit | ověřit kód | potvrdit | pokračovat | přihlásit | přihlásit se | přihlášení | další | odeslat
cy: gwirio | dilysu | cadarnhau | parhau | mewngofnodi | nesaf | cyflwyno | anfon | iawn
da: bekræft | bekræft kode | verificer | verificer kode | godkend | fortsæt | log ind | log på | næste | send | indsend
de: bestätigen | code bestätigen | überprüfen | code überprüfen | prüfen | code prüfen | verifizieren | weiter | anmelden | einloggen | fortfahren | fortsetzen | absenden | senden | abschicken | übermitteln
el: επαλήθευση | επαλήθευση κωδικού | επιβεβαίωση | συνέχεια | σύνδεση | συνδεθείτε | είσοδος | επόμενο | επόμενη | υποβολή | αποστολή | εντάξει
en: verify | verify code | verify token | verify and continue | verify & continue | continue | confirm | confirm code | submit | submit code | sign in | signin | log in | login | next | ok | send code | authenticate | validate | enter | done | go | proceed
eo: kontroli | konfirmi | konfirmu | daŭrigi | ensaluti | sekva | sendi | bone
es: verificar | verificar código | confirmar | continuar | iniciar sesión | inicio de sesión | ingresar | entrar | acceder | siguiente | próximo | enviar | validar | aceptar
et: kinnita | kontrolli | kontrolli koodi | jätka | logi sisse | sisene | edasi | järgmine | saada | esita
eu: egiaztatu | egiaztatu kodea | baieztatu | berretsi | jarraitu | hasi saioa | saioa hasi | sartu | hurrengoa | bidali | ados
fa: تأیید | تایید | تأیید کد | تایید کد | ادامه | ورود | بعدی | ارسال | ثبت | باشه
fi: vahvista | vahvista koodi | tarkista | varmenna | jatka | kirjaudu | kirjaudu sisään | seuraava | lähetä
fil: i verify | beripikahin | kumpirmahin | magpatuloy | mag sign in | mag log in | susunod | isumite | ipadala
fr: vérifier | vérifier le code | valider | valider le code | confirmer | continuer | poursuivre | se connecter | connexion | suivant | envoyer | soumettre
ga: fíoraigh | deimhnigh | lean ar aghaidh | logáil isteach | sínigh isteach | ar aghaidh | seol
gl: verificar | verificar código | confirmar | continuar | iniciar sesión | acceder | entrar | seguinte | enviar | aceptar
gu: ચકાસો | કોડ ચકાસો | પુષ્ટિ કરો | ચાલુ રાખો | સાઇન ઇન કરો | લોગ ઇન કરો | આગળ | મોકલો | સબમિટ કરો
he: אימות | אמת | אמת קוד | אימות קוד | אישור | אשר | המשך | להמשיך | התחברות | התחבר | כניסה | הבא | שליחה | שלח
hi: सत्यापित करें | कोड सत्यापित करें | पुष्टि करें | जारी रखें | साइन इन करें | लॉग इन करें | लॉगिन करें | लॉगिन | आगे | आगे बढ़ें | अगला | भेजें | जमा करें | प्रस्तुत करें | सबमिट करें
hr: potvrdi | potvrdi kod | provjeri | provjeri kod | nastavi | prijava | prijavi se | prijavite se | prijavi me | dalje | sljedeće | sljedeći | pošalji | u redu
ht: verifye | konfime | kontinye | konekte | soumèt | voye
hu: ellenőrzés | kód ellenőrzése | megerősítés | jóváhagyás | folytatás | tovább | következő | bejelentkezés | belépés | küldés | elküldés | beküldés | rendben
hy: հաստատել | ստուգել | շարունակել | մուտք | մուտք գործել | հաջորդը | ուղարկել
id: verifikasi | verifikasi kode | konfirmasi | lanjutkan | lanjut | masuk | masuk log | kirim | berikutnya | selanjutnya
is: staðfesta | staðfesta kóða | halda áfram | áfram | skrá inn | innskráning | næsta | senda | senda inn
it: verifica | verifica codice | conferma | continua | procedi | prosegui | accedi | accesso | entra | avanti | successivo | invia | convalida
ja: 確認 | 認証 | 認証する | 確認する | 検証 | 検証する | コードを確認 | コードを検証 | 続行 | 続ける | ログイン | ログインする | サインイン | サインインする | 次へ | 次に進む | 進む | 送信 | 送信する | 確定 | 完了
ka: დადასტურება | კოდის გადამოწმება | შემოწმება | გაგრძელება | შესვლა | შემდეგი | გაგზავნა
kk: растау | тексеру | кодты растау | жалғастыру | кіру | келесі | жіберу
km: ផ្ទៀងផ្ទាត់ | បញ្ជាក់ | បន្ត | ចូល | បន្ទាប់ | ដាក់ស្នើ | ផ្ញើ
kn: ಪರಿಶೀಲಿಸಿ | ಕೋಡ್ ಪರಿಶೀಲಿಸಿ | ದೃಢೀಕರಿಸಿ | ಮುಂದುವರಿಸಿ | ಲಾಗಿನ್ | ಮುಂದೆ | ಸಲ್ಲಿಸಿ | ಕಳುಹಿಸಿ
ko: 확인 | 코드 확인 | 인증 | 인증하기 | 인증 확인 | 계속 | 계속하기 | 로그인 | 다음 | 제출 | 보내기 | 전송
ky: текшерүү | ырастоо | улантуу | кирүү | кийинки | жөнөтүү
lo: ຢືນຢັນ | ສືບຕໍ່ | ເຂົ້າສູ່ລະບົບ | ຕໍ່ໄປ | ສົ່ງ | ຕົກລົງ
lt: patvirtinti | patvirtinti kodą | patikrinti | tęsti | prisijungti | toliau | kitas | pateikti | siųsti | gerai
lv: apstiprināt | pārbaudīt | verificēt | turpināt | pieteikties | pieslēgties | pierakstīties | ieiet | tālāk | nākamais | iesniegt | nosūtīt | labi
mk: потврди | потврди код | провери | продолжи | најави се | најава | влез | следно | испрати | поднеси | во ред
ml: പരിശോധിക്കുക | സ്ഥിരീകരിക്കുക | തുടരുക | ലോഗിൻ ചെയ്യുക | അടുത്തത് | സമർപ്പിക്കുക | അയയ്ക്കുക
mn: баталгаажуулах | шалгах | үргэлжлүүлэх | нэвтрэх | дараах | дараагийн | илгээх
mr: पडताळणी करा | सत्यापित करा | पुष्टी करा | पुढे जा | सुरू ठेवा | चालू ठेवा | साइन इन करा | लॉग इन करा | पुढे | सादर करा | पाठवा
ms: sahkan | sahkan kod | teruskan | log masuk | daftar masuk | seterusnya | hantar | serah
my: အတည်ပြုရန် | အတည်ပြုပါ | ဆက်လုပ်ရန် | ဝင်ရောက်ရန် | နောက်တစ်ခု | ပို့ရန် | တင်သွင်းရန်
nb: bekreft | bekreft kode | verifiser | kontroller | godkjenn | fortsett | gå videre | logg inn | logg på | neste | send | send inn
ne: प्रमाणित गर्नुहोस् | पुष्टि गर्नुहोस् | जारी राख्नुहोस् | साइन इन गर्नुहोस् | लगइन गर्नुहोस् | अर्को | पेश गर्नुहोस् | पठाउनुहोस्
nl: verifiëren | verifieer | verifieer code | code verifiëren | controleren | bevestigen | bevestig | doorgaan | ga door | verder | inloggen | aanmelden | volgende | verzenden | versturen | verstuur | indienen | valideren
nn: stadfest | hald fram | logg inn | neste | send
pa: ਪੁਸ਼ਟੀ ਕਰੋ | ਤਸਦੀਕ ਕਰੋ | ਕੋਡ ਪੁਸ਼ਟੀ ਕਰੋ | ਜਾਰੀ ਰੱਖੋ | ਸਾਈਨ ਇਨ ਕਰੋ | ਲਾਗਇਨ | ਲਾਗਇਨ ਕਰੋ | ਅੱਗੇ | ਭੇਜੋ | ਜਮ੍ਹਾਂ ਕਰੋ
pl: zweryfikuj | zweryfikuj kod | weryfikuj | potwierdź | potwierdź kod | sprawdź | kontynuuj | dalej | następny | zaloguj | zaloguj się | logowanie | zatwierdź | wyślij | prześlij
ps: تصدیق کړئ | تایید کړئ | دوام ورکړئ | ننوتل | وسپارئ | واستوئ
pt: verificar | verificar código | confirmar | confirmar código | continuar | prosseguir | entrar | fazer login | iniciar sessão | autenticar | avançar | próximo | seguinte | enviar | submeter | validar
ro: verifică | verifică codul | confirmă | continuă | continuare | autentificare | autentifică-te | conectare | conectează-te | înainte | următorul | trimite
ru: подтвердить | подтвердить код | проверить | проверить код | продолжить | войти | войти в систему | вход | далее | отправить | готово | ок
si: තහවුරු කරන්න | සත්‍යාපනය කරන්න | ඉදිරියට යන්න | දිගටම කරගෙන යන්න | පුරන්න | ඊළඟ | යොමු කරන්න | යවන්න | හරි
sk: overiť | overiť kód | potvrdiť | pokračovať | prihlásiť | prihlásiť sa | prihlásenie | ďalej | odoslať
sl: preveri | preveri kodo | potrdi | potrdi kodo | nadaljuj | prijava | prijavi se | prijavite se | naprej | naslednje | pošlji | vstop | v redu
so: xaqiiji | sii wad | soo gal
sq: verifiko | verifiko kodin | konfirmo | vazhdo | hyr | hyni | hyrje | identifikohu | tjetër | dërgo | parashtroje
sr: потврди | потврди код | провери | верификуј | настави | пријава | пријави се | пријавите се | пријави ме | даље | следеће | пошаљи | у реду | proveri | verifikuj | sledeće
sv: verifiera | verifiera kod | bekräfta | bekräfta kod | kontrollera | validera | fortsätt | logga in | nästa | skicka | skicka in
sw: thibitisha | endelea | ingia | ifuatayo | wasilisha | tuma | sawa
ta: சரிபார்க்கவும் | உறுதிப்படுத்து | உறுதிப்படுத்தவும் | தொடரவும் | தொடர்க | உள்நுழை | உள்நுழையவும் | அடுத்து | சமர்ப்பி | சமர்ப்பிக்கவும் | அனுப்பு
te: ధృవీకరించండి | నిర్ధారించండి | కొనసాగించండి | కొనసాగించు | లాగిన్ | తదుపరి | సమర్పించండి | పంపండి
th: ยืนยัน | ยืนยันรหัส | ตรวจสอบ | ตรวจสอบรหัส | ดำเนินการต่อ | เข้าสู่ระบบ | ลงชื่อเข้าใช้ | ถัดไป | ต่อไป | ส่ง | ตกลง
tr: doğrula | kodu doğrula | onayla | devam | devam et | ilerle | giriş | giriş yap | oturum aç | ileri | sonraki | gönder | tamam
ug: دەلىللەش | جەزملەش | داۋاملاشتۇرۇش | كىرىش | كېيىنكى | يوللاش
uk: підтвердити | підтвердити код | перевірити | перевірити код | продовжити | увійти | вхід | далі | надіслати | відправити | гаразд
ur: تصدیق کریں | کوڈ کی تصدیق کریں | جاری رکھیں | سائن ان کریں | لاگ ان کریں | لاگ ان | اگلا | جمع کریں | بھیجیں
uz: tasdiqlash | tekshirish | kodni tekshirish | davom etish | kirish | keyingi | yuborish
vi: xác nhận | xác minh | xác minh mã | xác thực | tiếp tục | tiếp theo | tiếp | đăng nhập | gửi
zh: 验证 | 验证代码 | 确认 | 确定 | 继续 | 登录 | 登入 | 下一步 | 提交 | 发送 | 完成 | 驗證 | 確認 | 確定 | 繼續 | 登錄 | 送出 | 傳送
zu: qinisekisa | qhubeka | ngena | okulandelayo | thumela | hambisa
`;

/**
 * Whole captions that only say "send": beside a button that submits, the one that has a code sent.
 */
export const sendCaptions = `
send | senden | absenden | envoyer | enviar | invia | verzenden | versturen | skicka | lähetä | wyślij | odeslat | odoslať | pošlji
pošalji | küldés | trimite | gönder | αποστολή | отправить | надіслати | изпрати | пошаљи | gửi | kirim | ส่ง | भेजें | إرسال | שליחה | ارسال
发送 | 發送 | 傳送 | 送信 | 전송 | 보내기 | saada | sūtīt | siųsti | испрати
`;
