import { describe, expect, test } from 'vitest';
import { type CheckOptions, checkFlux, type Diagnostic, serializeFluxSync } from '../../src/index.js';
import { validFlux } from '../tools/fixtures.js';

const XML = serializeFluxSync(validFlux(), { indent: 2 });
const NAMESPACE = 'urn:cdc:cpf:pc5:schema:1.0.0';
const P0 = 'emetteur.certificateurs.certificateur.certifications[0].passageCertifications[0]';

const change = (from: string | RegExp, to: string): string => {
  const changed = XML.replace(from, to);
  if (changed === XML) throw new Error(`nothing to change: ${from}`);
  return changed;
};
const check = (source: string | Uint8Array, options: CheckOptions = {}) => checkFlux(source, { today: '2026-09-01', ...options });
const short = ({ code, path, position }: Diagnostic) => [code, path, position];

/** Line and column, from 1, of the first place where a text stands. */
const placeOf = (xml: string, text: string) => {
  const before = xml.slice(0, xml.indexOf(text)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
};

test('a file that is right', async () => {
  expect(await check(XML)).toEqual({
    schemaValid: true,
    valid: true,
    entete: expect.objectContaining({ idFlux: validFlux().idFlux, action: 'CREATION' }),
    passages: 3,
    diagnostics: [],
    truncated: false,
  });
});

describe('each fault has its code, its path and its place', () => {
  test.each([
    [
      'a facet',
      '>PAR_ADMISSION<',
      '>ADMISSION<',
      'valeur-hors-nomenclature',
      `${P0}.obtentionCertification`,
      '<cpf:obtentionCertification>',
    ],
    ['a number', '>1996<', '>19O6<', 'nombre-invalide', `${P0}.identificationTitulaire.titulaire.anneeNaissance`, '<cpf:anneeNaissance>'],
    ['an impossible day', '>2026-07-01<', '>2026-02-30<', 'date-invalide', `${P0}.dateDebutValidite`, '<cpf:dateDebutValidite>'],
    ['an empty element', '>TOSA<', '><', 'texte-vide', `${P0}.verbatim`, '<cpf:verbatim>'],
    ['an unknown element', /(<\/?cpf:)verbatim/g, '$1commentaire', 'balise-inconnue', P0, '<cpf:commentaire>'],
    [
      'an item of a list',
      '>5</cpf:niveau>',
      '>9</cpf:niveau>',
      'nombre-hors-bornes',
      `${P0}.niveauNumeriqueEuropeen.resultats[0].niveau`,
      '<cpf:niveau>',
    ],
  ])('%s', async (_, from, to, code, path, at) => {
    const xml = change(from, to);
    const report = await check(xml);
    expect(report).toMatchObject({ schemaValid: false, valid: false });
    expect(report.diagnostics.filter(({ source }) => source === 'xsd').map(short)[0]).toEqual([code, path, placeOf(xml, at)]);
    expect(report.diagnostics[0]?.idTechnique).toBe('2026-0001');
  });

  test('a missing element is placed at its parent', async () => {
    const xml = change(/ *<cpf:sexe>F<\/cpf:sexe>\n/, '');
    expect((await check(xml)).diagnostics.map(short)).toEqual([
      ['balise-manquante', `${P0}.identificationTitulaire.titulaire.sexe`, placeOf(xml, '<cpf:titulaire>')],
    ]);
  });

  test('what a rule finds is placed too', async () => {
    const xml = change('>2031-06-30<', '>2021-06-30<');
    const report = await check(xml);
    expect(report).toMatchObject({ schemaValid: true, valid: false });
    expect(report.diagnostics.map(short)).toEqual([
      ['fin-de-validite-avant-debut', `${P0}.dateFinValidite`, placeOf(xml, '<cpf:dateFinValidite>')],
    ]);
  });

  test('a fault of the header, found after many lines', async () => {
    const xml = change('<cpf:idClient>12ABC345</cpf:idClient>', '<cpf:idClient>12ABC3456</cpf:idClient>');
    expect((await check(xml)).diagnostics.map(short)).toEqual([['longueur-inexacte', 'emetteur.idClient', placeOf(xml, '<cpf:idClient>')]]);
  });
});

describe('the form of the document', () => {
  test.each([
    ['DOCTYPE', change('<cpf:flux', '<!DOCTYPE cpf:flux [<!ENTITY a "b">]>\n<cpf:flux'), 'doctype-interdit'],
    ['billion laughs', '<!DOCTYPE l [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><l>&b;</l>', 'doctype-interdit'],
    ['an entity that is not declared', change('TOSA', '&eacute;'), 'xml-mal-forme'],
    ['a raw ampersand', change('TOSA', 'A & B'), 'xml-mal-forme'],
    ['a forbidden character', change('TOSA', 'A\u0008B'), 'xml-mal-forme'],
    ['a file cut short', XML.slice(0, -30), 'xml-mal-forme'],
    ['an empty file', '', 'xml-mal-forme'],
    ['blanks before the declaration', ` ${XML}`, 'xml-mal-forme'],
    ['an unknown encoding', change('UTF-8', 'EBCDIC-CP-FR'), 'encodage-inconnu'],
    ['101 levels', '<a>'.repeat(101), 'limite-depassee'],
    ['a text without end', `<a>${'x'.repeat(3_000_000)}`, 'racine-inattendue'],
    ['an attribute without end', `<a b="${'x'.repeat(3_000_000)}`, 'limite-depassee'],
    ['a page of the portal', '<html><body>Erreur</body></html>', 'racine-inattendue'],
    ['no namespace', '<flux/>', 'espace-de-noms-inattendu'],
    ['not XML at all', 'PK\u0003\u0004', 'xml-mal-forme'],
  ])('%s', async (_, xml, code) => {
    const report = await check(new TextEncoder().encode(xml));
    expect(report).toMatchObject({ schemaValid: false, valid: false });
    expect(report.diagnostics.map((each) => each.code)).toContain(code);
    for (const { message } of report.diagnostics) expect(message).not.toMatch(/undefined|\[object/);
  });

  test('a root nomNaissance respects schema 1.1.5, but is no deposit', async () => {
    const xml = `<nomNaissance xmlns="${NAMESPACE}">Ferrandier</nomNaissance>`;
    expect(await check(xml)).toMatchObject({ schemaValid: true, valid: false, passages: 0 });
    expect(await check(xml, { schema: '1.1.2' })).toMatchObject({ schemaValid: false });
  });

  test('a long text inside an unknown element costs no memory', async () => {
    async function* endless() {
      yield new TextEncoder().encode(`<a xmlns="${NAMESPACE}">`);
      const chunk = new TextEncoder().encode('x'.repeat(65_536));
      for (let index = 0; index < 1600; index++) yield chunk;
    }
    const before = process.memoryUsage().heapUsed;
    expect(await checkFlux(endless())).toMatchObject({ schemaValid: false });
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(60e6);
  });
});

describe('encodings', () => {
  const latin = change('UTF-8', 'ISO-8859-1').replace('Zoé', 'Zoë');
  const utf16 = (littleEndian: boolean, text: string) => {
    const bytes = new Uint8Array(text.length * 2);
    const view = new DataView(bytes.buffer);
    for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), littleEndian);
    return bytes;
  };
  test.each([
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${XML}`)],
    ['ISO-8859-1', Buffer.from(latin, 'latin1')],
    ['ISO-8859-15, with its œ', Buffer.from(change('UTF-8', 'ISO-8859-15').replace('TOSA', '\u00BD'), 'latin1')],
    ['windows-1252, with its œ', Buffer.from(change('UTF-8', 'windows-1252').replace('TOSA', '\u009C'), 'latin1')],
    ['UTF-16LE', utf16(true, `\uFEFF${change('UTF-8', 'UTF-16')}`)],
    ['UTF-16BE', utf16(false, `\uFEFF${change('UTF-8', 'UTF-16')}`)],
    ['UTF-16LE without a mark', utf16(true, change('UTF-8', 'UTF-16LE'))],
  ])('%s', async (_, bytes) => expect(await check(bytes)).toMatchObject({ schemaValid: true, valid: true, passages: 3 }));

  test('the œ of ISO-8859-15 and windows-1252 is read as such', async () => {
    const { readFlux } = await import('../../src/index.js');
    for (const [name, byte] of [
      ['ISO-8859-15', '\u00BD'],
      ['windows-1252', '\u009C'],
    ] as const)
      for await (const event of readFlux(Buffer.from(change('UTF-8', name).replace('TOSA', byte), 'latin1')))
        if (event.type === 'passage' && event.index === 0 && event.certificationIndex === 0) expect(event.passage.verbatim).toBe('œ');
  });

  test.each([
    ['a byte that is not UTF-8', Buffer.from(XML.replace('TOSA', 'T\u00E9A'), 'latin1'), 'encodage-invalide'],
    ['half a surrogate pair in UTF-16', utf16(true, `\uFEFF${change('UTF-8', 'UTF-16').replace('TOSA', 'T\uD800A')}`), 'encodage-invalide'],
    [
      'a byte undefined in windows-1252',
      Buffer.from(change('UTF-8', 'windows-1252').replace('TOSA', '\u0081'), 'latin1'),
      'encodage-invalide',
    ],
    ['UTF-16 declared over ASCII', new TextEncoder().encode(change('UTF-8', 'UTF-16')), 'encodage-contredit'],
    ['a mark, then nothing right', new Uint8Array([0xef, 0xbb, 0xbf, 0x80]), 'encodage-invalide'],
    ['two marks', new TextEncoder().encode(`\uFEFF\uFEFF${XML}`), 'xml-mal-forme'],
  ])('refused: %s', async (_, bytes, code) => {
    const report = await check(bytes);
    expect(report.schemaValid).toBe(false);
    expect(report.diagnostics.map((each) => each.code)).toContain(code);
  });

  test('wrong bytes are placed', async () => {
    const bytes = Buffer.from(XML.replace('TOSA', 'T\u00E9A'), 'latin1');
    // Zoé and Maëlys come first, in the same Latin-1 file.
    const expected = placeOf(XML, 'é</cpf:prenom1>');
    expect((await check(bytes)).diagnostics.at(-1)?.position).toEqual(expected);
  });
});

describe('the order of the elements is free', () => {
  const { action, horodatage, idFlux, emetteur } = validFlux();
  const reordered = (wanted: string): string => {
    const [, body] = /(<cpf:emetteur>[\s\S]*<\/cpf:emetteur>)/.exec(XML) ?? [];
    return `<?xml version="1.0"?><cpf:flux xmlns:cpf="${NAMESPACE}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${body}<cpf:action>${wanted}</cpf:action><cpf:horodatage>${horodatage}</cpf:horodatage><cpf:idFlux>${idFlux}</cpf:idFlux></cpf:flux>`;
  };

  test('the header is whole although it ends the document', async () => {
    const { entete, ...report } = await check(reordered(action ?? ''));
    expect(report).toMatchObject({ schemaValid: true, valid: true, passages: 3, diagnostics: [] });
    expect(entete).toMatchObject({ idFlux, horodatage, action, emetteur: { idClient: emetteur.idClient } });
  });

  test('an action that comes last decides all the same', async () => {
    const report = await check(reordered('SUPPRESSION'));
    expect(report).toMatchObject({ schemaValid: true, valid: true });
    expect(new Set(report.diagnostics.map(({ code }) => code))).toEqual(new Set(['donnee-inutile-en-suppression']));
  });
});

describe('many diagnostics', () => {
  const bad = change(/>2026-07-01</g, '>2026-13-01<');

  test('are counted beyond those that are kept', async () => {
    const report = await check(bad, { maxDiagnostics: 2 });
    expect(report).toMatchObject({ schemaValid: false, valid: false, truncated: true });
    expect(report.diagnostics).toHaveLength(2);
    expect((await check(bad)).truncated).toBe(false);
  });

  test('none kept, the verdict stands', async () => {
    expect(await check(bad, { maxDiagnostics: 0 })).toMatchObject({ schemaValid: false, diagnostics: [], truncated: true });
  });
});

test('severities lower a rule, never the schema', async () => {
  const late = change('>2031-06-30<', '>2021-06-30<');
  const severities = { 'fin-de-validite-avant-debut': 'off', 'date-invalide': 'off' } as const;
  expect(await check(late, { severities })).toMatchObject({ valid: true, diagnostics: [] });
  expect(await check(change('>2031-06-30<', '>2031-06-31<'), { severities })).toMatchObject({ valid: false, schemaValid: false });
});

test('a stream of the web is read, and cancelled when the file is hopeless', async () => {
  let cancelled = false;
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new TextEncoder().encode('<<')),
    cancel: () => {
      cancelled = true;
    },
  });
  expect(await checkFlux(stream)).toMatchObject({ schemaValid: false });
  expect(cancelled).toBe(true);
});

describe('hostile files stay cheap', () => {
  test('a value of a hundred thousand characters is cut short in the diagnostic, and said to be', async () => {
    const report = await check(change('TOSA', 'x'.repeat(100_000)));
    const [fault] = report.diagnostics;
    expect(fault?.code).toBe('texte-trop-long');
    expect(fault?.params).toMatchObject({ length: 100_000, value: `${'x'.repeat(1000)}…` });
    expect(fault?.message.length).toBeLessThan(300);
  });

  test('a tag with thousands of namespaces is refused', async () => {
    const many = Array.from({ length: 5000 }, (_, index) => ` xmlns:p${index}="urn:x"`).join('');
    const report = await check(`<a${many}/>`);
    expect(report.diagnostics.map(({ code }) => code)).toEqual(['limite-depassee']);
  });
});
