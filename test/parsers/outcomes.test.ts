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
    'Anbefalet godkendt.',
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

test('a participle with an adverb before it, or with an owner, is its noun’s, and so is one that is a noun itself', () => {
  checkOutcomes('approved', [
    'Indsatsen for socialt udsatte godkendt.',
    'Hjælp til særligt udsatte familier godkendes.',
    'Politikken for børn, unge og udsatte blev godkendt.',
    'Kommunens udsatte boligområder: planen godkendt.',
    'Tilbud til en særligt udsat borger godkendt.',
    'Særligt udsatte borgere og deres tilbud: planen godkendt.',
    'Udsatte-området godkendt.',
    'Strategien for sårbare og udsatte voksne godkendes.',
  ]);
  checkOutcomes('discussed', [
    'Handleplanen for særligt udsatte ældre blev drøftet.',
    'Unge og udsatte drøftet.',
    'Anbragte og udsatte børns forhold blev drøftet.',
    'Tolv afviste ansøgninger blev drøftet.',
  ]);
  checkOutcomes('other', [
    'Rådet for Socialt Udsatte blev hørt.',
    'Rådet for Udsatte blev hørt.',
    'Byens udsatte borgere inviteres til dialog.',
    'Psykisk udsatte borgere tilbydes et forløb.',
  ]);
});

test('a participle that the sentence begins with is its noun’s, where the verb stands behind that', () => {
  checkOutcomes('noted', [
    'Godkendte projekter tages til efterretning.',
    'Godkendt budget taget til efterretning.',
    'Pkt. 1: Godkendt regnskab tages til efterretning.',
  ]);
  checkOutcomes('approved', [
    'Anbefalet serviceniveau godkendt.',
    'Anbefalede kandidater blev godkendt.',
    'Udskudt anlægsplan godkendes.',
  ]);
  checkOutcomes('discussed', ['Afviste ansøgninger drøftes på næste møde.']);
  checkOutcomes('other', [
    'Udsatte borgere får hjælp.',
    'Udsatte i kommunen tilbydes hjælp.',
    'Udsatte og sårbare borgere inviteres.',
    'Vedtaget lokalplan offentliggøres i avisen.',
    'Godkendt plan er vedlagt.',
    'Godkendte ansøgere tilbydes plads.',
    'Afvist ansøgning behandles igen.',
  ]);
});

test('whoever is exposed to something is not postponed', () => {
  checkOutcomes('other', [
    'Udvalget er udsat for kritik.',
    'Borgerne udsættes for støj.',
    'Naboerne har været udsat for gener.',
  ]);
  checkOutcomes('postponed', [
    'Sagen er udsat for nærmere undersøgelse.',
    'Udsat for yderligere belysning.',
    'Punktet udsættes for at indhente en udtalelse.',
  ]);
});

test('the same forms are the verb with a subject before them, an object behind them, or nothing else', () => {
  checkOutcomes('approved', [
    'Et enigt udvalg godkendte nye retningslinjer.',
    'Et flertal godkendte forslag 2.',
    'Udvalget for Klima og Natur godkendte nye regler.',
    'Efter drøftelse godkendte udvalget planen.',
    'I dag godkendte Byrådet planen.',
    'Enstemmigt godkendte medlemmerne planen.',
    'Udvalget gennemgik og godkendte planen.',
    'Udvalget gennemgik og godkendte 3 projekter.',
    'Udvalget gennemgik og godkendte.',
    'Godkendte indstillingen.',
    'Godkendt administrationens forslag.',
    'Godkendt enstemmigt.',
    'Godkendt forslag til budget.',
    'Godkendt forslag 2, forslag 3 afvist.',
    'Blev enstemmigt godkendt.',
    'Reglerne om skolepligt godkendt.',
    'Rammen for projekt godkendt.',
    'Medlemmerne godkendte planen.',
    'KL godkendte planen.',
  ]);
  checkOutcomes('discussed', [
    'Drøftede indstillingen.',
    'Drøftede nye muligheder.',
    'Drøftede status for arbejdet.',
    'Drøftede og godkendte indstillingen.',
    'Drøftet forslag og taget til efterretning.',
  ]);
  checkOutcomes('postponed', [
    'Udvalget udsatte behandlingen.',
    'Udvalget gennemgik og udsatte sagen.',
    'På mødet udsatte udvalget sagen.',
    'Udsat behandling til juni.',
    'Udsatte.',
  ]);
  checkOutcomes('rejected', ['Byrådet afviste ansøgningen.', 'Udvalget afviste 3 ansøgninger.']);
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
