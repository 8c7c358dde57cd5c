import { parse } from 'tldts';

/** How far a confirmation could reach beyond one host: all of a domain, or no further since strangers share it. */
export interface Reach {
  domain: string;
  /** Whoever likes gets an address under it. */
  shared: boolean;
}

// Services that give every customer an address of their own and are not on the public suffix list.
const SHARED = new Set([
  ...[
    'agilecrm.com',
    'amocrm.com',
    'amocrm.ru',
    'atlassian.net',
    'auth0.com',
    'b2clogin.com',
    'bamboohr.com',
  ],
  ...[
    'basecamphq.com',
    'bigcommerce.com',
    'bitrix24.com',
    'bitrix24.de',
    'bitrix24.ru',
    'box.com',
    'cloudflareaccess.com',
  ],
  ...[
    'crmondemand.com',
    'desk.com',
    'duosecurity.com',
    'dynamics.com',
    'fandom.com',
    'force.com',
    'freshdesk.com',
  ],
  ...[
    'freshservice.com',
    'freshworks.com',
    'getcourse.ru',
    'gitlab.io',
    'greenhouse.io',
    'helpscoutdocs.com',
  ],
  ...['instructure.com', 'kayako.com', 'lever.co', 'liveagent.com', 'livejournal.com', 'moodlecloud.com'],
  ...['mybigcommerce.com', 'mykajabi.com', 'myworkday.com', 'myworkdayjobs.com', 'netsuite.com', 'odoo.com'],
  ...[
    'okta.com',
    'okta-emea.com',
    'oktapreview.com',
    'onelogin.com',
    'oraclecloud.com',
    'oraclecloudapps.com',
  ],
  ...[
    'personio.com',
    'personio.de',
    'pingone.com',
    'pipedrive.com',
    'podio.com',
    'reamaze.com',
    'recruitee.com',
  ],
  ...[
    'salesforce.com',
    'sapsf.com',
    'service-now.com',
    'servicenowservices.com',
    'sharepoint.com',
    'slack.com',
  ],
  ...[
    'squarespace.com',
    'statuspage.io',
    'substack.com',
    'successfactors.com',
    'teamwork.com',
    'thinkific.com',
  ],
  ...[
    'tumblr.com',
    'typeform.com',
    'uservoice.com',
    'webex.com',
    'weebly.com',
    'wordpress.com',
    'workable.com',
  ],
  ...['workday.com', 'zendesk.com', 'zoho.com', 'zohosites.com', 'zoom.us'],
]);

/**
 * Returns how far a confirmation of a host from `hostOf` could reach; `null` where there is nothing but the host: IP addresses, this
 * computer, names under no public suffix. Loads the list of public suffixes.
 */
export function reachOf(host: string): Reach | null {
  const { domain, publicSuffix, isIcann, isPrivate } = parse(host, {
    allowPrivateDomains: true,
    extractHostname: false,
  });
  if (isPrivate && publicSuffix) return { domain: publicSuffix, shared: true };
  return isIcann && domain ? { domain, shared: SHARED.has(domain) } : null;
}
