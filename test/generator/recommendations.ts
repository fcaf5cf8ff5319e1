import type { BlockContext } from './blocks.ts';
import { expand } from './expand.ts';
import { type Block, paragraph, type RecommendationPlan } from './plan.ts';
import type { QuirkName } from './quirks.ts';
import { POINTS } from './sentences.ts';
import { OFFICER_GROUPS, OFFICERS } from './words.ts';

interface Form {
  /** What follows `indstiller` on its line; `points` are in the order of the source. */
  readonly intro: (points: readonly string[]) => string;
  readonly list: (points: readonly string[]) => readonly string[];
  readonly several: boolean;
  /** Changes what counts as the points, where it isn't each point by itself. */
  readonly counted?: (points: readonly string[]) => readonly string[];
}

const none = (): readonly string[] => [];
const numbered = (points: readonly string[]): readonly string[] =>
  points.map((point, index) => `${index + 1}. ${point}`);
const withoutStop = (point: string): string => point.replace(/\.$/u, '');

/** Two `at` clauses of one sentence are one point (seed 003, line 76). */
const twoAt = (points: readonly string[]): string =>
  `${withoutStop(points[0] ?? '')} og at ${points[1]}`;

/** The address stands between the verb and `at`, and is neither's. */
const toBody = (point: string | undefined): string => ` til Kommunalbestyrelsen, at ${point ?? ''}`;

const PLAIN: Form = { several: false, list: none, intro: (points) => `, at ${points[0]}` };

/** The forms of QUIRKS.md, in the order in which they are tried. */
const FORMS: readonly (readonly [QuirkName, Form])[] = [
  ['recommend-no-comma', { ...PLAIN, intro: (points) => ` at ${points[0]}` }],
  [
    'recommend-list-at',
    {
      several: true,
      intro: () => ',',
      list: (points) => numbered(points.map((point) => `at ${point}`)),
    },
  ],
  ['recommend-at-list', { several: true, intro: () => ', at', list: numbered }],
  [
    'recommend-mixed',
    {
      several: true,
      intro: () => ', at',
      list: (points) => numbered(points.map((point, i) => (i % 2 === 1 ? `at ${point}` : point))),
    },
  ],
  ['recommend-colon', { several: true, intro: () => ' at:', list: numbered }],
  [
    'recommend-without-at',
    {
      several: false,
      intro: () => ' sagen til drøftelse/behandling.',
      list: none,
      counted: () => ['sagen til drøftelse/behandling.'],
    },
  ],
  [
    'recommend-two-at',
    {
      several: true,
      intro: (points) => `, at ${twoAt(points)}`,
      list: none,
      counted: (points) => [twoAt(points)],
    },
  ],
  ['recommend-to-body', { ...PLAIN, intro: (points) => toBody(points[0]) }],
  [
    'recommend-bullets',
    {
      several: true,
      intro: () => ',',
      list: (points) => points.map((point) => `- at ${point}`),
    },
  ],
];

/** Indstillinger in one of the forms. */
export function makeRecommendation(c: BlockContext): RecommendationPlan {
  const form = FORMS.find(([quirk]) => c.dice.roll(quirk, c.used))?.[1] ?? PLAIN;
  const by = c.dice.roll('recommend-group', c.used)
    ? c.random.pick(OFFICER_GROUPS)
    : c.random.pick(OFFICERS);
  const twoExactly = form.counted !== undefined;
  const count = form.several ? (twoExactly ? 2 : c.random.int(2, 4)) : 1;
  const drop = form.list !== none && c.random.chance(0.2);
  const points = c.random
    .some(POINTS, count)
    .map((point) => expand(point, c.random, c.year))
    .map((point) => (drop ? withoutStop(point) : point));
  const rows = form.list(points);
  const apart = rows.length > 0 && c.dice.roll('recommend-apart', c.used);
  const blocks: Block[] = [paragraph(`${by} indstiller${form.intro(points)}`)];
  if (apart) blocks.push(...rows.map(paragraph));
  else if (rows.length > 0) blocks.push({ rows, pointers: [] });
  return { by, points: form.counted?.(points) ?? points, blocks };
}
