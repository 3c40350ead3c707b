import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkFlux, type PassageCertification, serializeFluxSync } from '../../src/index.js';
import { RepriseError } from '../../src/reprise/reprise-error.js';
import type { PassageRepris } from '../../src/reprise/retry-flux.js';
import { fluxes } from '../tools/arbitraries.js';
import { inChunks, readWhole } from '../tools/collect.js';
import { refusal } from '../tools/libxml2.js';
import { testDocuments } from '../tools/mutate.js';
import { certificationXml, fluxXml, HORODATAGE, ID_FLUX, passageXml, refused, retried } from './deposits.js';

const renewed = (xml: string): string =>
  xml.replace('>ancien-flux<', `>${ID_FLUX}<`).replace('>2026-07-15T17:30:00+02:00<', `>${HORODATAGE}<`);
const two = fluxXml(certificationXml('RNCP1', passageXml('a') + passageXml('b')) + certificationXml('RNCP2', passageXml('c')));

describe('the text of the deposit', () => {
  test('is copied, without the passages that are not kept', async () => {
    expect(await retried(two, ['b', 'c'])).toBe(renewed(two.replace(passageXml('a'), '')));
    expect(await retried(two, ['a', 'b', 'c'])).toBe(renewed(two));
  });

  test('a certification of which nothing is kept goes whole, wherever it stands', async () => {
    expect(await retried(two, ['c'])).toBe(renewed(two.replace(certificationXml('RNCP1', passageXml('a') + passageXml('b')), '')));
    expect(await retried(two, ['a'])).toBe(
      renewed(two.replace(passageXml('b'), '').replace(certificationXml('RNCP2', passageXml('c')), '')),
    );
  });

  test('what stands before a passage goes with it: blanks, comments, instructions', async () => {
    const piece = (id: string): string => `\n  <!-- ${id} : </cpf:passageCertification> -->\n  <?p ${id}?>${passageXml(id)}`;
    const of = (...ids: string[]): string =>
      fluxXml(`\n <!-- x -->${certificationXml('RNCP1', `${ids.map(piece).join('')}\n<!-- fin -->`)}\n`);
    expect(await retried(of('a', 'b', 'c'), ['a', 'c'])).toBe(renewed(of('a', 'c')));
    expect(await retried(of('a', 'b', 'c'), ['b'])).toBe(renewed(of('b')));
  });

  test('comments and CDATA that hold end tags do not cut a passage', async () => {
    const nom = 'D<![CDATA[</cpf:passageCertification>]]>u<!-- </cpf:passageCertification > -->pont';
    const tricky = `${passageXml('a', { nom }).slice(0, -'</cpf:passageCertification>'.length)}<!-- </cpf:passageCertification> --></cpf:passageCertification \n>`;
    const flux = fluxXml(certificationXml('RNCP1', `${tricky}${passageXml('b')}`));
    expect(await retried(flux, ['a'])).toBe(renewed(flux.replace(passageXml('b'), '')));
    expect(await retried(flux, ['b'])).toBe(renewed(flux.replace(tricky, '')));
  });

  test.each([
    ['a default namespace', '', 'xmlns="urn:cdc:cpf:pc5:schema:1.0.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"', 'xsi'],
    ['another prefix', 'n-1:', 'xmlns:n-1="urn:cdc:cpf:pc5:schema:1.0.0" xmlns:i="http://www.w3.org/2001/XMLSchema-instance"', 'i'],
  ])('under %s', async (_, prefix, namespaces, xsi) => {
    const one = (id: string): string => passageXml(id, { prefix, xsi });
    const flux = fluxXml(certificationXml('RNCP1', one('a') + one('b'), prefix), { prefix, namespaces });
    expect(await retried(flux, ['b'])).toBe(renewed(flux.replace(one('a'), '')));
  });

  test('line ends stay what they were', async () => {
    const gap = '\r\n\t<!-- \r -->\r';
    const nom = 'Du\r\npont';
    const of = (...ids: string[]): string =>
      fluxXml(certificationXml('RNCP1', ids.map((id) => gap + passageXml(id, { nom })).join('')), {
        declaration: '<?xml version="1.0"?>\r\n',
      });
    for (const cuts of [[], [3, 40, 700, 1503], Array.from({ length: 4000 }, (_, index) => index)])
      expect(await retried(inChunks(of('a', 'b', 'c'), cuts), ['b'])).toBe(renewed(of('b')));
  });

  test('the header may come in any order, and be written at length', async () => {
    const [, before = '', emetteur = ''] = /^([\s\S]*?<cpf:flux [^>]*>)[\s\S]*?(<cpf:emetteur>[\s\S]*<\/cpf:emetteur>)/.exec(two) ?? [];
    const flux = `${before}${emetteur}<cpf:horodatage ><![CDATA[2026-07-15T17:30:00+02:00]]></cpf:horodatage\n><!-- z --><cpf:idFlux xmlns:z="z">an&#99;ien</cpf:idFlux></cpf:flux>`;
    expect(await retried(flux, ['c'])).toBe(
      `${before}${emetteur.replace(certificationXml('RNCP1', passageXml('a') + passageXml('b')), '')}<cpf:horodatage >${HORODATAGE}</cpf:horodatage><!-- z --><cpf:idFlux xmlns:z="z">${ID_FLUX}</cpf:idFlux></cpf:flux>`,
    );
  });

  test('the type and the code may follow the passages', async () => {
    const after = `<cpf:certification><cpf:passageCertifications>${passageXml('a')}${passageXml('b')}</cpf:passageCertifications><cpf:code>RNCP1</cpf:code><cpf:type>RNCP</cpf:type></cpf:certification>`;
    const kept: PassageRepris[] = [];
    expect(await retried(fluxXml(after), ['b'], { onPassage: (each) => kept.push(each) })).toBe(
      renewed(fluxXml(after.replace(passageXml('a'), ''))),
    );
    expect(kept).toEqual([{ idTechnique: 'b', ligne: 2, certification: { type: 'RNCP', code: 'RNCP1' }, corrige: false }]);
  });

  test.each([
    ['ISO-8859-1', 'latin1'],
    ['UTF-16', 'utf16le'],
  ] as const)('%s becomes UTF-8, and says so', async (encoding, name) => {
    const of = (declared: string): string =>
      fluxXml(certificationXml('RNCP1', passageXml('a', { nom: 'Façonnière' }) + passageXml('b')), {
        declaration: `<?xml version="1.0" encoding='${declared}' standalone="yes"?>`,
      });
    const mark = name === 'utf16le' ? [0xff, 0xfe] : [];
    const bytes = Buffer.concat([Buffer.from(mark), Buffer.from(of(encoding), name)]);
    expect(await retried(bytes, ['a'])).toBe(renewed(of(encoding)).replace(passageXml('b'), '').replace(`'${encoding}'`, '"UTF-8"'));
  });
});

test('any document that the schema allows, cut anywhere: what is kept is what was sent', async () => {
  await fc.assert(
    fc.asyncProperty(
      fluxes({ schema: '1.1.5' }),
      fc.constantFrom(0, 2),
      fc.array(fc.nat(20_000), { maxLength: 30 }),
      fc.nat(4),
      async (flux, indent, cuts, which) => {
        const { certifications } = flux.emetteur.certificateurs.certificateur;
        let rank = 0;
        for (const each of certifications) for (const passage of each.passageCertifications) passage.idTechnique = `p${rank++}`;
        const keeps = (id: string): boolean => which === 4 || Number(id.slice(1)) % (which + 1) === 0;
        const xml = new TextEncoder().encode(serializeFluxSync({ ...flux, idFlux: 'ancien' }, { indent }));
        const text = await retried(inChunks(xml, cuts), [], { keep: keeps });
        const left = certifications
          .map((each) => ({ ...each, passageCertifications: each.passageCertifications.filter(({ idTechnique }) => keeps(idTechnique)) }))
          .filter(({ passageCertifications }) => passageCertifications.length > 0);
        const expected = structuredClone({ ...flux, idFlux: ID_FLUX, horodatage: HORODATAGE });
        expected.emetteur.certificateurs.certificateur.certifications = left;
        expect(text).toBe(serializeFluxSync(expected, { indent }));
      },
    ),
    { numRuns: 120, seed: 4 },
  );
});

test('documents written in every way, and broken ones: a valid retry, or an error that says why', async () => {
  let made = 0;
  for (const { bytes, schema } of testDocuments(800, 4)) {
    const isValid = refusal(bytes, schema) === undefined;
    const { passages } = await checkFlux(bytes, { schema });
    let rank = 0;
    const error = await refused(bytes, [], { keep: () => rank++ % 2 === 0, schema });
    if (error === undefined) made++;
    else if (error instanceof RepriseError) expect([isValid && passages > 0, error.code]).toEqual([false, error.code]);
    else throw error;
  }
  expect(made).toBeGreaterThan(150);
}, 60_000);

describe('corrections', () => {
  const correct = (id: string, passage: unknown): PassageCertification | undefined => {
    if (id !== 'b') return undefined;
    const copy = structuredClone(passage) as PassageCertification;
    const { identificationTitulaire: who } = copy;
    if ('titulaire' in who && who.titulaire) who.titulaire.nomNaissance = 'Corrigé & <fils>';
    return copy;
  };

  test('are written with the prefix of the document, in their place', async () => {
    const kept: PassageRepris[] = [];
    const text = await retried(two, ['a', 'b'], { corrections: correct, onPassage: (each) => kept.push(each) });
    const written = passageXml('b', { nom: 'Corrigé &amp; &lt;fils&gt;' });
    expect(text).toBe(renewed(fluxXml(certificationXml('RNCP1', passageXml('a') + written))));
    expect(kept.map(({ idTechnique, corrige }) => [idTechnique, corrige])).toEqual([
      ['a', false],
      ['b', true],
    ]);
  });

  test.each([
    ['', 'xmlns="urn:cdc:cpf:pc5:schema:1.0.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"', 'xsi'],
    ['z.:', 'xmlns:z.="urn:cdc:cpf:pc5:schema:1.0.0" xmlns:i="http://www.w3.org/2001/XMLSchema-instance" xmlns:cpf="urn:autre"', 'i'],
  ])('under the prefix « %s »', async (prefix, namespaces, xsi) => {
    const flux = fluxXml(certificationXml('RNCP1', passageXml('b', { prefix, xsi }), prefix), { prefix, namespaces });
    const text = await retried(flux, ['b'], { corrections: correct });
    expect(text).toBe(renewed(flux.replace('Nom b', 'Corrigé &amp; &lt;fils&gt;')));
  });

  test('declare the namespaces that the document only declares inside the passage', async () => {
    const inner = passageXml('b', { prefix: 'q:', xsi: 'i' }).replace(
      '<q:passageCertification>',
      '<q:passageCertification xmlns:q="urn:cdc:cpf:pc5:schema:1.0.0" xmlns:i="http://www.w3.org/2001/XMLSchema-instance">',
    );
    const flux = fluxXml(certificationXml('RNCP1', inner), { namespaces: 'xmlns:cpf="urn:cdc:cpf:pc5:schema:1.0.0"' });
    expect(await retried(flux, ['b'])).toBe(renewed(flux));
    const { flux: read } = await readWhole(await retried(flux, ['b'], { corrections: correct }));
    const [certification] = read?.emetteur.certificateurs.certificateur.certifications ?? [];
    expect(certification?.passageCertifications).toEqual([
      correct('b', (await readWhole(flux)).flux?.emetteur.certificateurs.certificateur.certifications[0]?.passageCertifications[0]),
    ]);
  });

  test('may not change the identifier, nor break a rule', async () => {
    const change = (more: object) => ({ corrections: (_: string, passage: object) => ({ ...passage, ...more }) as PassageCertification });
    expect(await refused(two, ['b'], change({ idTechnique: 'z' }))).toMatchObject({
      code: 'identifiant-change',
      message:
        'La correction du passage « b » change son identifiant technique en « z » : la CDC y verrait un autre passage, gardez le même.',
    });
    expect(await refused(two, ['b'], change({ dateFinValidite: '2020-01-01' }))).toMatchObject({ code: 'correction-refusee' });
    expect(await refused(two, ['b'], change({ inconnu: 1 }))).toMatchObject({ code: 'correction-refusee' });
  });

  test('save a passage that broke the schema', async () => {
    const flux = fluxXml(certificationXml('RNCP1', passageXml('a').replace('>F<', '>X<') + passageXml('b')));
    expect(await retried(flux, ['b'])).toBe(renewed(fluxXml(certificationXml('RNCP1', passageXml('b')))));
    expect(await refused(flux, ['a'])).toMatchObject({
      code: 'depot-invalide',
      params: { idTechnique: 'a', line: 2 },
      message: expect.stringMatching(
        /^Le fichier déposé ne respecte pas le schéma, ligne 2 \(passage « a »\) : « Sexe » : « X » n'est pas/,
      ),
    });
    const corrections = (_: string, passage: unknown) => {
      const copy = structuredClone(passage) as PassageCertification;
      const { identificationTitulaire: who } = copy;
      if ('titulaire' in who && who.titulaire) who.titulaire.sexe = 'M';
      return copy;
    };
    expect(await retried(flux, ['a'], { corrections })).toBe(
      renewed(fluxXml(certificationXml('RNCP1', passageXml('a').replace('>F<', '>M<')))),
    );
  });
});

describe('refuses', () => {
  test.each([
    ['depot-illisible', two.slice(0, -40), "Le fichier déposé ne peut pas être relu, ligne 2 : Le fichier n'est pas un XML bien formé"],
    ['depot-illisible', '', 'Le fichier déposé ne peut pas être relu, ligne 1 : '],
    [
      'depot-illisible',
      '<!DOCTYPE html><html></html>',
      'Le fichier déposé ne peut pas être relu, ligne 1 : Le fichier contient une déclaration DOCTYPE',
    ],
    [
      'depot-illisible',
      Buffer.from(two.replace('Nom b', 'Fa\u00e7on'), 'latin1'),
      'Le fichier déposé ne peut pas être relu, ligne 2 : Le fichier contient des octets qui ne sont pas du UTF-8',
    ],
    ['depot-inattendu', '<rapport><idFlux>x</idFlux></rapport>', "Le fichier donné n'est pas un dépôt : La balise racine est « rapport »"],
    [
      'depot-inattendu',
      '<flux><idFlux>x</idFlux></flux>',
      "Le fichier donné n'est pas un dépôt : La balise « flux » n'est dans aucun espace de noms",
    ],
    ['depot-invalide', two.replace(/<cpf:idContrat>.*?<\/cpf:idContrat>/, ''), 'Le fichier déposé ne respecte pas le schéma, ligne 2 : '],
    ['depot-invalide', two.replace('<cpf:idTechnique>a</cpf:idTechnique>', ''), 'Le fichier déposé ne respecte pas le schéma, ligne 2 : '],
    ['rien-a-reprendre', fluxXml(certificationXml('RNCP1', passageXml('z'))), "Aucun passage du fichier déposé n'est à reprendre"],
    ['id-flux-repris', two.replace('ancien-flux', ID_FLUX), `L'identifiant de flux « ${ID_FLUX} » est celui du fichier déjà déposé`],
  ])('%s', async (code, source, start) => {
    const error = await refused(source, ['b']);
    expect(error).toMatchObject({ name: 'RepriseError', code });
    expect((error as Error).message.slice(0, start.length)).toBe(start);
  });

  test('an idFlux or a date that the schema would refuse', async () => {
    expect(await refused(two, ['b'], { idFlux: 'x'.repeat(51) })).toMatchObject({ code: 'option-invalide' });
    expect(await refused(two, ['b'], { horodatage: '2026-09-01T08:00:00Z' })).toMatchObject({ code: 'option-invalide' });
  });
});

test('memory does not grow with the deposit', async () => {
  async function* many(count: number): AsyncGenerator<string> {
    const [head = '', tail = ''] = fluxXml(certificationXml('RNCP1', '|')).split('|');
    yield head;
    for (let index = 0; index < count; index += 100)
      yield Array.from({ length: 100 }, (_, rank) => passageXml(`p${index + rank}`)).join('\n');
    yield tail;
  }
  let kept = 0;
  let bytes = 0;
  let largest = 0;
  const options = { keep: (id: string) => id.endsWith('7'), idFlux: ID_FLUX, horodatage: HORODATAGE, onPassage: () => kept++ };
  const { retryFlux } = await import('../../src/reprise/retry-flux.js');
  for await (const chunk of retryFlux(many(20_000), options)) {
    bytes += chunk.length;
    largest = Math.max(largest, chunk.length);
  }
  expect([kept, bytes > 2_000_000, largest < 200_000]).toEqual([2000, true, true]);
});
