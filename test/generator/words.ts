/** First parts of compounds, with the joint that the word takes. */
export const FIRST_PARTS: readonly string[] =
  `budget skole ældre klima trafik spildevands sundheds plan bolig kultur fritids dagtilbuds handicap
integrations beskæftigelses digitaliserings erhvervs turisme natur kyst havne vej cykel park affalds energi varme
vand brand beredskabs bibliotek musik idræts ungdoms familie forebyggelses tandpleje genoptrænings hjemmepleje
plejehjems demens aflastnings rusmiddel psykiatri botilbuds visitations hjælpemiddel kørsels færge bro tunnel
støj luft grundvands drikkevands vandløbs skov strand eng mose landskabs fortids museums arkiv teater billedkunst
frivilligheds forenings landdistrikts bosætnings planlægnings bygge ejendoms facilitets rengørings kantine
indkøbs udbuds kontrakt anlægs drifts løn personale arbejdsmiljø trivsels ledelses kompetence rekrutterings
elev lærer pædagog sprog læse naturfags erhvervsskole praktik ungeindsats mentor fleksjob sygedagpenge
kontanthjælps pensions borgerservice kommunikations hjemmeside data sikkerheds arkitektur velfærdsteknologi
parkerings vinter gadelys sti kollektiv regn kloak genbrugs jord råstof vindmølle solcelle biogas fjernvarme
lokal by torve havnefront sommerhus camping friluft legeplads svømmehals hal stadion spejder folkeoplysnings`
    .split(/\s+/)
    .filter((word) => word !== 'kollektiv');

/** Last parts of compounds: indefinite, definite, plural, article. */
export const LAST_PARTS: readonly (readonly [string, string, string, 'en' | 'et'])[] =
  `plan planen planer en,strategi strategien strategier en,indsats indsatsen indsatser en,pulje puljen puljer en,
ramme rammen rammer en,analyse analysen analyser en,rapport rapporten rapporter en,aftale aftalen aftaler en,
politik politikken politikker en,ordning ordningen ordninger en,projekt projektet projekter et,
program programmet programmer et,evaluering evalueringen evalueringer en,tilskud tilskuddet tilskud et,
takst taksten takster en,kontrakt kontrakten kontrakter en,udbud udbuddet udbud et,høring høringen høringer en,
redegørelse redegørelsen redegørelser en,handleplan handleplanen handleplaner en,regnskab regnskabet regnskaber et,
opfølgning opfølgningen opfølgninger en,tilsyn tilsynet tilsyn et,undersøgelse undersøgelsen undersøgelser en,
netværk netværket netværk et,center centret centre et,samarbejde samarbejdet samarbejder et,forløb forløbet forløb et,
model modellen modeller en,kampagne kampagnen kampagner en,partnerskab partnerskabet partnerskaber et,
temadag temadagen temadage en,seminar seminaret seminarer et,vejledning vejledningen vejledninger en,
regulativ regulativet regulativer et,tillæg tillægget tillæg et,reform reformen reformer en,
prognose prognosen prognoser en,normering normeringen normeringer en,kapacitet kapaciteten kapaciteter en,
udvidelse udvidelsen udvidelser en,renovering renoveringen renoveringer en,ombygning ombygningen ombygninger en,
bevilling bevillingen bevillinger en,løsning løsningen løsninger en,platform platformen platforme en,
database databasen databaser en,konference konferencen konferencer en,kortlægning kortlægningen kortlægninger en,
screening screeningen screeninger en,certificering certificeringen certificeringer en,afgift afgiften afgifter en,
vision visionen visioner en,kvalitetsstandard kvalitetsstandarden kvalitetsstandarder en,tilbud tilbuddet tilbud et,
initiativ initiativet initiativer et,forsøg forsøget forsøg et,koncept konceptet koncepter et,
budget budgettet budgetter et,anlæg anlægget anlæg et,areal arealet arealer et,rådgivning rådgivningen rådgivninger en`
    .split(/,\s*/)
    .map((entry) => entry.split(' ') as unknown as readonly [string, string, string, 'en' | 'et']);

/** Adjectives: common gender, neuter, plural and definite. */
export const ADJECTIVES: readonly (readonly [string, string, string])[] =
  `ny nyt nye,samlet samlet samlede,tværgående tværgående tværgående,revideret revideret reviderede,
langsigtet langsigtet langsigtede,foreløbig foreløbigt foreløbige,målrettet målrettet målrettede,
ambitiøs ambitiøst ambitiøse,kommunal kommunalt kommunale,regional regionalt regionale,fleksibel fleksibelt fleksible,
bæredygtig bæredygtigt bæredygtige,ekstern eksternt eksterne,grøn grønt grønne,særskilt særskilt særskilte,
helhedsorienteret helhedsorienteret helhedsorienterede,toårig toårigt toårige,digital digitalt digitale,
afgrænset afgrænset afgrænsede,forenklet forenklet forenklede,styrket styrket styrkede,brugerrettet brugerrettet brugerrettede`
    .split(/,\s*/)
    .map((entry) => entry.split(' ') as unknown as readonly [string, string, string]);

/** Organisational units with a definite ending, made of a first part and one of these. */
export const UNIT_ENDINGS: readonly string[] = [
  'staben',
  'afdelingen',
  'centeret',
  'enheden',
  'teamet',
  'sekretariatet',
];

/** Who may recommend, as written before `indstiller`. */
export const OFFICERS: readonly string[] = [
  'Direktøren',
  'Kommunaldirektøren',
  'Økonomichefen',
  'Sekretariatschefen',
  'Centerchefen',
  'Administrationen',
  'Forvaltningen',
  'Kommunikationschefen',
  'Jobcenterchefen',
  'Chefen for Digitalisering & IT',
  'Chefen for Plan, Byg og Miljø',
  'Direktøren for Teknik og Miljø',
  'Skole- og dagtilbudschefen',
  'HR-chefen',
];

/** Several officers in one breath. */
export const OFFICER_GROUPS: readonly string[] = [
  'Cheferne for Kultur, Fritid og Idræt samt Økonomichefen',
  'Chefen for Ejendomme og Chefen for Vej og Park',
  'Direktøren og Økonomichefen',
  'Cheferne for Børn og Familie, Skole og Sundhed samt Jobcenterchefen',
  'Digitaliserings- og IT-chefen samt Voksenspecialchefen',
];
export const MONTHS: readonly string[] =
  'januar februar marts april maj juni juli august september oktober november december'.split(' ');
export const WEEKDAYS: readonly string[] =
  'Søndag Mandag Tirsdag Onsdag Torsdag Fredag Lørdag'.split(' ');
