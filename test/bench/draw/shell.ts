const LINKS = ['Overview', 'Berths', 'Crew', 'Invoices', 'Messages', 'Help'];

/** Returns a page of a site that is about harbours, with something in its middle. */
export function shell(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title}</title>
<style>
body{margin:0;font:15px/1.5 sans-serif;color:#223;background:#f4f5f7}
header{background:#fff;padding:12px 24px;border-bottom:1px solid #dde}
header a{margin-right:16px;color:#246}
main{max-width:760px;margin:24px auto;padding:24px;background:#fff}
.night{background:#111218;padding:24px;width:fit-content}
.card{background:#cfd8e3;padding:24px;width:fit-content}
</style>
</head>
<body>
<header>${LINKS.map((name) => `<a href="#">${name}</a>`).join('')}</header>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`;
}

/** What stands around a code that sets up an account. */
export function enrolling(drawn: string): string {
  const told =
    'Scan this code with your authenticator app, then enter the six digits that it shows.';
  const label = '<label>Code <input name="code" autocomplete="one-time-code"></label>';
  return `<p>${told}</p>
${drawn}
<form onsubmit="return false">${label} <button>Turn on</button></form>`;
}

/** Text of so many paragraphs, as a long page has it. */
export function paragraphs(count: number): string {
  const lines = [
    'The pilot boat leaves the inner quay at every full hour and waits ten minutes for late crews.',
    'Berths of the north basin are let by the week; power and water are read off every Friday.',
    'Whoever comes in at night ties up at the long pontoon and calls the desk in the morning.',
    'Nets are mended in the second shed, where the floor is dry and the light comes from the side.',
  ];
  return Array.from({ length: count }, (_, at) => `<p>${lines[at % lines.length]}</p>`).join('\n');
}
