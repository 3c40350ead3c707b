import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bothForms } from '../../src/parchemin/champs/accord.js';
import { CHAMPS } from '../../src/parchemin/champs/champs.js';
import { fautesDuTexte } from '../../src/parchemin/champs/fautes-du-texte.js';
import { fillTexte } from '../../src/parchemin/champs/fill-texte.js';
import { hasValue } from '../../src/parchemin/champs/has-value.js';
import { champsOf } from '../../src/parchemin/champs/syntaxe.js';
import { textIn } from '../../src/parchemin/champs/text-in.js';
import { type DonneesParchemin, identiteOf, nameOf } from '../../src/parchemin/donnees.js';
import type { Langue } from '../../src/parchemin/langues.js';
import { ParcheminError } from '../../src/parchemin/parchemin-error.js';
import { donnees, fiche, passage, personne } from '../tools/donnees-parchemin.js';

const fill = (texte: string, langue: Langue = 'fr', data: DonneesParchemin = donnees): string => fillTexte(texte, langue, data);
const field = (nom: string, langue: Langue = 'fr', data: DonneesParchemin = donnees): string => fill(`{{${nom}}}`, langue, data);

const dossier: DonneesParchemin = {
  ...donnees,
  passage: {
    ...passage,
    identificationTitulaire: { dossierFormation: { idDossier: '1234567891011', nomTitulaire: 'Dupont', prenom1Titulaire: 'Antoine' } },
  },
};
/** The number itself is never read here. */
const national: DonneesParchemin = {
  ...donnees,
  passage: { ...passage, identificationTitulaire: { identifiantNational: { nir: '', nomNaissance: 'Ferrandier' } } },
};

test('every field, in French', () => {
  const values = Object.fromEntries(
    Object.keys(CHAMPS)
      .filter((nom) => !nom.endsWith('intituleTraduit'))
      .map((nom) => [nom, field(nom)]),
  );
  expect(values).toEqual({
    'titulaire.prenoms': 'Zoé, Anne-Laure',
    'titulaire.prenom': 'Zoé',
    'titulaire.nom': 'Ferrandier',
    'titulaire.nomUsage': 'Lemoine',
    'titulaire.civilite': 'Madame',
    'titulaire.naissance.date': '28\u00a0février 1999',
    'titulaire.naissance.lieu': 'Toulouse',
    'certification.intitule': 'Développeur web',
    'certification.numero': 'RNCP38575',
    'certification.repertoire': 'répertoire national des certifications professionnelles',
    'certification.niveau': '6',
    'certification.cec': '6',
    'certification.nsf': '326t, 201',
    'certification.nsfIntitules': 'Programmation',
    'certification.dateDecision': '28\u00a0février 2024',
    'certification.dateEffet': '1er\u00a0mars 2024',
    'certification.dateFin': '28\u00a0février 2027',
    'certificateur.raisonSociale': 'École des Tilleuls',
    'certificateur.nomCommercial': 'Tilleuls Formation',
    'certificateur.siret': '12345678900015',
    'bloc.code': 'RNCP38575BC01',
    'bloc.intitule': 'Concevoir une application',
    'bloc.rang': '1',
    'delivrance.date': '1er\u00a0juillet 2026',
    'delivrance.lieu': 'Toulouse',
    'parchemin.numero': '2026-0001',
    'parchemin.mention': 'Mention bien',
    'parchemin.option': 'Accessibilité',
    'parchemin.score': '955',
    'parchemin.niveauLangue': 'B2',
    urlPreuve: 'https://preuves.exemple.fr/2026-0001',
  });
});

test('in another language', () => {
  expect([field('certification.intitule', 'de'), field('certification.intituleTraduit', 'de')]).toEqual([
    'Développeur web',
    'Webentwickler',
  ]);
  expect(field('bloc.intituleTraduit', 'en')).toBe('Design an application');
  expect(field('parchemin.mention', 'it')).toBe('buono (Mention bien)');
  expect((['fr', 'en', 'es', 'de', 'it', 'pt'] as const).map((langue) => field('titulaire.civilite', langue))).toEqual([
    'Madame',
    'Ms',
    'Señora',
    'Frau',
    'Signora',
    'Senhora',
  ]);
  const rs = { ...donnees, fiche: { ...fiche, numero: 'RS5515' } };
  expect(field('certification.repertoire', 'fr', rs)).toBe('répertoire spécifique');
});

describe('people', () => {
  test('by file number: a name and a first name, no sex', () => {
    expect(identiteOf(dossier.passage)).toEqual({ prenoms: ['Antoine'], nomNaissance: 'Dupont' });
    expect(fill('{{titulaire.prenoms}} {{titulaire.nom}}, certifié{{accord:|e}}[[ {{titulaire.naissance.date|le}}]]', 'fr', dossier)).toBe(
      'Antoine Dupont, certifié(e)',
    );
  });

  test('by national number: the caller gives the identity', () => {
    expect(identiteOf(national.passage)).toBeUndefined();
    expect(nameOf(national)).toBe('Ferrandier');
    const data = { ...national, identite: { prenoms: ['Zoé'], nomNaissance: 'Ferrandier', sexe: 'F' as const } };
    expect(fill('{{titulaire.prenoms}} {{titulaire.nom}}', 'fr', data)).toBe('Zoé Ferrandier');
  });

  test('a name in use that is the name of birth is none', () =>
    expect(hasValue('titulaire.nomUsage', personne({ nomUsage: 'FERRANDIER' }))).toBe(false));

  test('born abroad', () =>
    expect(
      field('titulaire.naissance.lieu', 'fr', personne({ libelleCommuneNaissance: 'Berlin', libellePaysNaissance: 'Allemagne' })),
    ).toBe('Berlin (Allemagne)'));

  test('a register that knows the year alone, or the month', () => {
    const text = '{{accord:né|née}} {{titulaire.naissance.date|le}}';
    expect(fill(text)).toBe('née le 28\u00a0février 1999');
    expect(fill(text, 'fr', personne({ jourNaissance: null }))).toBe('née en février 1999');
    expect(fill(text, 'fr', personne({ moisNaissance: null, jourNaissance: null }))).toBe('née en 1999');
    expect(fill(text, 'fr', personne({ moisNaissance: null }))).toBe('née en 1999');
  });

  test('capitals keep the accents', () => {
    const weiss = personne({ nomNaissance: 'Weiß-Éluère', prenom1: 'Noël' });
    expect(fill('{{titulaire.prenom}} {{titulaire.nom|capitales}}', 'de', weiss)).toBe('Noël WEISS-ÉLUÈRE');
    expect(field('delivrance.date|capitales')).toBe('1ER\u00a0JUILLET 2026');
  });
});

describe('agreement', () => {
  test.each<[string, Partial<Parameters<typeof personne>[0]> | undefined, string]>([
    ['{{accord:né|née}}', { sexe: 'M' }, 'né'],
    ['{{accord:né|née}}', { sexe: 'F' }, 'née'],
    ['{{accord:né|née}}', undefined, 'né(e)'],
    ['{{accord:né|née|né·e}}', undefined, 'né·e'],
    ['{{ accord:le lauréat | la lauréate }}', { sexe: 'F' }, 'la lauréate'],
  ])('%s, %j', (texte, change, expected) => expect(fill(texte, 'fr', change ? personne(change) : dossier)).toBe(expected));

  test('both forms', () =>
    expect([
      bothForms('nacido', 'nacida'),
      bothForms('Inhaber', 'Inhaberin'),
      bothForms('certificateur', 'certificatrice'),
      bothForms('titulaire', 'titulaire'),
      bothForms('il', 'la'),
      bothForms('le', 'la'),
    ]).toEqual(['nacido/a', 'Inhaber(in)', 'certificateur/certificatrice', 'titulaire', 'il/la', 'le/la']));
});

describe('optional parts', () => {
  const text = 'Certifié[[, avec la {{parchemin.mention}}]][[, option {{parchemin.option}} ({{parchemin.score}})]].';
  const without = (change: Partial<typeof passage>): DonneesParchemin => ({ ...donnees, passage: { ...passage, ...change } });

  test('there', () => expect(fill(text)).toBe('Certifié, avec la Mention bien, option Accessibilité (955).'));
  test('left when one of its fields has no value', () =>
    expect(fill(text, 'fr', without({ mentionValidee: 'SANS_MENTION', scoring: null }))).toBe('Certifié.'));
  test('the gloss has no value in French', () =>
    expect(
      (['fr', 'en', 'es'] as const).map((langue) => fill('{{certification.intitule}}[[ ({{certification.intituleTraduit}})]]', langue)),
    ).toEqual(['Développeur web', 'Développeur web (Web developer)', 'Développeur web']));
  test('as a condition', () => {
    expect(hasValue('certification.intituleTraduit', donnees)).toBe(true);
    expect(hasValue('certification.intituleTraduit', donnees, 'fr')).toBe(false);
    expect(hasValue('parchemin.mention', without({ mentionValidee: null }))).toBe(false);
    expect(hasValue('parchemin.niveauLangue', without({ niveauLangueEuropeen: 'INSUFFISANT' }))).toBe(false);
    expect(() => hasValue('parchemin.mentions', donnees)).toThrow(
      "« parchemin.mentions » n'est pas un champ ; vouliez-vous dire « parchemin.mention » ?",
    );
  });
});

describe('what is refused', () => {
  test('a missing value names the person', () => {
    expect(() => field('titulaire.naissance.lieu', 'fr', personne({ libelleCommuneNaissance: '' }))).toThrow(
      'Passage « 2026-0001 » : le lieu de naissance manque pour Zoé Ferrandier. Complétez ses données, ou mettez entre [[ et ]] la partie du modèle qui contient {{titulaire.naissance.lieu}}.',
    );
    expect(() => field('certification.nsf', 'fr', { ...donnees, fiche: { ...fiche, nsf: [] } })).toThrow(
      'les codes NSF manquent pour Zoé Ferrandier.',
    );
  });

  test('an unknown first name says what to give, and no number', () =>
    expect(() => field('titulaire.prenoms', 'fr', national)).toThrow(
      'Passage « 2026-0001 » : le parchemin de Ferrandier a besoin de {{titulaire.prenoms}}, et le passage désigne la personne par son numéro de sécurité sociale, sans prénom ni état civil. Ajoutez-les à sa ligne (prénom, date et lieu de naissance), ou donnez « identite » avec le passage.',
    ));

  test('a day that is not in the calendar', () => {
    expect(() => field('delivrance.date', 'fr', { ...donnees, date: '2026-02-30' })).toThrow(
      "Passage « 2026-0001 » : la date de délivrance ne convient pas pour Zoé Ferrandier : « 2026-02-30 » n'est pas un jour du calendrier écrit AAAA-MM-JJ, entre 1000 et 2999.",
    );
    expect(() => field('titulaire.naissance.date', 'fr', personne({ moisNaissance: 13 }))).toThrow('« 1999-13-28 »');
  });

  test.each([
    ['{{titulaire.nmo}}', "« titulaire.nmo » n'est pas un champ ; vouliez-vous dire « titulaire.nom » ?"],
    ['{{titulaire.nom|lettres}}', "le filtre « lettres » est fait pour une date, et « titulaire.nom » n'en est pas une."],
    ['{{titulaire.nom|capitales|le}}', '« {{titulaire.nom|capitales|le}} » a plusieurs filtres : un seul à la fois.'],
    ['{{}}', "« {{}} » n'a pas de nom de champ ou de filtre."],
    ['{{accord:né}}', '« {{accord:né}} » a deux formes, {{accord:né|née}}, ou trois si le sexe peut être inconnu.'],
    ['{{titulaire.nom', "« {{ » n'est pas refermé : « {{titulaire.nom »."],
    ['{{titulaire.{{nom}}', "« {{ » est dans un champ qui n'est pas refermé : « {{titulaire. »."],
    ['a }} b', '« }} » ne ferme aucun champ (pour les imprimer : \\}}).'],
    ['[[a {{titulaire.nom}}', "« [[ » n'est pas refermé par « ]] »."],
    ['[[option]]', 'une partie facultative [[…]] ne contient aucun champ : rien ne dirait quand la laisser.'],
  ])('%s', (texte, faute) => {
    expect(fautesDuTexte(texte)[0]).toBe(faute);
    expect(() => fill(texte)).toThrow(faute);
  });
});

describe('the language of the texts', () => {
  test('marks to be printed', () =>
    expect(fill('\\{{titulaire.nom\\}} \\[[a\\]] { } [1] \\ {a}')).toBe('{{titulaire.nom}} [[a]] { } [1] \\ {a}'));

  test('a value is never read as a text with fields', () =>
    expect(field('titulaire.nom', 'fr', personne({ nomNaissance: '{{certification.numero}} [[x]] $& \\{{' }))).toBe(
      '{{certification.numero}} [[x]] $& \\{{',
    ));

  test('its fields', () =>
    expect(champsOf('{{titulaire.nom}}[[ {{delivrance.date|le}}]]{{accord:né|née}} {{inconnu}} {{')).toEqual([
      { nom: 'titulaire.nom', facultatif: false },
      { nom: 'delivrance.date', filtre: 'le', facultatif: true },
      { nom: 'inconnu', facultatif: false },
    ]));

  test('its languages', () =>
    expect([textIn('a', 'de'), textIn({ fr: 'a', de: 'b' }, 'de'), textIn({ fr: 'a' }, 'de')]).toEqual(['a', 'b', undefined]));

  test('a text without braces, brackets or backslashes comes out unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (texte) => {
        const plain = texte.replace(/[{}[\]\\]/g, '');
        expect(fill(plain)).toBe(plain);
      }),
    );
  });

  const piece = fc.oneof(
    fc.constantFrom('{{', '}}', '[[', ']]', '\\', '|', 'accord:', 'né', ' ', '{', ']', '$', '__proto__', 'lettres'),
    fc.constantFrom(...Object.keys(CHAMPS)),
    fc.string(),
  );

  test('whatever is written is filled, or refused by a ParcheminError', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom(donnees, dossier, national), (pieces, data) => {
        const texte = pieces.join('');
        champsOf(texte);
        try {
          expect(typeof fill(texte, 'de', data)).toBe('string');
        } catch (error) {
          expect(error).toBeInstanceOf(ParcheminError);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a long text is read in one pass', () => {
    const texte = '{{titulaire.nom}} '.repeat(20_000);
    expect(fill(texte).length).toBe('Ferrandier '.length * 20_000);
  });
});
