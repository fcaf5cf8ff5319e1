import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { joinNeighbours } from '../../src/neighbours.ts';
import { buildInto, makeFolder } from '../build-site.ts';

/** An open item's title ends in a word that a closed item's sentence goes on from, in the words of the open one's decision. */
const MINUTES = `REFERAT Økonomiudvalget d. 05-02-2024

Mødedato Mandag d. 05. februar 2024 kl. 11:30

Mødested Rådhuset

Indholdsfortegnelse

Opfølgning på ejendomsudviklingsstrategien.....	3
Lukket: Orientering om en sag.....	4
Eventuelt.....	5

Punkt 1: Opfølgning på ejendomsudviklingsstrategien

24-000776

Beslutning

Blev taget til efterretning.

Sagsfremstilling

Resume og sagens baggrund

Der gives en status.

Punkt 2: Lukket: Orientering om en sag

24-000777

Beslutning

Den nye ejendomsudviklingsstrategien blev taget til efterretning.

Punkt 3: Eventuelt

24-000778

Beslutning

Der var grønærter.
`;

const TITLE = 'Opfølgning på ejendomsudviklingsstrategien';
const DECISION = 'Blev taget til efterretning.';

/** What the neighbours of a reading are joined to, where a closed item goes on from the title to the decision. */
function joinIn(
  reading: string,
  open: readonly string[] = [`5. Eventuelt\n${TITLE}\nBeslutning`, `Udvalget\n${DECISION}`],
): readonly string[] {
  const isSuspect = (text: string) => text.includes('strategien blev taget');
  return joinNeighbours([reading], isSuspect, () => open);
}

test('a build is not stopped by a title and a decision that read like a closed sentence beside each other', () => {
  const folder = makeFolder('neighbours');
  try {
    const input = join(folder, 'input');
    mkdirSync(input);
    writeFileSync(join(input, 'referat.txt'), MINUTES);
    const { exitCode, stderr } = buildInto(join(folder, 'built'), { input });
    assert.equal(exitCode, 0, stderr);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('two whole public lines beside each other are joined, across blocks, lines and strings of JSON', () => {
  for (const border of ['\t', '\n', '","', '": "', ' \t \t']) {
    assert.deepEqual(
      joinIn(`Se her: ${TITLE}${border}${DECISION} Direktøren indstiller`),
      ['opfølgning på ejendomsudviklingsstrategien blev taget til efterretning'],
      JSON.stringify(border),
    );
  }
});

test('as much of a public line as a passage can have is as good as the whole, less is not', () => {
  const more = `${DECISION} Det sker på et møde, hvor alle er til stede`;
  const open = (title: string) => [`Nu: ${title}\n${more} her.`];
  const short = 'af ejendomsudviklingsstrategien';
  assert.deepEqual(joinIn(`Nyt ${short}\t${more}`, open(short)), []);
  const long = `Byrådets drøftelse ${short}`;
  assert.deepEqual(joinIn(`Nyt ${long}\t${more}`, open(`Sidste ${long}`)), [
    'byrådets drøftelse af ejendomsudviklingsstrategien blev taget til efterretning det sker på et møde hvor',
  ]);
});

test('inside one block nothing is joined: there no text ends and another begins', () => {
  assert.deepEqual(joinIn(`${TITLE} ${DECISION}`), []);
});

test('what is public on one side of the border alone is not joined', () => {
  const reading = `${TITLE}\t${DECISION}`;
  assert.deepEqual(joinIn(reading, [TITLE]), []);
  assert.deepEqual(joinIn(reading, [DECISION]), []);
  const longer = `${TITLE}\nBlev taget til efterretning af Anna Holm.`;
  assert.deepEqual(joinIn(`${reading} Direktøren indstiller`, [longer]), []);
  assert.deepEqual(joinIn(reading, [`${TITLE} II\n${DECISION}`]), []);
});

test('texts that look like nothing withheld are left alone, and no public text is read for them', () => {
  const open = () => assert.fail('read');
  assert.deepEqual(
    joinNeighbours([`${TITLE}\t${DECISION}`], () => false, open),
    [],
  );
});
