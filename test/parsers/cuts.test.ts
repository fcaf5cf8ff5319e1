import { test } from 'node:test';
import { checkText } from './check-meeting.ts';
import { seedTexts } from './read.ts';
import { isLong } from './texts.ts';

for (const [number, text] of seedTexts) {
  test(`seed ${number}, cut at ${isLong ? 'every byte' : 'every 97th byte'}, is a meeting or a message`, () => {
    const bytes = Buffer.from(text);
    for (let end = 0; end <= bytes.length; end += isLong ? 1 : 97)
      checkText(bytes.subarray(0, end).toString('utf8'));
  });
}
