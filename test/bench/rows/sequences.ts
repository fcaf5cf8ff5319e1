import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, copyFiles, runSequence } from '../../edits/edit-sequence.ts';
import { openArchive } from '../bench-archive.ts';
import { makeProject } from '../bench-project.ts';
import type { Bench } from '../make-bench.ts';
import type { Measurement } from '../measurement.ts';

/** Small, so that a hundred cold builds beside the warm ones are soon done. */
const SIZE = 12;

/** Random sequences of edits: each leaves the bytes that a cold build of the same files makes. */
export async function measureSequences(bench: Bench): Promise<readonly Measurement[]> {
  const base = makeProject(join(bench.folder, 'sequence-base'), openArchive(SIZE).input).folder;
  const project = join(bench.folder, 'sequences');
  copyFiles(base, project);
  build(project);
  const wrong: string[] = [];
  let edits = 0;
  let stopped = 0;
  for (let seed = 1; seed <= bench.sequences; seed += 1) {
    const result = runSequence(project, seed, join(bench.folder, 'sequence-cold'));
    edits += result.edits.length;
    if (seed % 10 === 0) bench.say(`sequences: ${seed}, ${wrong.length} wrong`);
    if (result.differing.length > 0) {
      wrong.push(`${seed}: ${result.edits.join('; ')}: ${result.differing.slice(0, 5).join(', ')}`);
    }
    if (result.published) continue;
    // Nothing may be published any more: from the beginning, which is one more edit.
    stopped += 1;
    rmSync(join(project, 'seeds'), { recursive: true });
    cpSync(base, project, { recursive: true, filter: (path) => !path.endsWith('node_modules') });
  }
  for (const one of wrong) bench.say(one);
  return [
    {
      row: 'sequences',
      size: SIZE,
      what: 'edit sequences after which warm and cold differ',
      unit: '',
      runs: [wrong.length],
      aim: { of: 'value', most: 0 },
      note: `${bench.sequences} sequences, ${edits} edits, ${stopped} ended in a privacy stop`,
    },
  ];
}
