// How wide a confirmed site may be: a whole domain, or one host where strangers share the domain.
import { registrableDomain, suffixOf } from './domain.ts';

/**
 * How far a confirmation could reach beyond one host: to all of `domain`, unless strangers share
 * it.
 */
export interface Reach {
  domain: string;
  /** Anybody can get an address under the domain. */
  shared: boolean;
}

// Services that give every customer an address of their own and are missing in the public suffix
// list.
const SHARED = new Set(
  `
  91app.com a5.ru absorblms.com agilecrm.com aha.io amazoncognito.com ameblo.jp amocrm.com amocrm.ru
  applytojob.com ashbyhq.com atlassian.net auth0.com authsignal.com azuredatabricks.net b2clogin.com
  bamboohr.co.uk bamboohr.com basecamphq.com bigcartel.com bigcommerce.com bitrix24.by bitrix24.com
  bitrix24.com.br bitrix24.de bitrix24.es bitrix24.eu bitrix24.fr bitrix24.in bitrix24.it
  bitrix24.kz bitrix24.mx bitrix24.pl bitrix24.ru bitrix24.ua bitrix24.vn blackboard.com blog.ru
  blogs.com blogspot.de boards.net box.com breezy.hr brightspace.com cafe24.com canalblog.com
  ciamlogin.com citrixcloud.net clickfunnels.com cloudflareaccess.com codesandbox.io crisp.help
  crmondemand.com csod.com cyberbiz.co d2l.com databricks.com datadoghq.com desk.com deviantart.com
  diary.ru docebosaas.com domo.com dreamwidth.org duosecurity.com dynamics.com e-monsite.com
  ecwid.com egnyte.com exblog.jp fandom.com fc2.com firebaseio.com force.com formstack.com
  forumotion.com freeforums.net freshcaller.com freshchat.com freshdesk.com freshsales.io
  freshservice.com freshteam.com freshworks.com frontegg.com fusionauth.io getcourse.ru glitch.me
  gorgias.com greenhouse.io groovehq.com happyfox.com helpjuice.com helpscoutdocs.com hs-sites.com
  hubspotpagebuilder.com icims.com insales.io insales.ru instructure.com intercom.help
  invisionzone.com itch.io jimdofree.com jimdosite.com jitbit.com jobvite.com jotform.com
  jumpcloud.com kayako.com kinde.com kustomerapp.com learnworlds.com lever.co litmos.com
  liveagent.com livejournal.com loca.lt localtunnel.me medium.com megagroup.ru miraheze.org
  monday.com moodle.cloud moodlecloud.com mybigcommerce.com myfreshworks.com myfunpinpin.com
  mykajabi.com myshopline.com mystorehub.com mystrikingly.com myworkday.com myworkdayjobs.com
  namely.com narod.ru neocities.org nethouse.ru netsuite.com ning.com odoo.com okta-emea.com
  okta-gov.com okta.com oktapreview.com onelogin.com onelogin.eu onfastspring.com onmicrosoft.com
  opsgenie.com oraclecloud.com over-blog.com pagerduty.com paylocity.com personio.com personio.de
  personio.es personio.fr personio.it pingone.com pipedrive.com podia.com podio.com
  powerappsportals.com prestashop.com proboards.com productboard.com railway.app readme.io
  reamaze.com recruitee.com salesforce.com sapsf.com schoology.com seesaa.net serveo.net
  service-now.com servicenowservices.com sharefile.com sharepoint.com shop-script.ru shoplazza.com
  shopline.com shoplineapp.com site123.me skyrock.com slack.com smartrecruiters.com
  snowflakecomputing.com splunkcloud.com squarespace.com stackblitz.io statuspage.io strikingly.com
  substack.com successfactors.com sugarondemand.com sumologic.com sumtotal.host surveymonkey.com
  talentlms.com taplink.cc tawk.help teachable.com teamtailor.com teamwork.com thinkific.com
  tilda.ws tistory.com tumblr.com typeform.com typepad.com ucoz.com ucoz.ru ultipro.com umi.ru
  uservoice.com vmwareidentity.com waca.ec webex.com webnode.com webnode.page weebly.com weidian.com
  wikia.com wikidot.com wodemo.com wordpress.com wordpress.org workable.com workday.com
  workspaceoneaccess.com wufoo.com xobor.de youzan.com zendesk-staging.com zendesk.com zenefits.com
  zoho.com zoho.eu zoho.in zohopublic.com zohosites.com zoom.us
`
    .trim()
    .split(/\s+/),
);

/**
 * Returns how far a confirmation of a host from `hostOf` could reach; `null` where only the host
 * itself can be confirmed: IP addresses, this computer, names under no public suffix. Imports the
 * public suffix list.
 */
export function reachOf(host: string): Reach | null {
  const suffix = suffixOf(host);
  if (suffix?.isPrivate) return { domain: suffix.text, shared: true };
  const domain = registrableDomain(host);
  return domain === null ? null : { domain, shared: SHARED.has(domain) };
}
