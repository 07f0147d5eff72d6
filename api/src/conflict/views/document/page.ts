import { contentOf } from './content.ts';
import type { Entry, Section, Seen } from './shape.ts';
import { speechFor } from './speech.ts';

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (words: string): string => words.replace(/[&<>"']/g, (sign) => signs[sign] ?? '');

/** Printed on paper and read on a phone: one column, black on white, people's words in their own direction and lines. */
const style = `
:root { color-scheme: light; }
body { max-width: 42rem; margin: 0 auto; padding: 1.5rem 1.25rem 3rem; background: #fff; color: #1b1a19;
  font: 1rem/1.5 "Segoe UI", system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { margin: 0 0 .25rem; font-size: 1.75rem; line-height: 1.2; }
h2 { margin: 2rem 0 .5rem; padding-bottom: .25rem; border-bottom: 1px solid #8a8886; font-size: 1.125rem; break-after: avoid; }
p, dl { margin: 0; }
.privacy, footer { color: #484644; font-size: .875rem; }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.25rem; margin-top: 1.25rem; }
.facts dd { margin: 0; font-weight: 600; }
.entry { margin-top: .75rem; break-inside: avoid-page; }
.label { color: #484644; font-size: .875rem; }
.words { white-space: pre-wrap; }
table { width: 100%; margin-top: .75rem; border-collapse: collapse; font-size: .875rem; }
th, td { padding: .375rem .5rem .375rem 0; border-bottom: 1px solid #c8c6c4; text-align: start; vertical-align: top; }
tr { break-inside: avoid; }
footer { margin-top: 2.5rem; }
@media (max-width: 480px) { .facts { grid-template-columns: 1fr; gap: 0; } .facts dd { margin-bottom: .5rem; } }
@page { margin: 2cm; }
@media print { body { max-width: none; padding: 0; font-size: 11pt; } }
`;

const cells = (tag: 'td' | 'th', row: readonly string[]): string =>
  row.map((words) => `<${tag} dir="auto"${tag === 'th' ? ' scope="col"' : ''}>${escaped(words)}</${tag}>`).join('');

const entryOf = (entry: Entry): string => {
  if ('table' in entry) {
    const { head, rows } = entry.table;
    const body = rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('');
    return `<table><thead><tr>${cells('th', head)}</tr></thead><tbody>${body}</tbody></table>`;
  }
  const label = entry.label ? `<p class="label">${escaped(entry.label)}</p>` : '';
  return `<div class="entry">${label}<p class="words" dir="auto">${escaped(entry.words)}</p></div>`;
};

const sectionOf = ({ title, entries }: Section): string =>
  `<section><h2>${escaped(title)}</h2>${entries.map(entryOf).join('')}</section>`;

const factOf = (entry: Entry): string =>
  'table' in entry ? '' : `<dt>${escaped(entry.label ?? '')}</dt><dd dir="auto">${escaped(entry.words)}</dd>`;

/** The request as one page of HTML that needs nothing else: to read, to print, to keep (C9). */
export const documentPage = (
  seen: Seen,
  madeAt: string,
  { timeZone, language }: { readonly timeZone: string; readonly language?: string },
): string => {
  const speech = speechFor(language, timeZone);
  const { said } = speech.texts;
  const { title, facts, sections } = contentOf(seen, madeAt, speech);
  const name = seen.receipt ? `${title} ${seen.receipt}` : title;
  return `<!doctype html>
<html lang="${speech.locale}" dir="${speech.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(name)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p class="privacy">${escaped(said.privacy)}</p>
<dl class="facts">${facts.map(factOf).join('')}</dl>
${sections.map(sectionOf).join('\n')}
</main>
<footer>${escaped(said.footer)}</footer>
</body>
</html>
`;
};
