import { statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createCle, verifyAttestation } from '../../../src/attestation.js';
import type { ParcheminsOptions } from '../../../src/node/parchemins/options.js';
import { checkFlux, type DepotOptions, generateDepot, readAttestation, readRows, rowsOf, toLigne } from '../../../src/node.js';
import type { FicheCertification } from '../../../src/parchemin/fiche.js';
import { certificationRs } from '../../../src/parchemin/modeles/certification-rs.js';
import { titreRncp } from '../../../src/parchemin/modeles/titre-rncp.js';
import { validPassage } from '../../tools/fixtures.js';
import { type Folder, temporaryFolder } from '../../tools/folder.js';

const config = { emetteur: { idClient: '12ABC345' }, certificateur: { idClient: '12ABC345', idContrat: 'MCFCER000000001' } };
const now = () => new Date('2026-07-15T13:05:00Z');
const XML = 'accrochage_12ABC345_20260715-150500_001.xml';
const signature = { signataires: [{ nom: 'Odile Brémont', fonction: 'Directrice générale' }], lieu: 'Lyon' };
const rncp: FicheCertification = {
  numero: 'RNCP38575',
  intitule: 'Développeur d’applications éducatives',
  niveau: 6,
  nsf: [{ code: '326t' }],
  dateDecision: '2024-02-28',
  dateFinEnregistrement: '2029-02-28',
  certificateur: { raisonSociale: 'École des Tilleuls' },
};
const rs: FicheCertification = { ...rncp, numero: 'RS5515', intitule: 'Animer une classe virtuelle', niveau: undefined, nsf: undefined };

const ligne = (idTechnique: string, more: object = {}) => ({
  typeCertification: 'RNCP',
  codeCertification: 'RNCP38575',
  ...toLigne(validPassage()),
  nomNaissance: `Nom${idTechnique}`,
  urlPreuve: null,
  idTechnique,
  ...more,
});

function setting(more: Partial<ParcheminsOptions> = {}, depot: Partial<DepotOptions> = {}) {
  const folder = temporaryFolder();
  const parchemins: ParcheminsOptions = { modeles: [{ modele: titreRncp(signature) }], fiches: [rncp], ...more };
  const options = { config, folder: folder.path('depot'), now, today: '2026-07-15', idFlux: () => 'f1', parchemins, ...depot };
  return { folder, options };
}
const bytesOf = (folder: Folder): Record<string, string> =>
  Object.fromEntries(folder.list('depot/parchemins').map((name) => [name, folder.read(`depot/parchemins/${name}`)]));

test('one operation: the deposit and the parchments, each passage with the address of its proof', async () => {
  const { folder, options } = setting({
    modeles: [{ modele: titreRncp(signature) }, { modele: certificationRs(signature) }],
    fiches: [rncp, rs],
  });
  const rows = rowsOf([ligne('a'), ligne('r', { typeCertification: 'RS', codeCertification: 'RS5515' }), ligne('b')]);
  const report = await generateDepot(rows, { ...options, urlPreuve: { motif: 'https://p.fr/{idTechnique}' } });
  expect(folder.list('depot')).toEqual([XML, 'parchemins', 'rapport.json']);
  expect(folder.list('depot/parchemins')).toEqual([
    'a.pdf',
    'b.pdf',
    'impression-RNCP38575.csv',
    'impression-RNCP38575.pdf',
    'impression-RS5515.csv',
    'impression-RS5515.pdf',
    'r.pdf',
  ]);
  const xml = folder.read(`depot/${XML}`);
  expect(await checkFlux(xml, { today: '2026-07-15' })).toMatchObject({ valid: true, passages: 3 });
  expect([...xml.matchAll(/urlPreuve>(http[^<]*)/g)].map(([, url]) => url)).toEqual(['a', 'b', 'r'].map((id) => `https://p.fr/${id}`));
  expect(folder.read('depot/parchemins/impression-RNCP38575.csv')).toBe(
    `\uFEFFPage;Identifiant technique;Nom;Prénoms;Délivrance;Fichier;Adresse de la preuve\r\n${['a', 'b']
      .map((id, index) => `${index + 1};${id};Nom${id};Zoé Apolline Maëlys;2026-07-01;${id}.pdf;https://p.fr/${id}\r\n`)
      .join('')}`,
  );
  expect(report.parchemins).toMatchObject({
    complet: true,
    faits: 3,
    repris: 0,
    impressions: [
      { nom: 'impression-RNCP38575.pdf', pages: 2 },
      { nom: 'impression-RS5515.pdf', pages: 1 },
    ],
    refuses: [],
  });
});

describe('stopped and started again', () => {
  test('finishes without doing twice: same bytes as if it had never stopped', async () => {
    const rows = () => rowsOf(['a', 'b', 'c', 'd'].map((id) => ligne(id)));
    const whole = setting();
    await generateDepot(rows(), whole.options);
    const { folder, options } = setting();
    const stop = new AbortController();
    // Stops at the third: its file has been made when the fourth is asked for.
    const signal = new Proxy(stop.signal, {
      get: (target, key) => {
        const value = Reflect.get(target, key);
        if (key !== 'throwIfAborted') return typeof value === 'function' ? value.bind(target) : value;
        return () => {
          const done = (() => {
            try {
              return folder.list('depot/parchemins').includes('c.pdf');
            } catch {
              return false;
            }
          })();
          if (done) throw new Error('stop');
        };
      },
    });
    await expect(generateDepot(rows(), { ...options, signal })).rejects.toThrow('stop');
    expect(folder.list('depot')).toEqual(['parchemins']);
    expect(folder.list('depot/parchemins')).toEqual(['a.pdf', 'b.pdf', 'c.pdf', 'en-cours.ndjson']);
    const before = statSync(folder.path('depot/parchemins/b.pdf'));
    const report = await generateDepot(rows(), options);
    expect(report).toMatchObject({ ecrit: true, parchemins: { faits: 4, repris: 3 } });
    expect(statSync(folder.path('depot/parchemins/b.pdf'))).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
    expect(bytesOf(folder)).toEqual(bytesOf(whole.folder));
  });

  test('a correction made meanwhile is taken: only that parchment is made again', async () => {
    const { folder, options } = setting();
    const long = 'Anne '.repeat(120).trim().replaceAll(' ', '-');
    const refused = await generateDepot(
      rowsOf([ligne('a'), ligne('b', { nomUsage: long.slice(0, 60), prenom2: long.slice(0, 60), nomNaissance: 'W'.repeat(60) })]),
      {
        ...options,
        parchemins: { ...options.parchemins, modeles: [{ modele: narrow() }] },
      },
    );
    expect(refused).toMatchObject({
      ecrit: false,
      parchemins: { complet: false, nombreRefuses: 1, refuses: [{ idTechnique: 'b', code: 'texte-sans-place' }] },
    });
    expect(refused.parchemins?.refuses[0]?.message).toContain('W'.repeat(20));
    expect(folder.list('depot')).toEqual(['parchemins']);
    const report = await generateDepot(rowsOf([ligne('a'), ligne('b')]), {
      ...options,
      parchemins: { ...options.parchemins, modeles: [{ modele: narrow() }] },
    });
    expect(report).toMatchObject({ ecrit: true, parchemins: { faits: 2, repris: 1, refuses: [] } });
    expect(folder.list('depot/parchemins')).toEqual(['a.pdf', 'b.pdf', 'impression-RNCP38575.csv', 'impression-RNCP38575.pdf']);
  });

  test('a file half-written by a dead process goes away', async () => {
    const { folder, options } = setting();
    await generateDepot(rowsOf([ligne('a')]), { ...options, folder: folder.path('other') });
    const { mkdirSync } = await import('node:fs');
    mkdirSync(folder.path('depot/parchemins'), { recursive: true });
    folder.write('depot/parchemins/.en-cours-a.pdf', '%PDF half');
    await generateDepot(rowsOf([ligne('a')]), options);
    expect(folder.list('depot/parchemins')).toEqual(['a.pdf', 'impression-RNCP38575.csv', 'impression-RNCP38575.pdf']);
  });
});

/** The shipped model, its name in a frame where a long one has no room. */
function narrow() {
  const modele = titreRncp(signature);
  return {
    ...modele,
    elements: [
      ...modele.elements,
      { type: 'texte' as const, cadre: { x: 20, y: 20, largeur: 60, hauteur: 8 }, texte: '{{titulaire.nom}}', taille: 12, tailleMin: 10 },
    ],
  };
}

test('a file of somebody else is never replaced', async () => {
  const { folder, options } = setting();
  const { mkdirSync } = await import('node:fs');
  mkdirSync(folder.path('depot/parchemins'), { recursive: true });
  folder.write('depot/parchemins/a.pdf', 'somebody else');
  await expect(generateDepot(rowsOf([ligne('a')]), options)).rejects.toMatchObject({ code: 'EEXIST' });
  expect(folder.read('depot/parchemins/a.pdf')).toBe('somebody else');
});

test('a passage identified by its NIR gets its names from the row', async () => {
  const { folder, options } = setting({ impression: false });
  // 2-99: nobody is born in that month.
  const report = await generateDepot(rowsOf([ligne('a', { nir: '2990299999999', nomNaissance: 'Martin', prenom1: 'Zoé' })]), {
    ...options,
    severities: { 'nir-mois-impossible': 'off', 'nir-contredit-etat-civil': 'off' },
  });
  expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(report).toMatchObject({ ecrit: true, parchemins: { faits: 1, impressions: [], listes: ['liste-RNCP38575.csv'] } });
  expect(folder.read('depot/parchemins/liste-RNCP38575.csv')).toContain('1;a;Martin;Zoé Apolline Maëlys;');
});

describe('refused before anything is read', () => {
  test.each([
    [
      'two models of the same usage',
      { modeles: [{ modele: titreRncp(signature) }, { modele: { ...titreRncp(signature), nom: 'autre' } }] },
      'modeles-concurrents',
    ],
    ['a model that lacks a mention', { fiches: [{ ...rncp, nsf: undefined }] }, 'modele-refuse'],
  ])('%s', async (_, more, code) => {
    const { folder, options } = setting(more as Partial<ParcheminsOptions>);
    await expect(generateDepot(rowsOf([ligne('a')]), options)).rejects.toMatchObject({ name: 'ParcheminError', code });
    expect(folder.list()).toEqual([]);
  });
  test.each([
    ['a certification without its record', { fiches: [] }, 'fiche-manquante'],
    ['a certification without its model', { modeles: [] }, 'modele-manquant'],
  ])('%s', async (_, more, code) => {
    const { options } = setting(more);
    await expect(generateDepot(rowsOf([ligne('a')]), options)).rejects.toMatchObject({ name: 'ParcheminError', code });
  });
});

describe('a row identified by its NIR that gives no first name', () => {
  const rows = () =>
    rowsOf([
      ligne('a'),
      ligne('b', { nir: '2990299999999', nomNaissance: 'Noirlieu', prenom1: undefined, prenom2: undefined, prenom3: undefined }),
    ]);
  const off = { severities: { 'nir-mois-impossible': 'off', 'nir-contredit-etat-civil': 'off' } } as const;

  test('has no parchment, and says why; the others are kept', async () => {
    const { folder, options } = setting({ impression: false }, off);
    const report = await generateDepot(rows(), options);
    expect(report).toMatchObject({ ecrit: false, parchemins: { faits: 1, nombreRefuses: 1 } });
    expect(report.parchemins?.refuses).toEqual([
      {
        idTechnique: 'b',
        code: 'identite-absente',
        message:
          'Passage « b » : le parchemin de Noirlieu a besoin de {{titulaire.prenoms}}, et le passage désigne la personne par son numéro de sécurité sociale, sans prénom ni état civil. Ajoutez-les à sa ligne (prénom, date et lieu de naissance), ou donnez « identite » avec le passage.',
      },
    ]);
    expect(folder.list('depot')).toEqual(['parchemins']);
  });
  test('does not hold a partial deposit back; the report keeps its code, not its name', async () => {
    const { folder, options } = setting({ impression: false }, { ...off, partial: true });
    expect(await generateDepot(rows(), options)).toMatchObject({ ecrit: true, passages: { acceptes: 2 } });
    const written = JSON.parse(folder.read('depot/rapport.json'));
    expect(written.parchemins).toMatchObject({ dossier: 'parchemins', refuses: [{ idTechnique: 'b', code: 'identite-absente' }] });
    expect(folder.read('depot/rapport.json')).not.toContain('Noirlieu');
  });
});

test('with a key, each parchment carries its attestation, which verifies', async () => {
  const { privee, publique } = await createCle('EdDSA');
  const attestation = { id: 'did:web:ecole.example', cle: privee };
  const { folder, options } = setting({ impression: false, attestation });
  await generateDepot(rowsOf([ligne('a')]), options);
  expect(folder.list('depot/parchemins')).toEqual(['a.jwt', 'a.pdf', 'liste-RNCP38575.csv']);
  const jeton = await readAttestation(folder.path('depot/parchemins/a.pdf'));
  expect(jeton).toBe(folder.read('depot/parchemins/a.jwt'));
  const resolveur = { cles: async () => [publique] };
  expect(await verifyAttestation(jeton, resolveur, { at: '2026-07-15' })).toMatchObject({
    valid: true,
    attestation: { titulaire: "Zoé Apolline Maëlys Noma, nom d'usage Valmont", certification: { code: 'RNCP38575' } },
  });
});

test('persons who can be reached get a list to write to them', async () => {
  const { folder, options } = setting({ impression: false });
  const csv = (header: string, ...rows: string[]) => new TextEncoder().encode([header, ...rows].join('\n'));
  const keys = Object.keys(ligne('a'));
  const cells = (id: string) => keys.map((key) => (ligne(id) as Record<string, unknown>)[key] ?? (key === 'urlPreuve' ? '' : 'nil'));
  const text = csv(
    [...keys, 'courriel', 'telephone'].join(';'),
    [...cells('a'), 'zoe@exemple.fr', '06 12 34 56 78'].join(';'),
    [...cells('b'), '', ''].join(';'),
  );
  await generateDepot(readRows(text, { format: 'csv', ignoredColumns: ['resultats'] }), {
    ...options,
    urlPreuve: { motif: 'https://p.fr/{idTechnique}' },
  });
  expect(folder.read('depot/parchemins/envois.csv').split('\r\n').slice(1)).toEqual([
    'a;Zoé Apolline Maëlys;Noma;zoe@exemple.fr;+33612345678;https://p.fr/a;a.pdf;',
    'b;Zoé Apolline Maëlys;Nomb;;;https://p.fr/b;b.pdf;Ni courriel ni téléphone utilisable.',
    '',
  ]);
});

test('a program says how to reach each person beside its row', async () => {
  const { folder, options } = setting({ impression: false });
  await generateDepot(rowsOf([{ ...ligne('a'), contact: { courriel: 'zoe@exemple.fr' } }]), options);
  expect(folder.read('depot/parchemins/envois.csv')).toContain('a;Zoé Apolline Maëlys;Noma;zoe@exemple.fr;;;a.pdf;Aucun lien à envoyer.');
  expect(folder.read(`depot/${XML}`)).not.toContain('exemple.fr');
});

test('what is wrong with the model is said once, whatever the number of its certifications', async () => {
  const { options } = setting({ fiches: [rncp, { ...rncp, numero: 'RNCP40312' }], langues: ['es'], impression: false });
  const report = await generateDepot(rowsOf([ligne('a')]), options);
  expect(report.parchemins?.remarques.map(({ code, message }) => [code, message])).toEqual([
    ['texte-sans-traduction', "« Directrice générale » n'est pas traduit en espagnol : il resterait en français. Ajoutez la traduction."],
  ]);
});

test('a delivery outside the registration is remarked once a day, whatever the number of persons and languages', async () => {
  const { options } = setting({ impression: false, langues: ['fr'] });
  const late = { dateDebutValidite: '2029-03-01', dateFinValidite: null };
  const report = await generateDepot(rowsOf([ligne('a', late), ligne('b', late), ligne('c')]), {
    ...options,
    severities: { 'delivrance-dans-le-futur': 'off' },
  });
  expect(report.parchemins?.remarques.map(({ code, message }) => [code, message])).toEqual([
    [
      'delivrance-hors-enregistrement',
      "La délivrance (2029-03-01) suit la fin de l'enregistrement de la certification (2029-02-28) : vérifiez les deux dates. Une personne entrée en formation avant cette fin garde son droit.",
    ],
  ]);
});

test('a suppression makes none', async () => {
  const { folder, options } = setting({}, { action: 'SUPPRESSION' });
  const report = await generateDepot(rowsOf([ligne('a')]), options);
  expect(report.ecrit).toBe(true);
  expect(report.parchemins).toBeUndefined();
  expect(folder.list('depot')).not.toContain('parchemins');
});
