import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BODIES } from '../generator/bodies.ts';
import type { Random } from '../generator/random.ts';
import { makeReferat } from '../generator/referat.ts';

/** What a random edit may be, with how often it is drawn. */
const KINDS = {
  add: 4,
  copy: 1,
  text: 4,
  title: 2,
  date: 2,
  body: 2,
  lock: 3,
  remove: 3,
  rename: 2,
  config: 1,
  template: 1,
  lockfile: 1,
} as const;

export type EditKind = keyof typeof KINDS;

/** One random change to a project's files, as a person makes it; says what it was. */
type Edit = (project: string, random: Random) => string;

/** A long line of prose: nothing of the outline is as long. */
const PROSE = /^.{120,}$/mu;
/** `REFERAT Direktionen d. 28-01-2019` */
const HEAD = /^(?<start>REFERAT )(?<body>.+)(?<middle> d\. )(?<date>\d\d-\d\d-\d{4})/mu;
const HEADING = /^(?<start>Punkt \d+: )(?<title>.+)$/gmu;
const CLOSED = 'Lukket: ';

const EDITS: Readonly<Record<EditKind, Edit>> = {
  add: (project, random) => {
    const { file, text } = makeReferat(random.int(0, 99_999), { quirks: 'realistic', size: 3 });
    writeFileSync(join(project, 'seeds', file), text);
    return file;
  },
  copy: (project, random) => {
    const file = pickFile(project, random);
    const text = readFileSync(join(project, 'seeds', file), 'utf8');
    const name = `kopi-${random.int(0, 999)}.txt`;
    writeFileSync(join(project, 'seeds', name), text);
    return `${file} → ${name}`;
  },
  text: (project, random) =>
    change(project, random, (text) => text.replace(PROSE, `$& Ændring ${random.int(0, 9999)}.`)),
  title: (project, random) =>
    change(project, random, (text) =>
      changeHeading(text, random, (title) => `${title} ${random.int(0, 9999)}`),
    ),
  date: (project, random) => {
    const two = (most: number) => String(random.int(1, most)).padStart(2, '0');
    const date = `${two(28)}-${two(12)}-${random.int(2006, 2026)}`;
    return change(project, random, (text) => text.replace(HEAD, `$<start>$<body>$<middle>${date}`));
  },
  body: (project, random) => {
    const { name } = random.pick(BODIES);
    return change(project, random, (text) => text.replace(HEAD, `$<start>${name}$<middle>$<date>`));
  },
  lock: (project, random) =>
    change(project, random, (text) =>
      changeHeading(text, random, (title) =>
        title.startsWith(CLOSED) ? title.slice(CLOSED.length) : CLOSED + title,
      ),
    ),
  remove: (project, random) => {
    const file = pickFile(project, random);
    // An archive without referater is another matter: the last ones stay.
    if (listReferater(project).length > 2) rmSync(join(project, 'seeds', file));
    return file;
  },
  rename: (project, random) => {
    const file = pickFile(project, random);
    const name = `omdøbt-${random.int(0, 9999)}.txt`;
    renameSync(join(project, 'seeds', file), join(project, 'seeds', name));
    return `${file} → ${name}`;
  },
  config: (project, random) => {
    const [from, to] = random.pick([
      [/title: '.*'/u, `title: 'Arkiv ${random.int(0, 99)}'`],
      [/publishSource: \w+/u, `publishSource: ${random.chance(0.5)}`],
      [/colour: '.*'/u, `colour: '#1b4a${random.int(10, 99)}'`],
      [/contact: '.*'/u, `contact: 'post${random.int(0, 99)}@example.dk'`],
    ] as const);
    return rewrite(project, 'arkiv.config.ts', (text) => text.replace(from, to));
  },
  template: (project, random) => {
    const [file, addition] = random.pick([
      ['templates/content/om.md', `\nTilføjelse ${random.int(0, 999)}.\n`],
      ['templates/assets/site.css', `\nmain { --edit: ${random.int(0, 999)}; }\n`],
      ['templates/meeting.11ty.tsx', `\n// ${random.int(0, 999)}\n`],
    ] as const);
    return rewrite(project, file, (text) => text + addition);
  },
  lockfile: (project) => rewrite(project, 'package-lock.json', (text) => `${text}\n`),
};

/** Makes one random edit in a project: a folder with `seeds/`, `arkiv.config.ts`, `templates/` and `package-lock.json`. */
export function makeEdit(project: string, random: Random, kinds = listKinds()): string {
  const kind = random.pick(kinds.flatMap((one) => Array<EditKind>(KINDS[one]).fill(one)));
  return `${kind} ${EDITS[kind](project, random)}`;
}

/** Every kind of edit. */
export function listKinds(): readonly EditKind[] {
  return Object.keys(KINDS) as EditKind[];
}

function listReferater(project: string): readonly string[] {
  return readdirSync(join(project, 'seeds'))
    .filter((file) => file.endsWith('.txt'))
    .sort();
}

function pickFile(project: string, random: Random): string {
  return random.pick(listReferater(project));
}

function change(project: string, random: Random, edit: (text: string) => string): string {
  return rewrite(project, join('seeds', pickFile(project, random)), edit);
}

function rewrite(project: string, file: string, edit: (text: string) => string): string {
  const path = join(project, file);
  writeFileSync(path, edit(readFileSync(path, 'utf8')));
  return file;
}

/** Changes the title of one item, in its heading and in the contents list. */
function changeHeading(text: string, random: Random, edit: (title: string) => string): string {
  const titles = [...text.matchAll(HEADING)].map(({ groups }) => groups?.['title'] ?? '');
  if (titles.length === 0) return text;
  const title = random.pick(titles);
  const edited = edit(title);
  return text
    .split('\n')
    .map((line) => replaceTitle(line, title, edited))
    .join('\n');
}

function replaceTitle(line: string, from: string, to: string): string {
  const isHeading = line.startsWith('Punkt ') && line.endsWith(`: ${from}`);
  const isListed = line.startsWith(from) && line.includes('\t');
  return isHeading || isListed ? line.replace(from, () => to) : line;
}
