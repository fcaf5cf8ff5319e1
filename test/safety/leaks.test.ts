import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { buildInto, makeFolder, ROOT } from '../build-site.ts';
import { readFileNames } from '../read-site.ts';
import { breakFile, copyProject } from './copy-project.ts';

/** Made-up minutes with closed items of every kind. */
const MINUTES = join(ROOT, 'test', 'site', 'closed');
const SECRETS = /kvælstofpumpe|Zebrafinkersen|Hemmerlighuset|777777|Pandekagehuset/u;

let folder = '';
let oldSite = '';
before(() => {
  folder = makeFolder('leaks');
  const { exitCode, stderr } = buildInto(join(folder, 'built'), { input: MINUTES });
  assert.equal(exitCode, 0, stderr);
  oldSite = hashSite();
});
after(() => rmSync(folder, { recursive: true, force: true }));

function hashSite(): string {
  const site = join(folder, 'built', 'site');
  const hash = createHash('sha256');
  for (const file of readFileNames(site)) hash.update(file).update(readFileSync(join(site, file)));
  return hash.digest('hex');
}

/** Each breaks one room of the house on purpose; the sources are the same as those of the old site. */
const BREAKS: readonly (readonly [name: string, breakProject: (project: string) => void])[] = [
  [
    'the parser hands out closed items as they are',
    (project) =>
      breakFile(
        join(project, 'parsers/to-parsed-meeting.ts'),
        'const shown = item.public ? item : undefined;',
        'const shown: Item | undefined = item;',
      ),
  ],
  [
    'a page shows the sources',
    (project) =>
      writeFileSync(
        join(project, 'templates/kilder.11ty.tsx'),
        `import { readFileSync } from 'node:fs';
export const data = { permalink: 'kilder/index.html' };
export function render({ site }) {
  const files = site.archive.meetings.map(({ source }) => ${JSON.stringify(MINUTES)} + '/' + source.file);
  return '<p>' + files.map((file) => readFileSync(file, 'utf8')).join('</p><p>') + '</p>';
}
`,
      ),
  ],
  [
    'a search record holds what is withheld',
    (project) => {
      const file = join(project, 'src/search.ts');
      breakFile(
        file,
        '[item.title, item.caseNumber])',
        '[item.title, readFileSync(process.env.LEAK_FILE, "utf8").slice(-900)])',
      );
      breakFile(
        file,
        "import { toSlug } from '../parsers/index.ts';",
        "import { toSlug } from '../parsers/index.ts'; import { readFileSync } from 'node:fs';",
      );
    },
  ],
  [
    'an attachment list holds a document number of a closed item',
    (project) =>
      breakFile(
        join(project, 'src/archived-item.ts'),
        'return this.#outline.title;',
        "return this.public ? this.#outline.title : this.#outline.title + ' 326-2019-777777';",
      ),
  ],
];

for (const [name, breakProject] of BREAKS) {
  test(`the build refuses and the old site stays where ${name}`, () => {
    const project = copyProject(join(folder, name.replaceAll(' ', '-')));
    breakProject(project);
    const { exitCode, stdout, stderr } = buildInto(join(folder, 'built'), {
      project,
      input: MINUTES,
      environment: { LEAK_FILE: join(MINUTES, 'old.txt') },
    });
    assert.equal(exitCode, 1, stdout + stderr);
    assert.match(stderr, /built\/site\/\S+ {2}output-leak {2}.*(?:linje|nummer) .*\.txt/u);
    assert.match(stderr, /Standset/u);
    assert.doesNotMatch(stdout + stderr, SECRETS);
    assert.equal(hashSite(), oldSite);
  });
}

test('the build refuses a CPR number that comes from elsewhere than the sources', () => {
  const project = copyProject(join(folder, 'content'));
  appendFileSync(join(project, 'templates/content/om.md'), '\n\nRing om 010190-1234.\n');
  const { exitCode, stdout, stderr } = buildInto(join(folder, 'built'), {
    project,
    input: MINUTES,
  });
  assert.equal(exitCode, 1, stdout + stderr);
  assert.match(stderr, /om\/index\.html {2}output-leak/u);
  assert.doesNotMatch(stdout + stderr, /010190/u);
  assert.equal(hashSite(), oldSite);
});
