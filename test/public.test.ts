/** What users see of the package: the exports of each entry, the README that names them, the links and commands of the pages. */
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pages, pageText } from './tools/snippets.js';
import { exportsOf, root } from './tools/sources.js';

const model = new Set(exportsOf('src/model.ts'));
const published = (entry: string): string[] => exportsOf(entry).filter((name) => !model.has(name));
const core = published('src/index.ts');

// A name that leaves these lists breaks somebody's program; one that enters is promised for good.
test('accrochage', () => {
  expect(core).toMatchInlineSnapshot(`
    [
      "Accuse",
      "AccuseError",
      "AccuseErrorCode",
      "AccuseEvent",
      "BilanDiff",
      "BilanReprise",
      "BilanSuivi",
      "CategorieKO",
      "CertificationEvent",
      "CertificationLue",
      "CertificationSource",
      "CheckOptions",
      "CheckReport",
      "CheckRowsOptions",
      "Code",
      "ContactPersonne",
      "DEPOT_LIMITS",
      "Decompte",
      "Demande",
      "DepotConfig",
      "DepotDiff",
      "DepotEnAttente",
      "DepotItem",
      "DepotLimits",
      "Diagnostic",
      "DiagnosticAccuseEvent",
      "DiagnosticEvent",
      "DiffError",
      "DiffOptions",
      "ETATS",
      "Echeance",
      "EcheanceGroupee",
      "EnTete",
      "EnTeteAccuseEvent",
      "EnTeteEvent",
      "ErreurEvent",
      "ErreurFichier",
      "ErreurSituee",
      "Etape",
      "EtapeAccuse",
      "EtapeDepot",
      "EtapeSuivi",
      "EtatPassage",
      "ExplainErreurOptions",
      "ExplainOptions",
      "ExplicationErreur",
      "ExplicationKO",
      "FaultCount",
      "FluxEvent",
      "FluxSource",
      "GenericCode",
      "GroupeErreurs",
      "Identification",
      "InputRow",
      "JsonSchema",
      "LigneOptions",
      "LignePassage",
      "LignesSuivies",
      "OptionError",
      "OptionErrorCode",
      "PassageDepose",
      "PassageEvent",
      "PassageKO",
      "PassageKOEvent",
      "PassageOKEvent",
      "PassageRepris",
      "PassageSitue",
      "PassageSuivi",
      "Position",
      "ProchaineAction",
      "ReadLigne",
      "ReadOptions",
      "ReferenceAccuse",
      "Referentiels",
      "RefusExplique",
      "Remplacement",
      "Reponse",
      "RepriseError",
      "RepriseErrorCode",
      "Result",
      "RetryOptions",
      "RowCheckOptions",
      "RowEvent",
      "RowSource",
      "RowVerdict",
      "RuleCode",
      "SchemaVersion",
      "Selection",
      "SerializeError",
      "SerializeOptions",
      "Severity",
      "Source",
      "Suivi",
      "SuiviEvent",
      "SuiviFile",
      "SuiviOptions",
      "TrackOptions",
      "TypeEcheance",
      "Usable",
      "ValidateLigneOptions",
      "ValidatedRow",
      "ValidationOptions",
      "Verification",
      "XercesKey",
      "XmlSource",
      "adviceOnRefusal",
      "categorieOf",
      "checkFlux",
      "checkRows",
      "dateLimiteCorrection",
      "dateLimiteEnvoi",
      "dateLimiteMiseEnDemeure",
      "diffDeposits",
      "explainAccuse",
      "explainErreur",
      "explainKO",
      "fluxSchema",
      "formatHorodatage",
      "groupByCertification",
      "groupErreurs",
      "isWhole",
      "jsonSchema",
      "locateErreurs",
      "parseAccuse",
      "passageSchema",
      "readAccuse",
      "readConfig",
      "readFlux",
      "readLigne",
      "repriseOf",
      "retryFlux",
      "rowsOf",
      "selectPassages",
      "serializeFlux",
      "serializeFluxBytes",
      "serializeFluxSync",
      "suiviCsv",
      "suiviJson",
      "toLigne",
      "toPassage",
      "trackPassages",
      "validateFlux",
      "validateLigne",
      "validatePassage",
      "validateRows",
      "xsd",
    ]
  `);
  expect(exportsOf('src/index.ts').filter((name) => model.has(name))).toEqual([...model]);
});

test('accrochage/node: the core and', () => {
  expect(published('src/node.ts').filter((name) => !core.includes(name))).toMatchInlineSnapshot(`
    [
      "BilanParchemins",
      "ClesEcrites",
      "CorrectionsOptions",
      "CorrectionsReport",
      "DemandeDepot",
      "DepotError",
      "DepotFile",
      "DepotOptions",
      "DepotReport",
      "EtapeCorrections",
      "FORMATS",
      "FileError",
      "Format",
      "HttpOptions",
      "IdListOptions",
      "MakeOptions",
      "ModeleSource",
      "MotifUrlPreuve",
      "OptionsCles",
      "OptionsSimulateur",
      "ParcheminRefuse",
      "ParcheminsOptions",
      "PassageParchemin",
      "PassageSort",
      "RepriseMatriceFichier",
      "RepriseMatriceReport",
      "RepriseOptions",
      "RepriseReport",
      "RowsOptions",
      "Simulateur",
      "TrackFolderOptions",
      "formatOf",
      "generateCles",
      "generateCorrections",
      "generateDepot",
      "generateParchemins",
      "generateReprise",
      "generateRepriseMatrice",
      "httpsResolver",
      "offlineResolver",
      "readAttestation",
      "readBytes",
      "readEmetteur",
      "readFichesFile",
      "readIdList",
      "readModeleFile",
      "readRows",
      "startSimulateur",
      "suiviCalendar",
      "trackFolder",
    ]
  `);
  expect(published('src/node.ts')).toEqual(expect.arrayContaining(core));
});

test('accrochage/browser: the core and', () => {
  expect(published('src/browser.ts').filter((name) => !core.includes(name))).toMatchInlineSnapshot(`
    [
      "AccuseExplique",
      "AnnoterOptions",
      "Avance",
      "BilanDepot",
      "BrowserSource",
      "BuildDepotOptions",
      "BuiltDepot",
      "ConnectOptions",
      "ControlerOptions",
      "Correction",
      "DemandeDepot",
      "DeposerOptions",
      "DepotError",
      "DepotFile",
      "FORMATS",
      "FichierBlob",
      "FileRowsOptions",
      "Format",
      "IdListOptions",
      "LectureOptions",
      "MotifUrlPreuve",
      "NavigateurError",
      "NavigateurErrorCode",
      "PassageSort",
      "ReprendreOptions",
      "RepriseFaite",
      "RowsOptions",
      "SaveOptions",
      "Suivre",
      "Travail",
      "TravailDistant",
      "TravailError",
      "buildDepot",
      "connectWorker",
      "fluxBlob",
      "formatOf",
      "readIdList",
      "readRows",
      "rowsOfFile",
      "saveStream",
      "withCorrections",
    ]
  `);
  expect(published('src/browser.ts')).toEqual(expect.arrayContaining(core));
});

test('accrochage/matrice', () =>
  expect(published('src/matrice.ts')).toMatchInlineSnapshot(`
    [
      "AnnotateOptions",
      "CertificationProposee",
      "FichierIllisible",
      "HeadingOptions",
      "MatriceError",
      "MatriceErrorCode",
      "MatriceOptions",
      "MatriceSource",
      "ReadMatriceOptions",
      "RepriseMatriceOptions",
      "TableOptions",
      "VOCABULAIRES",
      "Vocabulaire",
      "XlsxLimits",
      "XlsxOptions",
      "XlsxSource",
      "annotateMatrice",
      "readMatrice",
      "repriseMatrice",
      "writeMatrice",
    ]
  `));

test('accrochage/parchemin', () =>
  expect(published('src/parchemin.ts')).toMatchInlineSnapshot(`
  [
    "CHAMPS",
    "Champ",
    "DonneesParchemin",
    "ElementParchemin",
    "FILTRES",
    "FicheCertification",
    "Filtre",
    "Identite",
    "LANGUES",
    "Langue",
    "LintParcheminOptions",
    "MODELES",
    "ModeleParchemin",
    "NomDeModele",
    "OptionsDeModele",
    "Parchemin",
    "ParcheminError",
    "ParcheminErrorCode",
    "PrepareOptions",
    "ReferentielsParchemin",
    "RegleParcheminCode",
    "Signataire",
    "TexteTraduit",
    "Usage",
    "blocDeCompetences",
    "certificationRs",
    "identiteOf",
    "lintParchemin",
    "prepareParchemin",
    "readFiche",
    "readModele",
    "titreRncp",
  ]
`));

test('accrochage/attestation', () =>
  expect(published('src/attestation.ts')).toMatchInlineSnapshot(`
  [
    "ALGORITHMES",
    "Algorithme",
    "AttestationError",
    "AttestationErrorCode",
    "AttestationLue",
    "ClePrivee",
    "ClePublique",
    "CodeFauteAttestation",
    "CodeNegociable",
    "EmetteurAttestation",
    "EntreeStatut",
    "FauteAttestation",
    "ListeStatut",
    "OptionsAttestation",
    "OptionsVerification",
    "Resolveur",
    "ResultatVerification",
    "createCle",
    "createStatusList",
    "didDocument",
    "didWebUrl",
    "issueAttestation",
    "keysNamed",
    "keysUrl",
    "publicKey",
    "revoke",
    "verifyAttestation",
  ]
`));

test('accrochage/contact', () =>
  expect(published('src/contact.ts')).toMatchInlineSnapshot(`
  [
    "BilanEnvois",
    "ContactCode",
    "ContactLu",
    "Envoi",
    "EnvoisOptions",
    "FORMULAIRE_DE_CONTACT",
    "LigneAvecContact",
    "Lu",
    "PREMIER_CONTACT",
    "PlaceContact",
    "PremierContact",
    "Telephone",
    "TelephoneOptions",
    "contactOf",
    "envoisCsv",
    "formatSiren",
    "formatSiret",
    "isSiren",
    "isSiret",
    "readCourriel",
    "readSiren",
    "readSiret",
    "readTelephone",
    "renderPremierContact",
    "sirenOf",
    "validatePremierContact",
  ]
`));

test('accrochage/testing', () =>
  expect(published('src/testing.ts')).toMatchInlineSnapshot(`
  [
    "AccuseDepose",
    "AccuseFictif",
    "CdcSimulee",
    "ErreurRapport",
    "MatchersAccrochage",
    "NOMS_REPERES",
    "OptionsAccuse",
    "OptionsAccuseRejete",
    "OptionsAccuseTraite",
    "OptionsCdc",
    "OptionsConforme",
    "OptionsFabrique",
    "OptionsFlux",
    "OptionsPassage",
    "PassageEnregistre",
    "PersonneConnue",
    "Refus",
    "Renvoi",
    "Tolerance",
    "accuseRejete",
    "accuseTraite",
    "fluxConforme",
    "ligneConforme",
    "matchers",
    "passageConforme",
    "simulateCdc",
  ]
`));

test('the README names every export', () => {
  const [, section = ''] = pageText('README.md').split('## Ce que le paquet exporte');
  const [table = ''] = section.split('\n## ');
  const named = new Set([...table.matchAll(/`(\w+)`/g)].map(([, name]) => name));
  const all = [
    ...core,
    ...published('src/node.ts'),
    ...published('src/browser.ts'),
    ...published('src/matrice.ts'),
    ...published('src/parchemin.ts'),
    ...published('src/attestation.ts'),
    ...published('src/contact.ts'),
    ...published('src/testing.ts'),
  ];
  expect(all.filter((name) => !named.has(name))).toEqual([]);
  expect([...named].filter((name) => !all.includes(name ?? '') && !model.has(name ?? ''))).toEqual([]);
});

describe.each([...pages, 'CHANGELOG.md', 'docs/codes.md'])('%s', (page) => {
  const text = pageText(page);

  test('its links lead somewhere', () => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link]) => (link === undefined ? [] : [link]));
    const local = links.filter((link) => !/^https?:/.test(link)).map((link) => posix.join(posix.dirname(page), link.replace(/#.*/, '')));
    expect(local.filter((path) => !existsSync(root + path))).toEqual([]);
  });

  test('its npm commands exist', () => {
    const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('holds no path of a machine', () => expect(text).not.toMatch(/\/(home|work|tmp|Users|root)\//));
});
