/** What a secretary reads of a rejection. */
import { describe, expect, test } from 'vitest';
import type { ErreurFichier } from '../../src/accuse/accuse.js';
import { ELEMENTS } from '../../src/accuse/cvc/elements.js';
import { explainErreur } from '../../src/accuse/cvc/explain-erreur.js';
import { formatXerces } from '../../src/accuse/cvc/format.js';
import { groupErreurs } from '../../src/accuse/cvc/group-erreurs.js';
import { NAMESPACE, passageCertification } from '../../src/dictionary/index.js';

const erreur = (message: string, ligne: number | null = 12, colonne: number | null = 40): ErreurFichier => ({
  type: 'XSD',
  message,
  ligne,
  colonne,
});
const explain = (message: string, options = {}) => explainErreur(erreur(message), options);
const expanded = (...names: string[]): string => `{${names.map((name) => `"${NAMESPACE}":${name}`).join(', ')}}`;
const NIL = 'http://www.w3.org/2001/XMLSchema-instance,nil';
/** Of nobody: department 99, country 999. */
const NIR = '1990299999001';

test('a fault of form: the sentence that the portal is known to have written', () => {
  expect(explain("Un espace est obligatoire entre les données et la cible de l'instruction de traitement.")).toEqual({
    code: 'SpaceRequiredInPI',
    element: null,
    label: null,
    numero: null,
    fault:
      'Le fichier n\'est pas un XML bien formé : une instruction est collée à ce qui la suit ; à la première ligne, il faut un espace après « <?xml » : <?xml version="1.0" encoding="UTF-8"?>.',
    remede:
      "Si le fichier a été retouché à la main, annulez cette retouche ; sinon signalez-le à l'éditeur du logiciel qui l'a fait. Puis refaites le fichier.",
  });
});

test('a sentence that is not known is kept as it is, save a NIR', () => {
  expect(explain("Le flux d'identifiant 12 a déjà été traité.")).toEqual({
    code: null,
    element: null,
    label: null,
    numero: null,
    fault: "À analyser : Le flux d'identifiant 12 a déjà été traité.",
    remede:
      "Cette phrase n'est pas connue : lisez-la, allez voir la ligne et la colonne données, et demandez conseil à la CDC si elle reste obscure.",
  });
  expect(explain(`Titulaire ${NIR} refusé`).fault).toBe('À analyser : Titulaire [NIR masqué] refusé');
});

describe('a value', () => {
  test('is told by the dictionary, not by the pattern', () => {
    const { fault, label, numero, element } = explain(
      formatXerces('cvc-type.3.1.3', { value: '01/07/2026', element: 'cpf:dateDebutValidite' }),
    );
    expect({ fault, label, numero, element }).toEqual({
      element: 'dateDebutValidite',
      label: 'Date de début de validité et de délivrance',
      numero: '5.10',
      fault:
        "« Date de début de validité et de délivrance » : « 01/07/2026 » n'est pas une date valable ; écrivez-la AAAA-MM-JJ, par exemple 2026-07-01.",
    });
  });

  test('with the value that was meant, when there is one', () => {
    const { fault, remede } = explain(formatXerces('cvc-type.3.1.3', { value: 'Candidat libre', element: 'cpf:modaliteAcces' }));
    expect(fault).toContain("« Candidat libre » n'est pas une valeur admise, vouliez-vous dire CANDIDAT_LIBRE ?");
    expect(remede).toBe("Écrivez CANDIDAT_LIBRE (Candidat libre) si c'est ce que vous vouliez dire, puis refaites le fichier.");
  });

  test('empty: left out, nil or filled in, as the norm allows', () => {
    const remede = (element: string): string => explain(formatXerces('cvc-type.3.1.3', { value: '', element })).remede;
    expect(remede('cpf:libellePaysNaissance')).toBe(
      "Écrivez une valeur, ou n'écrivez pas du tout cette balise, qui est facultative ; puis refaites le fichier.",
    );
    expect(remede('cpf:nomUsage')).toBe(
      'Complétez, puis refaites le fichier ; si la donnée est inconnue, déclarez-la inconnue (balise vide avec xsi:nil="true").',
    );
    expect(remede('cpf:prenom1')).toBe('Complétez, puis refaites le fichier.');
  });

  test('too long for the portal only, which counts an emoji for two', () => {
    const value = `${'a'.repeat(59)}😀`;
    const { fault } = explain(formatXerces('cvc-maxLength-valid', { value, length: 61, limit: 60, type: '#AnonType_prenom1titulaire' }));
    expect(fault).toBe(
      `« Prénom 1 » est trop long : 61 caractères pour 60 au plus (« ${value} »). À abréger vous-même : rien n'est coupé. Le portail compte pour deux chaque émoji ou caractère rare ; cette valeur en contient 1 : remplacez-les.`,
    );
  });

  test('a NIR is never shown, wherever it was typed', () => {
    const typed = `${NIR}4`;
    for (const message of [
      formatXerces('cvc-type.3.1.3', { value: typed, element: 'cpf:nir' }),
      formatXerces('cvc-pattern-valid', { value: typed, pattern: '[12]', type: '#AnonType_niridentifiantNational' }),
      formatXerces('cvc-length-valid', { value: NIR, length: 13, limit: 5, type: '#AnonType_codeInseecodeInsee' }),
      formatXerces('cvc-pattern-valid', { value: NIR, pattern: 'x', type: 'inconnu' }),
    ])
      expect(explain(message).fault).not.toContain(NIR);
  });

  test('the name of the type tells which of two elements it is', () => {
    const of = (type: string) => explain(formatXerces('cvc-length-valid', { value: '12', length: 2, limit: 8, type }));
    expect(of('#AnonType_idClientemetteur')).toMatchObject({ numero: '2.1', label: "N° de la fiche client de l'émetteur" });
    expect(of('#AnonType_idClientcertificateur')).toMatchObject({ numero: '3.1', label: 'N° de la fiche client du certificateur' });
    expect(explain(formatXerces('cvc-type.3.1.3', { value: '12', element: 'cpf:idClient' }))).toMatchObject({
      numero: '2.1 ou 3.1',
      label: "N° de la fiche client de l'émetteur ou N° de la fiche client du certificateur",
    });
    expect(
      explain(formatXerces('cvc-type.3.1.3', { value: '12', element: 'cpf:idClient' }), {
        path: 'emetteur.certificateurs.certificateur.idClient',
      }),
    ).toMatchObject({ numero: '3.1' });
  });
});

describe('tags', () => {
  test('one is missing: only what is required is told, though the JDK lists all that could come', () => {
    const expected = expanded('libelleOption', 'modalitesInscription', 'verbatim');
    const message = formatXerces('cvc-complex-type.2.4.b', { element: 'cpf:passageCertification', expected });
    expect(explain(message).fault).toBe(
      "« Modalités d'inscription » manque : la balise modalitesInscription est obligatoire dans « Passage de certification ».",
    );
  });

  test('several are', () => {
    const message = formatXerces('cvc-complex-type.2.4.b', { element: 'titulaire', expected: expanded('nomUsage', 'prenom2', 'sexe') });
    expect(explain(message).fault).toBe(
      "« Titulaire » est incomplet : il y manque « Nom d'usage ou marital » (nomUsage), « Sexe » (sexe).",
    );
  });

  test('none of a choice, none in a list', () => {
    const choice = formatXerces('cvc-complex-type.2.4.b', {
      element: 'cpf:identificationTitulaire',
      expected: expanded('dossierFormation', 'titulaire', 'identifiantNational'),
    });
    expect(explain(choice).fault).toBe(
      "« Identification du titulaire » est vide : donnez l'une de ces balises : dossierFormation, titulaire, identifiantNational.",
    );
    const list = formatXerces('cvc-complex-type.2.4.b', {
      element: 'cpf:passageCertifications',
      expected: expanded('passageCertification'),
    });
    expect(explain(list).fault).toBe('« Passages de la certification » ne contient rien ; il en faut au moins un.');
  });

  const unexpected = (child: string, ...expected: string[]): string =>
    formatXerces('cvc-complex-type.2.4.a', { child, expected: expanded(...expected) });

  test('one is unknown, misspelt, twice, elsewhere, of another version, of another namespace', () => {
    expect(explain(unexpected(expanded('prenom'), 'prenom1', 'sexe')).fault).toBe(
      "« prenom » n'est pas attendu dans « Titulaire » : vouliez-vous dire « prenom1 » ?",
    );
    expect(explain(unexpected(expanded('sexe'), 'prenom2', 'prenom3')).fault).toBe(
      '« Sexe » (sexe) est donné deux fois ; une seule est attendue.',
    );
    expect(explain(unexpected(expanded('verbatim'), 'idClient', 'idContrat')).fault).toBe(
      "La balise verbatim (« Verbatim ») n'est pas à sa place dans « Certificateur » : elle s'écrit dans « Passage de certification ».",
    );
    expect(explain(unexpected(expanded('action'), 'emetteur')).fault).toBe(
      "« Action demandée » (action) n'existe pas dans le schéma 1.1.2 : choisissez le schéma 1.1.5 ou retirez cette donnée. Si le portail contrôle par le schéma 1.1.5 : « Action demandée » (action) est donné deux fois ; une seule est attendue.",
    );
    expect(explain(unexpected(expanded('action'), 'emetteur'), { schema: '1.1.2' }).fault).toBe(
      "« Action demandée » (action) n'existe pas dans le schéma 1.1.2 : choisissez le schéma 1.1.5 ou retirez cette donnée.",
    );
    expect(explain(unexpected(expanded('action'), 'emetteur'), { schema: '1.1.5' }).fault).toBe(
      '« Action demandée » (action) est donné deux fois ; une seule est attendue.',
    );
    expect(explain(unexpected('{"urn:autre":sexe}', 'sexe')).fault).toBe(
      `La balise « sexe » est dans l'espace de noms « urn:autre » ; « ${NAMESPACE} » est attendu.`,
    );
    expect(explain(unexpected('sexe', 'sexe')).fault).toBe(
      `La balise « sexe » n'est dans aucun espace de noms ; « ${NAMESPACE} » est attendu.`,
    );
  });

  test('a second way of naming the person; the path settles what the sentence leaves open', () => {
    const message = formatXerces('cvc-complex-type.2.4.d', { child: 'cpf:titulaire' });
    expect(explain(message).fault).toBe(
      "La balise titulaire (« Titulaire ») est de trop à cet endroit : elle y est en double, ou elle s'écrit ailleurs (dans « Identification du titulaire »).",
    );
    const path = `${ELEMENTS.find(({ field }) => field === passageCertification)?.path}.identificationTitulaire.titulaire`;
    expect(explain(message, { path }).fault).toBe(
      "« Identification du titulaire » (identificationTitulaire) contient titulaire en plus d'une autre balise : il en faut une seule de celles-ci : dossierFormation, titulaire, identifiantNational.",
    );
  });

  test('the root', () => {
    expect(explain(formatXerces('cvc-elt.1.a', { element: 'rapport' })).fault).toBe(
      'La balise racine est « rapport » ; un dépôt commence par « flux ».',
    );
    expect(explain(formatXerces('cvc-elt.1.a', { element: 'cpf:flux' })).fault).toBe(
      `La balise racine est bien cpf:flux, mais elle n'est pas dans l'espace de noms de la norme : « ${NAMESPACE} » est attendu, à la lettre.`,
    );
  });
});

describe('nil', () => {
  test('where it may not be', () => {
    expect(explain(formatXerces('cvc-elt.3.1', { attribute: NIL, element: 'cpf:prenom2' }))).toMatchObject({
      fault: '« Prénom 2 » ne peut pas être déclaré inconnu (nil) : la balise prenom2 demande une valeur.',
      remede: "Écrivez une valeur, ou n'écrivez pas du tout cette balise, qui est facultative ; puis refaites le fichier.",
    });
  });
  test('badly written, or on an element that is not empty', () => {
    expect(
      explain(formatXerces('cvc-attribute.3', { value: 'oui', attribute: 'xsi:nil', element: 'cpf:nomUsage', type: 'boolean' })).fault,
    ).toBe("La balise nomUsage (« Nom d'usage ou marital ») porte xsi:nil=« oui » ; seuls true et false sont admis.");
    expect(explain(formatXerces('cvc-elt.3.2.1', { element: 'cpf:scoring', attribute: NIL })).fault).toBe(
      "La balise scoring (« Scoring ou base de notation ») est déclarée inconnue (xsi:nil=\"true\") mais n'est pas vide : retirez l'un ou l'autre.",
    );
  });
});

describe('groupErreurs', () => {
  const facet = formatXerces('cvc-enumeration-valid', { value: 'H', values: '[M, F]' });
  const naming = formatXerces('cvc-type.3.1.3', { value: 'H', element: 'cpf:sexe' });

  test('two sentences, one fault', () => {
    const erreurs = [erreur(facet), erreur(naming)];
    expect(groupErreurs(erreurs)).toEqual([
      {
        erreurs,
        explication: {
          code: 'cvc-enumeration-valid',
          element: 'sexe',
          label: 'Sexe',
          numero: '8.9',
          fault: "« Sexe » : « H » n'est pas une valeur admise. Valeurs admises : M, F.",
          remede: 'Corrigez cette donnée dans votre logiciel ou votre tableur, puis refaites le fichier.',
        },
      },
    ]);
  });

  test('not at another place, nor with a sentence in between', () => {
    expect(groupErreurs([erreur(facet), erreur(naming, 13)])).toHaveLength(2);
    expect(groupErreurs([erreur(naming), erreur('Phrase inconnue'), erreur(naming)])).toHaveLength(3);
  });

  test('an accusé that gives no place', () => {
    const none = [erreur(facet, null, null), erreur(naming, null, null), erreur(facet, null, null), erreur(naming, null, null)];
    const groups = groupErreurs(none);
    expect(groups.flatMap(({ erreurs }) => erreurs)).toEqual(none);
    expect(groups.map(({ erreurs, explication }) => [erreurs.length, explication.element])).toEqual([
      [2, 'sexe'],
      [2, 'sexe'],
    ]);
  });

  test('that an element declared nil is empty goes without saying', () => {
    const groups = groupErreurs([
      erreur(formatXerces('cvc-elt.3.1', { attribute: NIL, element: 'cpf:prenom1' })),
      erreur(formatXerces('cvc-minLength-valid', { value: '', length: 0, limit: 1, type: '#AnonType_prenom1titulaire' })),
      erreur(formatXerces('cvc-type.3.1.3', { value: '', element: 'cpf:prenom1' })),
    ]);
    expect(groups.map(({ erreurs, explication }) => [erreurs.length, explication.code])).toEqual([[3, 'cvc-elt.3.1']]);
  });

  test('a hundred thousand sentences, in a time that grows with their number', () => {
    const many = Array.from({ length: 100_000 }, (_, index) => erreur(index % 2 === 0 ? facet : naming, index >> 1, 1));
    expect(groupErreurs(many)).toHaveLength(50_000);
  });
});
