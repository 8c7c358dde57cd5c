import type { Words } from './concept.ts';

/** French. */
export const fr: Words = {
  app: 'application d authentification | appli d authentification | application authentificateur | application authenticator | authentificateur* | application de double authentification | application d identification | application d otp | application de validation | application de vérification | application mobile | appli mobile | application de sécurité | générateur de code* | votre application | l application | par l application | app d authentification | application totp | application de votre téléphone',
  factor:
    'deux facteurs | à deux facteurs | a2f | authentification à deux facteurs | code à deux facteurs | double facteur | double authentification | code de double authentification | double identification | deux étapes | en deux étapes | validation en deux étapes | vérification en deux étapes | authentification en deux étapes | à double facteur | 2 facteurs | 2 étapes | multifacteur* | multi facteur* | multifactoriel* | plusieurs facteurs | à plusieurs facteurs | second facteur | deuxième facteur | authentification forte | code 2fa | code mfa | authentification renforcée | bifactorielle',
  once: 'mot de passe à usage unique | mots de passe à usage unique | mot de passe unique | code à usage unique | code unique | mot de passe temporaire | code temporaire | code otp | code à utilisation unique | mot de passe à utilisation unique | code éphémère | usage unique | code dynamique | code provisoire | mot de passe jetable | code totp',
  verify:
    'code de vérification | code d authentification | code de confirmation | code de sécurité | code de validation | code d accès | code de connexion | code d identification | code secret | code de contrôle | code de vérif | code d authent | jeton d authentification | code de sureté | code d autorisation | numéro de vérification | code de sécurisation | clé d authentification | code authenticator',
  code: 'code | codes | le code | votre code | jeton | chiffres | entrez le code | saisissez le code',
  digits:
    '# chiffres | code à # chiffres | code de # chiffres | à # chiffres | six chiffres | à six chiffres | code à six chiffres | # caractères | huit chiffres',
  sent: 'envoyé* | envoyer | vous a été envoyé | nous avons envoyé | nous vous avons envoyé | vient d être envoyé | renvoyer | renvoyez | recevoir un code | recevoir le code | recevoir un nouveau code | reçu | reçus | par sms | par e mail | par email | par mail | par courriel | par courrier électronique | code sms | texto | message texte | boîte de réception | boite mail | demander un code | demander un nouveau code | appel vocal | vérifiez votre e mail | vérifiez vos e mails | vérifier votre e mail | confirmez votre e mail | confirmez votre adresse | vérifiez votre téléphone | à votre adresse e mail | sur votre téléphone | sur votre mobile | au numéro | transmis | n avez pas reçu | code non reçu | adressé',
  recovery:
    'code de récupération | codes de récupération | clé de récupération | récupération | code de secours | codes de secours | code de sauvegarde | codes de sauvegarde | clé de secours | clé de sauvegarde | code d urgence | codes d urgence | code de restauration | code de rétablissement | secours | sauvegarde | code de récupération à usage unique | phrase de récupération | jeton statique | code de réinitialisation | code de dépannage | de rechange | jeton de récupération | jeton de secours | code de repli',
  hardware: 'clé de sécurité | clés de sécurité | clé usb | clé matérielle | clé physique',
  secret:
    'clé secrète | clé de configuration | clé api | clé de licence | clé de produit | clé d activation | clé privée | clé partagée | jeton d accès',
  device:
    'code de l appareil | code d appareil | code affiché sur | code d appairage | code d association | code de jumelage | code tv | affiché sur votre écran | affiché à l écran',
  captcha:
    'caractères de l image | caractères dans l image | code de l image | texte de l image | dans l image | sur l image | de l image | recopiez | pas un robot | question de sécurité | anti robot | anti spam | calcul | image ci',
  card: 'numéro de carte | carte bancaire | carte de crédit | carte bleue | cryptogramme* | code de sécurité de la carte | code de vérification de la carte | date d expiration | expire | titulaire de la carte | au dos de la carte | au dos | trois chiffres | 3 chiffres | 3 derniers chiffres | numéro de compte | code banque | code guichet | rib | code swift',
  postal:
    'code postal | cp | ville | adresse | rue | pays | code pays | indicatif* | code région | département | région | commune',
  coupon:
    'code promo | code promotionnel | code de réduction | code réduction | code avantage | coupon | code coupon | bon d achat | bon de réduction | chèque cadeau | carte cadeau | code cadeau | code de parrainage | code parrain | parrainage | parrain | code d invitation | invitation | code partenaire | code privilège | code de remise | code bonus | remise',
  phone: 'téléphone | numéro de téléphone | numéro de mobile | portable | numéro de portable | mobile',
  person:
    'nom d utilisateur | utilisateur | identifiant | identifiant client | nom | prénom | adresse e mail | adresse email | adresse mail | courriel | adresse courriel | adresse électronique | pseudo | société | entreprise | numéro client | code client | numéro de client | numéro d adhérent | numéro fiscal | siret | siren | numéro de sécurité sociale | date de naissance | nom de l appareil | description | intitulé | libellé',
  password:
    'mot de passe | nouveau mot de passe | confirmer le mot de passe | confirmez le mot de passe | mots de passe',
  search: 'rechercher | recherche | chercher | trouver',
  other:
    'numéro de réservation | code de réservation | référence de réservation | réservation | numéro de dossier | référence | numéro de commande | numéro de suivi | code de suivi | suivi | numéro de billet | numéro de colis | code d activation | numéro de série | code produit | code barre* | code article | code de réunion | numéro de réunion | code de l événement | code événement | code de classe | code de cours | code du cours | code de la classe | code de jeu | code de salle | code erreur | code d erreur | code qr | qr code | quantité | montant | commentaire* | message | date | code de licence | code d inscription | code ape | code naf | code devise | code couleur | nouveau code pin | code langue | code affaire | code de retrait | code d immeuble | digicode',
  spare: 'l un de vos | un de vos | l un des codes | un de tes | inutilisé* | restants | codes restants',
};
