import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Outcome } from '../../parsers/index.ts';
import { toOutcome } from '../../parsers/outcomes.ts';

function checkOutcomes(outcome: Outcome, texts: readonly string[]): void {
  for (const text of texts) assert.equal(toOutcome(text), outcome, `«${text}»`);
}

test('Godkendt, Tiltrådt and Vedtaget are approved', () => {
  checkOutcomes('approved', [
    'Godkendt.',
    'Godkendt',
    'Tiltrådt.',
    'Vedtaget.',
    'Indstillingen blev godkendt.',
    'Planen godkendes.',
    'Kommunalbestyrelsen vedtog budgettet.',
    'Udvalget tiltrådte indstillingen.',
    'Godkendt. Stopper i Direktionen.',
    'Godkendt, idet mødet deles op i to temaer: 1. Projektlederuddannelsen og 2. Skype for Business.',
    'Godkendt, idet rammen ikke overskrides.',
    'Godkendt. Der er ikke flere midler.',
    'Godkendt med følgende vilkår:\n\n1. skolen får to spor',
  ]);
});

test('Anbefales and Indstilles godkendt are recommended: the decision is another body’s', () => {
  checkOutcomes('recommended', [
    'Anbefales.',
    'Anbefales godkendt.',
    'Indstilles godkendt.',
    'Anbefales, idet det bemærkes, at der arbejdes videre med en revurdering.',
    'Udvalget anbefaler, at planen vedtages.',
    'Økonomiudvalget indstiller til Kommunalbestyrelsen, at bevillingen gives.',
  ]);
});

test('Drøftet is discussed, in the active form too', () => {
  checkOutcomes('discussed', [
    'Drøftet.',
    'Drøftet og aftalt at der som minimum er en direktør på arbejde.',
    'Den foreløbige dagsorden blev drøftet. Dagsordenen justeres.',
    'Dagsordenen blev drøftet',
    'Direktionen drøftede og konkluderede, at der arbejdes ud fra anbefalingerne.',
    'Drøftet. Forslag til dagsorden godkendes. Mødet holdes som virtuelt møde.',
  ]);
});

test('Taget til efterretning is noted', () => {
  checkOutcomes('noted', [
    'Taget til efterretning.',
    'Orienteringen blev taget til efterretning.',
    'Orienteringen tages til efterretning.',
    'Udvalget tog orienteringen til efterretning.',
    'Til efterretning.',
  ]);
});

test('Forkastet and Afvist are rejected, also below a numbered recommendation', () => {
  checkOutcomes('rejected', [
    'Forkastet.',
    'Afvist.',
    'Byrådet forkaster forslaget.',
    'Forslaget blev forkastet med 39 stemmer imod 5.',
    'Ad 1. Forslaget blev forkastet med 39 stemmer imod 5.',
    'Ansøgningen, som er vedlagt, blev afvist.',
  ]);
});

test('Udsat and Udgår are postponed', () => {
  checkOutcomes('postponed', [
    'Udsat.',
    'Udgår.',
    'Punktet udskydes til juni.',
    'Sagen udsættes til næste møde.',
    'Punktet udgik af dagsordenen.',
    'Udvalget udsatte sagen.',
  ]);
});

test('a lone dash is none', () => {
  checkOutcomes('none', ['-', ' - ']);
});

test('a negation, a sentence that opens with a Sagstype noun and other words are other', () => {
  checkOutcomes('other', [
    'Direktionen vedtog ikke at byde ind med forslag til frikommuneforsøg i denne omgang.',
    'Indstillingen blev ikke godkendt.',
    'Ikke godkendt.',
    'Orientering om formidling vedrørende folkeskolestrategien.',
    'Orientering om hallen blev taget til efterretning.',
    'Drøftelse af mulighed for evaluering af udvalgenes arbejde.',
    'Direktionen bakker op om, at abonnementet opsiges.',
    'Ingen bemærkninger.',
    'Møde med borgmesteren aflyses i februar.',
    'Godkendelse af dagsordenen.',
    'Det blev aftalt, at planen godkendes i juni.',
    '',
  ]);
});

test('only the first sentence says the outcome', () => {
  checkOutcomes('other', [
    'Formanden redegjorde for sagen. Godkendt.',
    'Sagen kom på mødet i maj.\n\nDrøftet.',
  ]);
});

test('an exception after a comma is no negation of the decision', () => {
  checkOutcomes('approved', ['Godkendt, dog ikke punkt 3.', 'Pkt. 1: Godkendt, men ikke pkt. 2.']);
});

test('a full stop in an abbreviation or a date ends no sentence', () => {
  checkOutcomes('approved', [
    'Indstillingens pkt. 1 og 2 blev godkendt.',
    'Forslaget om bl.a. Kalundborg Havn blev godkendt.',
    'Planen fra mødet d. 8. maj 2017 blev godkendt.',
    'Rammen på kr. 5.000 blev godkendt.',
    'Planen blev jf. bilaget godkendt.',
  ]);
});

test('a participle before a noun is no verb of the sentence', () => {
  checkOutcomes('other', [
    'Indsatsen for udsatte unge fortsætter.',
    'Den godkendte plan sendes til naboerne.',
  ]);
});

test('a condition or a time at the sentence’s beginning says nothing; what follows on it does', () => {
  checkOutcomes('other', [
    'Hvis forslaget vedtages, skal det i høring.',
    'Hvis forslaget vedtages skal det i høring.',
    'Når planen er godkendt, sendes den til naboerne.',
    'Såfremt planen, som er vedlagt, vedtages, orienteres naboerne.',
  ]);
  checkOutcomes('approved', [
    'Da fristen er udløbet, godkendes planen.',
    'Idet rammen ikke overskrides, blev planen godkendt.',
  ]);
});

test('what will be done, and what somebody wants, is not what was decided', () => {
  checkOutcomes('other', [
    'Planen blev præsenteret og vil blive drøftet i maj.',
    'Planen skal godkendes i Byrådet.',
    'D, O og Æ ønsker sagen udsat.',
    'Formanden foreslog sagen udsat.',
  ]);
  checkOutcomes('approved', ['Godkendt, og planen vil blive drøftet igen i maj.']);
  checkOutcomes('postponed', ['Udsat. A ønsker sagen drøftet i maj.']);
});

test('of several verbs the first wins', () => {
  checkOutcomes('discussed', ['Drøftet og godkendt.']);
  checkOutcomes('postponed', ['Udsat, og planen godkendes senere.']);
});
