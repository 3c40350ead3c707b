import { describe, expect, test } from 'vitest';
import { rowsOf } from '../../src/index.js';
import { readRows } from '../../src/rows/index.js';
import type { SuiviFile } from '../../src/suivi/reading.js';
import type { PassageSuivi } from '../../src/suivi/suivi.js';
import { type TrackOptions, trackPassages } from '../../src/suivi/track-passages.js';
import { accuse, depot, file, KNOWN, NOBODY } from './files.js';

const JULY = { idFlux: 'f-1', horodatage: '2026-07-15T10:00:00+02:00' };
const AUGUST = { idFlux: 'f-2', horodatage: '2026-08-15T10:00:00+02:00' };
const SEPTEMBER = { idFlux: 'f-3', horodatage: '2026-09-15T10:00:00+02:00' };

async function track(files: SuiviFile[], options: TrackOptions = {}) {
  const { bilan, passages } = await trackPassages(files, options);
  const byId: Record<string, PassageSuivi> = Object.fromEntries(passages.map((passage) => [passage.idTechnique, passage]));
  return { bilan, passages, byId, states: Object.fromEntries(passages.map(({ idTechnique, etat }) => [idTechnique, etat])) };
}

describe('the state of a passage', () => {
  test('sent, and not answered', async () => {
    const { bilan, passages } = await track([file('depot.xml', depot({ ...JULY, ids: ['a'] }))], { today: '2026-07-20' });
    expect(passages).toEqual([
      {
        idTechnique: 'a',
        etat: 'envoye',
        certification: 'RNCP38575',
        dateDebutValidite: '2026-07-01',
        enBase: false,
        refus: 0,
        echeances: [{ type: 'envoi', date: '2026-10-01', joursRestants: 73, alerte: 'a-venir' }],
        prochaineAction: { code: 'attendre', libelle: 'accusé attendu', conseil: expect.stringContaining('téléchargez-le') },
        historique: [{ type: 'depot', fichier: 'depot.xml', idFlux: 'f-1', horodatage: '2026-07-15T10:00:00+02:00', action: 'CREATION' }],
      },
    ]);
    expect(bilan).toEqual({
      today: '2026-07-20',
      passages: 1,
      etats: { 'a-envoyer': 0, refuse: 0, 'rejete-avec-le-fichier': 0, envoye: 1, 'deja-en-base': 0, accepte: 0, supprime: 0 },
      alertes: { depassees: 0, proches: 0 },
      fichiers: { depots: 1, accuses: 0, lignes: 0 },
      enAttente: [{ fichier: 'depot.xml', idFlux: 'f-1', horodatage: '2026-07-15T10:00:00+02:00', action: 'CREATION', passages: 1 }],
      echeances: [
        {
          type: 'envoi',
          date: '2026-10-01',
          joursRestants: 73,
          alerte: 'a-venir',
          certification: 'RNCP38575',
          passages: 1,
          idTechniques: ['a'],
        },
      ],
      diagnostics: [],
    });
  });

  test('accepted, refused, already there: the accusé is tied by its idFlux', async () => {
    const { byId, states, passages } = await track([
      file(
        'Accuse_de_traitement_x.xml_20260720.xml',
        accuse({ idFlux: 'f-1', nomFichier: 'x.xml', idTraitement: '67598', ok: ['b'], ko: { a: NOBODY, c: KNOWN } }),
      ),
      file('depot.xml', depot({ ...JULY, ids: ['a', 'b', 'c'] })),
    ]);
    expect(states).toEqual({ a: 'refuse', b: 'accepte', c: 'deja-en-base' });
    expect(passages.map(({ idTechnique }) => idTechnique)).toEqual(['a', 'c', 'b']);
    expect(byId.a).toMatchObject({ enBase: false, refus: 1, prochaineAction: { code: 'corriger' } });
    expect(byId.a?.historique[1]).toEqual({
      type: 'accuse',
      fichier: 'Accuse_de_traitement_x.xml_20260720.xml',
      idFlux: 'f-1',
      idTraitement: '67598',
      date: '2026-07-20',
      reponse: 'refuse',
      categorie: 'titulaire-introuvable',
      message: NOBODY,
    });
    expect(byId.b).toMatchObject({ enBase: true, echeances: [], prochaineAction: { code: 'rien' } });
    expect(byId.c).toMatchObject({ enBase: true, refus: 0, echeances: [], prochaineAction: { code: 'verifier-deja-en-base' } });
  });

  test('rejected with its file, which has no idFlux: the name ties them', async () => {
    const rejected = accuse({ nomFichier: 'depot.xml', erreurs: ['Un espace est obligatoire entre les données.'] });
    const first = [file('2026/depot.xml', depot({ ...JULY, ids: ['a', 'b'] })), file('reponse.xml', rejected)];
    expect((await track(first)).byId).toMatchObject({
      a: { etat: 'rejete-avec-le-fichier', refus: 0, prochaineAction: { code: 'refaire-le-fichier' }, echeances: [{ type: 'envoi' }] },
    });
    const again = [...first, file('depot-2.xml', depot({ ...AUGUST, ids: ['a'] })), file('ok.xml', accuse({ idFlux: 'f-2', ok: ['a'] }))];
    expect((await track(again)).states).toEqual({ a: 'accepte', b: 'rejete-avec-le-fichier' });
  });

  test('deleted; before the answer it is only asked for; refused it is still there', async () => {
    const created = [
      file('d1.xml', depot({ ...JULY, ids: ['a', 'b', 'c'] })),
      file('a1.xml', accuse({ idFlux: 'f-1', ok: ['a', 'b', 'c'] })),
    ];
    const asked = [...created, file('d2.xml', depot({ ...AUGUST, action: 'SUPPRESSION', ids: ['a', 'b'] }))];
    expect((await track(asked)).byId.a).toMatchObject({ etat: 'envoye', enBase: true, dateDebutValidite: '2026-07-01', echeances: [] });
    const { byId, states } = await track([
      ...asked,
      file('a2.xml', accuse({ idFlux: 'f-2', idTraitement: '2', ok: ['a'], ko: { b: 'Passage inconnu' } })),
    ]);
    expect(states).toEqual({ a: 'supprime', b: 'refuse', c: 'accepte' });
    expect(byId.a).toMatchObject({ enBase: false, echeances: [], prochaineAction: { code: 'rien' } });
    expect(byId.b).toMatchObject({ enBase: true, refus: 0, prochaineAction: { code: 'suppression-refusee' } });
  });

  test('sent again, the last sending decides, by its instant and not by its text', async () => {
    const paris = depot({ idFlux: 'f-1', horodatage: '2026-07-15T10:30:00+02:00', ids: ['a'] });
    const london = depot({ idFlux: 'f-2', horodatage: '2026-07-15T10:00:00+01:00', ids: ['a'] });
    const { byId } = await track([
      file('london.xml', london),
      file('paris.xml', paris),
      file('a1.xml', accuse({ idFlux: 'f-1', ok: ['a'] })),
      file('a2.xml', accuse({ idFlux: 'f-2', idTraitement: '2', ko: { a: NOBODY } })),
    ]);
    // 8 h 30 in Paris, universal time, is before 9 h in London.
    expect(byId.a).toMatchObject({ etat: 'refuse', enBase: true, refus: 1, echeances: [] });
    expect(byId.a?.historique.map(({ fichier }) => fichier)).toEqual(['paris.xml', 'a1.xml', 'london.xml', 'a2.xml']);
  });

  test('refused twice: proof is to be kept; an unknown sentence is to be read', async () => {
    const { byId } = await track([
      file('d1.xml', depot({ ...JULY, ids: ['a', 'b'] })),
      file(
        'a1.xml',
        accuse({ idFlux: 'f-1', ko: { a: NOBODY, b: "La certification n'est plus active pour « DURAND » né le 12, NIR 1990299999001" } }),
      ),
      file('d2.xml', depot({ ...AUGUST, ids: ['a'] })),
      file('a2.xml', accuse({ idFlux: 'f-2', idTraitement: '2', ko: { a: NOBODY } })),
    ]);
    expect(byId.a).toMatchObject({ refus: 2, prochaineAction: { code: 'insister' } });
    expect(byId.b).toMatchObject({ prochaineAction: { code: 'analyser' } });
    expect(byId.b?.historique[1]).toMatchObject({ message: "La certification n'est plus active pour « … » né le 12, NIR [NIR masqué]" });
  });

  test('accepted, then already there: which version is recorded is to be checked', async () => {
    const { byId } = await track([
      file('d1.xml', depot({ ...JULY, ids: ['a'] })),
      file('a1.xml', accuse({ idFlux: 'f-1', ok: ['a'] })),
      file('d2.xml', depot({ ...AUGUST, ids: ['a'] })),
      file('a2.xml', accuse({ idFlux: 'f-2', idTraitement: '2', ko: { a: KNOWN } })),
    ]);
    expect(byId.a).toMatchObject({ etat: 'deja-en-base', prochaineAction: { code: 'verifier-version' } });
  });

  test('to be sent, as long as no deposit holds it', async () => {
    const lignes = (): TrackOptions['lignes'] => [
      {
        nom: 'apprenants.csv',
        lignes: rowsOf([
          { idTechnique: 'a', codeCertification: 'RNCP38575', dateDebutValidite: '2026-08-15' },
          { idTechnique: 'b', codeCertification: 'RS5515', dateDebutValidite: '2026-07-31' },
        ]) as never,
      },
    ];
    const { byId, passages, bilan } = await track([file('d1.xml', depot({ ...JULY, ids: ['a'] }))], {
      lignes: lignes() ?? [],
      today: '2026-10-20',
    });
    expect(passages.map(({ idTechnique }) => idTechnique)).toEqual(['b', 'a']);
    expect(byId.b).toMatchObject({
      etat: 'a-envoyer',
      certification: 'RS5515',
      historique: [],
      echeances: [{ type: 'envoi', date: '2026-10-31', joursRestants: 11, alerte: 'proche' }],
      prochaineAction: { code: 'envoyer' },
    });
    // What was sent wins over what is to be.
    expect(byId.a).toMatchObject({
      etat: 'envoye',
      dateDebutValidite: '2026-07-01',
      echeances: [{ joursRestants: -19, alerte: 'depassee' }],
    });
    expect(bilan).toMatchObject({ alertes: { depassees: 1, proches: 1 }, fichiers: { lignes: 1 } });
  });
});

describe('the deadlines of requests', () => {
  const accepted = [
    file('d1.xml', depot({ ...JULY, ids: ['a', 'b'] })),
    file('a1.xml', accuse({ idFlux: 'f-1', ok: ['a'], ko: { b: NOBODY } })),
  ];

  test('a correction is due three months after its request, until something newer is accepted', async () => {
    const options = { today: '2026-08-01', corrections: [{ date: '2026-08-10', idTechnique: 'a' }] };
    expect((await track(accepted, options)).byId).toMatchObject({
      a: {
        etat: 'accepte',
        echeances: [{ type: 'correction', date: '2026-11-10', joursRestants: 101 }],
        prochaineAction: { code: 'corriger-sur-demande' },
      },
      b: { echeances: [{ type: 'envoi' }] },
    });
    const corrected = [
      ...accepted,
      file('d2.xml', depot({ ...AUGUST, ids: ['a'] })),
      file('a2.xml', accuse({ idFlux: 'f-2', idTraitement: '2', ok: ['a'] })),
    ];
    expect((await track(corrected, options)).byId.a).toMatchObject({ echeances: [], prochaineAction: { code: 'rien' } });
  });

  test('a formal notice gives sixty days for what is not recorded, by certification or for all', async () => {
    const misesEnDemeure = [
      { date: '2026-07-20', certification: 'RNCP38575' },
      { date: '2026-07-20', certification: 'RS1' },
    ];
    const { byId } = await track(accepted, { misesEnDemeure });
    expect(byId.a?.echeances).toEqual([]);
    expect(byId.b?.echeances).toEqual([
      { type: 'mise-en-demeure', date: '2026-09-18', joursRestants: null, alerte: null },
      { type: 'envoi', date: '2026-10-01', joursRestants: null, alerte: null },
    ]);
    expect((await track(accepted, { misesEnDemeure: [{ date: '2026-07-20' }] })).byId.b?.echeances).toHaveLength(2);
  });

  test('a date that is none is refused: the deadline would be wrong', async () => {
    await expect(trackPassages([], { today: '2026-02-30' })).rejects.toThrow(RangeError);
    await expect(trackPassages([], { corrections: [{ date: '1er mai' }] })).rejects.toThrow('Demande de correction : « 1er mai »');
  });
});

describe('what the files are like', () => {
  const codes = async (files: SuiviFile[]) => (await track(files)).bilan.diagnostics.map(({ code, severity }) => [severity, code]);

  test('one that cannot be read is said, what it told is forgotten, and the others are read', async () => {
    const whole = accuse({ idFlux: 'f-1', ok: ['a', 'b', 'c'] });
    const { bilan, states } = await track([
      file('tronque.xml', whole.slice(0, -12)),
      file('page.xml', '<!DOCTYPE html><html></html>'),
      file('vide.xml', ''),
      file('autre.xml', '<facture/>'),
      file('d1.xml', depot({ ...JULY, ids: ['a'] })),
    ]);
    expect(states).toEqual({ a: 'envoye' });
    expect(bilan.fichiers).toEqual({ depots: 1, accuses: 0, lignes: 0 });
    expect(bilan.diagnostics.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^« page\.xml » ne se lit pas, il n'est pas suivi : .*DOCTYPE/),
      expect.stringMatching(/^« tronque\.xml » ne se lit pas, il n'est pas suivi : L'accusé s'arrête avant sa fin/),
      "« vide.xml » ne se lit pas, il n'est pas suivi : le fichier est vide.",
      "« autre.xml » est un autre document XML (balise « facture »), ni dépôt ni accusé : il n'est pas suivi.",
    ]);
  });

  test('an accusé without its deposit still tells what became of its passages', async () => {
    const { byId, bilan } = await track([file('a1.xml', accuse({ idFlux: 'f-9', ok: ['a'], ko: { b: NOBODY } }))]);
    expect(byId).toMatchObject({ a: { etat: 'accepte', certification: null, enBase: true }, b: { etat: 'refuse', echeances: [] } });
    expect(bilan.diagnostics.map(({ code }) => code)).toEqual(['suivi-accuse-sans-depot']);
  });

  test('copies are one: of a deposit, of an accusé', async () => {
    const once = [file('d1.xml', depot({ ...JULY, ids: ['a'] })), file('a1.xml', accuse({ idFlux: 'f-1', ko: { a: NOBODY } }))];
    const twice = [
      ...once,
      file('z/d1.xml', depot({ ...JULY, ids: ['a'] })),
      file('z/a1.xml', accuse({ idFlux: 'f-1', ko: { a: NOBODY } })),
    ];
    expect((await track(twice)).passages).toEqual((await track(once)).passages);
  });

  test('two deposits of one name: the accusé is that of its folder, or of the one that nothing answers; else it is said', async () => {
    const rejected = accuse({ nomFichier: 'depot.xml', erreurs: ['Faute.'] });
    const two = [file('1/depot.xml', depot({ ...JULY, ids: ['a'] })), file('2/depot.xml', depot({ ...AUGUST, ids: ['b'] }))];
    expect((await track([...two, file('2/reponse.xml', rejected)])).states).toEqual({ a: 'envoye', b: 'rejete-avec-le-fichier' });
    const answered = [...two, file('r2.xml', accuse({ idFlux: 'f-2', ok: ['b'] })), file('r1.xml', rejected)];
    expect((await track(answered)).states).toEqual({ a: 'rejete-avec-le-fichier', b: 'accepte' });
    const { states, bilan } = await track([...two, file('reponse.xml', rejected)]);
    expect(states).toEqual({ a: 'envoye', b: 'envoye' });
    expect(bilan.diagnostics.map(({ message }) => message)).toEqual([
      "L'accusé « reponse.xml » répond à un dépôt nommé « depot.xml », et plusieurs portent ce nom (« 1/depot.xml », « 2/depot.xml ») : il n'est pris pour la réponse d'aucun. Rangez-le dans le dossier du sien.",
    ]);
  });

  test('the last processing of one file has the last word, 9 before 10', async () => {
    const files = [
      file('d.xml', depot({ ...JULY, ids: ['a'] })),
      file('a-10.xml', accuse({ idFlux: 'f-1', idTraitement: '10', ok: ['a'] })),
      file('a-9.xml', accuse({ idFlux: 'f-1', idTraitement: '9', ko: { a: NOBODY } })),
    ];
    expect((await track(files)).states).toEqual({ a: 'accepte' });
  });

  test('an accusé that forgets a passage, or adds one, is said', async () => {
    const { byId, bilan } = await track([
      file('d.xml', depot({ ...JULY, ids: ['a', 'b'] })),
      file('a.xml', accuse({ idFlux: 'f-1', ok: ['b', 'z'] })),
    ]);
    expect(byId.a).toMatchObject({ etat: 'envoye', prochaineAction: { code: 'verifier-sans-reponse' } });
    expect(bilan.diagnostics.map(({ message }) => message)).toEqual([
      "L'accusé du dépôt « d.xml » parle de 1 passage qui n'y est pas (« z ») : vérifiez que le dépôt est bien celui qui a été envoyé.",
      "L'accusé du dépôt « d.xml » ne parle pas de 1 de ses passages (« a ») : vérifiez-les sur le portail.",
    ]);
    expect(bilan.enAttente).toEqual([]);
  });

  test('an idFlux used twice, several senders, nothing at all', async () => {
    const twice = [
      file('d1.xml', depot({ ...JULY, ids: ['a'] })),
      file('d2.xml', depot({ ...JULY, horodatage: SEPTEMBER.horodatage, ids: ['b'], idClient: '99XYZ999' })),
    ];
    expect(await codes(twice)).toEqual([
      ['warning', 'suivi-emetteurs-multiples'],
      ['warning', 'suivi-idflux-en-double'],
    ]);
    expect(await codes([])).toEqual([['error', 'suivi-dossier-vide']]);
  });

  test('identifiers stay texts, whatever they are like', async () => {
    const ids = ['007', '7', '1e5', '__proto__', 'constructor', '=1+1'];
    const { passages } = await track([file('d.xml', depot({ ...JULY, ids })), file('a.xml', accuse({ idFlux: 'f-1', ok: ids }))]);
    expect(passages.map(({ idTechnique }) => idTechnique)).toEqual(['007', '1e5', '7', '=1+1', '__proto__', 'constructor']);
    expect(passages.every(({ etat }) => etat === 'accepte')).toBe(true);
  });
});

test('rows at fault are counted, and never quoted', async () => {
  const lignes = [
    {
      nom: 'apprenants.csv',
      lignes: readRows('idTechnique;nomNaissance;Promotion\na;Ferrandier;2026\n;Belmont;\n', { format: 'csv' }),
    },
  ];
  const { bilan, passages } = await trackPassages([], { lignes });
  expect(passages).toMatchObject([{ idTechnique: 'a', etat: 'a-envoyer', echeances: [], certification: null }]);
  expect(bilan.diagnostics.map(({ message }) => message)).toEqual([
    '« apprenants.csv » contient 1 faute, des lignes à envoyer peuvent manquer au suivi : « accrochage controler » la montre.',
    '« apprenants.csv » contient 1 passage sans identifiant technique, qui ne peut pas être suivi.',
  ]);
  expect(JSON.stringify([bilan, passages])).not.toMatch(/Ferrandier|Belmont/);
});
