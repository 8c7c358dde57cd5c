// The list of foreign formats: by which signs a file may be one, and where its reader is.
import type { Format } from './contract/reader.ts';
import {
  beginsWith,
  hasMembers,
  isBase64File,
  isBinaryFile,
  isHtmlFile,
  isListFile,
  isObjectFile,
  isSqliteFile,
  isTableFile,
  isTextFile,
  isXmlFile,
  isZipFile,
  startsLike,
} from './contract/shapes.ts';

/** Parameters that only WinAuth writes into its links. */
const isWinAuthText = (text: string): boolean => /[?&](?:data|deviceid|serial)=/i.test(text);

/** Every format, the surest signs first; of two that look alike, the stricter one. */
export const FORMATS: readonly Format[] = [
  {
    program: 'KeePass',
    isIt: (file) => beginsWith(file, [0x03, 0xd9, 0xa2, 0x9a]),
    load: async () => (await import('./managers/kdbx.ts')).readKdbx,
  },
  {
    program: 'Google Authenticator',
    isIt: isSqliteFile,
    load: async () => (await import('./phones/google-database.ts')).readGoogleDatabase,
  },
  {
    program: 'Microsoft Authenticator',
    isIt: isSqliteFile,
    load: async () => (await import('./phones/microsoft.ts')).readMicrosoft,
  },
  {
    program: 'Stratum',
    isIt: (file) =>
      beginsWith(file, 'AUTHENTICATORPRO') ||
      beginsWith(file, 'AuthenticatorPro') ||
      hasMembers(file, 'Authenticators') ||
      isHtmlFile(file),
    load: async () => (await import('./authenticators/stratum.ts')).readStratum,
  },
  {
    program: 'FreeOTP',
    isIt: (file) => beginsWith(file, [0xac, 0xed, 0x00, 0x05]),
    load: async () => (await import('./phones/freeotp-2.ts')).readFreeOtp,
  },
  {
    program: '1Password',
    isIt: (file) => isZipFile(file) || hasMembers(file, 'accounts') || isTableFile(file),
    load: async () => (await import('./managers/onepassword.ts')).readOnepassword,
  },
  {
    program: 'Proton Pass',
    isIt: (file) =>
      isZipFile(file) ||
      hasMembers(file, 'vaults') ||
      isTableFile(file) ||
      startsLike(file, /^-----BEGIN PGP/),
    load: async () => (await import('./managers/proton-pass.ts')).readProtonPass,
  },
  {
    program: 'Raivo',
    isIt: (file) => isZipFile(file) || isListFile(file),
    load: async () => (await import('./authenticators/raivo.ts')).readRaivo,
  },
  {
    program: 'Authenticator Plus',
    isIt: (file) => isZipFile(file),
    load: async () =>
      (await import('./authenticators/authenticator-plus.ts')).readAuthenticatorPlus,
  },
  {
    program: 'WinAuth',
    isIt: (file) => isZipFile(file),
    load: async () => (await import('./authenticators/winauth.ts')).readWinAuth,
  },
  {
    program: 'Duo',
    isIt: (file) => isListFile(file),
    load: async () => (await import('./authenticators/duo.ts')).readDuo,
  },
  {
    program: 'extract_otp_secrets',
    isIt: (file) => isListFile(file),
    load: async () => (await import('./links/extract-otp.ts')).readExtractOtp,
  },
  {
    program: 'OTPClient',
    isIt: (file) => isListFile(file),
    load: async () => (await import('./tables/otpclient.ts')).readOtpClient,
  },
  {
    program: 'GNOME Authenticator',
    isIt: (file) => isListFile(file),
    load: async () => (await import('./phones/gnome.ts')).readGnome,
  },
  {
    program: 'andOTP',
    isIt: (file) => isListFile(file),
    load: async () => (await import('./authenticators/andotp.ts')).readAndOtp,
  },
  {
    program: 'Aegis',
    isIt: (file) => hasMembers(file, 'db'),
    load: async () => (await import('./authenticators/aegis.ts')).readAegis,
  },
  {
    program: '2FAS',
    isIt: (file) =>
      hasMembers(file, 'schemaVersion') ||
      hasMembers(file, 'services') ||
      hasMembers(file, 'servicesEncrypted'),
    load: async () => (await import('./authenticators/twofas.ts')).readTwoFas,
  },
  {
    program: 'Ente',
    isIt: (file) => hasMembers(file, 'kdfParams') || startsLike(file, /codeDisplay/),
    load: async () => (await import('./authenticators/ente.ts')).readEnte,
  },
  {
    program: 'Proton Authenticator',
    isIt: (file) => hasMembers(file, 'version'),
    load: async () => (await import('./authenticators/proton-authenticator.ts')).readProton,
  },
  {
    program: 'Totpy',
    isIt: (file) => hasMembers(file, 'format'),
    load: async () => (await import('./browsers/totpy.ts')).readTotpy,
  },
  {
    program: 'Latchkey',
    isIt: (file) => hasMembers(file, 'format'),
    load: async () => (await import('./browsers/latchkey.ts')).readLatchkey,
  },
  {
    program: '2FAuth',
    isIt: (file) => hasMembers(file, 'app'),
    load: async () => (await import('./authenticators/twofauth.ts')).readTwoFAuth,
  },
  {
    program: '2FA Authenticator',
    isIt: (file) => hasMembers(file, 'app'),
    load: async () => (await import('./browsers/vastblast.ts')).readVastblast,
  },
  {
    program: 'FoxAuth',
    isIt: (file) => hasMembers(file, 'accountInfos'),
    load: async () => (await import('./browsers/foxauth.ts')).readFoxAuth,
  },
  {
    program: 'Bitwarden',
    isIt: (file) => hasMembers(file, 'items') || hasMembers(file, 'encrypted') || isTableFile(file),
    load: async () => (await import('./managers/bitwarden.ts')).readBitwarden,
  },
  {
    program: 'FreeOTP+',
    isIt: (file) => hasMembers(file, 'tokens'),
    load: async () => (await import('./authenticators/freeotp-plus.ts')).readFreeOtpPlus,
  },
  {
    program: 'LastPass Authenticator',
    isIt: (file) => hasMembers(file, 'accounts'),
    load: async () =>
      (await import('./authenticators/lastpass-authenticator.ts')).readLastPassAuthenticator,
  },
  {
    program: 'CXF',
    isIt: (file) => isObjectFile(file),
    load: async () => (await import('./managers/cxf.ts')).readCxf,
  },
  {
    program: 'Steam',
    isIt: (file) => isObjectFile(file) || isBase64File(file),
    load: async () => (await import('./phones/steam.ts')).readSteamFile,
  },
  {
    program: 'Keeper',
    isIt: (file) => isObjectFile(file) || isTableFile(file),
    load: async () => (await import('./managers/keeper.ts')).readKeeper,
  },
  {
    program: 'Enpass',
    isIt: (file) => hasMembers(file, 'items'),
    load: async () => (await import('./managers/enpass.ts')).readEnpass,
  },
  {
    program: 'Psono',
    isIt: (file) => hasMembers(file, 'items') || hasMembers(file, 'folders'),
    load: async () => (await import('./browsers/psono.ts')).readPsono,
  },
  {
    program: 'OTP List',
    isIt: (file) => hasMembers(file, 'otp_list'),
    load: async () => (await import('./browsers/otp-list.ts')).readOtpList,
  },
  {
    program: 'Authenticator',
    isIt: (file) => isObjectFile(file),
    load: async () =>
      (await import('./browsers/authenticator-extension.ts')).readAuthenticatorExtension,
  },
  {
    program: 'KeePass',
    isIt: (file) => isXmlFile(file) || isTableFile(file),
    load: async () => (await import('./managers/keepass.ts')).readKeepass,
  },
  {
    program: 'Authy',
    isIt: (file) => isXmlFile(file),
    load: async () => (await import('./phones/authy.ts')).readAuthy,
  },
  {
    program: 'Authy',
    isIt: (file) => isObjectFile(file),
    load: async () => (await import('./phones/authy-answer.ts')).readAuthyAnswer,
  },
  {
    program: 'Battle.net',
    isIt: (file) => isXmlFile(file),
    load: async () => (await import('./phones/battlenet.ts')).readBattleNet,
  },
  {
    program: 'FreeOTP',
    isIt: (file) => isXmlFile(file),
    load: async () => (await import('./phones/freeotp-1.ts')).readFreeOtp1,
  },
  {
    program: 'TOTP Authenticator',
    isIt: (file) => isXmlFile(file) || isBase64File(file),
    load: async () =>
      (await import('./authenticators/totp-authenticator.ts')).readTotpAuthenticator,
  },
  {
    program: 'SafeInCloud',
    isIt: (file) => isXmlFile(file) || isTableFile(file),
    load: async () => (await import('./managers/safeincloud.ts')).readSafeincloud,
  },
  {
    program: 'WinAuth',
    isIt: ({ text }) => text !== null && isWinAuthText(text),
    load: async () => (await import('./authenticators/winauth.ts')).readWinAuth,
  },
  {
    program: 'KeePassXC',
    isIt: (file) => isTableFile(file),
    load: async () => (await import('./managers/keepassxc-csv.ts')).readKeepassxcCsv,
  },
  {
    program: 'Apple',
    isIt: (file) => isTableFile(file),
    load: async () => (await import('./managers/apple.ts')).readApple,
  },
  {
    program: 'Synology',
    isIt: (file) => isTableFile(file),
    load: async () => (await import('./managers/synology.ts')).readSynology,
  },
  {
    program: 'Dashlane',
    isIt: (file) => isTableFile(file),
    load: async () => (await import('./managers/dashlane.ts')).readDashlane,
  },
  {
    program: 'LastPass',
    isIt: (file) => isTableFile(file),
    load: async () => (await import('./managers/lastpass.ts')).readLastpass,
  },
  {
    program: 'Myki',
    isIt: (file) => isTableFile(file),
    load: async () => (await import('./managers/myki.ts')).readMyki,
  },
  {
    program: 'CSV',
    isIt: (file) => isTableFile(file),
    load: async () => (await import('./managers/passwords-only.ts')).readPasswordsOnly,
  },
  {
    program: 'otpauth://',
    isIt: (file) => isTextFile(file),
    load: async () => (await import('./links/otpauth-text.ts')).readOtpauthText,
  },
  {
    program: 'OTP Auth',
    isIt: (file) => isBinaryFile(file),
    load: async () => (await import('./authenticators/otp-auth.ts')).readOtpAuth,
  },
  {
    program: 'andOTP',
    isIt: (file) => isBinaryFile(file),
    load: async () => (await import('./authenticators/andotp.ts')).readOldAndOtp,
  },
];
