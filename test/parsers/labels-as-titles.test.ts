import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readItem } from './read.ts';

const read = (...lines: readonly string[]) => {
  const { attachments, sections, decisions } = readItem(lines);
  return {
    attachments: attachments.map(({ title, documentNumber }) => [title, documentNumber]),
    sections: sections.map(({ heading, text }) => [heading, text]),
    decisions: decisions.map(({ text }) => text),
  };
};

test('a label with a document number below it is an attachment’s title', () => {
  for (const label of ['Høring', 'Resume', 'Økonomi:', 'Lovgrundlag', 'Indstilling', 'Behandling'])
    assert.deepEqual(
      read(
        'Bilag',
        '',
        label,
        '326-2011-56',
        '',
        'Resume af høringssvar',
        '326-2011-57',
        '',
        'MARS 326-2011-58',
      ),
      {
        attachments: [
          [label, '326-2011-56'],
          ['Resume af høringssvar', '326-2011-57'],
          ['MARS', '326-2011-58'],
        ],
        sections: [],
        decisions: [],
      },
      label,
    );
});

test('so are several of them, the name of the decision’s heading, and the number below an empty line', () => {
  assert.deepEqual(
    read(
      'Bilag',
      'Kort 326-2011-55',
      'Høring',
      '',
      '326-2011-56',
      'Beslutning',
      '326-2011-57',
      'Økonomi',
      '326-2011-58',
      '',
      'Teknik- og Miljøudvalgets møde den 4. september 2019:',
      'Godkendt.',
    ),
    {
      attachments: [
        ['Kort', '326-2011-55'],
        ['Høring', '326-2011-56'],
        ['Beslutning', '326-2011-57'],
        ['Økonomi', '326-2011-58'],
      ],
      sections: [],
      decisions: ['Godkendt.'],
    },
  );
});

test('in the repeated list, which has no numbers, it is known by the first one', () => {
  assert.deepEqual(
    read(
      'Bilag',
      'Høring',
      '326-2011-56',
      'Kort',
      '326-2011-57',
      'Teknik- og Miljøudvalgets møde den 4. september 2019:',
      'Godkendt.',
      'Bilag',
      'Høring',
      'Kort',
      'Plan',
    ),
    {
      attachments: [
        ['Høring', '326-2011-56'],
        ['Kort', '326-2011-57'],
        ['Plan', undefined],
      ],
      sections: [],
      decisions: ['Godkendt.'],
    },
  );
});

test('a label with text below it, or after something else than attachments, heads its passage', () => {
  assert.deepEqual(read('Bilag', 'Kort 326-2011-55', '', 'Høring', 'Planen har været i høring.'), {
    attachments: [['Kort', '326-2011-55']],
    sections: [['Høring', 'Planen har været i høring.']],
    decisions: [],
  });
  assert.deepEqual(read('Bilag', 'Kort', 'Høring', 'Svar med nummer 326-2011-56'), {
    attachments: [['Kort', undefined]],
    sections: [['Høring', 'Svar med nummer 326-2011-56']],
    decisions: [],
  });
  assert.deepEqual(read('Resume', 'Ny plan.', '', 'Høring', '326-2011-56'), {
    attachments: [],
    sections: [
      ['Resume', 'Ny plan.'],
      ['Høring', '326-2011-56'],
    ],
    decisions: [],
  });
  assert.deepEqual(
    read('Bilag', 'Høring 326-2011-56', 'Bilag', 'Kort', 'Høring', 'Planen har været i høring.'),
    {
      attachments: [
        ['Høring', '326-2011-56'],
        ['Kort', undefined],
      ],
      sections: [['Høring', 'Planen har været i høring.']],
      decisions: [],
    },
  );
  assert.deepEqual(
    read('Bilag', 'Beslutning 326-2011-56', 'Bilag', 'Kort', 'Beslutning', 'Godkendt'),
    {
      attachments: [
        ['Beslutning', '326-2011-56'],
        ['Kort', undefined],
      ],
      sections: [],
      decisions: ['Godkendt'],
    },
  );
});

test('nor is a number that heads the next item, whose own heading is lost, an attachment’s', () => {
  const { attachments } = read(
    'Bilag',
    'Kort 326-2011-55',
    'Sagsfremstilling',
    '326-2011-56',
    'Lukket',
    'Køb af grund.',
  );
  assert.deepEqual(attachments, []);
});
